"""Sentence mode in a document of 10,000 sentences: the next one, the next without a tag, a tag and off again."""

import random
import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rubricate.gui.main_window import MainWindow
from tests.bench.frame import Row, p95, row, timed
from tests.bench.opening import laid_out
from tests.bench.window import Bench, bench

CHARACTERS, MARKS, MOST = 900_000, 5_000, 50.0  # ms, 95 of 100; some 10,000 sentences
STEPS = 80
PLAIN, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def measure() -> Iterator[Row]:
    with bench(CHARACTERS, MARKS) as large:
        window = laid_out(large)
        page = window.workspace.page
        window.flows.units.set_mode("sentence")
        large.app.processEvents()
        commits = clocked(window)
        name = f"sentence mode, {page.unit_mode.count:,} sentences"
        for what, key, modifiers in (
            ("the next one", Qt.Key.Key_Down, PLAIN),
            ("the next without a tag", Qt.Key.Key_Down, CONTROL),
            ("a tag, without its commit", Qt.Key.Key_2, PLAIN),
        ):
            figures = pressed(large, window, commits, lambda k=key, m=modifiers: QTest.keyClick(page, k, m))
            yield row(f"{name}: {what}", [0.0], figures, 0.0, limits=(("p95 ms", p95(figures), MOST),))
        window.close()


def clocked(window: MainWindow) -> list[float]:
    """What each commit takes from now on: the benchmark of the key press has that, beside its floor."""
    commits: list[float] = []
    write = window.session.project.commit

    def commit(step: object) -> object:
        start = time.perf_counter()
        done = write(step)
        commits.append((time.perf_counter() - start) * 1000)
        return done

    window.session.project.commit = commit
    return commits


def pressed(large: Bench, window: MainWindow, commits: list[float], press: Callable[[], object]) -> list[float]:
    """From ever other places, until page, panels and the line below are painted."""
    rng, mode = random.Random(9), window.workspace.page.unit_mode
    figures: list[float] = []
    for step in range(STEPS):
        if step % 8 == 0:
            mode.go(rng.randrange(1, mode.count - 20))
            large.app.processEvents()
        commits.clear()

        def until_idle() -> None:
            press()
            large.app.processEvents()

        figure = timed(until_idle)
        figures.append(figure - sum(commits))
    return figures
