"""F6 and Shift+F6: from pane to pane."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from rubricate.gui.fronted import front_of


class Areas:
    """The panes in their order, asked for anew each time: a closed one is passed over."""

    def __init__(self, panes: Callable[[], Sequence[QWidget]]) -> None:
        self._panes = panes

    def go(self, step: int) -> QWidget | None:
        """Focus the next (1) or the previous (-1) pane that is to be seen; gives it back."""
        panes = [pane for pane in self._panes() if pane.isVisible() and pane.isEnabled()]
        if not panes:
            return None
        now = QApplication.focusWidget()
        here = next((n for n, pane in enumerate(panes) if now is not None and _holds(pane, now)), -1 if step > 0 else 0)
        pane = panes[(here + step) % len(panes)]
        (first_inside(pane) or pane).setFocus(Qt.FocusReason.ShortcutFocusReason)
        return pane


def first_inside(pane: QWidget) -> QWidget | None:
    """What takes the focus in a pane: its front, itself, its proxy, or the first inside that Tab would reach."""
    front = front_of(pane)
    if front is not pane and front.isVisible() and front.isEnabled():
        return front
    proxy = pane.focusProxy()
    if proxy.isVisible() if proxy is not None else pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return pane
    return next(
        (
            child
            for child in pane.findChildren(QWidget)
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisibleTo(pane) and child.isEnabled()
        ),
        None,
    )


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)
