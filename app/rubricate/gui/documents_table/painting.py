"""How the cells look: a status as icon and word, numbers at the end, headings of groups, what is needed."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from rubricate.core.annotation import SKIPPED
from rubricate.gui.chips import BAR, draw_ring
from rubricate.gui.directions import direction_of
from rubricate.gui.documents_table.arranging import Heading
from rubricate.gui.documents_table.fields import NAME, STATUS
from rubricate.gui.documents_table.model import TableModel
from rubricate.gui.icons import icon
from rubricate.gui.panels.document_rows import ICONS
from rubricate.gui.panels.row_delegate import Along, Index, RowDelegate
from rubricate.gui.theme import Theme
from rubricate.words import figure, tr

MARGIN: Final = 12
ICON: Final = 16
GAP: Final = 8
MOST_FITTED: Final = 4000

_LINE: Final = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = int(_LINE | Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextSingleLine)
_RIGHT: Final = int(_LINE | Qt.AlignmentFlag.AlignRight) | int(Qt.TextFlag.TextSingleLine)


class CellPainter(RowDelegate):
    """`shown` is the document on the page: its name is in bold. `hovered` is the row under the mouse."""

    shown: UUID | None = None
    hovered: int = -1

    def __init__(self, model: TableModel, theme: Theme, parent: QAbstractItemView) -> None:
        super().__init__(theme, parent)
        self._model, self._view = model, parent

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._fitted: dict[tuple[str, int, str, int], tuple[str, float, Qt.LayoutDirection]] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setLayoutDirection(option.direction)
        row = self._model.rows[index.row()]
        self._cell_ground(painter, option, index)
        if isinstance(row, Heading):
            self._heading(painter, option, index, row)
        else:
            self._cell(painter, option, index, row)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_ring(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), self.theme)
        painter.restore()

    def _cell_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        is_heading = isinstance(self._model.rows[index.row()], Heading)
        if is_heading:
            painter.fillRect(option.rect, self.theme.color("panel"))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self.theme.color("selected"))
        elif index.row() == self.hovered:
            painter.fillRect(option.rect, self.theme.color("hover"))
        if index.column() == 0 and index.row() == self._current_row():
            bar = Along(option.rect, option.direction).start(0, self.theme.px(BAR))
            painter.fillRect(bar, self.theme.color("accent"))
        line = QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1)
        painter.fillRect(line, self.theme.color("hairline"))

    def _heading(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, heading: Heading) -> None:
        px, along = self.theme.px, Along(option.rect, option.direction)
        field = self._model.shown[index.column()]
        if index.column() == 0:
            is_right = along.is_mirrored
            name = ("chevron-left" if is_right else "chevron-right") if heading.is_folded else "chevron-down"
            self._icon(painter, along.start(px(MARGIN), px(ICON)), name, "text_muted")
        if field.key == NAME:
            inside = along.between(px(MARGIN) if index.column() else px(MARGIN + ICON + GAP), px(MARGIN))
            taken = self.words(painter, inside, heading.title, weight=600)
            rest = along.between(inside.left() - along.rect.left() + taken + px(GAP), px(MARGIN))
            if along.is_mirrored:
                rest = along.between(along.rect.right() - inside.right() + taken + px(GAP), px(MARGIN))
            self.words(painter, rest, figure(heading.count), "text_muted", "small")

    def _cell(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, document_id: UUID) -> None:
        px, along, facts = self.theme.px, Along(option.rect, option.direction), self._model.facts
        field = self._model.shown[index.column()]
        start = px(MARGIN)
        role, weight = "text", 400
        if field.key == STATUS:
            state = facts.state(document_id)
            role = "text_muted" if state == SKIPPED else "text"
            self._icon(painter, along.start(start, px(ICON)), ICONS[state], role)
            start += px(ICON + GAP)
        if field.key == NAME and document_id == self.shown:
            weight = 600
        place, text = along.between(start, px(MARGIN)), facts.text(document_id, field)
        if text:
            self.words(painter, place, text, role, weight=weight, at_end=field.is_number)
        elif self._model.is_needed(index):
            self.words(painter, place, tr("needed"), "text_muted", "small")
        elif field.variable is not None and not self._model.is_asked(index):
            self.words(painter, place, tr("–"), "text_muted")

    def words(
        self,
        painter: QPainter,
        place: QRectF,
        text: str,
        role: str = "text",
        size: str = "body",
        *,
        weight: int = 400,
        at_end: bool = False,
    ) -> float:
        """As in all rows; how words fit into a width is remembered, for a table has hundreds of cells."""
        font, metrics = self.font(size, weight)
        key = (text, int(place.width()), size, weight)
        if key not in self._fitted:
            if len(self._fitted) > MOST_FITTED:
                self._fitted.clear()
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, key[1])
            self._fitted[key] = (shown, metrics.horizontalAdvance(shown), direction_of(text))
        shown, width, direction = self._fitted[key]
        interface = painter.layoutDirection()
        is_right = at_end != (interface == Qt.LayoutDirection.RightToLeft)
        painter.setFont(font)
        painter.setPen(self.theme.color(role))
        if direction != interface:
            painter.setLayoutDirection(direction)
        painter.drawText(place, _RIGHT if is_right else _LEFT, shown)
        if direction != interface:
            painter.setLayoutDirection(interface)
        return width

    def _icon(self, painter: QPainter, place: QRectF, name: str, role: str) -> None:
        px = self.theme.px
        square = QRectF(place.left(), round(place.center().y() - px(ICON) / 2), px(ICON), px(ICON))
        icon(name, self.theme, role).paint(painter, square.toRect())

    def _current_row(self) -> int:
        return self._view.currentIndex().row()
