"""What the stories in this process share: the program at its start screen, and a watch on the mouse."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.gui.app import application
from rubricate.gui.main_window import MainWindow
from rubricate.gui.program import Program
from rubricate.settings import Settings
from tests.gui.windows import Answers
from tests.stories.hands import Watch


@pytest.fixture
def hands(qapp: QApplication) -> Iterator[Watch]:
    watch = Watch()
    qapp.installEventFilter(watch)
    yield watch
    qapp.removeEventFilter(watch)


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """The program at its start screen, active; files are named by the test instead of the system's dialogs."""
    application()
    settings = Settings.load()
    settings.theme, settings.reduced_motion = "light", True
    program = Program(qapp, settings)
    window = program.new_window()
    window.ask = Answers()
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_start()
    yield window
    program.close()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.setStyleSheet("")
