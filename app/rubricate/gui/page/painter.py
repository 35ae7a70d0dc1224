"""Paints the marks of a page, under the text and beside it: tints, underlines, selection, rings."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from rubricate.core.codebook import Codebook
from rubricate.gui import chips, patterns
from rubricate.gui.page import decoration, metrics, unit_painter
from rubricate.gui.page.bracket_painter import BracketPainter
from rubricate.gui.page.geometry import LANES, Band, Frame, Piece
from rubricate.gui.page.link_painter import LinkPainter
from rubricate.gui.page.scene import Reach, Scene
from rubricate.gui.page.tag_looks import Ready, TagLooks
from rubricate.gui.showing import Display
from rubricate.gui.theme import Theme

Height = Callable[[float], float]  # of an em, around the baseline
Seen = tuple[Frame, Sequence[Piece]]


class PagePainter:
    """Paints a scene in a theme. The painter's origin is the document's."""

    def __init__(self, theme: Theme, codebook: Codebook) -> None:
        self._theme = theme
        self._looks = TagLooks(theme, codebook)
        self._brackets = BracketPainter(theme)
        self._links = LinkPainter(theme)

    def paint(self, painter: QPainter, scene: Scene, band: Band) -> None:
        """All that lies under the text."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit_painter.paint_ground(painter, scene, band, self._theme)
        for number in band.numbers:
            frame = scene.geometry.frame(number)
            decoration.paint(painter, scene, frame, self._theme)
            if scene.numbering is not None:
                mirrored = scene.matter.right_to_left
                em = scene.style.size
                scene.numbering.paint(painter, frame, band, scene.surface, em, self._theme, mirrored=mirrored)
            if scene.ends:
                unit_painter.paint_ends(painter, scene, frame, band, self._theme)
        sharpness = painter.device().devicePixelRatioF()
        tags = self._looks.ready(scene.rows.tags, sharpness, in_ink=scene.showing.display is Display.PRINT)
        scene.geometry.prepare(band)
        seen = list(self._seen(scene, band))
        self._paint_tints(painter, seen, tags)
        if scene.selection is not None:
            self._paint_selection(painter, scene, band, scene.selection)
        self._paint_underlines(painter, scene, seen, tags)
        for held in (scene.selection, scene.edges):
            if held is not None:
                self._paint_handles(painter, scene, band, held)
        unit_painter.paint_ring(painter, scene, band, self._theme)
        self._paint_hits(painter, scene, band)
        for slot in scene.picked - {scene.focus}:
            self._paint_ring(painter, scene, band, scene.rows.ends(slot), thin=True)
        ring = scene.edges or (scene.rows.ends(scene.focus) if scene.focus is not None else None)
        if ring is not None:
            self._paint_ring(painter, scene, band, ring)
        self._brackets.paint(painter, scene, band, tags)
        self._links.paint(painter, scene, band)

    @staticmethod
    def _seen(scene: Scene, band: Band) -> Iterator[Seen]:
        """The blocks with annotations that are shown."""
        for number in band.numbers:
            pieces = scene.geometry.pieces(number, band.top, band.bottom)
            if not scene.showing.is_whole:
                pieces = [piece for piece in pieces if scene.shows(piece.slot)]
            if pieces:
                yield scene.geometry.frame(number), pieces

    def _paint_tints(self, painter: QPainter, seen: Sequence[Seen], tags: Sequence[Ready]) -> None:
        """Longest first. The rim of a shorter one is a larger box below it: a pen would be five times slower."""
        painter.setPen(Qt.PenStyle.NoPen)
        page, rim, radius = self._theme.color("page"), metrics.RIM, metrics.RADIUS
        for frame, pieces in seen:
            bottom = metrics.tint_bottom(frame.em)
            for piece in pieces:
                tag = tags[piece.tag]
                if not tag.has_tint:
                    continue
                base = frame.lines[piece.line].base
                top = base + metrics.tint_top(frame.em, piece.depth)
                for left, right in piece.stretches:
                    box = QRectF(left - 1, top, right - left + 2, base + bottom - top)
                    if piece.depth:
                        painter.setBrush(page)
                        painter.drawRoundedRect(box.adjusted(-rim, -rim, rim, rim), radius + rim, radius + rim)
                    painter.setBrush(tag.look.tint)
                    painter.drawRoundedRect(box, radius, radius)

    def _paint_underlines(self, painter: QPainter, scene: Scene, seen: Sequence[Seen], tags: Sequence[Ready]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for frame, pieces in seen:
            for piece in pieces:
                if piece.lane < LANES:
                    line = frame.lines[piece.line]
                    y = line.base + metrics.lane(frame.em, piece.lane, line.bottom - line.top)
                    self._paint_underline(painter, scene, piece, y, tags[piece.tag], frame.right_to_left)

    def _paint_underline(
        self, painter: QPainter, scene: Scene, piece: Piece, y: float, tag: Ready, right_to_left: bool
    ) -> None:
        """The pattern, with a tick up at each true end."""
        width, colour = chips.line_width(self._theme), tag.look.line
        if scene.is_vector or piece.slot == scene.flashed:
            strong = width * 2 if piece.slot == scene.flashed else width
            for left, right in piece.stretches:
                patterns.draw(painter, tag.look.pattern, left, right, y, colour, strong)
        else:
            for left, right in piece.stretches:
                box = QRectF(round(left), y - tag.height / 2, right - left, tag.height)
                painter.drawTiledPixmap(box, tag.tile)
        top, high, thick = y - metrics.TICK - width / 2, metrics.TICK + width, width * 0.75
        if piece.first is not None:
            painter.fillRect(QRectF(piece.first - thick if right_to_left else piece.first, top, thick, high), colour)
        if piece.last is not None:
            painter.fillRect(QRectF(piece.last if right_to_left else piece.last - thick, top, thick, high), colour)

    def _paint_selection(self, painter: QPainter, scene: Scene, band: Band, reach: Reach) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("selection"))
        for box in self._boxes(scene, band, reach, metrics.selection_top, metrics.selection_bottom):
            painter.drawRect(box)

    def _paint_handles(self, painter: QPainter, scene: Scene, band: Band, reach: Reach) -> None:
        """An ink bar at each end; the first has its dot above, the last below."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("selection_edge"))
        for place, at_end in ((reach[0], False), (reach[1], True)):
            number = scene.matter.blocks.at(max(reach[0], place - 1) if at_end else place)
            if number not in band.numbers:
                continue
            em = scene.geometry.frame(number).em
            base, x = scene.geometry.end_of(place, at_end=at_end)
            top, bottom = base + metrics.selection_top(em), base + metrics.selection_bottom(em)
            painter.drawRect(QRectF(x - 1, top - 1, 2, bottom - top + 2))
            painter.drawEllipse(QPointF(x, bottom + 2 if at_end else top - 2), metrics.HANDLE, metrics.HANDLE)

    def _paint_hits(self, painter: QPainter, scene: Scene, band: Band) -> None:
        if not scene.hits:
            return
        low = scene.matter.blocks.span(band.first)[0]
        high = scene.matter.blocks.span(band.last)[1]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for n in range(bisect_left(scene.hits, low, key=lambda hit: hit[1]), len(scene.hits)):
            if scene.hits[n][0] > high:
                break
            painter.setPen(QPen(self._theme.color("focus"), 2.5 if n == scene.hit else 1.2))
            for box in self._boxes(scene, band, scene.hits[n], metrics.selection_top, metrics.selection_bottom):
                painter.drawRoundedRect(box.adjusted(-1, 0, 1, 0), metrics.RADIUS, metrics.RADIUS)

    def _paint_ring(self, painter: QPainter, scene: Scene, band: Band, reach: Reach, *, thin: bool = False) -> None:
        """Around the annotation in focus; thin around those that are chosen with it."""
        path = QPainterPath()
        for box in self._boxes(scene, band, reach, metrics.ring_top, metrics.ring_bottom):
            line = QPainterPath()
            line.addRoundedRect(box.adjusted(-4, 0, 4, 0), metrics.RADIUS + 2, metrics.RADIUS + 2)
            path = path.united(line)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width in (("page", metrics.RING * 3), ("focus", metrics.THIN_RING if thin else metrics.RING)):
            painter.setPen(QPen(self._theme.color(colour), width))
            painter.drawPath(path)

    @staticmethod
    def _boxes(scene: Scene, band: Band, reach: Reach, top: Height, bottom: Height) -> Iterator[QRectF]:
        """The boxes of the places [start, end) on the lines in sight."""
        first, last = scene.matter.blocks.at(reach[0]), scene.matter.blocks.at(max(reach[0], reach[1] - 1))
        for number in range(max(first, band.first), min(last, band.last) + 1):
            em = scene.geometry.frame(number).em
            for line, stretches in scene.geometry.stretches(number, *reach, band):
                for left, right in stretches:
                    yield QRectF(left, line.base + top(em), right - left, bottom(em) - top(em))
