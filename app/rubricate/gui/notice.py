"""A line over the page for what stays until it is dealt with: not kept, read only, advice about the place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rubricate.gui.announce import announce
from rubricate.gui.icons import icon
from rubricate.gui.parts import label, tool_button
from rubricate.gui.theme import Theme
from rubricate.words import tr

BESIDE_FROM = 260  # pixels that a sentence needs beside its choices; with less it stands above them
RANKS = ("warn", "then", "info")  # what comes first where there are several
SIGNS = {"warn": "triangle-alert", "info": "info", "then": "history"}
Choice = tuple[str, Callable[[], object]]


class Notice(QFrame):
    """One sentence with its choices, beside it or, where that is narrow, below.

    `kind` is "warn" (amber), "info" or "then" (muted: what is shown is past). One that `stays` can't be closed: it goes
    with what it is about. `closed` comes when it goes, `next_asked` when another line is to be shown.
    """

    closed = Signal()
    next_asked = Signal()

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
        self.buttons = [self._button(text, call) for text, call in choices]
        self._inside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._inside.setSpacing(8)
        self._inside.addWidget(label(self, sentence, wraps=True), 1)
        self._inside.addLayout(self._row(self.buttons))
        line.addLayout(self._inside, 1)
        self.count = tool_button(self, tr("Show the next line"), self.next_asked.emit, name="noticeCount")
        self.count.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.count.hide()
        line.addWidget(self.count)
        self._close = tool_button(self, tr("Close this line"), self.dismiss, name="noticeClose")
        line.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        self._close.setVisible(not stays)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._scale = theme.scale
        role = "warn" if self.kind == "warn" else "text_muted"
        self._sign.setPixmap(icon(SIGNS[self.kind], theme, role).pixmap(theme.px(16), theme.px(16)))
        self._close.setIcon(icon("x", theme))
        self.count.setIcon(icon("chevrons-up-down", theme, "text_muted"))

    def set_count(self, number: int, of: int) -> None:
        """Which of how many lines it is; a button leads to the next one."""
        self.count.setText(tr("{n} of {of}", n=number, of=of))
        self.count.setAccessibleName(tr("Line {n} of {of}: show the next one", n=number, of=of))
        self.count.setVisible(of > 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other where the sentence has room enough."""
        super().resizeEvent(event)
        others = sum(part.sizeHint().width() + 12 for part in (*self.buttons, self.count, self._close, self._sign))
        has_room = self.width() - others >= BESIDE_FROM * self._scale
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._inside.setDirection(beside if has_room else below)

    def dismiss(self) -> None:
        focus = QApplication.focusWidget()
        self.had_focus = focus is not None and self.isAncestorOf(focus)
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def _row(self, buttons: Sequence[QPushButton]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _button(self, text: str, call: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they are
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: call())
        return button


class Notices(QWidget):
    """The notices of a window: one of a name, and one at a time, so that the page keeps its room.

    What is not kept comes first, then that what is shown is past, then the newest. A button leads to the others.

    `left` comes when one goes that had the keys: they need another place.
    """

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: dict[str, Notice] = {}  # the one that is to be seen first
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
        notice.next_asked.connect(self._turn)
        shown = [(name, notice), *self._shown.items()]
        self._shown = dict(sorted(shown, key=lambda one: RANKS.index(one[1].kind)))
        self._column.addWidget(notice)
        self._arrange()
        announce(self, sentence)
        return notice

    def withdraw(self, name: str) -> None:
        if name in self._shown:
            self._shown[name].dismiss()

    def _gone(self, name: str, notice: Notice) -> None:
        if self._shown.get(name) is notice:
            del self._shown[name]
        self._arrange()
        if notice.had_focus:
            self.left.emit()

    def _turn(self) -> None:
        """Show the next one; it gets the keys where the one before had them."""
        names = list(self._shown)
        had_focus = self._shown[names[0]].count.hasFocus()
        self._shown = {name: self._shown[name] for name in (*names[1:], names[0])}
        self._arrange()
        first = self._shown[names[1 % len(names)]]
        announce(self, first.sentence)
        if had_focus:
            first.count.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        """The first of them is shown, with its place among all by rank."""
        ranked = sorted(self._shown, key=lambda name: RANKS.index(self._shown[name].kind))
        first = next(iter(self._shown), None)
        for name, notice in self._shown.items():
            notice.set_count(ranked.index(name) + 1, len(ranked))
            if name != first:
                notice.hide()
        if first is not None:
            self._shown[first].show()

    def withdraw_all(self) -> None:
        for name in list(self._shown):
            self.withdraw(name)

    def notice(self, name: str) -> Notice | None:
        return self._shown.get(name)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for notice in self._shown.values():
            notice.set_theme(theme)
