"""A button that shows a tag and opens a choice: letter, name, and an arrow down."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from rubricate.core.codebook import Tag
from rubricate.gui.chips import CHIP, chip_rect, draw_chip
from rubricate.gui.icons import icon
from rubricate.gui.theme import Theme
from rubricate.words import tr

MARGIN = 10
GAP = 8
ARROW = 16


class TagButton(QPushButton):
    """Looks like a field with a list below it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("panelButton")
        self.setAutoDefault(False)
        self._theme = theme
        self._tag: Tag | None = None

    def show_tag(self, tag: Tag | None, theme: Theme) -> None:
        self._tag, self._theme = tag, theme
        self.setAccessibleName(tr("Tag: {tag}. Change it", tag=tag.name) if tag else tr("Choose a tag"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(120), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(80), super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px, tag = self._theme, self._theme.px, self._tag
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if tag is not None:
            left = self.width() - px(MARGIN + CHIP) if is_mirrored else px(MARGIN)
            draw_chip(painter, chip_rect(theme, left, self.height() / 2), theme.tag(tag), theme)
            self._name(painter, tag.name, is_mirrored)
        else:
            self._name(painter, tr("Choose a tag"), is_mirrored)
        left = px(MARGIN) if is_mirrored else self.width() - px(MARGIN + ARROW)
        arrow = QRectF(left, round((self.height() - px(ARROW)) / 2), px(ARROW), px(ARROW))
        icon("chevron-down", theme, "text" if self.isEnabled() else "text_disabled").paint(painter, arrow.toRect())
        painter.end()

    def _name(self, painter: QPainter, name: str, is_mirrored: bool) -> None:
        theme, px = self._theme, self._theme.px
        before, after = px(MARGIN + CHIP + GAP), px(MARGIN + ARROW + GAP)
        place = QRectF(self.rect()).adjusted(before, 0, -after, 0)
        if is_mirrored:
            place = QRectF(self.rect()).adjusted(after, 0, -before, 0)
        font = theme.ui_font()
        painter.setFont(font)
        painter.setPen(theme.color("text" if self.isEnabled() else "text_disabled"))
        edge = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        shown = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter), shown)
