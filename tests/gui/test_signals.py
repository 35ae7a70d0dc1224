"""What the system asks."""

import os
import signal

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from rubricate.gui.signals import EndingSignals

pytestmark = pytest.mark.skipif(os.name != "posix", reason="there a signal of this kind ends the process at once")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_is_answered_in_the_event_loop(number: int, qtbot: QtBot) -> None:
    before = signal.getsignal(number)
    parent, ended = QObject(), list[int]()
    signals = EndingSignals(lambda: ended.append(1), parent)
    try:
        os.kill(os.getpid(), number)
        qtbot.waitUntil(lambda: ended == [1])
    finally:
        signals.restore()
    assert signal.getsignal(number) == before
