"""What the tests of the window share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.gui.app import application
from rubricate.gui.main_window import MainWindow
from rubricate.gui.program import Program
from rubricate.gui.theme import Theme
from rubricate.settings import Settings
from tests.gui.windows import ARTICLE, Answers


@pytest.fixture(scope="session")
def bare(qapp: QApplication) -> tuple[QFont, QPalette]:
    """Font and palette of an application that no theme has dressed."""
    return QFont(qapp.font()), QPalette(qapp.palette())


@pytest.fixture(autouse=True)
def undressed(qapp: QApplication, bare: tuple[QFont, QPalette]) -> Iterator[None]:
    """A theme dresses the whole application: what a test put on, the next one does not find."""
    yield
    font, palette = bare
    if qapp.styleSheet():
        qapp.setStyleSheet("")
    if qapp.font() != font:
        qapp.setFont(font)
    if qapp.palette() != palette:
        qapp.setPalette(palette)


@pytest.fixture
def theme(qapp: object) -> Theme:
    return Theme.load("light")


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """The whole program without its event loop; the home is new and empty."""
    application()
    settings = Settings.load()
    settings.reduced_motion = True
    settings.theme = "light"
    program = Program(qapp, settings)
    yield program
    program.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def window(program: Program, qtbot: QtBot) -> MainWindow:
    """A window with the start screen, active."""
    window = program.new_window()
    window.ask = Answers()
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "A bridge.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def reading(window: MainWindow, article: Path, qtbot: QtBot) -> MainWindow:
    """A window in which the article is open in a project of its own."""
    window.open_paths([article])
    qtbot.waitUntil(lambda: window.workspace is not None and window.workspace.document_id is not None)
    return window
