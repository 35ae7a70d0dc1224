"""Searching 5,000 texts of 5 KB in the real window, and tagging 20,000 hits as one step."""

import sqlite3
import statistics
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from itertools import count, islice
from pathlib import Path

from PySide6.QtWidgets import QApplication

from rubricate.collector import calm
from rubricate.core import actions
from rubricate.core.annotation import Coder
from rubricate.core.document import Formatting, Reading, Source, Text
from rubricate.core.search import Mode, Query
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.core.units import cut
from rubricate.gui import app as rubricate_app
from rubricate.gui.main_window import MainWindow
from rubricate.gui.program import Program
from rubricate.project import Project
from rubricate.project.searching import search
from rubricate.project.shelf import Shelf
from rubricate.settings import Settings
from tests.bench.frame import Row, in_turn, row, timed
from tests.bench.material import text
from tests.bench.window import tags

TEXTS, CHARACTERS, HITS = 5_000, 5_000, 20_000
FIRST_MOST, TAG_MOST = 100.0, 3_000.0  # ms
SCAN_BOUND = 5.0
RARE, COMMON, ABSENT = "meadow say", "harbour", "harbourmaster"
RUNS = 3  # of the long ones


def measure() -> Iterator[Row]:
    calm()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.rubricate"
        make(path)
        with Project.open(path) as project:
            yield from scanned(project, path)
        with opened(path, Path(folder) / "home") as (app, window):
            yield from looked_for(app, window)
            yield tagged(app, window)


def make(path: Path) -> None:
    """A project with the texts; every other one has letters beyond ASCII."""
    hand = Hand(Coder(uuid.uuid4(), "Coder 1"), 1_764_072_000_000, uuid.uuid4)
    bodies = (text(CHARACTERS, n).replace("bypass", "by’pass", n % 2) for n in range(TEXTS))
    ready = [
        (Reading(f"text {n:04}", Text.of(body), Formatting.of(()), Source()), cut(body, "en"))
        for n, body in enumerate(bodies)
    ]
    with Project.create(path, hand, tags()) as project:
        project.do(actions.add_documents(project, hand, ready))


def scanned(project: Project, path: Path) -> Iterator[Row]:
    """All texts, against reading them and `in` on their lower case."""

    def floor() -> float:
        with closing(sqlite3.connect(path)) as connection:
            return timed(lambda: [ABSENT in body.lower() for (body,) in connection.execute("SELECT body FROM text")])

    figures = in_turn(floor, lambda: timed(lambda: list(search(project, Query(ABSENT)))))
    yield row("scan 25 MB for a phrase, the first time", *figures, SCAN_BOUND)
    shelf = Shelf()
    list(search(project, Query(ABSENT), shelf=shelf))
    lower = [project.text(document).lower() for document in project.documents]
    figures = in_turn(
        lambda: timed(lambda: [ABSENT in body for body in lower]),
        lambda: timed(lambda: list(search(project, Query(ABSENT), shelf=shelf))),
    )
    limits = (("ms", statistics.median(figures[1]), 100.0),)
    yield row("the same, and from then on", *figures, 0.0, limits=limits)
    pattern = Query(r"har\w+masters?\b", Mode.PATTERN)
    yield row("the same with a regular expression", [0.0], [timed(lambda: list(search(project, pattern)))], 0.0)


@contextmanager
def opened(path: Path, home: Path) -> Iterator[tuple[QApplication, MainWindow]]:
    app = rubricate_app.application()
    program = Program(app, Settings.load(home))
    window = program.new_window()
    window.resize(1366, 768)
    window.show()
    window.open_paths([path])
    until(app, lambda: window.workspace is not None and "panels" in vars(window.workspace))
    yield app, window
    program.close()


def looked_for(app: QApplication, window: MainWindow) -> Iterator[Row]:
    """From asking to the first row on the screen: nothing kept yet, then with what was kept."""
    window.commands["edit.everywhere"].trigger()
    panel = window.workspace.panels.search
    for name, asked, is_new in (
        ("first hits in 5,000 texts, nothing kept", RARE, True),
        ("first hits in 5,000 texts", RARE, False),
        ("first of 70,000 hits", COMMON, False),
    ):
        figures = [first_hit(app, window, asked, is_new=is_new) for _ in range(15)]
        yield row(name, [0.0], figures, 0.0, limits=(("ms", statistics.median(figures), FIRST_MOST),))
    panel.field.clear()


def first_hit(app: QApplication, window: MainWindow, asked: str, *, is_new: bool) -> float:
    panel = window.workspace.panels.search
    panel.field.clear()
    panel.search_now()
    until(app, lambda: not window.jobs.is_busy())
    if is_new:
        window.flows.searching.shelf = Shelf()
    panel.field.setText(asked)

    def look() -> None:
        panel.search_now()
        until(app, lambda: panel.model.total > 0)
        panel.list.viewport().repaint()

    figure = timed(look)
    until(app, lambda: not window.jobs.is_busy())
    return figure


def tagged(app: QApplication, window: MainWindow) -> Row:
    """Twenty thousand hits, from the button to the answer, against the same rows by hand."""
    project, names = window.session.project, iter(list(window.session.project.codebook))
    places: dict[uuid.UUID, list[Span]] = {}
    left = HITS
    for found in search(project, Query(COMMON)):
        spans = list(islice(found.spans, left))
        left -= len(spans)
        if spans:
            places[found.document_id] = spans
    figures, floors = [], []
    for number in range(RUNS):
        tag = next(names)
        floors.append(by_hand(project.path.with_name(f"{number}.db"), places))
        start = time.perf_counter()
        window.flows.searching._previewing.tag(tag, places)
        until(app, lambda: not window.jobs.is_busy())
        window.repaint()
        figures.append((time.perf_counter() - start) * 1000)
    assert sum(project.counts().values()) == RUNS * HITS
    return row(
        f"tag {HITS:,} hits as one step", floors, figures, 0.0, limits=(("ms", statistics.median(figures), TAG_MOST),)
    )


def by_hand(path: Path, places: dict[uuid.UUID, list[Span]]) -> float:
    """As many rows of the same fields, and one of JSON each, in one transaction."""
    numbers = count()
    rows = [
        (uuid.uuid4().bytes, next(numbers), span.start, span.end, "", "rule", 0, 0)
        for spans in places.values()
        for span in spans
    ]
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE a (u BLOB UNIQUE, d INT, s INT, e INT, n TEXT, o TEXT, c INT, m INT) STRICT")
        connection.execute("CREATE TABLE j (u BLOB, after TEXT) STRICT")

        def act() -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany("INSERT INTO a VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
            connection.executemany("INSERT INTO j VALUES (?, ?)", ((one[0], str(one[1:])) for one in rows))
            connection.execute("COMMIT")

        return timed(act)


def until(app: QApplication, is_so: Callable[[], bool]) -> None:
    while not is_so():
        app.processEvents()
