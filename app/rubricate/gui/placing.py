"""Where a window goes: to its place of last time if that place still exists, else onto the screen that is there."""

from PySide6.QtCore import QPoint, QRect, QSize

LEAST = QSize(800, 560)
USUAL = QSize(1366, 768)
SEEN = 80


def fitted(wanted: QRect | None, screens: list[QRect]) -> QRect:
    """The wanted rectangle, moved and cut so that its title can be reached on one of the screens (first = main).

    A window of which at least 80 pixels lie in each direction on a screen stays; every other one is centred on the
    main screen. `screens` are the available parts of the screens.
    """
    main = screens[0]
    if wanted is None:
        return _centred(USUAL, main)
    for screen in screens:
        seen = wanted.intersected(screen)
        if seen.width() >= SEEN and seen.height() >= SEEN and wanted.top() >= screen.top():
            return QRect(wanted.topLeft(), wanted.size().boundedTo(screen.size()).expandedTo(LEAST))
    return _centred(wanted.size(), main)


def cut(place: QRect, screens: list[QRect]) -> QRect:
    """As much of a rectangle as its screen shows, so that a window which the program put there has its lower edge."""
    for screen in screens:
        if screen.contains(place.topLeft()):
            return QRect(place.topLeft(), place.intersected(screen).size().expandedTo(LEAST))
    return place


def _centred(size: QSize, screen: QRect) -> QRect:
    fitting = size.boundedTo(screen.size()).expandedTo(LEAST)
    room = screen.size() - fitting
    corner = screen.topLeft() + QPoint(max(0, room.width() // 2), max(0, room.height() // 2))
    return QRect(corner, fitting)
