"""Rows by mouse and keys, whatever stands in them."""

from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from pytestqt.qtbot import QtBot

from rubricate.gui.models.rows import Rows
from rubricate.gui.panels.row_list import RowList

HIGH = 30


class Numbers(Rows):
    """Ten rows that say their number."""

    def __init__(self) -> None:
        super().__init__()
        self.follow([UUID(int=n) for n in range(10)])

    def data(self, index: object, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self.id_at(index)  # type: ignore[arg-type]
        return str(found.int) if found is not None and role == Qt.ItemDataRole.DisplayRole else None


@pytest.fixture
def rows(qtbot: QtBot) -> RowList:
    view = RowList("Numbers", HIGH)
    view.held = Numbers()  # type: ignore[attr-defined]
    view.setModel(view.held)  # type: ignore[attr-defined]
    qtbot.addWidget(view)
    view.resize(200, 4 * HIGH)
    view.show()
    return view


def seen(rows: RowList) -> list[str]:
    """What comes of the user's acts, from now on."""
    found: list[str] = []
    for name in ("picked", "clicked_row", "keyed", "doubled"):
        getattr(rows, name).connect(lambda index, name=name: found.append(f"{name} {index.data()}"))
    rows.menu_asked.connect(lambda index, point: found.append(f"menu {index.data()}"))
    rows.remove_asked.connect(lambda: found.append("remove"))
    rows.shift_asked.connect(lambda step: found.append(f"shift {step}"))
    return found


def at(rows: RowList, row: int) -> QPoint:
    return rows.visualRect(rows.model().index(row, 0)).center()


def test_it_is_as_high_as_its_rows_and_can_be_low(rows: RowList) -> None:
    assert rows.sizeHint().height() == 10 * HIGH
    assert rows.minimumSizeHint().height() == HIGH
    assert rows.visualRect(rows.model().index(1, 0)).height() == HIGH


def test_a_click_goes_there_and_presses(rows: RowList, qtbot: QtBot) -> None:
    found = seen(rows)
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at(rows, 2))
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.RightButton, pos=at(rows, 1))
    assert found == ["picked 2", "clicked_row 2"]


def test_keys_go_press_and_ask(rows: RowList, qtbot: QtBot) -> None:
    rows.go_to(rows.model().index(1, 0))
    found = seen(rows)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Delete):
        qtbot.keyClick(rows, key)
    qtbot.keyClick(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert found == ["picked 2", "keyed 2", "picked 9", "picked 0", "remove", "shift -1"]


def test_going_there_by_program_says_nothing(rows: RowList) -> None:
    found = seen(rows)
    rows.go_to(rows.model().index(9, 0))
    assert found == [] and rows.currentIndex().row() == 9
    assert rows.viewport().rect().contains(at(rows, 9))
    rows.go_to(rows.model().index(-1, 0))
    assert not rows.currentIndex().isValid() and not rows.selectedIndexes()


def test_the_menu_opens_at_the_pointer_and_at_the_current_row(rows: RowList, qtbot: QtBot) -> None:
    found = seen(rows)
    rows.go_to(rows.model().index(3, 0))
    for reason in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
        rows.contextMenuEvent(QContextMenuEvent(reason, at(rows, 1), rows.mapToGlobal(at(rows, 1))))
        rows.go_to(rows.model().index(3, 0))
    assert found == ["menu 1", "menu 3"]


def test_the_selected_row_stays_to_be_seen_when_there_is_less_room(rows: RowList, qtbot: QtBot) -> None:
    rows.go_to(rows.model().index(3, 0))
    rows.resize(200, 2 * HIGH)
    assert rows.viewport().rect().contains(at(rows, 3))


def test_tab_leaves_the_list(rows: RowList) -> None:
    assert not rows.tabKeyNavigation()
