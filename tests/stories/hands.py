"""A person at the keyboard: whatever has the focus gets the keys, and no mouse is there."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from rubricate.gui.commands import plain

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
K = Qt.Key
MOST = 30  # presses of one key after which something is not there
MOUSE = {
    QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseMove, QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.TabletPress,
}  # fmt: skip


class Watch(QObject):
    """Notes every event of a mouse."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in MOUSE:
            self.seen.append(event.type().name)
        return False


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
    """As a person does: whatever has the focus gets the key."""
    for _ in range(times):
        QTest.keyClick(_target(), key, modifiers)
        QApplication.processEvents()


def write(words: str) -> None:
    QTest.keyClicks(_target(), words)
    QApplication.processEvents()


def until(is_so: Callable[[], bool], key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key as often as needed, but not for ever."""
    for _ in range(MOST):
        if is_so():
            return
        press(key, modifiers)
    assert is_so()


def has_focus(widget: QWidget) -> bool:
    now = QApplication.focusWidget()
    return now is not None and (widget is now or widget.isAncestorOf(now))


def in_dialog(kind: type[QDialog], act: Callable[[], object]) -> None:
    """Do this as soon as such a dialog has the keys: it has a loop of its own."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind) and has_focus(dialog):
            act()
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


def choose_in_menu(words: str) -> None:
    """Down to the entry of the open menu that has these words, and Enter."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    until(lambda: _words_of(menu).startswith(words), K.Key_Down)
    press(K.Key_Return)


def _words_of(menu: QMenu) -> str:
    now = menu.activeAction()
    return plain(now.text()) if now is not None else ""


def _target() -> QWidget:
    target = QApplication.activePopupWidget() or QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None
    inside = target.focusWidget() if target.isWindow() else target
    return inside or target
