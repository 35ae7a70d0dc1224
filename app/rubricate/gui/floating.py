"""What opens over everything else: a panel with round corners and a shadow."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPainterPath, QPaintEvent, QPen, QRegion, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from rubricate.gui.theme import Theme

SHADOW: Final = 6  # pixels around the panel that its shadow needs
_NO_SHADOW: Final = ("xcb",)  # windows there may stand on black instead of on what is below them


class Floating(QFrame):
    """A popup. What is in it keeps `room` from its edges, in which border and shadow are painted."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.NoDropShadowWindowHint)
        self.setObjectName("floating")
        self._theme = theme
        self.room = 0 if QGuiApplication.platformName() in _NO_SHADOW else SHADOW
        if self.room:
            self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Without a shadow the corners are cut off."""
        super().resizeEvent(event)
        if not self.room:
            path = self._path(QRectF(self.rect()))
            self.setMask(QRegion(path.toFillPolygon().toPolygon()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, room = self._theme, self.room
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(room, room, -room, -room)
        if room:
            paint_shadow(painter, box, theme)
        path = self._path(box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.fillPath(path, theme.color("raised"))
        painter.setPen(QPen(theme.color("border"), 1))
        painter.drawPath(path)
        painter.end()

    def _path(self, box: QRectF) -> QPainterPath:
        path, radius = QPainterPath(), self._theme.radius("panel")
        path.addRoundedRect(box, radius, radius)
        return path


def paint_shadow(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """The shadow of a panel, a little lower than it."""
    shadow = theme.color("shadow")
    shadow.setAlpha(22 if theme.is_dark else 6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shadow)
    for grow in range(SHADOW, 0, -1):
        painter.drawRoundedRect(box.adjusted(-grow, 1 - grow, grow, grow), 10 + grow, 10 + grow)
    painter.setBrush(Qt.BrushStyle.NoBrush)
