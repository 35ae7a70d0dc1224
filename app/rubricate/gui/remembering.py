"""Where the window was: kept in the settings when it closes, found again on a screen that exists."""

from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow

from rubricate.gui.placing import cut, fitted
from rubricate.settings import Settings

LOWER = 32
GEOMETRY, MAXIMISED = "geometry", "maximised"


class Place:
    """The rectangle of one window. A second window stands a little lower than the first."""

    def __init__(self, window: QMainWindow, settings: Settings) -> None:
        self._window = window
        self._settings = settings

    def restore(self) -> None:
        """Put the window to its place of last time."""
        screens = [QGuiApplication.primaryScreen(), *QGuiApplication.screens()]
        rooms = [screen.availableGeometry() for screen in screens]
        wanted = kept = rectangle(self._settings.windows.get(GEOMETRY))
        while wanted is not None and self._is_taken(wanted.topLeft()):
            wanted = wanted.translated(LOWER, LOWER)
        place = fitted(wanted, rooms)
        self._window.setGeometry(place if wanted == kept else cut(place, rooms))
        if self._settings.windows.get(MAXIMISED) is True:
            self._window.setWindowState(Qt.WindowState.WindowMaximized)

    def _is_taken(self, corner: QPoint) -> bool:
        """Whether another window of the program is there; a window manager may have moved it a little."""
        others = (window for window in QApplication.topLevelWidgets() if isinstance(window, QMainWindow))
        apart = (window.geometry().topLeft() - corner for window in others if window.isVisible())
        return any(abs(distance.x()) < LOWER and abs(distance.y()) < LOWER for distance in apart)

    def remember(self) -> None:
        """Note where the window is now."""
        place = self._window.normalGeometry() if self._window.isMaximized() else self._window.geometry()
        if place.isValid() and not self._window.isFullScreen():
            self._settings.windows[GEOMETRY] = [place.x(), place.y(), place.width(), place.height()]
        self._settings.windows[MAXIMISED] = self._window.isMaximized()


def rectangle(kept: Any) -> QRect | None:
    """What the settings hold as a rectangle, or None when it is none."""
    if isinstance(kept, list) and len(kept) == 4 and all(isinstance(number, int) for number in kept):
        return QRect(*kept)
    return None
