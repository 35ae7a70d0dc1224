"""Another theme: what is seen is dressed at once, what isn't when it comes to be seen."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QMenuBar, QWidget

from rubricate.gui.theme import Theme

_DRESSED: Final = Qt.WidgetAttribute.WA_WState_Polished
_HAS_STYLE: Final = Qt.WidgetAttribute.WA_SetStyle  # Qt tells a widget that has its own of no other

_KEEPING_SIZES: Final = (QAbstractButton, QComboBox, QMenuBar)  # they keep how large they are until they hear of it


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


@contextmanager
def repainting(app: QApplication) -> Iterator[None]:
    """While it lasts, style sheets are changed without a new layout, and without what is hidden until it is shown.

    For sheets that differ in colours alone. Qt lays a widget out anew that hears of another style; and of the several
    hundred there are, a sixth is to be seen.
    """
    every, style = app.allWidgets(), app.style()
    for widget in every:
        if widget.testAttribute(_DRESSED) and not widget.isVisible():
            style.unpolish(widget)
            widget.setAttribute(_DRESSED, False)
            parent = widget.parentWidget()
            if parent is None or widget.isWindow() or parent.isVisible():
                widget.installEventFilter(_Undressed(widget))
    deaf = [widget for widget in every if not widget.testAttribute(_HAS_STYLE)]
    for widget in deaf:
        widget.setAttribute(_HAS_STYLE, True)
    try:
        yield
    finally:
        for widget in deaf:
            widget.setAttribute(_HAS_STYLE, False)
    heard = QEvent(QEvent.Type.StyleChange)
    for widget in every:
        if isinstance(widget, _KEEPING_SIZES) and widget.isVisible():
            app.sendEvent(widget, heard)
    for window in app.topLevelWidgets():
        window.update()


def ready(part: QWidget) -> None:
    """Have all of a part dressed by the style that was hidden while the style sheet changed.

    Before it is shown: what is measured undressed may scroll where it needn't.
    """
    for widget in (part, *part.findChildren(QWidget)):
        if not widget.testAttribute(_DRESSED):
            widget.style().polish(widget)
            widget.setAttribute(_DRESSED, True)


class _Undressed(QObject):
    """Has a hidden widget and all in it dressed at the latest when it is shown."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            watched.removeEventFilter(self)
            self.deleteLater()
            ready(watched)
        return False


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
