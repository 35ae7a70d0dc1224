"""Drives the whole program in a process of its own, with real events: `python -m tests.stories.driving STEP PATH...`.

`mark` opens an article, tags by mouse and by keys, says what is marked and ends without goodbye, as in a power cut.
`export` opens a project, exports it through the window and says what is marked.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from rubricate.core.finding import find_all
from rubricate.formats.exporter import Order
from rubricate.formats.known import exporter
from rubricate.gui import main_window
from rubricate.gui.app import application, main
from rubricate.gui.dialogs.export import Chosen
from rubricate.gui.main_window import MainWindow
from tests.gui.windows import marked

BY_MOUSE = ("the best idea in years", Qt.Key.Key_3)
WAIT = 40_000


def drag_over(window: MainWindow, words: str) -> None:
    """Press the left button before the words, move over them, let go behind."""
    assert window.workspace is not None
    page = window.workspace.page
    (span, *_) = find_all(page.text, words)
    first, last = page.caret_box(span.start), page.caret_box(span.end)
    start, end = first.center().toPoint(), last.center().toPoint()
    viewport, left = page.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(viewport, left, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(viewport, (start + end) / 2)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, left, Qt.KeyboardModifier.NoModifier, end)


def select_by_keys(window: MainWindow) -> None:
    """From the start of the text over its first two words."""
    assert window.workspace is not None
    page, control, shift = window.workspace.page, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(page, Qt.Key.Key_Home, control)
    QTest.keyClick(page, Qt.Key.Key_Right, control | shift)
    QTest.keyClick(page, Qt.Key.Key_Right, control | shift)


def mark(window: MainWindow) -> None:
    assert window.workspace is not None
    page = window.workspace.page
    drag_over(window, BY_MOUSE[0])
    QTest.keyClick(page, BY_MOUSE[1])
    select_by_keys(window)
    QTest.keyClick(page, Qt.Key.Key_1)
    tell(window)
    os.kill(os.getpid(), signal.SIGKILL)


def export(window: MainWindow) -> None:
    tell(window)
    window.flows.exporting.write(Path(sys.argv[3]), Chosen(exporter("csv"), Order()))
    when(lambda: not window.jobs.is_busy(), window.close)


def when(is_so: Callable[[], bool], then: Callable[[], object]) -> None:
    """Look again after each turn of the event loop, and act once."""
    if is_so():
        then()
    else:
        QTimer.singleShot(10, lambda: when(is_so, then))


def tell(window: MainWindow) -> None:
    assert window.session is not None
    print(json.dumps({"path": str(window.session.project.path), "marked": marked(window)}), flush=True)


def drive() -> int:
    step = {"mark": mark, "export": export}[sys.argv[1]]

    class Driven(MainWindow):
        def open_paths(self, paths: "list[Path]") -> None:  # type: ignore[override]
            super().open_paths(paths)
            QTimer.singleShot(0, self._go)

        def _go(self) -> None:
            when(lambda: self.workspace is not None and self.workspace.document_id is not None, lambda: step(self))

    from rubricate.gui import program

    application()
    program.MainWindow = Driven  # type: ignore[misc]
    main_window.MainWindow = Driven  # type: ignore[misc]
    QTimer.singleShot(WAIT, lambda: os._exit(3))
    return main([Path(sys.argv[2])])


if __name__ == "__main__":
    sys.exit(drive())
