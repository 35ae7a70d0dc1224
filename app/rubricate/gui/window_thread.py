"""Work that a thread beside the window has done where Qt may paint, without ever making the window wait for it."""

import os
import threading
from collections.abc import Callable
from functools import cache
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal
from PySide6.QtGui import QGuiApplication

from rubricate.formats.writing import Cancelled, never

T = TypeVar("T")
_PATIENCE: Final = 0.05  # seconds until it is asked again whether anybody still wants it


class _Turn(QObject):
    """Lives in the thread of the window and runs there what it is told."""

    asked = Signal(object)

    def __init__(self, thread: QThread) -> None:
        super().__init__()
        self.asked.connect(self._run, Qt.ConnectionType.QueuedConnection)
        self.moveToThread(thread)

    def _run(self, asked: "tuple[_Turn, Callable[[], None]]") -> None:
        asked[1]()


def _send(application: QCoreApplication, work: Callable[[], None]) -> None:
    turn = _Turn(application.thread())
    turn.asked.emit((turn, work))  # on its way it holds itself; the thread that asks may be gone before it arrives


def in_window_thread(work: Callable[[], T], cancelled: Callable[[], bool] = never) -> T:
    """What the work gives, done in the thread of the window; without a window Qt is started without a screen.

    What it raises is raised here. Raises Cancelled, and the work isn't begun, where it is cancelled before its turn: a
    window that waits for its jobs to end has no turns to give.
    """
    application = QCoreApplication.instance() or _without_screen()
    if QThread.currentThread() == application.thread():
        return work()
    given: list[T] = []
    raised: list[BaseException] = []
    done, dropped = threading.Event(), threading.Event()

    def run() -> None:
        try:
            if not dropped.is_set():
                given.append(work())
        except BaseException as error:  # noqa: BLE001  # it is raised again in the thread that asked
            raised.append(error)
        finally:
            done.set()

    _send(application, run)
    while not done.wait(_PATIENCE):
        if cancelled():
            dropped.set()
            raise Cancelled
    if raised:
        raise raised[0]
    return given[0]


def later_in_window_thread(work: Callable[[], None]) -> None:
    """As `in_window_thread`, but nobody waits for it."""
    application = QCoreApplication.instance()
    if application is None or QThread.currentThread() == application.thread():
        work()
    else:
        _send(application, work)


@cache
def _without_screen() -> QGuiApplication:
    """Qt for a program that has no window; it lives as long as the program does."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication(["rubricate"])
