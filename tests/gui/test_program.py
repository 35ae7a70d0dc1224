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


Places = list[tuple[str, QRect]]


def places(window: MainWindow) -> Places:
    return [(part.objectName(), part.geometry()) for part in window.findChildren(QWidget) if part.isVisible()]


@pytest.fixture
def settled(reading: MainWindow, qtbot: QtBot) -> MainWindow:
    """The article with its panels, and nothing that comes later."""
    assert reading.workspace is not None
    reading.workspace.panels.annotations.isVisible()
    reading.status.end_answer()
    qtbot.waitUntil(reading.workspace.page.hasFocus)
    seen: list[Places] = [[]]

    def rests() -> bool:  # a panel may ask for another pixel only after it was laid out
        for _ in range(3):
            QApplication.processEvents()
        seen.append(places(reading))
        return seen[-1] == seen[-2]

    qtbot.waitUntil(rests)
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
    before = places(settled)
    program.settings.theme = "contrast-dark"
    program.restyle()
    qapp.processEvents()
    assert places(settled) == before
