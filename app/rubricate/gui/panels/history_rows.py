"""How a row of the history looks: what was done, below it who and when; muted and struck where it was undone."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from rubricate.gui.icons import icon
from rubricate.gui.models.roles import Role
from rubricate.gui.panels.row_delegate import Along, Index, RowDelegate

MARGIN = 16
ICON = 16
GAP = 8
FIRST, SECOND = (5, 20), (24, 16)  # top and height of the two lines


class HistoryRow(RowDelegate):
    """46 px. An undone act has the sign of undo and muted words: it stays to be seen, and is told apart without colour.

    The act after which the project is shown has an eye.
    """

    height_name = "row_two"

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        theme, px = self.theme, self.theme.px
        self.ground(painter, option, selected=bool(option.state & QStyle.StateFlag.State_Selected))
        painter.setLayoutDirection(option.direction)
        along = Along(option.rect, option.direction)
        state = str(index.data(Role.STATE))
        sign = {"undone": "undo-2", "here": "eye"}.get(state, "")
        role = "text_muted" if state == "undone" else "text"
        first, second = self._line(along, *FIRST, ICON + GAP if sign else 0), self._line(along, *SECOND, 0)
        if sign:
            place = along.end(px(MARGIN), px(ICON))
            square = QRectF(place.left(), round(first.center().y() - px(ICON) / 2), px(ICON), px(ICON))
            icon(sign, theme, role).paint(painter, square.toRect())
        self.words(painter, first, str(index.data()), role)
        self.words(painter, second, str(index.data(Role.LINE)), "text_muted", "caption")
        painter.restore()

    def _line(self, along: Along, top: int, height: int, aside: int) -> QRectF:
        px = self.theme.px
        place = along.between(px(MARGIN), px(MARGIN + aside))
        return QRectF(place.left(), place.top() + px(top), place.width(), px(height))
