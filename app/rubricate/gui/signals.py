"""The system asks the program to end (SIGTERM, SIGINT): its windows are closed in order, so that places are kept."""

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier


class EndingSignals(QObject):
    """Calls `end` inside the event loop when such a signal comes. `restore` gives the signals back.

    Python's handlers wait while Qt's loop waits; a byte through a socket wakes both.
    """

    def __init__(self, end: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._end = end
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        self._before = {number: signal.signal(number, self._noted) for number in (signal.SIGTERM, signal.SIGINT)}
        self._wakeup = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)

    def restore(self) -> None:
        """Let go of the signals; whoever had them has them again."""
        signal.set_wakeup_fd(self._wakeup)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._notifier.setEnabled(False)
        self._reader.close()
        self._writer.close()

    def _noted(self, _number: int, _frame: FrameType | None) -> None:
        """That there is a handler is enough: the byte is written by the interpreter."""

    def _woken(self) -> None:
        numbers = set(self._reader.recv(64))
        if numbers & set(self._before):
            self._end()
