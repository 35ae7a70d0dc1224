"""Paints the marks of a page, under the text and beside it: tints, underlines, selection, rings."""

from bisect import bisect_left
from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from rubricate.core.codebook import Codebook
from rubricate.gui import patterns
from rubricate.gui.page import decoration, metrics
from rubricate.gui.page.bracket_painter import BracketPainter
from rubricate.gui.page.geometry import LANES, Frame, Piece
from rubricate.gui.page.scene import Display, Reach, Scene
from rubricate.gui.page.tag_looks import TagLooks
from rubricate.gui.theme import TagLook, Theme

Height = Callable[[float], float]  # of an em, around the baseline


class PagePainter:
    """Paints a scene in a theme. The painter's origin is the document's; `first` and `last` are blocks."""

    def __init__(self, theme: Theme, codebook: Codebook) -> None:
        self._theme = theme
        self.looks = TagLooks(theme, codebook)
        self.brackets = BracketPainter(theme, self.looks)

    def paint(self, painter: QPainter, scene: Scene, first: int, last: int) -> None:
        """All that lies under the text."""
        numbers = range(first, last + 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in numbers:
            decoration.paint(painter, scene, scene.geometry.frame(number), self._theme)
        if scene.display is not Display.NONE:
            self._paint_marks(painter, scene, numbers)
        elif scene.selection is not None:
            self._paint_selection(painter, scene, numbers, scene.selection)
        if scene.selection is not None:
            self._paint_handles(painter, scene, numbers, scene.selection)
        self._paint_hits(painter, scene, numbers)
        ring = scene.edges or (scene.rows.ends(scene.focus) if scene.focus is not None else None)
        if ring is not None:
            self._paint_ring(painter, scene, numbers, ring)
        if scene.edges is not None:
            self._paint_handles(painter, scene, numbers, scene.edges)
        if scene.display is not Display.NONE:
            self.brackets.paint(painter, scene, first, last)

    def _paint_marks(self, painter: QPainter, scene: Scene, numbers: range) -> None:
        for frame, pieces in self._shown(scene, numbers):
            if scene.display is not Display.PRINT and not self._theme.is_high_contrast:
                for piece in pieces:
                    self._paint_tint(painter, frame, piece, self.looks.of(scene.rows.tag(piece.slot)))
        if scene.selection is not None:
            self._paint_selection(painter, scene, numbers, scene.selection)
        for frame, pieces in self._shown(scene, numbers):
            for piece in pieces:
                if piece.lane < LANES:
                    self._paint_underline(painter, scene, frame, piece)

    @staticmethod
    def _shown(scene: Scene, numbers: range) -> Iterator[tuple[Frame, list[Piece]]]:
        for number in numbers:
            pieces = [piece for piece in scene.geometry.pieces(number) if scene.shows(piece.slot)]
            if pieces:
                yield scene.geometry.frame(number), pieces

    def _paint_tint(self, painter: QPainter, frame: Frame, piece: Piece, look: TagLook) -> None:
        base = frame.lines[piece.line].base
        top = base + metrics.tint_top(frame.em, piece.depth)
        bottom = base + metrics.tint_bottom(frame.em)
        painter.setBrush(look.tint)
        painter.setPen(self._outline() if piece.depth else Qt.PenStyle.NoPen)
        for left, right in piece.stretches:
            box = QRectF(left - 1, top, right - left + 2, bottom - top)
            painter.drawRoundedRect(box, metrics.RADIUS, metrics.RADIUS)

    def _paint_underline(self, painter: QPainter, scene: Scene, frame: Frame, piece: Piece) -> None:
        look = self.looks.of(scene.rows.tag(piece.slot))
        width = metrics.LINE_HIGH_CONTRAST if self._theme.is_high_contrast else metrics.LINE
        if piece.slot == scene.flashed:
            width *= 2
        colour = self._theme.color("text") if scene.display is Display.PRINT else look.line
        y = frame.lines[piece.line].base + metrics.lane(frame.em, piece.lane)
        self._line(painter, look.pattern, colour, piece, y, width, is_vector=scene.is_vector)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for x, inward in ((piece.first, frame.right_to_left), (piece.last, not frame.right_to_left)):
            if x is not None:
                left = x - width if inward else x
                painter.drawRect(QRectF(left, y - metrics.TICK - width / 2, width * 0.75, metrics.TICK + width))

    def _line(
        self, painter: QPainter, pattern: str, colour: QColor, piece: Piece, y: float, width: float, *, is_vector: bool
    ) -> None:
        if is_vector:
            for left, right in piece.stretches:
                patterns.draw(painter, pattern, left, right, y, colour, width)
            return
        tile, height = self.looks.tile(pattern, colour, width, painter.device().devicePixelRatioF())
        for left, right in piece.stretches:
            painter.drawTiledPixmap(QRectF(round(left), y - height / 2, right - left, height), tile)

    def _paint_selection(self, painter: QPainter, scene: Scene, numbers: range, reach: Reach) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("selection"))
        for box in self._boxes(scene, numbers, reach, metrics.selection_top, metrics.selection_bottom):
            painter.drawRect(box)

    def _paint_handles(self, painter: QPainter, scene: Scene, numbers: range, reach: Reach) -> None:
        """An ink bar at each end; the first has its dot above, the last below."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("selection_edge"))
        for place, at_end in ((reach[0], False), (reach[1], True)):
            number = scene.matter.blocks.at(max(reach[0], place - 1) if at_end else place)
            if number not in numbers:
                continue
            em = scene.geometry.frame(number).em
            base, x = scene.geometry.end_of(place, at_end=at_end)
            top, bottom = base + metrics.selection_top(em), base + metrics.selection_bottom(em)
            painter.drawRect(QRectF(x - 1, top - 1, 2, bottom - top + 2))
            painter.drawEllipse(QPointF(x, bottom + 2 if at_end else top - 2), metrics.HANDLE, metrics.HANDLE)

    def _paint_hits(self, painter: QPainter, scene: Scene, numbers: range) -> None:
        if not scene.hits:
            return
        low = scene.matter.blocks.span(numbers[0])[0]
        high = scene.matter.blocks.span(numbers[-1])[1]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for n in range(bisect_left(scene.hits, low, key=lambda hit: hit[1]), len(scene.hits)):
            if scene.hits[n][0] > high:
                break
            painter.setPen(QPen(self._theme.color("focus"), 2.5 if n == scene.hit else 1.2))
            for box in self._boxes(scene, numbers, scene.hits[n], metrics.selection_top, metrics.selection_bottom):
                painter.drawRoundedRect(box.adjusted(-1, 0, 1, 0), metrics.RADIUS, metrics.RADIUS)

    def _paint_ring(self, painter: QPainter, scene: Scene, numbers: range, reach: Reach) -> None:
        path = QPainterPath()
        for box in self._boxes(scene, numbers, reach, metrics.ring_top, metrics.ring_bottom):
            line = QPainterPath()
            line.addRoundedRect(box.adjusted(-4, 0, 4, 0), metrics.RADIUS + 2, metrics.RADIUS + 2)
            path = path.united(line)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in (("page", metrics.RING * 3), ("focus", metrics.RING)):
            painter.setPen(QPen(self._theme.color(colour), width))
            painter.drawPath(path)

    @staticmethod
    def _boxes(scene: Scene, numbers: range, reach: Reach, top: Height, bottom: Height) -> Iterator[QRectF]:
        """The boxes of the places [start, end) on the lines in sight."""
        first, last = scene.matter.blocks.at(reach[0]), scene.matter.blocks.at(max(reach[0], reach[1] - 1))
        for number in range(max(first, numbers[0]), min(last, numbers[-1]) + 1):
            em = scene.geometry.frame(number).em
            for line, stretches in scene.geometry.stretches(number, *reach):
                for left, right in stretches:
                    yield QRectF(left, line.base + top(em), right - left, bottom(em) - top(em))

    def _outline(self) -> QPen:
        return QPen(self._theme.color("page"), metrics.OUTLINE)
