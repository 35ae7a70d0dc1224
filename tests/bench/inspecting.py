"""The inspector in the real window: another annotation shown in it, an answer given, what needs answers listed."""

import random
import time
from collections.abc import Iterator
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rubricate.core import actions
from rubricate.core.attributes import Option
from rubricate.gui.main_window import MainWindow
from tests.bench.frame import Row, p95, row, timed
from tests.bench.opening import laid_out
from tests.bench.window import Bench, bench

MOST = 50.0  # ms, 95 of 100
CASES = ((2_000_000, 10_000), (10_000_000, 100_000))
SHOWN, ANSWERED, LINKS = 60, 40, 2_000


def measure() -> Iterator[Row]:
    for characters, marks in CASES:
        with bench(characters, marks) as large:
            window = laid_out(large)
            ask(window)
            link(large, window)
            for what, figures, limited in (
                ("another annotation is shown, with its answers and links", showing(large, window), True),
                ("the inspector is entered", entering(large, window), True),
                ("an answer, without its commit", answering(large, window), True),
                ("only what needs an answer", needing(large, window), False),
            ):
                limits = (("p95 ms", p95(figures), MOST),) if limited else ()
                yield row(f"inspector, {marks:,}: {what}", [0.0], figures, 0.0, limits=limits)
            window.close()


def ask(window: MainWindow) -> None:
    """Every tag asks eight things, two of them needed."""
    choices = tuple(Option(value) for value in ("direct", "indirect", "mixed", "none"))
    for tag in window.session.project.codebook.ordered():
        for number in range(8):
            kind = ("one_of", "text", "yes_no", "scale", "several_of", "number", "date", "one_of")[number]
            fields = {"options": choices} if kind in ("one_of", "several_of") else {}
            window.session.act(
                lambda s, h, tag=tag, number=number, kind=kind, fields=fields: actions.add_attribute(
                    s, h, tag.id, f"asked {number}", kind, required=number in (0, 3), **fields
                )
            )


def link(large: Bench, window: MainWindow) -> None:
    """Some of them are linked."""
    rng, ids = random.Random(3), annotations(window)
    for _ in range(LINKS // 20):
        first, second = rng.sample(ids, 2)
        window.session.act(lambda s, h, first=first, second=second: actions.link(s, h, first, second, "supports"))
    large.app.processEvents()


def annotations(window: MainWindow) -> list[UUID]:
    model = window.workspace.panels.annotations.model
    return [model.id_at(model.index(row)) for row in range(model.rowCount())]


def showing(large: Bench, window: MainWindow) -> list[float]:
    """Anywhere in the text; the page is there already, as after a step with Tab."""
    rng, ids, panels = random.Random(4), annotations(window), window.workspace.panels
    figures: list[float] = []
    for _ in range(SHOWN):
        chosen = rng.choice(ids)

        def show(chosen: UUID = chosen) -> None:
            panels.inspector.show_annotation(chosen)
            large.app.processEvents()

        figures.append(timed(show))
    return figures[8:]  # the first of each tag makes its form


def entering(large: Bench, window: MainWindow) -> list[float]:
    """From the page into the first field and back."""
    page, figures = window.workspace.page, []
    page.setFocus()
    page.next_annotation(1)
    for _ in range(20):

        def enter() -> None:
            QTest.keyClick(page, Qt.Key.Key_Return)
            large.app.processEvents()

        figures.append(timed(enter))
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        large.app.processEvents()
    return figures


def answering(large: Bench, window: MainWindow) -> list[float]:
    """A letter in the first field, until the page, the list and the inspector show it."""
    window.workspace.panels.inspector.enter()
    figures: list[float] = []
    commits = commits_of(window)
    for number in range(ANSWERED):
        key = (Qt.Key.Key_D, Qt.Key.Key_I, Qt.Key.Key_M)[number % 3]

        def answer(key: Qt.Key = key) -> None:
            QTest.keyClick(QApplication.focusWidget(), key)
            large.app.processEvents()

        figures.append(timed(answer))
    return [whole - kept for whole, kept in zip(figures, commits, strict=True)]


def commits_of(window: MainWindow) -> list[float]:
    """Milliseconds of every commit from now on, which the benchmark of the key press measures beside its floor."""
    commits: list[float] = []
    project = window.session.project
    write = project.commit

    def commit(step: object) -> object:
        start = time.perf_counter()
        done = write(step)
        commits.append((time.perf_counter() - start) * 1000)
        return done

    project.commit = commit
    return commits


def needing(large: Bench, window: MainWindow) -> list[float]:
    """The filter on and off."""
    button, figures = window.workspace.panels.annotations.needs, []
    for _ in range(6):

        def press() -> None:
            button.click()
            large.app.processEvents()

        figures.append(timed(press))
    return figures
