"""Columns where there is room, drawers where there is not."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QSplitterHandle, QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.columns import Columns
from rubricate.gui.size_class import SizeClass
from rubricate.gui.theme import Theme


def shown(qtbot: QtBot, theme: Theme, width: int) -> tuple[Columns, QLineEdit, QLineEdit]:
    left, right = QLineEdit(), QLineEdit()
    columns = Columns(left, QWidget(), right, theme, calm=True)
    qtbot.addWidget(columns)
    columns.resize(width, 700)
    columns.show()
    return columns, left, right


def test_a_wide_window_shows_three_columns(qtbot: QtBot, theme: Theme) -> None:
    columns, left, right = shown(qtbot, theme, 1366)
    assert left.isVisible()
    assert right.isVisible()
    assert columns.rail.isHidden()
    columns.toggle_left()
    assert not left.isVisible()
    assert columns.open_panels() == (False, True)


def test_a_narrow_window_has_a_rail_and_drawers(qtbot: QtBot, theme: Theme) -> None:
    columns, left, right = shown(qtbot, theme, 1024)
    assert columns.size_class is SizeClass.RAIL
    assert columns.rail.isVisible()
    assert columns.open_panels() == (False, False)
    columns.toggle_right()
    assert right.isVisible()
    assert not left.isVisible()
    right.setFocus()
    qtbot.keyClick(right, Qt.Key.Key_Escape)
    assert columns.open_panels() == (False, False)


def test_panels_move_with_the_size(qtbot: QtBot, theme: Theme) -> None:
    columns, left, _ = shown(qtbot, theme, 1366)
    columns.resize(820, 700)
    assert columns.size_class is SizeClass.SMALL
    assert columns.rail.isHidden()
    assert not left.isVisible()
    columns.resize(1366, 700)
    assert left.isVisible()


def test_what_was_folded_stays_folded_the_next_time(qtbot: QtBot, theme: Theme) -> None:
    columns, _, _ = shown(qtbot, theme, 1366)
    columns.set_right(False)
    memory = columns.remember()
    again, _, _ = shown(qtbot, theme, 1024)
    again.recall(memory)
    again.resize(1366, 700)
    assert again.open_panels() == (True, False)


def test_a_larger_interface_needs_room_like_a_smaller_window(qtbot: QtBot, theme: Theme) -> None:
    columns, _, _ = shown(qtbot, theme, 1366)
    columns.set_theme(Theme.load("light", 150))
    assert columns.size_class is SizeClass.RAIL
    assert columns.rail.width() == 90
    columns.set_theme(Theme.load("light", 200))
    assert columns.size_class is SizeClass.SMALL
    columns.set_theme(theme)
    assert columns.size_class is SizeClass.WIDE


def test_panels_grow_with_the_interface(qtbot: QtBot, theme: Theme) -> None:
    columns, left, _ = shown(qtbot, theme, 1690)
    before = left.width()
    columns.set_theme(Theme.load("light", 125))
    assert left.width() == round(1.25 * before)
    columns.set_theme(theme)
    assert left.width() == before


def test_a_window_that_was_small_for_a_while_has_its_panels_as_wide_again(qtbot: QtBot, theme: Theme) -> None:
    columns, left, right = shown(qtbot, theme, 1366)
    before = left.width(), right.width()
    for width in (820, 1366, 1024, 1366, 1185, 1366):
        columns.resize(width, 700)
        QApplication.processEvents()
    assert (left.width(), right.width()) == before
    assert columns.remember()["wide"] == {"left_open": True, "right_open": True}, "nobody chose a width"


def test_a_width_that_was_chosen_is_kept(qtbot: QtBot, theme: Theme) -> None:
    columns, left, right = shown(qtbot, theme, 1366)
    handle = columns.findChildren(QSplitterHandle)[1]
    place = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseMove(handle, place + QPoint(40, 0))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=place + QPoint(40, 0))
    chosen = left.width()
    assert chosen != 248
    columns.resize(820, 700)
    columns.resize(1366, 700)
    assert (left.width(), right.width()) == (chosen, 316)
    assert columns.remember()["wide"]["left"] == chosen
