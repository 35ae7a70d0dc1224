"""Another theme: what is seen is dressed at once, what isn't when it comes to be seen."""

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from rubricate.gui.theme import Theme


class Themed(Protocol):
    """What can be dressed."""

    def set_theme(self, theme: Theme) -> None: ...


def dress(part: Themed, theme: Theme) -> None:
    """Dress a part of the window; one that is hidden waits for the moment before it is shown."""
    if not isinstance(part, QWidget) or part.isVisible():
        part.set_theme(theme)
        return
    waiting = part.findChild(_Waiting, options=Qt.FindChildOption.FindDirectChildrenOnly)
    if waiting is None:
        waiting = _Waiting(part)
    waiting.wait(part, theme)


class _Waiting(QObject):
    """Holds the theme that a hidden part gets."""

    def wait(self, part: QWidget, theme: Theme) -> None:
        """Until it is shown."""
        self._theme = theme
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            watched.removeEventFilter(self)
            watched.set_theme(self._theme)  # type: ignore[attr-defined]
        return False
