"""A line over the page for what stays until it is dealt with: not kept, read only, advice about the place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rubricate.gui.announce import announce
from rubricate.gui.icons import icon
from rubricate.gui.parts import label, tool_button
from rubricate.gui.theme import Theme
from rubricate.words import tr

SIGNS = {"warn": "triangle-alert", "info": "info", "then": "history"}
Choice = tuple[str, Callable[[], object]]


class Notice(QFrame):
    """One sentence with its choices. `kind` is "warn" (amber), "info" or "then" (muted: what is shown is past).

    One that `stays` can't be closed: it goes with what it is about. `closed` comes when it goes.
    """

    closed = Signal()

    def __init__(
        self,
        kind: str,
        sentence: str,
        choices: Sequence[Choice],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        stays: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setProperty("kind", kind)
        self.kind = kind
        self.sentence = sentence
        self.had_focus = False
        self._sign = QLabel(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 8, 8)
        line.setSpacing(12)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        words = label(self, sentence, wraps=True)
        line.addWidget(words, 1)
        self.buttons = [self._button(text, call) for text, call in choices]
        for button in self.buttons:
            line.addWidget(button)
        self._close = tool_button(self, tr("Close this line"), self.dismiss, name="noticeClose")
        line.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        self._close.setVisible(not stays)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        role = "warn" if self.kind == "warn" else "text_muted"
        self._sign.setPixmap(icon(SIGNS[self.kind], theme, role).pixmap(theme.px(16), theme.px(16)))
        self._close.setIcon(icon("x", theme))

    def dismiss(self) -> None:
        focus = QApplication.focusWidget()
        self.had_focus = focus is not None and self.isAncestorOf(focus)
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def _button(self, text: str, call: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they are
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: call())
        return button


class Notices(QWidget):
    """The notices of a window, the newest on top; one of a name at a time.

    `left` comes when one goes that had the keys: they need another place.
    """

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: dict[str, Notice] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_notice(
        self, name: str, kind: str, sentence: str, choices: Sequence[Choice] = (), *, stays: bool = False
    ) -> Notice:
        """Show the sentence until it is closed or `withdraw(name)`; a notice of this name is replaced."""
        self.withdraw(name)
        notice = Notice(kind, sentence, choices, self._theme, self, stays=stays)
        notice.closed.connect(lambda: self._gone(name, notice))
        self._shown[name] = notice
        self._column.insertWidget(0, notice)
        announce(self, sentence)
        return notice

    def withdraw(self, name: str) -> None:
        if name in self._shown:
            self._shown[name].dismiss()

    def _gone(self, name: str, notice: Notice) -> None:
        self._shown.pop(name, None)
        if notice.had_focus:
            self.left.emit()

    def withdraw_all(self) -> None:
        for name in list(self._shown):
            self.withdraw(name)

    def notice(self, name: str) -> Notice | None:
        return self._shown.get(name)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for notice in self._shown.values():
            notice.set_theme(theme)
