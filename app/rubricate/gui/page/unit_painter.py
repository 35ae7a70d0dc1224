"""The signs of units under the text: ground, ring and bar of the one that one is at; where sentences end."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from rubricate.gui.page import metrics
from rubricate.gui.page.geometry import Band, Frame
from rubricate.gui.page.scene import Reach, Scene
from rubricate.gui.theme import Theme

_BAR = 3.0
_BAR_AWAY = 10.0  # its outer side, from the text: between the numbers and the ring
_ROUND = metrics.RADIUS + 2
_OUT = 4  # the ring stands so much outside the letters
_END = 1.4  # how wide the mark of an end is
_END_TOP = -0.3  # em: shorter than a caret


def paint_ground(painter: QPainter, scene: Scene, band: Band, theme: Theme) -> None:
    """The faint ground of the unit, under everything else. Who is inside it, reads as ever."""
    if scene.unit is not None and not scene.unit.is_inside:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("hover"))
        painter.drawPath(_outline(scene, band, scene.unit.reach))


def paint_ring(painter: QPainter, scene: Scene, band: Band, theme: Theme) -> None:
    """The ring around the unit, thin for who is inside, and the bar beside its lines."""
    if scene.unit is None:
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("focus"), metrics.THIN_RING / 2 if scene.unit.is_inside else metrics.RING))
    painter.drawPath(_outline(scene, band, scene.unit.reach))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("accent"))
    surface = scene.surface
    mirrored = scene.matter.right_to_left
    x = surface.left + surface.measure + _BAR_AWAY - _BAR if mirrored else surface.left - _BAR_AWAY
    for top, bottom in _heights(scene, band, scene.unit.reach):
        painter.drawRoundedRect(QRectF(x, top, _BAR, bottom - top), _BAR / 2, _BAR / 2)


def paint_ends(painter: QPainter, scene: Scene, frame: Frame, band: Band, theme: Theme) -> None:
    """A short upright line behind the last letter of each sentence that ends in a block: `scene.ends` are places."""
    lines = frame.lines[frame.line_under(band.top) : frame.line_under(band.bottom) + 1]
    ends: Sequence[int] = scene.ends
    for number in range(bisect_left(ends, lines[0].start + 1), len(ends)):
        if ends[number] > lines[-1].end:
            break
        base, x = scene.geometry.end_of(ends[number], at_end=True)
        x += -2.0 if frame.right_to_left else 2.0
        top, bottom = base + _END_TOP * frame.em, base + metrics.selection_bottom(frame.em)
        painter.fillRect(QRectF(x - _END / 2, top, _END, bottom - top), theme.color("border"))


def _outline(scene: Scene, band: Band, reach: Reach) -> QPainterPath:
    path = QPainterPath()
    for box in _boxes(scene, band, reach):
        line = QPainterPath()
        line.addRoundedRect(box.adjusted(-_OUT, 0, _OUT, 0), _ROUND, _ROUND)
        path = path.united(line)
    return path


def _boxes(scene: Scene, band: Band, reach: Reach) -> Iterator[QRectF]:
    """The boxes of the lines in sight, as high as a line: those that follow one another touch."""
    for number in _blocks(scene, band, reach):
        em = scene.geometry.frame(number).em
        for line, stretches in scene.geometry.stretches(number, *reach, band):
            top, bottom = line.base + metrics.ring_top(em), line.base + metrics.ring_bottom(em)
            for left, right in stretches:
                yield QRectF(left, top, right - left, bottom - top)


def _heights(scene: Scene, band: Band, reach: Reach) -> Iterator[tuple[float, float]]:
    """Block by block, from the top of the unit's first line in sight to the bottom of its last."""
    for number in _blocks(scene, band, reach):
        em = scene.geometry.frame(number).em
        lines = [line for line, stretches in scene.geometry.stretches(number, *reach, band) if stretches]
        if lines:
            yield lines[0].base + metrics.ring_top(em), lines[-1].base + metrics.ring_bottom(em)


def _blocks(scene: Scene, band: Band, reach: Reach) -> range:
    first, last = scene.matter.blocks.at(reach[0]), scene.matter.blocks.at(max(reach[0], reach[1] - 1))
    return range(max(first, band.first), min(last, band.last) + 1)
