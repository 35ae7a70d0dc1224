"""What the delegates of all lists share: places along a row, its ground, words that are shortened, editing a name."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from rubricate.gui.chips import BAR, draw_ring
from rubricate.gui.directions import direction_of
from rubricate.gui.theme import Theme
from rubricate.words import tr

Index = QModelIndex | QPersistentModelIndex

SHORTER = 6  # by how much the bar of an inset row is shorter, above and below


class Along:
    """Places along a row, counted from its start or its end: mirrored where the interface is."""

    def __init__(self, rect: QRect, direction: Qt.LayoutDirection) -> None:
        self.rect = QRectF(rect)
        self.is_mirrored = direction == Qt.LayoutDirection.RightToLeft

    def start(self, at: float, width: float) -> QRectF:
        """So wide, beginning `at` pixels after the start."""
        row = self.rect
        left = row.right() - at - width if self.is_mirrored else row.left() + at
        return QRectF(left, row.top(), width, row.height())

    def end(self, at: float, width: float) -> QRectF:
        """So wide, ending `at` pixels before the end."""
        return self.start(self.rect.width() - at - width, width)

    def between(self, start: float, end: float) -> QRectF:
        """From `start` pixels after the start to `end` pixels before the end."""
        return self.start(start, max(0.0, self.rect.width() - start - end))


class RowDelegate(QStyledItemDelegate):
    """Subclasses paint the content of a row. `name_from` and `name_to` say where the field for a name stands."""

    height_name = "row"
    name_from, name_to = 8, 8

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._fonts: dict[tuple[str, int], tuple[QFont, QFontMetricsF]] = {}

    def font(self, role: str = "body", weight: int = 400) -> tuple[QFont, QFontMetricsF]:
        """A font of the theme with its measures; made once."""
        if (role, weight) not in self._fonts:
            font = self.theme.ui_font(role, weight)
            self._fonts[role, weight] = (font, QFontMetricsF(font))
        return self._fonts[role, weight]

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self.theme.height(self.height_name))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QWidget:
        field = QLineEdit(parent)
        field.setAccessibleName(tr("New name"))
        return field

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        px = self.theme.px
        place = Along(option.rect, option.direction).between(px(self.name_from), px(self.name_to)).toRect()
        editor.setGeometry(place.adjusted(0, 1, 0, -1))

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
        """Words in one line, shortened to their place, in a colour and a size of the theme; how wide they are."""
        font, metrics = self.font(size, weight)
        painter.setFont(font)
        painter.setPen(self.theme.color(role))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        is_right = at_end != (painter.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        edge = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        flags = edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        interface = painter.layoutDirection()
        painter.setLayoutDirection(direction_of(text))
        painter.drawText(place, int(flags) | int(Qt.TextFlag.TextSingleLine), shown)
        painter.setLayoutDirection(interface)
        return metrics.horizontalAdvance(shown)

    def ground(self, painter: QPainter, option: QStyleOptionViewItem, *, selected: bool, inset: float = 0) -> None:
        """The ground of a row: selected with the bar that says "here", under the pointer, with the keys."""
        along = Along(option.rect, option.direction)
        place = along.between(inset, inset)
        painter.save()
        painter.setLayoutDirection(option.direction)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            radius = self.theme.radius("control") if inset else 0
            painter.setBrush(self.theme.color("selected" if selected else "hover"))
            painter.drawRoundedRect(place, radius, radius)
        if selected:
            shorter = self.theme.px(SHORTER) if inset else 0
            bar = along.start(inset, self.theme.px(BAR)).adjusted(0, shorter, 0, -shorter)
            painter.fillRect(bar, self.theme.color("accent"))
        painter.restore()
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_ring(painter, place.adjusted(1, 1, -1, -1), self.theme)
