"""Paints links: a small chain at the bracket of what has some, and where they lead, as a curve along the margin."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from rubricate.gui.page import metrics
from rubricate.gui.page.bracket_painter import chip_box
from rubricate.gui.page.brackets import Bracket
from rubricate.gui.page.geometry import Band
from rubricate.gui.page.scene import Scene
from rubricate.gui.theme import Theme
from rubricate.words.linking import brief

_WIDTH: Final = 1.5
_ARROW: Final = 4.5
_BULGE: Final = 22.0  # how far outside the chips the curve runs
_EDGE: Final = 4.0  # of the words, from the page's edge
_RING: Final = (4.6, 3.2)  # of the chain: length and height of one of its two rings


class LinkPainter:
    """The chains belong to the brackets; the curves are those of what is in focus and what the pointer is on."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def paint(self, painter: QPainter, scene: Scene, band: Band) -> None:
        """Chains in a band, then the curves that reach into it."""
        if scene.link_from is not None:
            self._paint_pending(painter, scene, scene.link_from, scene.link_to)
        links = scene.links
        if links is None or not links.linked:
            return
        brackets, _ = scene.brackets.of_blocks(band.first, band.last)
        for bracket in brackets:
            if bracket.slot in links.linked and scene.shows(bracket.slot):
                paint_chain(painter, _corner(scene, chip_box(scene, bracket)), self._theme)
        if scene.is_vector:
            return
        for slot in dict.fromkeys((scene.focus, scene.hover)):
            if slot is not None and slot in links.linked and scene.shows(slot):
                self._paint_links(painter, scene, band, slot)

    def _paint_links(self, painter: QPainter, scene: Scene, band: Band, slot: int) -> None:
        """From its chip to those at the other ends; what leads out of the text has its words alone."""
        here = scene.brackets.of(slot)
        if here is None or scene.links is None:
            return
        words: list[tuple[float, str]] = []
        start = _side(scene, here)
        for mark in scene.links.of(slot):
            there = scene.brackets.of(mark.other) if mark.other is not None else None
            if there is None or mark.other is None or not scene.shows(mark.other):
                words.append((start.y() + metrics.CHIP * len(words), brief(mark.type)))
                continue
            end = _side(scene, there)
            self._curve(painter, scene, start, end, Qt.PenStyle.SolidLine)
            self._arrow(painter, scene, end if mark.is_out else start)
            middle = min(max((start.y() + end.y()) / 2, band.top + metrics.CHIP), band.bottom - metrics.CHIP)
            words.append((middle, brief(mark.type)))
        self._paint_words(painter, scene, words)

    def _paint_pending(self, painter: QPainter, scene: Scene, slot: int, to: int | QPointF | None) -> None:
        """While a link is being made: where it begins, and where it would end."""
        here = scene.brackets.of(slot)
        if here is None:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("focus"), _WIDTH, Qt.PenStyle.DotLine))
        painter.drawRoundedRect(chip_box(scene, here).adjusted(-2.5, -2.5, 2.5, 2.5), 6, 6)
        end: QPointF | None = to if isinstance(to, QPointF) else None
        if isinstance(to, int) and to != slot:
            there = scene.brackets.of(to)
            end = _side(scene, there) if there is not None else None
        if end is not None:
            self._curve(painter, scene, _side(scene, here), end, Qt.PenStyle.DashLine)
            if isinstance(to, int):
                self._arrow(painter, scene, end)

    def _curve(self, painter: QPainter, scene: Scene, start: QPointF, end: QPointF, style: Qt.PenStyle) -> None:
        out = -_BULGE if scene.matter.right_to_left else _BULGE
        far = (min if scene.matter.right_to_left else max)(start.x(), end.x()) + out
        path = QPainterPath(start)
        path.cubicTo(QPointF(far, start.y()), QPointF(far, end.y()), end)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, width, line in (("page", _WIDTH * 3, Qt.PenStyle.SolidLine), ("text", _WIDTH, style)):
            painter.setPen(QPen(self._theme.color(colour), width, line))
            painter.drawPath(path)

    def _arrow(self, painter: QPainter, scene: Scene, at: QPointF) -> None:
        """Towards the chip, where the link ends."""
        away = -_ARROW if scene.matter.right_to_left else _ARROW
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("text"))
        tip = QPointF(at.x() - away * 0.4, at.y())
        painter.drawPolygon([tip, tip + QPointF(away * 1.4, -_ARROW * 0.8), tip + QPointF(away * 1.4, _ARROW * 0.8)])

    def _paint_words(self, painter: QPainter, scene: Scene, words: Sequence[tuple[float, str]]) -> None:
        """The types beside the curve, at the page's edge and one below the other where they would meet."""
        font = self._theme.ui_font("caption", 500)
        painter.setFont(font)
        widths = QFontMetricsF(font)
        high, lowest = widths.height() + 4, float("-inf")
        for middle, type_ in sorted(words):
            room = scene.surface.right if not scene.matter.right_to_left else scene.surface.left
            shown = widths.elidedText(type_, Qt.TextElideMode.ElideRight, room - metrics.GAP)
            width = widths.horizontalAdvance(shown) + 10
            top = max(middle - high / 2, lowest)
            lowest = top + high + 1
            x = _EDGE if scene.matter.right_to_left else scene.surface.width - _EDGE - width
            box = QRectF(x, top, width, high)
            painter.setPen(QPen(self._theme.color("hairline"), 1.0))
            painter.setBrush(self._theme.color("raised"))
            painter.drawRoundedRect(box, metrics.RADIUS, metrics.RADIUS)
            painter.setPen(self._theme.color("text"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)


def paint_chain(painter: QPainter, at: QPointF, theme: Theme) -> None:
    """Two rings that hold each other, askew, with a rim of the page's colour."""
    painter.save()
    painter.translate(at)
    painter.rotate(-38)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    length, high = _RING
    rings = [QRectF(x - length / 2, -high / 2, length, high) for x in (-1.8, 1.8)]
    for colour, width in (("page", 4.0), ("text", 1.2)):
        painter.setPen(QPen(theme.color(colour), width))
        for ring in rings:
            painter.drawRoundedRect(ring, high / 2, high / 2)
    painter.restore()


def _corner(scene: Scene, chip: QRectF) -> QPointF:
    """Where the chain stands: below the place of the dot for a note."""
    return chip.bottomLeft() if scene.matter.right_to_left else chip.bottomRight()


def _side(scene: Scene, bracket: Bracket) -> QPointF:
    """Where a curve meets a chip: on its outer side."""
    chip = chip_box(scene, bracket)
    x = chip.left() - 2 if scene.matter.right_to_left else chip.right() + 2
    return QPointF(x, chip.center().y())
