"""The popover for size, font, spacing and theme."""

import pytest
from PySide6.QtWidgets import QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.looks import LooksPopover
from rubricate.gui.segments import Option, Segments
from rubricate.gui.theme import Theme


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(500, 400)
    window.show()
    return window


def texts(popover: LooksPopover) -> list[str]:
    return [label.text() for label in popover.findChildren(QLabel)]


def test_the_size_shown_is_the_one_that_the_step_gave_back(window: QWidget) -> None:
    popover = LooksPopover(Theme.load("light"), window)
    steps: list[int] = []

    def step(way: int) -> int:
        steps.append(way)
        return 110 if way > 0 else 90

    popover.add_size(100, step)
    assert "100 %" in texts(popover)
    buttons = {button.toolTip(): button for button in popover.findChildren(QToolButton)}
    buttons["Larger text"].click()
    assert "110 %" in texts(popover)
    buttons["Smaller text"].click()
    assert "90 %" in texts(popover)
    assert steps == [1, -1]


def test_a_choice_is_told_and_the_one_of_now_is_on(window: QWidget) -> None:
    popover, told = LooksPopover(Theme.load("light"), window), []
    popover.add_options("Theme", [Option("light", "Light"), Option("dark", "Dark")], "light", told.append)
    segments = popover.findChildren(Segments)[0]
    assert segments.value() == "light"
    segments.button("dark").click()
    assert told == ["dark"]
    assert "Theme" in texts(popover)


@pytest.mark.parametrize("x", [0, 440])
def test_it_opens_below_its_button_and_not_left_of_the_window(window: QWidget, qtbot: QtBot, x: int) -> None:
    button = QToolButton(window)
    button.setGeometry(x, 10, 40, 30)
    popover = LooksPopover(Theme.load("light"), window)
    popover.add_size(100, lambda _way: 100)
    popover.open_under(button)
    qtbot.waitUntil(popover.isVisible)
    assert popover.y() > button.mapToGlobal(button.rect().bottomLeft()).y()
    assert popover.x() >= window.mapToGlobal(window.rect().topLeft()).x()
    popover.close()
