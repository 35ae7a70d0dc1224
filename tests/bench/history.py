"""A journal of 100,000 steps: the project as it was at its end and in its middle, and the panel that lists it."""

import json
import random
import sqlite3
import tempfile
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rubricate import resources
from rubricate.collector import calm
from rubricate.core import actions
from rubricate.core.annotation import Annotation, Coder
from rubricate.core.changes import Change, Step
from rubricate.core.document import Formatting, Reading, Source, Text
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.core.units import cut
from rubricate.gui import app as rubricate_app
from rubricate.gui import style
from rubricate.gui.panels.history import HistoryPanel
from rubricate.gui.theme import Theme
from rubricate.project import Project
from rubricate.project.past import past
from rubricate.storage import journal
from rubricate.storage.connection import transaction
from rubricate.storage.write import Writing
from tests.bench.frame import Row, in_turn, p95, row, timed
from tests.bench.material import text

STEPS, CHARACTERS = 100_000, 200_000
MOST, MOST_PAST, BOUND = 50.0, 5_000.0, 6.0  # ms, 95 of 100; ms; to the floor
KEYS, TYPED, ADDED, RUNS = 60, ("claim", "remove q", "yesterday"), 30, 5
START = 1_700_000_000_000
CODER = Coder(uuid.UUID(int=7), "Coder 1")


def measure() -> Iterator[Row]:
    app = rubricate_app.application()
    calm()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.rubricate"
        with Project.create(path, hand(START), resources.default_tags(uuid.uuid4)) as project:
            fill(project)
            last = project.history(limit=1)[0].number
            yield looked_back(project, last, f"the past of {STEPS:,} steps")
            yield looked_back(project, last // 2, "its half", limits=False)
            theme = Theme.load("light")
            style.apply(app, theme)
            yield limited("history panel, until it is painted", [opened(app, project, theme) for _ in range(KEYS)])
            yield from used(app, project, theme)


def hand(at: int) -> Hand:
    return Hand(CODER, at, uuid.uuid4)


def looked_back(project: Project, number: int, name: str, *, limits: bool = True) -> Row:
    def floor() -> float:
        """Reading every change once, into nothing."""

        def read() -> None:
            with closing(sqlite3.connect(project.path)) as connection:
                found = connection.execute('SELECT uuid, "after" FROM change WHERE step_id <= ? ORDER BY id', (number,))
                for _, after in found:
                    if after is not None:
                        json.loads(after)

        return timed(read)

    def ours() -> float:
        def look() -> None:
            then = past(project, number)
            assert then is not None
            then.close()

        return timed(look)

    floors, figures = in_turn(floor, ours, RUNS)
    held = (("ms", max(figures), MOST_PAST),) if limits else ()
    return row(name, floors, figures, BOUND, limits=held)


def limited(name: str, figures: list[float]) -> Row:
    return row(name, [0.0], figures, 0.0, limits=(("p95 ms", p95(figures), MOST),))


def opened(app: QApplication, project: Project, theme: Theme) -> float:
    def show() -> None:
        panel = HistoryPanel(project, theme)
        panel.resize(316, 700)
        panel.show()
        app.processEvents()
        panels.append(panel)

    panels: list[HistoryPanel] = []
    figure = timed(show)
    panels[0].close()
    panels[0].deleteLater()
    app.processEvents()
    return figure


def used(app: QApplication, project: Project, theme: Theme) -> Iterator[Row]:
    """Scrolling, typing in the filter (each letter until the window answers again), steps that come."""
    panel = HistoryPanel(project, theme)
    panel.resize(316, 700)
    panel.show()
    panel.open_panel()
    app.processEvents()
    yield limited("history: a page further", [press(app, panel, Qt.Key.Key_PageDown) for _ in range(KEYS)])
    stop = project.listen(lambda step, _origin: panel.apply(step))
    yield limited("history: a step comes", [added(app, project, n) for n in range(ADDED)])
    stop()
    yield limited("history: typing in the filter", list(typed(app, panel)))
    panel.close()


def press(app: QApplication, panel: HistoryPanel, key: Qt.Key) -> float:
    return timed(lambda: (QTest.keyClick(panel.list, key), app.processEvents()))


def typed(app: QApplication, panel: HistoryPanel) -> Iterator[float]:
    for words in TYPED:
        panel.field.clear()
        for letter in words:
            yield timed(lambda letter=letter: (QTest.keyClicks(panel.field, letter), panel.repaint()))
            yield timed(lambda: (panel._sift(), app.processEvents()))
            for _ in range(5):  # what is looked through between the events of the window
                yield timed(app.processEvents)


def added(app: QApplication, project: Project, number: int) -> float:
    """Without the commit: what the panel and the project's listeners need."""
    document, tag = next(iter(project.documents)), next(iter(project.codebook))
    place = Span(number * 50, number * 50 + 20)
    step = project.commit(actions.annotate(project, hand(START + STEPS * 2_000 + number), document, place, tag))
    origin: Callable[[Step], None] = lambda done: project.notify(done, None)  # type: ignore[arg-type]  # noqa: E731
    return timed(lambda: (origin(step), app.processEvents()))


def fill(project: Project) -> None:
    """Marks made, given another tag and removed, one step each; written in one transaction."""
    body = text(CHARACTERS)
    reading = Reading("Article", Text.of(body), Formatting.of(()), Source())
    project.do(actions.add_documents(project, hand(START), [(reading, cut(body, "en"))]))
    document, tags = next(iter(project.documents.values())), list(project.codebook)
    first = project.do(actions.annotate(project, hand(START), document.id, Span(0, 5), tags[0]))
    (made,) = (change.after for change in first.changes if isinstance(change.after, Annotation))
    rng, alive, store = random.Random(3), [made], project._store
    with store.turn() as connection, transaction(connection):
        for number in range(STEPS):
            step = one(rng, alive, tags, START + number * 1_000)
            writing = Writing(connection, store.keys, step)
            writing.apply()
            journal.write(connection, step, project.replica)
            writing.keep()


def one(rng: random.Random, alive: list[Annotation], tags: list[uuid.UUID], at: int) -> Step:
    """Three of four make a mark, the others change or remove one."""
    chance, first = rng.random(), alive[0]
    if chance < 0.75 or len(alive) < 2:
        start = rng.randrange(CHARACTERS - 400)
        span = (start, start + rng.randint(5, 300))
        made = replace(first, id=uuid.uuid4(), tag_id=rng.choice(tags), start=span[0], end=span[1], created=at)
        alive.append(made)
        return Step("annotate", CODER.id, at, uuid.uuid4(), (Change(None, made),), {"tag": "claim"})
    place = rng.randrange(1, len(alive))
    before = alive[place]
    if chance < 0.9:
        alive[place] = replace(before, tag_id=rng.choice([t for t in tags if t != before.tag_id]), changed=at)
        changes = (Change(before, alive[place]),)
        return Step("retag", CODER.id, at, uuid.uuid4(), changes, {"tag": "claim", "was": "quote"})
    del alive[place]
    return Step("remove", CODER.id, at, uuid.uuid4(), (Change(before, None),), {"n": 1, "tag": "quote"})
