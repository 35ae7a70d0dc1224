"""An annotation of the whole document as it stands above the text: letter, name, dots, chains."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from rubricate.core.annotation import Annotation
from rubricate.gui import chips
from rubricate.gui.page.link_painter import paint_chain
from rubricate.gui.theme import TagLook, Theme
from rubricate.words import tr

HEIGHT: Final = 26
PAD: Final = 5
_GAP: Final = 6
_SAMPLE: Final = 20
_NOTE: Final = 3.0
_WIDEST: Final = 220


class WholeChip(QAbstractButton):
    """Pressed by the mouse or by what reads the screen; the keys stay with the page, which has the focus."""

    def __init__(
        self, annotation: Annotation, look: TagLook, name: str, theme: Theme, parent: QWidget, *, linked: bool = False
    ) -> None:
        super().__init__(parent)
        self._is_linked = linked
        self.annotation_id: UUID = annotation.id
        self._look, self._theme = look, theme
        self._has_note = bool(annotation.note)
        self._is_focus = self._is_picked = False
        self.setText(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_state(self, *, is_focus: bool, is_picked: bool) -> None:
        """Whether it is in focus, and chosen to be changed with others."""
        if (is_focus, is_picked) != (self._is_focus, self._is_picked):
            self._is_focus, self._is_picked = is_focus, is_picked
            said = tr("in focus") if is_focus else tr("chosen") if is_picked else ""
            self.setAccessibleDescription(said)  # its ring is only painted
            self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        words = QFontMetricsF(self._font()).horizontalAdvance(self.text())
        width = px(2 * PAD + chips.CHIP + _SAMPLE + 2 * _GAP) + words + 2
        return QSize(min(round(width), px(_WIDEST)), px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._theme, self._theme.px
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side, middle = px(chips.CHIP), self.height() / 2
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 4, 4)
        x = self.width() - px(PAD) - side if mirrored else px(PAD)
        chip = chips.chip_rect(theme, x, middle)
        chips.draw_chip(painter, chip, self._look, theme, solid=self._is_focus or self._is_picked)
        room = self.width() - px(2 * PAD + 2 * _GAP + _SAMPLE) - side
        left = px(PAD + _SAMPLE + _GAP) if mirrored else chip.right() + px(_GAP)
        self._paint_words(painter, QRectF(left, 0, room, self.height()))
        sample = px(PAD) if mirrored else self.width() - px(PAD + _SAMPLE)
        chips.draw_sample(painter, QRectF(sample, middle - 4, px(_SAMPLE), 8), self._look, theme)
        if self._has_note:
            self._paint_note(painter, chip.topLeft() if mirrored else chip.topRight())
        if self._is_linked:
            paint_chain(painter, chip.bottomLeft() if mirrored else chip.bottomRight(), theme)
        self._paint_ring(painter)
        painter.end()

    def _paint_words(self, painter: QPainter, place: QRectF) -> None:
        painter.setFont(self._font())
        painter.setPen(self._theme.color("text"))
        metrics = QFontMetricsF(self._font())
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, place.width() + 1)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)

    def _paint_note(self, painter: QPainter, corner: QPointF) -> None:
        painter.setPen(QPen(self._theme.color("page"), 1.5))
        painter.setBrush(self._theme.color("text"))
        painter.drawEllipse(corner, _NOTE + 0.75, _NOTE + 0.75)

    def _paint_ring(self, painter: QPainter) -> None:
        if not (self._is_focus or self._is_picked):
            return
        painter.setPen(QPen(self._theme.color("focus"), 2.0 if self._is_focus else 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)

    def _font(self) -> QFont:
        return self._theme.ui_font("small", 500)
