"""Paints the brackets beside the text: a line per annotation, a chip with its tag's letter, a dot for a note."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from rubricate.gui.chips import draw_chip
from rubricate.gui.page import metrics
from rubricate.gui.page.brackets import LANES, Bracket, Spare
from rubricate.gui.page.geometry import Band, Line
from rubricate.gui.page.scene import Scene
from rubricate.gui.page.tag_looks import Ready
from rubricate.gui.theme import Theme

_LINE = 2.0
_STRONG = 3.0
_NOTE = 3.0


class BracketPainter:
    """Draws brackets; it also says where each one lies, for the mouse."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def paint(self, painter: QPainter, scene: Scene, band: Band, tags: Sequence[Ready]) -> None:
        """The brackets that reach into a band."""
        brackets, spares = scene.brackets.of_blocks(band.first, band.last)
        numbers = scene.rows.index.tag
        for bracket in brackets:
            if bracket.first.top <= band.bottom and bracket.last.bottom >= band.top and scene.shows(bracket.slot):
                self._paint_bracket(painter, scene, bracket, tags[numbers[bracket.slot]])
        if spares:
            painter.setFont(self._theme.ui_font("caption", 500))
            painter.setPen(self._theme.color("text_muted"))
        for spare in spares:
            hidden = sum(scene.shows(slot) for slot in spare.slots)
            if hidden:
                painter.drawText(spare_box(scene, spare), Qt.AlignmentFlag.AlignCenter, f"+{hidden}")

    def _paint_bracket(self, painter: QPainter, scene: Scene, bracket: Bracket, tag: Ready) -> None:
        chip, is_solid = chip_box(scene, bracket), bracket.slot == scene.focus or bracket.slot in scene.picked
        if not bracket.is_one_line:
            strong = is_solid or bracket.slot in (scene.hover, scene.flashed)
            self._paint_line(painter, scene, bracket, tag, _STRONG if strong else _LINE)
        if scene.is_vector:
            draw_chip(painter, chip, tag.look, self._theme, solid=is_solid)
        else:
            painter.drawPixmap(chip.topLeft(), tag.solid_chip if is_solid else tag.chip)
        if bracket.is_one_line and bracket.slot in (scene.hover, scene.flashed) and not is_solid:
            painter.setPen(QPen(tag.look.line, _LINE))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(chip.adjusted(1, 1, -1, -1), 4, 4)
        if bracket.slot in scene.rows.noted:
            painter.setPen(QPen(self._theme.color("page"), 1.5))
            painter.setBrush(self._theme.color("text"))
            corner = chip.topLeft() if scene.matter.right_to_left else chip.topRight()
            painter.drawEllipse(corner, _NOTE + 0.75, _NOTE + 0.75)

    @staticmethod
    def _paint_line(painter: QPainter, scene: Scene, bracket: Bracket, tag: Ready, width: float) -> None:
        """Down from the chip, with a foot towards the text."""
        chip = chip_box(scene, bracket)
        x, top, end = chip.center().x(), chip.bottom() + 1, round(bracket.last.base) + metrics.FOOT
        painter.fillRect(QRectF(x - width / 2, top, width, end - top), tag.look.line)
        foot = x if scene.matter.right_to_left else x - metrics.FOOT
        painter.fillRect(QRectF(foot, end - width, metrics.FOOT, width), tag.look.line)


def chip_box(scene: Scene, bracket: Bracket) -> QRectF:
    """Where a bracket's chip stands: at its first line."""
    return QRectF(_x(scene, bracket.lane), _chip_top(bracket.first), metrics.CHIP, metrics.CHIP)


def spare_box(scene: Scene, spare: Spare) -> QRectF:
    """Where "+n" stands."""
    mirrored = scene.matter.right_to_left
    x = _x(scene, LANES) - (metrics.SPARE - metrics.CHIP - 1 if mirrored else 1)
    return QRectF(x, _chip_top(spare.line), metrics.SPARE, metrics.CHIP)


def bracket_box(scene: Scene, bracket: Bracket) -> QRectF:
    """All that the mouse may take for a bracket."""
    chip = chip_box(scene, bracket)
    return chip if bracket.is_one_line else QRectF(chip.topLeft(), QPointF(chip.right(), bracket.last.base + 5))


def _chip_top(line: Line) -> float:
    return round(line.base - (line.bottom - line.top) * 0.22 - metrics.CHIP / 2)


def _x(scene: Scene, lane: int) -> float:
    far = metrics.GAP + lane * metrics.LANE
    if scene.matter.right_to_left:
        return scene.surface.left - far - metrics.CHIP
    return scene.surface.left + scene.surface.measure + far
