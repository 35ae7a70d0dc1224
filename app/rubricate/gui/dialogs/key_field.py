"""The field that listens for new keys."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from rubricate.gui.announce import announce
from rubricate.gui.key_rules import pressed
from rubricate.words import tr


class KeyField(QLineEdit):
    """Shows the keys of a row; while it listens, the next keys come as `taken(keys)`. Esc ends that: `ended`."""

    taken = Signal(str)
    ended = Signal()

    is_listening = False  # known before the first event, which comes while Qt makes the widget

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(tr("Keys of this row"))
        self._caps = ""

    def show_caps(self, caps: str) -> None:
        """What stands here at rest."""
        self._caps = caps
        if not self.is_listening:
            self.setText(caps or tr("No keys"))

    def listen(self) -> None:
        """Take the next keys, whatever they do elsewhere."""
        self.is_listening = True
        words = tr("Press the new keys. Esc leaves everything as it is.")
        self.setText(words)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, words)

    def stop(self) -> None:
        """Listen no longer."""
        self.is_listening = False
        self.show_caps(self._caps)

    def event(self, event: QEvent) -> bool:
        """While it listens, no shortcut of the program and no way through the dialog takes a key away."""
        if self.is_listening and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress:
                self._take(event)
            event.accept()
            return True
        return bool(super().event(event))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.is_listening and event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.stop()
            self.ended.emit()

    def _take(self, event: QKeyEvent) -> None:
        keys = pressed(event)
        if keys == "Esc":
            self.stop()
            self.ended.emit()
        elif keys:
            self.stop()
            self.taken.emit(keys)
