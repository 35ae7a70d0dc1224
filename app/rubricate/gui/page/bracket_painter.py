"""Paints the brackets beside the text: a line per annotation, a chip with its tag's letter, a dot for a note."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from rubricate.gui.chips import draw_chip
from rubricate.gui.page import metrics
from rubricate.gui.page.brackets import LANES, Bracket, Spare
from rubricate.gui.page.geometry import Line
from rubricate.gui.page.scene import Display, Scene
from rubricate.gui.page.tag_looks import TagLooks
from rubricate.gui.theme import CLEAR, TagLook, Theme

_LINE = 2.0
_STRONG = 3.0
_NOTE = 3.0


class BracketPainter:
    """Draws brackets; it also says where each one lies, for the mouse."""

    def __init__(self, theme: Theme, looks: TagLooks) -> None:
        self._theme = theme
        self._looks = looks

    def paint(self, painter: QPainter, scene: Scene, first: int, last: int) -> None:
        """The brackets that reach into the blocks from `first` to `last`."""
        brackets, spares = scene.brackets.of_blocks(first, last)
        for bracket in brackets:
            if scene.shows(bracket.slot):
                self._paint_bracket(painter, scene, bracket)
        painter.setFont(self._theme.ui_font("caption", 500))
        painter.setPen(self._theme.color("text_muted"))
        for spare in spares:
            hidden = sum(scene.shows(slot) for slot in spare.slots)
            if hidden:
                painter.drawText(spare_box(scene, spare), Qt.AlignmentFlag.AlignCenter, f"+{hidden}")

    def _paint_bracket(self, painter: QPainter, scene: Scene, bracket: Bracket) -> None:
        look, chip = self._look(scene, bracket), chip_box(scene, bracket)
        strong = bracket.slot in (scene.focus, scene.hover, scene.flashed)
        if not bracket.is_one_line:
            pen = QPen(look.line, _STRONG if strong else _LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            x, end = chip.center().x(), bracket.last.base + metrics.FOOT
            foot = x + (metrics.FOOT if scene.matter.right_to_left else -metrics.FOOT)
            painter.drawPolyline([QPointF(x, chip.bottom() + 1), QPointF(x, end), QPointF(foot, end)])
        draw_chip(painter, chip, look, self._theme, solid=bracket.slot == scene.focus)
        if bracket.slot in scene.rows.noted:
            painter.setPen(QPen(self._theme.color("page"), 1.5))
            painter.setBrush(self._theme.color("text"))
            corner = chip.topLeft() if scene.matter.right_to_left else chip.topRight()
            painter.drawEllipse(corner, _NOTE + 0.75, _NOTE + 0.75)

    def _look(self, scene: Scene, bracket: Bracket) -> TagLook:
        look = self._looks.of(scene.rows.tag(bracket.slot))
        if scene.display is not Display.PRINT:
            return look
        ink = self._theme.color("text")
        return TagLook(CLEAR, ink, ink, look.pattern, look.letter)


def chip_box(scene: Scene, bracket: Bracket) -> QRectF:
    """Where a bracket's chip stands: at its first line."""
    return QRectF(_x(scene, bracket.lane), _chip_top(bracket.first), metrics.CHIP, metrics.CHIP)


def spare_box(scene: Scene, spare: Spare) -> QRectF:
    """Where "+n" stands."""
    return QRectF(_x(scene, LANES), _chip_top(spare.line), metrics.LANE + 4, metrics.CHIP)


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
