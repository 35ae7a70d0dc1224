"""How a tag will look: a line of text with it, on light and on dark paper."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rubricate.gui import patterns
from rubricate.gui.chips import CHIP, chip_rect, draw_chip, line_width
from rubricate.gui.directions import direction_of
from rubricate.gui.theme import TagLook, Theme
from rubricate.words import tr

HEIGHT = 54
MARGIN = 14
_SIZE: Final = 94  # per cent of the reading size


class TagPreview(QWidget):
    """One sheet of paper in a theme."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look: TagLook | None = None
        self._shown = ("", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Preview"))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(HEIGHT))

    def show_tag(self, colour: str, pattern: str, letter: str) -> None:
        self._shown = (colour, pattern, letter)
        self._look = self._theme.look(colour, pattern, letter)
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Another paper, or another size."""
        self._theme = theme
        self._look = theme.look(*self._shown) if self._look is not None else None
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, px, look = self._theme, self._theme.px, self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("border"), 1))
        painter.setBrush(theme.color("page"))
        sheet = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(sheet, theme.radius("control"), theme.radius("control"))
        if look is not None:
            self._line(painter, look)
            chip = chip_rect(theme, self.width() - px(MARGIN) - px(CHIP), self.height() / 2)
            draw_chip(painter, chip, look, theme)
        painter.end()

    def _line(self, painter: QPainter, look: TagLook) -> None:
        """The words before, the marked ones with tint and underline, the words after."""
        theme, px = self._theme, self._theme.px
        font = theme.reading(zoom=_SIZE)
        metrics = QFontMetricsF(font)
        base = self.height() / 2 + metrics.capHeight() / 2
        before, marked, after = tr("It is "), tr("the best decision"), tr(".")
        left = float(px(MARGIN)) + metrics.horizontalAdvance(before)
        right = left + metrics.horizontalAdvance(marked)
        em = font.pixelSize()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.tint)
        tint = QRectF(left - 1, base - 0.95 * em, right - left + 2, 1.22 * em)
        painter.drawRoundedRect(tint, theme.radius("tint"), theme.radius("tint"))
        patterns.draw(painter, look.pattern, left - 1, right + 1, base + 0.27 * em + 1.5, look.line, line_width(theme))
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        painter.setLayoutDirection(direction_of(before + marked))
        for x, words in ((float(px(MARGIN)), before), (left, marked), (right, after)):
            painter.drawText(QPointF(x, base), words)
