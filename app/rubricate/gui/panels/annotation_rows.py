"""How a row of the annotation list looks: letter, words in one line, below them tag and paragraph."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from rubricate.core.codebook import Tag
from rubricate.gui.chips import CHIP, chip_rect, draw_chip
from rubricate.gui.models.roles import Role
from rubricate.gui.panels.row_delegate import Along, Index, RowDelegate

MARGIN = 16
GAP = 10
FIRST, SECOND = (5, 20), (24, 16)  # top and height of the two lines


class AnnotationRow(RowDelegate):
    """46 px: the bar at the selected row says where one is."""

    height_name = "row_two"

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        theme, px = self.theme, self.theme.px
        self.ground(painter, option, selected=bool(option.state & QStyle.StateFlag.State_Selected))
        along = Along(option.rect, option.direction)
        painter.setLayoutDirection(option.direction)
        tag = index.data(Role.TAG)
        start = MARGIN + (CHIP + GAP if isinstance(tag, Tag) else 0)
        first, second = (self._line(along, start, *place) for place in (FIRST, SECOND))
        if isinstance(tag, Tag):
            chip = along.start(px(MARGIN), px(CHIP))
            draw_chip(painter, chip_rect(theme, chip.left(), first.center().y()), theme.tag(tag), theme)
        self.words(painter, first, str(index.data()))
        self.words(painter, second, str(index.data(Role.LINE)), "text_muted", "caption")
        painter.restore()

    def _line(self, along: Along, start: int, top: int, height: int) -> QRectF:
        px = self.theme.px
        place = along.between(px(start), px(MARGIN))
        return QRectF(place.left(), place.top() + px(top), place.width(), px(height))
