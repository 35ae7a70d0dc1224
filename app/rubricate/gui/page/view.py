"""The page as something to look at: a set text with its marks painted under it. No hands yet."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QAbstractTextDocumentLayout, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from rubricate.core.codebook import Codebook
from rubricate.gui.page import metrics
from rubricate.gui.page.document import Matter
from rubricate.gui.page.geometry import Band
from rubricate.gui.page.numbering import Numbering
from rubricate.gui.page.painter import PagePainter
from rubricate.gui.page.places import Places, Units
from rubricate.gui.page.rows import Rows
from rubricate.gui.page.scene import Reach, Scene
from rubricate.gui.page.setting import SetText
from rubricate.gui.page.style import PageStyle
from rubricate.gui.theme import Theme


class PageView(SetText):
    """Paints the marks, and knows which place lies where: places are UTF-16, points are in the viewport."""

    _numbered = _counted = ""  # known before the first scene, which comes while Qt makes the widget
    _shows_ends = False

    def __init__(self, theme: Theme, style: PageStyle, parent: QWidget | None = None) -> None:
        super().__init__(theme, style, parent)
        self.codebook = Codebook()
        self.places = Places(self.matter, None)
        self._painter = PagePainter(theme, self.codebook)

    def show_matter(self, matter: Matter, units: Units | None, rows: Rows, codebook: Codebook, place: int = 0) -> None:
        """Another text, or another codebook; `place` (UTF-16) comes to the top."""
        self.places = Places(matter, units)
        self.codebook = codebook
        self._painter = PagePainter(self.theme, codebook)
        self.set_matter(matter, rows, place)

    def set_numbers(self, unit: str) -> None:
        """Number each "sentence" or "paragraph" beside the text; "" for none."""
        self._numbered = unit
        self.scene.numbering = self._numbering()
        self.viewport().update()

    def count_units(self, unit: str) -> None:
        """Number each "sentence" or "paragraph" whatever the reader chose, as long as the mode needs it; "" ends it."""
        self._counted = unit
        self.scene.numbering = self._numbering()
        self.viewport().update()

    def show_ends(self, shown: bool) -> None:
        """Mark lightly where sentences end."""
        self._shows_ends = shown
        self.scene.ends = self._ends()
        self.viewport().update()

    def set_units(self, units: Units) -> None:
        """The same text, cut into other sentences and paragraphs."""
        self.places = Places(self.matter, units)
        self.scene.numbering, self.scene.ends = self._numbering(), self._ends()
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        self._painter = PagePainter(theme, self.codebook)
        super().set_theme(theme)

    def set_codebook(self, codebook: Codebook) -> None:
        """Tags that look or are called otherwise."""
        self.codebook = codebook
        self._painter = PagePainter(self.theme, codebook)
        self.viewport().update()

    def place_near(self, point: QPoint | QPointF) -> int:
        """The place nearest to a point."""
        x, y = self._to_document(point)
        return self.sheet.geometry.place_at(self.sheet.layouter.block_at(y), x, y)

    def letter_at(self, point: QPoint | QPointF) -> int:
        """The place of the letter under a point; -1 where there is none."""
        x, y = self._to_document(point)
        return self.sheet.geometry.place_at(self.sheet.layouter.block_at(y), x, y, on_letter=True)

    def caret_box(self, place: int) -> QRectF:
        """Where the caret stands before a place, without width: as high as the letters, not as the line."""
        em = self.sheet.geometry.frame_at(place).em
        line, x = self.sheet.geometry.x_of(place)
        top, bottom = metrics.selection_top(em), metrics.selection_bottom(em)
        shift = self.horizontalScrollBar().value()
        return QRectF(x - shift, line.base + top - self._scroll(), 0, bottom - top)

    def line_box(self, place: int, reach: Reach | None = None) -> QRect:
        """The box of the line that a letter stands on, from its highest mark to its lowest.

        As wide as the line, or as what of a reach lies on it.
        """
        frame = self.sheet.geometry.frame_at(place)
        line, scroll = frame.lines[frame.line_at(place)], self._scroll()
        top, bottom = line.base + metrics.ring_top(frame.em), line.base + metrics.ring_bottom(frame.em)
        low, high = (max(reach[0], line.start), min(reach[1], line.end)) if reach else (line.start, line.end)
        parts = [part for _, parts in self.sheet.geometry.stretches(frame.number, low, high) for part in parts]
        left, right = (parts[0][0], parts[-1][1]) if parts else (line.left, line.right)
        return QRect(round(left), round(top) - scroll, round(right - left), round(bottom - top))

    def runs_right_to_left(self, place: int) -> bool:
        return self.sheet.geometry.frame_at(place).right_to_left

    def band(self, rect: QRect | None = None) -> Band:
        """What paints into a rectangle of the viewport, or into all of it."""
        rect = rect or self.viewport().rect()
        top = rect.top() + self._scroll() - metrics.REACH
        bottom = rect.bottom() + self._scroll() + metrics.REACH
        block_at = self.sheet.layouter.block_at
        return Band(block_at(top), block_at(bottom), top, bottom)

    def update_blocks(self, first: int, last: int) -> None:
        """Paint these blocks anew, with what belongs to them beside the text; not what is out of sight."""
        seen = self.band()
        first, last = max(first, seen.first), min(last, seen.last)
        if first <= last:
            top = self.sheet.geometry.frame(first).top - self._scroll()
            bottom = self.sheet.geometry.frame(last).bottom - self._scroll()
            reach = metrics.REACH
            self.viewport().update(QRect(0, int(top) - reach, self.viewport().width(), int(bottom - top) + 2 * reach))

    def update_reach(self, reach: Reach | None) -> None:
        """Paint the blocks of these places anew."""
        if reach is not None:
            blocks = self.matter.blocks
            self.update_blocks(blocks.at(reach[0]), blocks.at(max(reach[0], reach[1] - 1)))

    def _new_scene(self) -> Scene:
        scene = super()._new_scene()
        scene.numbering, scene.ends = self._numbering(), self._ends()
        return scene

    def _numbering(self) -> Numbering | None:
        unit = self._counted or self._numbered
        return Numbering(self.places.starts(unit)) if unit else None

    def _ends(self) -> Sequence[int]:
        return self.places.unit_edges("sentence")[1] if self._shows_ends else ()

    def _to_document(self, point: QPoint | QPointF) -> tuple[float, float]:
        return point.x() + self.horizontalScrollBar().value(), point.y() + self._scroll()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        try:
            painter.fillRect(event.rect(), self.theme.color("page"))
            if self._pending is not None:
                if self._veil is not None:
                    painter.drawPixmap(0, 0, self._veil)
                return
            painter.translate(-self.horizontalScrollBar().value(), -self._scroll())
            self._painter.paint(painter, self.scene, self.band(event.rect()))
            self._paint_letters(painter, QRectF(event.rect()).translated(*self._to_document(QPoint())))
        finally:
            painter.end()

    def _paint_letters(self, painter: QPainter, clip: QRectF) -> None:
        """As QTextEdit paints them, without its selection and its caret, which has a flag in right-to-left text."""
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = clip
        context.palette = self.palette()
        painter.setClipRect(clip)
        painter.setPen(context.palette.color(QPalette.ColorRole.Text))
        self.sheet.document.documentLayout().draw(painter, context)
