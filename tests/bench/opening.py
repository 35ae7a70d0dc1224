"""Opening a large document, from the file to the painted page, against raw sqlite3 and a bare QTextEdit."""

import statistics
from collections.abc import Iterator

from rubricate.gui.main_window import MainWindow
from tests.bench.frame import Row, in_turn, row, timed
from tests.bench.window import Bench, bare_page, bench, longest_pause, raw_rows, sweep, until_painted

CASES = ((2_000_000, 10_000, 150.0), (10_000_000, 100_000, 1000.0))
BOUND, MOST_PAUSE = 2.0, 25.0


def measure() -> Iterator[Row]:
    for characters, marks, most in CASES:
        with bench(characters, marks) as large:
            yield opened(large, most, f"open {characters // 1_000_000} MB with {marks:,} annotations, painted")


def opened(large: Bench, most: float, name: str) -> Row:
    pauses: list[float] = []
    floors, figures = in_turn(lambda: floor(large), lambda: ours(large, pauses))
    limits = (("ms", statistics.median(figures), most), ("longest pause ms", max(pauses), MOST_PAUSE))
    return row(name, floors, figures, BOUND, limits=limits)


def floor(large: Bench) -> float:
    edit = bare_page("")
    edit.show()
    large.app.processEvents()

    def act() -> None:
        body, _rows = raw_rows(large.path)
        edit.setPlainText(body)
        edit.viewport().repaint()

    figure = timed(act)
    edit.close()
    edit.deleteLater()
    sweep()
    return figure


def ours(large: Bench, pauses: list[float]) -> float:
    """The large document of an open project comes onto the page: what a click on it in the list of documents does."""
    window = large.window()
    window.show()
    window.open_paths([large.path])
    longest_pause(large.app, lambda: "panels" in vars(window.workspace))
    document = list(window.session.project.documents)[-1]

    figure = until_painted(lambda: window.workspace.show_document(document))
    pauses.append(longest_pause(large.app, lambda: window.workspace.page.sheet.layouter.complete))
    window.close()
    sweep()
    return figure


def laid_out(large: Bench) -> MainWindow:
    """A window of the program with the large document, when its layout is complete."""
    window = large.window()
    window.show()
    window.open_paths([large.path])
    window.workspace.show_document(list(window.session.project.documents)[-1])
    longest_pause(large.app, lambda: window.workspace.page.sheet.layouter.complete)
    return window
