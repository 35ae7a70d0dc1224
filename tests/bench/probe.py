"""Run as a process (`python -m tests.bench.probe`): show a window, print the clock when it is painted, end."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit, QWidget


class Watch(QObject):
    """Prints the time at the first event after what is waited for was painted; ends the process."""

    def __init__(self, wanted: Callable[[QWidget], bool]) -> None:
        super().__init__()
        self._wanted = wanted
        self._painted = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and self._wanted(watched):
            self._painted = True
        elif self._painted and event.type() not in (QEvent.Type.Paint, QEvent.Type.UpdateRequest):
            print(time.time(), flush=True)
            os._exit(0)
        return False


def bare(body: str) -> None:
    """The floor: a main window with a QTextEdit."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    edit = QTextEdit()
    watch = Watch(lambda widget: widget is edit.viewport())
    app.installEventFilter(watch)
    if body:
        edit.setPlainText(body)
    window.setCentralWidget(edit)
    window.resize(1366, 768)
    window.show()
    app.exec()


def program(paths: list[Path]) -> None:
    """Rubricate; waits for the window, or with paths for the article on the page with its highlights."""
    from rubricate.gui import app

    application = app.application()
    if paths:
        watch = Watch(lambda widget: type(widget.parent()).__name__ == "Page" and _is_loaded(widget.parent()))
    else:
        watch = Watch(lambda widget: type(widget).__name__ == "MainWindow")
    application.installEventFilter(watch)
    app.main(paths)


def _is_loaded(page: QObject | None) -> bool:
    return isinstance(page, QTextEdit) and page.document().characterCount() > 1


if __name__ == "__main__":
    kind, *rest = sys.argv[1:]
    if kind == "bare":
        bare(Path(rest[0]).read_text(encoding="utf-8") if rest else "")
    elif kind == "bare-sql":
        import sqlalchemy  # noqa: F401  # what the floor of a start with a project pays too

        bare(Path(rest[0]).read_text(encoding="utf-8"))
    else:
        program([Path(path) for path in rest])
