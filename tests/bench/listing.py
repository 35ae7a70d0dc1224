"""The list of annotations in the real window: typing in its filter, going to a row, one annotation more."""

import random
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rubricate.core import actions
from rubricate.core.text import Span
from rubricate.gui.main_window import MainWindow
from tests.bench.frame import Row, p95, row, timed
from tests.bench.opening import laid_out
from tests.bench.window import Bench, bench

MOST = 50.0  # ms, 95 of 100
CASES = ((2_000_000, 10_000), (10_000_000, 100_000))
TYPED = ("the council", "9", "meadow noise", "q", "council has voted to", "mayor")
STEPS, ADDED = 60, 30


def measure() -> Iterator[Row]:
    for characters, marks in CASES:
        with bench(characters, marks) as large:
            window = laid_out(large)
            for what, figures in (
                ("typing in the filter", typing(large, window)),
                ("going to a row", going(large, window)),
                ("one annotation added, without its commit", adding(large, window)),
            ):
                yield limited(f"list of {marks:,}: {what}", figures, marks)
            window.close()


def limited(name: str, figures: list[float], marks: int) -> Row:
    """The bound holds for 10,000 rows; more are measured to see how it grows."""
    limits = (("p95 ms", p95(figures), MOST),) if marks == CASES[0][1] else ()
    return row(name, [0.0], figures, 0.0, limits=limits)


def typing(large: Bench, window: MainWindow) -> list[float]:
    """Each letter of some filters, until the rows are painted."""
    panel = window.workspace.panels.annotations
    panel.field.setFocus()
    figures: list[float] = []
    for words in TYPED:
        figures += [painted(large, lambda letter=letter: QTest.keyClicks(panel.field, letter)) for letter in words]
        QTest.keyClick(panel.field, Qt.Key.Key_Escape)
        large.app.processEvents()
    return figures


def going(large: Bench, window: MainWindow) -> list[float]:
    """Down and far down in the list; the page goes along."""
    rows = window.workspace.panels.annotations.list
    rows.setFocus()
    keys = [Qt.Key.Key_Down if step % 3 else Qt.Key.Key_PageDown for step in range(STEPS)]
    return [painted(large, lambda key=key: QTest.keyClick(rows, key)) for key in keys]


def adding(large: Bench, window: MainWindow) -> list[float]:
    """Anywhere in the text: all but the commit, which the benchmark of the key press measures beside its floor."""
    rng, session = random.Random(5), window.session
    document, tags = window.workspace.document_id, list(session.project.codebook)
    commits: list[float] = []
    write = session.project.commit

    def commit(step: object) -> object:
        start = time.perf_counter()
        done = write(step)
        commits.append((time.perf_counter() - start) * 1000)
        return done

    def add() -> None:
        start = rng.randrange(len(large.body) - 100)
        span = Span(start, start + 30 + rng.randrange(40))
        session.act(lambda state, hand: actions.annotate(state, hand, document, span, rng.choice(tags)))

    session.project.commit = commit
    figures = [painted(large, add) for _ in range(ADDED)]
    return [whole - kept for whole, kept in zip(figures, commits, strict=True)]


def painted(large: Bench, act: Callable[[], object]) -> float:
    """Milliseconds until what was done is on the screen."""

    def whole() -> None:
        act()
        large.app.processEvents()

    return timed(whole)
