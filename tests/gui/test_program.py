"""The program behind its windows."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.main_window import MainWindow
from rubricate.gui.program import Program
from rubricate.gui.theme import NAMES


def test_quitting_closes_every_window(program: Program, window: MainWindow) -> None:
    program.new_window().show()
    window.commands["file.quit"].trigger()
    assert program.windows() == ()


def test_what_goes_wrong_is_said_in_every_window(program: Program, window: MainWindow) -> None:
    program.say_everywhere("Something went wrong here.", "details")
    assert window.status.answer() == "Something went wrong here."
    assert window.messages.all()[-1].details == "details"


@pytest.fixture
def settled(reading: MainWindow, qtbot: QtBot) -> MainWindow:
    """The article with its panels, and nothing that comes later."""
    assert reading.workspace is not None
    reading.workspace.panels.annotations.isVisible()
    for _ in range(3):
        QApplication.processEvents()
    reading.status.end_answer()
    qtbot.waitUntil(reading.workspace.page.hasFocus)
    return reading


@pytest.mark.parametrize("name", NAMES[1:])
def test_another_theme_is_there_at_once_as_if_one_had_started_with_it(
    settled: MainWindow, program: Program, qapp: QApplication, name: str
) -> None:
    def picture(theme: str) -> QImage:
        program.settings.theme = theme
        program.restyle()
        qapp.processEvents()
        return settled.grab().toImage()

    before = picture("light")
    switched = picture(name)
    assert switched != before
    fresh = program.new_window()
    assert picture("light") == before
    assert picture(name) == switched
    assert fresh.theme.name == name


def test_a_theme_changes_colours_and_no_place(settled: MainWindow, program: Program, qapp: QApplication) -> None:
    def places() -> list[tuple[str, QRect]]:
        return [(part.objectName(), part.geometry()) for part in settled.findChildren(QWidget) if part.isVisible()]

    before = places()
    program.settings.theme = "contrast-dark"
    program.restyle()
    qapp.processEvents()
    assert places() == before
