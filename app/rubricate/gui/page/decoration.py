"""What stands on the page and is not text: bullets and numbers, bars of quotes, the ground of code, rules."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from rubricate.gui.page.geometry import Frame
from rubricate.gui.page.scene import Scene
from rubricate.gui.page.typesetting import INDENT
from rubricate.gui.theme import Theme

_BAR = 3.0
_BULLETS = {"-": "•", "*": "•", "+": "•", "•": "•", "": "•"}


def paint(painter: QPainter, scene: Scene, frame: Frame, theme: Theme) -> None:
    """The decoration of one block, if its kind has any."""
    look = frame.look
    if look.deep:
        _paint_bars(painter, scene, frame, theme)
    if look.kind == "pre":
        _paint_ground(painter, scene, frame, theme)
    elif look.kind == "li":
        _paint_bullet(painter, scene, frame, theme)
    elif look.kind == "rule":
        painter.setPen(QPen(theme.color("border"), 1))
        y = frame.lines[0].base - frame.em / 3
        left = scene.surface.left
        painter.drawLine(QPointF(left, y), QPointF(left + scene.surface.measure, y))


def _paint_bars(painter: QPainter, scene: Scene, frame: Frame, theme: Theme) -> None:
    step = _step(scene)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("hairline"))
    for level in range(frame.look.deep):
        x = _text_edge(scene, frame) + (-1 if frame.right_to_left else 1) * (level * step + 2)
        painter.drawRoundedRect(
            QRectF(x - _BAR / 2, frame.lines[0].top, _BAR, _bar_length(scene, frame, level)), 1.5, 1.5
        )


def _paint_ground(painter: QPainter, scene: Scene, frame: Frame, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("panel"))
    left = scene.surface.left + frame.look.deep * _step(scene)
    width = scene.surface.measure - frame.look.deep * _step(scene)
    painter.drawRect(QRectF(left, frame.lines[0].top, width, _height(frame)))


def _paint_bullet(painter: QPainter, scene: Scene, frame: Frame, theme: Theme) -> None:
    _, _, sign = frame.look.value.partition(" ")
    if " " not in frame.look.value and frame.look.value:
        return  # a further line of an item
    font = QFont(scene.style.face.family)
    font.setPixelSize(frame.em)
    painter.setFont(font)
    painter.setPen(theme.color("text_muted"))
    words = _BULLETS.get(sign, sign)
    width = QFontMetricsF(font).horizontalAdvance(words)
    line, room = frame.lines[0], frame.em * 0.5
    x = line.right + room if frame.right_to_left else line.left - room - width
    painter.drawText(QPointF(x, line.base), words)


def _bar_length(scene: Scene, frame: Frame, level: int) -> float:
    """Down to the next paragraph of the same quote, else to the block's end."""
    after = frame.number + 1
    if after < len(scene.matter.blocks) and scene.matter.blocks.look(after).deep > level:
        return scene.geometry.frame(after).lines[0].top - frame.lines[0].top + _BAR  # its round end is hidden
    return _height(frame)


def _height(frame: Frame) -> float:
    """From the first line to the next block's first."""
    return max(frame.bottom, frame.lines[-1].bottom) - frame.lines[0].top


def _step(scene: Scene) -> float:
    return round(INDENT * scene.style.scale)


def _text_edge(scene: Scene, frame: Frame) -> float:
    return scene.surface.left + (scene.surface.measure if frame.right_to_left else 0)
