"""How an act looks: an undone one has a sign of its own, at the end of the row whichever way the interface runs."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from rubricate.gui.models.history import HistoryModel
from rubricate.gui.models.roles import Role
from rubricate.gui.panels.history_rows import HistoryRow
from rubricate.gui.theme import Theme
from tests.gui.desk import Desk

ROW = QRect(0, 0, 300, 46)
LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
END = {LEFT: QRect(268, 4, 16, 20), RIGHT: QRect(16, 4, 16, 20)}
START = {LEFT: QRect(16, 4, 60, 40), RIGHT: QRect(224, 4, 60, 40)}


def inked(image: QImage, theme: Theme, place: QRect) -> bool:
    ground = theme.color("panel").rgb()
    columns, rows = range(place.left(), place.right()), range(place.top(), place.bottom())
    return any(image.pixel(x, y) != ground for x in columns for y in rows)


@pytest.mark.parametrize("direction", [LEFT, RIGHT])
def test_undone_and_shown_have_a_sign_at_the_end(
    at: Desk, theme: Theme, qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    at.mark(at.add("A"), "closed", "claim")
    at.project.undo(at.hand())
    model = HistoryModel(at.project)
    model.set_here(1)
    view = QTableView()
    qtbot.addWidget(view)
    rows = HistoryRow(theme, view)

    def painted(row: int) -> QImage:
        option = QStyleOptionViewItem()
        option.rect, option.direction, option.state = ROW, direction, QStyle.StateFlag.State_Enabled
        image = QImage(ROW.size(), QImage.Format.Format_RGB32)
        image.fill(theme.color("panel"))
        painter = QPainter(image)
        rows.paint(painter, option, model.index(row))
        painter.end()
        return image

    states = [model.index(row).data(Role.STATE) for row in range(model.rowCount())]
    assert states == ["", "undone", "", "here"]
    for row, state in enumerate(states):
        assert inked(painted(row), theme, END[direction]) == bool(state)
        assert inked(painted(row), theme, START[direction])
