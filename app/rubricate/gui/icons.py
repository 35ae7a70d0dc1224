"""Icons: line drawings from resources/icons, in the colours of the theme and sharp on every screen."""

from collections.abc import Callable
from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from rubricate import resources
from rubricate.gui.theme import Theme

STROKE: Final = "1.75"

Draw = Callable[[QPainter, QRectF, QIcon.Mode], None]


def icon(name: str, theme: Theme, role: str = "text") -> QIcon:
    """The drawing of this name in a role's colour; disabled where its button is. Raises FileNotFoundError."""
    svg, colour, disabled = drawing(name), theme.color(role), theme.color("text_disabled")

    def draw(painter: QPainter, rect: QRectF, mode: QIcon.Mode) -> None:
        shown = tinted(svg, disabled if mode == QIcon.Mode.Disabled else colour)
        QSvgRenderer(QByteArray(shown.encode())).render(painter, rect)

    return painted(draw)


def painted(draw: Draw) -> QIcon:
    """An icon that a function paints, into a square of any size and on every screen."""
    first = QIcon(_Painted(draw))
    return QIcon(first)  # Shiboken lets the collector take an engine with its first icon, though others share it


def app_icon() -> QIcon:
    """The program's own sign, a red pilcrow: for windows and the task bar."""
    return QIcon(str(resources.path("icons/rubricate.svg")))


@cache
def drawing(name: str) -> str:
    """The SVG of an icon with the program's line width; its colour is still "currentColor"."""
    text = resources.path(f"icons/{name}.svg").read_text(encoding="utf-8")
    return text.replace('stroke-width="2"', f'stroke-width="{STROKE}"')


def tinted(svg: str, colour: QColor) -> str:
    """The SVG with its open colour set."""
    return svg.replace("currentColor", colour.name())


_CLONES: Final[list[QIconEngine]] = []


class _Painted(QIconEngine):
    """Paints at the size that is asked for, so that no pixel is ever stretched."""

    def __init__(self, draw: Draw) -> None:
        super().__init__()
        self._draw = draw
        self._drawn: dict[tuple[int, int, QIcon.Mode, float, Qt.LayoutDirection], QPixmap] = {}

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        self._draw(painter, _square(rect), mode)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """`size` is in device-independent pixels; `scale` is how many of the screen's go into one.

        A button that is squeezed for a moment asks for less than nothing.
        """
        if size.isEmpty():
            return QPixmap()
        key = (size.width(), size.height(), mode, scale, QGuiApplication.layoutDirection())
        if key not in self._drawn:
            self._drawn[key] = self._picture(size, mode, state, scale)
        return self._drawn[key]

    def _picture(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        pixmap = QPixmap(size * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        _CLONES.append(_Painted(self._draw))  # else it would be gone before Qt has it
        return _CLONES[-1]


def _square(rect: QRect) -> QRectF:
    """Where the drawing goes: a button that asks for a wider icon gets it with room towards its words."""
    side = min(rect.width(), rect.height())
    is_left = QGuiApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
    left = rect.left() if is_left else rect.left() + rect.width() - side
    return QRectF(left, rect.top() + (rect.height() - side) / 2, side, side)
