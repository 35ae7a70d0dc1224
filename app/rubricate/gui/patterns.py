"""The twelve underline patterns, drawn at any width: on the page, in samples beside tag names, on paper.

Lengths are multiples of the line's width w, so that a pattern keeps its look at every zoom. All stay within a band of
2 w around their middle: three of them fit under one line of text.
"""

import math
from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

BAND: Final = 2  # the height of a pattern, in widths of its line
_REPEATS: Final = 8  # periods in a tile: a whole number of device pixels at 1.25 and 1.5 too

Drawing = Callable[[QPainter, float, float, float, float], None]  # painter, x1, x2, y of the middle, width


def draw(painter: QPainter, pattern: str, x1: float, x2: float, y: float, colour: QColor, width: float = 2) -> None:
    """Draw a pattern from x1 to x2 around the height y, beginning with its start. Unknown patterns are solid."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, pattern not in _STRAIGHT)
    painter.setClipRect(QRectF(x1, y - BAND * width, x2 - x1, 2 * BAND * width), Qt.ClipOperation.IntersectClip)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    _DRAWINGS.get(pattern, _solid)(painter, x1, x2, y, width)
    painter.restore()


def period(pattern: str, width: float = 2) -> float:
    """After which length the pattern begins again; 2 w for those that are the same everywhere."""
    return _PERIODS.get(pattern, 2) * width


def tile(pattern: str, colour: QColor, width: float = 2, dpr: float = 1) -> tuple[QPixmap, float, float]:
    """A picture of the pattern that fits to itself from left to right, and its length and height.

    Lengths are device-independent pixels; the line's middle is in the middle of the height.
    """
    length, height = _REPEATS * period(pattern, width), BAND * width + 2
    pixmap = QPixmap(math.ceil(length * dpr), math.ceil(height * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    # One period more on each side: what a neighbour's round end reaches over into this tile
    draw(painter, pattern, -period(pattern, width), length + period(pattern, width), height / 2, colour, width)
    painter.end()
    return pixmap, length, height


def _bar(painter: QPainter, x1: float, x2: float, y: float, thickness: float) -> None:
    painter.drawRect(QRectF(x1, y - thickness / 2, x2 - x1, thickness))


def _solid(painter: QPainter, x1: float, x2: float, y: float, w: float) -> None:
    _bar(painter, x1, x2, y, w)


def _thick(painter: QPainter, x1: float, x2: float, y: float, w: float) -> None:
    _bar(painter, x1, x2, y, BAND * w)


def _double(painter: QPainter, x1: float, x2: float, y: float, w: float) -> None:
    thickness = max(1, round(0.5 * w))  # whole pixels, or one of the two lines comes out wider
    for middle in (y - w + thickness / 2, y + w - thickness / 2):
        _bar(painter, x1, x2, middle, thickness)


def _ticked(painter: QPainter, x1: float, x2: float, y: float, w: float) -> None:
    _bar(painter, x1, x2, y + 0.5 * w, w)
    for x in _starts(x1, x2, _PERIODS["ticked"] * w):
        painter.drawRect(QRectF(x + w, y - w, 0.5 * w, 2 * w))


def _dotted(painter: QPainter, x1: float, x2: float, y: float, w: float) -> None:
    for x in _starts(x1, x2, _PERIODS["dotted"] * w):
        painter.drawEllipse(QPointF(x + 0.6 * w, y), 0.6 * w, 0.6 * w)


def _square_dot(painter: QPainter, x1: float, x2: float, y: float, w: float) -> None:
    for x in _starts(x1, x2, _PERIODS["square-dot"] * w):
        _bar(painter, x, x + 1.5 * w, y, 1.5 * w)


def _dashes(name: str, *parts: tuple[float, float]) -> Drawing:
    """Bars from `start` to `end`, given in widths, once a period."""

    def drawing(painter: QPainter, x1: float, x2: float, y: float, w: float) -> None:
        for x in _starts(x1, x2, _PERIODS[name] * w):
            for start, end in parts:
                _bar(painter, x + start * w, x + end * w, y, w)

    return drawing


def _zigzag(painter: QPainter, x1: float, x2: float, y: float, w: float) -> None:
    half = _PERIODS["zigzag"] * w / 2
    count = math.ceil((x2 - x1) / half) + 1
    points = [QPointF(x1 + n * half, y + (0.7 * w if n % 2 == 0 else -0.7 * w)) for n in range(count)]
    _stroke(painter, 0.7 * w, Qt.PenJoinStyle.MiterJoin)
    painter.drawPolyline(QPolygonF(points))


def _wave(painter: QPainter, x1: float, x2: float, y: float, w: float) -> None:
    half = _PERIODS["wave"] * w / 2
    path = QPainterPath(QPointF(x1, y))
    for n in range(math.ceil((x2 - x1) / half)):
        x, swing = x1 + n * half, (1.3 * w if n % 2 else -1.3 * w)
        path.quadTo(QPointF(x + half / 2, y + swing), QPointF(x + half, y))
    _stroke(painter, 0.8 * w, Qt.PenJoinStyle.RoundJoin)
    painter.drawPath(path)


def _stroke(painter: QPainter, thickness: float, join: Qt.PenJoinStyle) -> None:
    painter.setPen(QPen(painter.brush(), thickness, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, join))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _starts(x1: float, x2: float, length: float) -> list[float]:
    return [x1 + n * length for n in range(math.ceil((x2 - x1) / length))]


_PERIODS: Final[Mapping[str, float]] = {
    "dotted": 2.25,
    "wave": 3.5,
    "dashed": 5.5,
    "dash-dot": 8,
    "long-dash": 12,
    "zigzag": 5,
    "dash-dot-dot": 10.5,
    "square-dot": 3.25,
    "ticked": 3,
}
_DRAWINGS: Final[Mapping[str, Drawing]] = {
    "solid": _solid,
    "double": _double,
    "dotted": _dotted,
    "wave": _wave,
    "dashed": _dashes("dashed", (0, 3.5)),
    "dash-dot": _dashes("dash-dot", (0, 4), (5.5, 6.5)),
    "thick": _thick,
    "long-dash": _dashes("long-dash", (0, 9)),
    "zigzag": _zigzag,
    "dash-dot-dot": _dashes("dash-dot-dot", (0, 4), (5.5, 6.5), (8, 9)),
    "square-dot": _square_dot,
    "ticked": _ticked,
}
_STRAIGHT: Final = frozenset(_DRAWINGS) - {"wave", "zigzag", "dotted"}
PATTERNS: Final = tuple(_DRAWINGS)
