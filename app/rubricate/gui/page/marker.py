"""The pointer of the marker: an I-beam with the tag's letter at its lower right."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QCursor, QPainter, QPen, QPixmap

from rubricate.gui import chips
from rubricate.gui.theme import TagLook, Theme

_SIZE: Final = 36
_HOT: Final = 10  # the middle of the beam
_BEAM: Final = 8  # half its height
_SERIF: Final = 3


def marker_cursor(look: TagLook, theme: Theme, sharpness: float = 1.0) -> QCursor:
    """Drawn for a screen of so many device pixels a pixel."""
    pixmap = QPixmap(round(_SIZE * sharpness), round(_SIZE * sharpness))
    pixmap.setDevicePixelRatio(sharpness)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for colour, width in (("page", 4.0), ("text", 1.5)):
        painter.setPen(QPen(theme.color(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(_HOT, _HOT - _BEAM), QPointF(_HOT, _HOT + _BEAM))
        for y in (_HOT - _BEAM, _HOT + _BEAM):
            painter.drawLine(QPointF(_HOT - _SERIF, y), QPointF(_HOT + _SERIF, y))
    side = chips.CHIP
    chips.draw_chip(painter, QRectF(_HOT + 6, _HOT + 6, side, side), look, theme)
    painter.end()
    return QCursor(pixmap, _HOT, _HOT)
