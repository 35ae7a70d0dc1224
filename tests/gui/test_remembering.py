"""Where the window was."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from rubricate.gui.remembering import GEOMETRY, MAXIMISED, Place, rectangle
from rubricate.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings.load(tmp_path)


def a_window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


def size_of(kept: object) -> tuple[int, int]:
    found = rectangle(kept)
    assert found is not None
    return found.width(), found.height()


def test_a_window_comes_back_in_its_size(qtbot: QtBot, settings: Settings) -> None:
    first, second = a_window(qtbot), a_window(qtbot)
    settings.windows[GEOMETRY] = [0, 0, 800, 600]
    Place(first, settings).restore()
    assert (first.width(), first.height()) == (800, 600)
    Place(first, settings).remember()
    Place(second, settings).restore()
    assert second.geometry() == first.geometry()


def test_a_maximised_one_comes_back_maximised_and_knows_its_other_size(qtbot: QtBot, settings: Settings) -> None:
    window = a_window(qtbot)
    window.setGeometry(0, 0, 700, 560)
    window.show()
    window.showMaximized()
    qtbot.waitUntil(window.isMaximized)
    Place(window, settings).remember()
    assert settings.windows[MAXIMISED] is True
    assert size_of(settings.windows[GEOMETRY]) == (700, 560)
    again = a_window(qtbot)
    Place(again, settings).restore()
    assert again.isMaximized()


def test_full_screen_is_no_place(qtbot: QtBot, settings: Settings) -> None:
    window = a_window(qtbot)
    settings.windows[GEOMETRY] = [0, 0, 800, 600]
    window.showFullScreen()
    qtbot.waitUntil(window.isFullScreen)
    Place(window, settings).remember()
    assert settings.windows[GEOMETRY] == [0, 0, 800, 600]


@pytest.mark.parametrize("kept", [None, [], [1, 2, 3], [1, 2, 3, "4"], "1,2,3,4", {"x": 1}, [1.5, 2, 3, 4]])
def test_what_is_no_rectangle_is_none(kept: object) -> None:
    assert rectangle(kept) is None


def test_four_numbers_are_a_rectangle() -> None:
    assert rectangle([1, 2, 300, 400]) == QRect(1, 2, 300, 400)


def test_a_further_window_stands_a_little_lower(qtbot: QtBot, settings: Settings) -> None:
    first, second, third = (a_window(qtbot) for _ in range(3))
    settings.windows[GEOMETRY] = [40, 40, 600, 400]
    places = []
    for window in (first, second, third):
        Place(window, settings).restore()
        window.show()
        places.append(window.geometry().topLeft())
    assert places == [QPoint(40, 40), QPoint(72, 72), QPoint(104, 104)]
