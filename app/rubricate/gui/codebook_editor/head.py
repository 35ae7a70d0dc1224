"""The first line of the form: letter, name, a sample of the pattern, and how often the tag stands in the project."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rubricate.core.codebook import Tag
from rubricate.gui.chips import draw_chip, draw_sample
from rubricate.gui.directions import direction_of
from rubricate.gui.panels.row_delegate import Along
from rubricate.gui.theme import Theme
from rubricate.words import tr, trn

CHIP, SAMPLE, GAP, HEIGHT = 22, 56, 12, 34


class TagHead(QWidget):
    """Painted; its words are its accessible name."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tag: Tag | None = None
        self._count = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_tag(self, tag: Tag, count: int) -> None:
        self._tag, self._count = tag, trn("{n} annotation", "{n} annotations", count)
        if tag.retired:
            self._count = tr("retired, {count}", count=self._count)
        self.setAccessibleName(tr("{tag}, {count}", tag=tag.name, count=self._count))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        tag, theme, px = self._tag, self._theme, self._theme.px
        if tag is None:
            return
        painter = QPainter(self)
        along = Along(self.rect(), self.layoutDirection())
        chip = along.start(0, px(CHIP))
        chip.setTop(round(chip.center().y() - px(CHIP) / 2))
        chip.setHeight(px(CHIP))
        draw_chip(painter, chip, theme.tag(tag), theme)
        small = theme.ui_font("small")
        taken = QFontMetricsF(small).horizontalAdvance(self._count) + 2
        self._words(painter, along.end(0, taken), self._count, "text_muted", "small")
        room = self.width() - px(CHIP + GAP) - taken - px(2 * GAP + SAMPLE)
        used = self._words(painter, along.start(px(CHIP + GAP), max(0.0, room)), tag.name, "text", "heading", 600)
        if room > 0:
            draw_sample(painter, along.start(px(CHIP + 2 * GAP) + used, px(SAMPLE)), theme.tag(tag), theme)
        painter.end()

    def _words(self, painter: QPainter, place: QRectF, text: str, role: str, size: str, weight: int = 400) -> float:
        """Words on the common base line, shortened to their place; how wide they are."""
        font = self._theme.ui_font(size, weight)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        width = metrics.horizontalAdvance(shown)
        capital = QFontMetricsF(self._theme.ui_font("heading", 600)).capHeight()
        left = place.right() - width if self.isRightToLeft() else place.left()
        painter.setFont(font)
        painter.setPen(self._theme.color(role))
        painter.setLayoutDirection(direction_of(text))
        painter.drawText(QPointF(left, self.height() / 2 + capital / 2), shown)
        return width
