"""A real window of the program with a large text on its page, and the bare page that stands against it."""

import gc
import sqlite3
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QTextEdit

from rubricate.collector import calm
from rubricate.core import actions
from rubricate.core.actions import NewMark
from rubricate.core.annotation import Coder
from rubricate.core.codebook import Tag
from rubricate.core.document import Formatting, Reading, Source, Text
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.core.units import cut
from rubricate.gui import app as rubricate_app
from rubricate.gui.main_window import MainWindow
from rubricate.gui.page.document_page import DocumentPage
from rubricate.gui.page.view import PageView
from rubricate.gui.program import Program
from rubricate.project import Project
from rubricate.settings import Settings
from tests.bench.material import spans, text

PAINTS: list[float] = []  # when the page's viewport had been painted, by perf_counter


def _clocked(paint: Callable[[PageView, QPaintEvent], None]) -> Callable[[PageView, QPaintEvent], None]:
    def paint_and_note(page: PageView, event: QPaintEvent) -> None:
        paint(page, event)
        PAINTS.append(time.perf_counter())

    return paint_and_note


# Before the first page is made: PySide keeps the method that it finds first.
DocumentPage.paintEvent = _clocked(DocumentPage.paintEvent)


def until_painted(act: Callable[[], object]) -> float:
    """Milliseconds from the start of an act to the end of the first paint of the page after it."""
    gc.collect()
    PAINTS.clear()
    start = time.perf_counter()
    act()
    while not PAINTS:
        QCoreApplication.processEvents()
    return (PAINTS[0] - start) * 1000


TAGS = 12
SMALL = "A text to begin with."
SIZE = (1366, 768)
PATTERNS = ("solid", "double", "dotted", "wave", "dashed", "dash-dot")
COLOURS = ("blue", "ochre", "green", "violet", "rose", "cyan", "brown", "olive", "teal", "pink", "indigo", "slate")


def tags() -> list[Tag]:
    """Twelve tags; the first nine have a digit."""
    return [
        Tag(uuid.UUID(int=n + 1), f"tag {n + 1}", n, COLOURS[n], PATTERNS[n % 6], "ABCDEFGHIJKL"[n], key)
        for n, key in enumerate([*"123456789", "", "", ""])
    ]


def make(path: Path, characters: int, marks: int) -> str:
    """A project with a small text, shown first, and a large one with that many annotations; the large text."""
    body = text(characters)
    hand = Hand(Coder(uuid.uuid4(), "Coder 1"), 1_764_072_000_000, uuid.uuid4)
    readings = [
        Reading(name, Text.of(words), Formatting.of(()), Source())
        for name, words in (("Small", SMALL), ("Large", body))
    ]
    with Project.create(path, hand, tags()) as project:
        project.do(
            actions.add_documents(project, hand, [(reading, cut(reading.text.body, "en")) for reading in readings])
        )
        document, names = list(project.documents)[-1], list(project.codebook)
        rows = [NewMark(document, Span(*place), names[n % TAGS]) for n, place in enumerate(spans(body, marks))]
        project.do(actions.annotate_many(project, hand, rows, "import"))
    return body


@dataclass
class Bench:
    """The program's window on a file of its own, and the text in it."""

    app: QApplication
    path: Path
    body: str
    program: Program

    def window(self) -> MainWindow:
        """A new window, in which the project opens at its first document."""
        self.program.settings.places.clear()
        window = self.program.new_window()
        window.resize(*SIZE)
        return window


@contextmanager
def bench(characters: int, marks: int) -> Iterator[Bench]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.rubricate"
        body = make(path, characters, marks)
        app = rubricate_app.application()
        calm()
        program = Program(app, Settings.load(Path(folder) / "home"))
        yield Bench(app, path, body, program)
        program.close()
        sweep()


def bare_page(body: str) -> QTextEdit:
    """The floor: a QTextEdit with the same text, as large as the page in the window."""
    edit = QTextEdit()
    edit.setReadOnly(True)
    edit.resize(800, 640)
    edit.setPlainText(body)
    return edit


def raw_rows(path: Path) -> tuple[str, list[tuple[object, ...]]]:
    """The text and its annotations, by sqlite3 alone."""
    with closing(sqlite3.connect(path)) as connection:
        (body,) = connection.execute("SELECT body FROM text ORDER BY characters DESC LIMIT 1").fetchone()
        rows = connection.execute('SELECT uuid, start, "end", tag_id, layer_id FROM annotation').fetchall()
    return body, rows


def sweep() -> None:
    """What deleteLater left behind goes now: an old page must not work on beside the one that is measured."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def longest_pause(app: QApplication, is_done: Callable[[], bool], most_seconds: float = 30.0) -> float:
    """Milliseconds of the longest time in which the window answered nothing, until `is_done()`."""
    tick = QTimer()
    tick.start(1)
    longest, last, end = 0.0, time.perf_counter(), time.perf_counter() + most_seconds
    beats: list[float] = []
    tick.timeout.connect(lambda: beats.append(time.perf_counter()))
    while not is_done() and time.perf_counter() < end:
        app.processEvents()
    tick.stop()
    for beat in beats:
        longest, last = max(longest, beat - last), beat
    return longest * 1000
