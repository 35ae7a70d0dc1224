"""A pane that gives the keys to one thing in it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class Fronted(QWidget):
    """`front` has the keys first. It is no focus proxy: with one, Tab passes over all that stands before it."""

    front: QWidget | None = None

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """For callers in Python; Qt itself knows nothing of it."""
        if self.front is not None:
            self.front.setFocus(reason)
        else:
            super().setFocus(reason)


def front_of(pane: QWidget) -> QWidget:
    """What has the keys first in a pane, however deep; the pane itself where it names nothing."""
    while isinstance(pane, Fronted) and pane.front is not None:
        pane = pane.front
    return pane
