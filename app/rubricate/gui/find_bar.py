"""The bar over the page that finds words in the text."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QWidget

from rubricate.core.finding import MOST, find_all, nearest
from rubricate.core.text import Span
from rubricate.gui.announce import announce
from rubricate.gui.icons import icon
from rubricate.gui.key_tips import keyed, with_key
from rubricate.gui.parts import label, named, tool_button
from rubricate.gui.theme import Theme
from rubricate.words import tr

WORDS_FROM = 640


class FindBar(QFrame):
    """Finds while one types. `found(spans, current)` gives the hits to ring on the page; `closed` when it goes.

    It is given the text with `set_text` and where the caret is with `set_position`.
    """

    found = Signal(object, int)
    left_at = Signal(object)  # Esc at a hit: its span
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self._text = ""
        self._position = 0
        self._spans: list[Span] = []
        self._current = -1
        self.words = named(QLineEdit(self), "findWords")
        self.words.setPlaceholderText(tr("Search this text"))
        self.words.setAccessibleName(tr("Search this text"))
        self.words.setClearButtonEnabled(True)
        self.case = self._switch(tr("Match case"))
        self.whole = self._switch(tr("Whole words"))
        self.count = label(self, name="findCount")
        self._next = keyed(tool_button(self, "", lambda: self.go(1)), tr("Next hit"), "edit.next")
        self._previous = keyed(tool_button(self, "", lambda: self.go(-1)), tr("Previous hit"), "edit.previous")
        self._close = with_key(tool_button(self, "", self.close_bar), tr("Close"), "Esc")
        self._arrange()
        self.words.textChanged.connect(self._search)
        self.case.toggled.connect(self._search)
        self.whole.toggled.connect(self._search)
        self.words.installEventFilter(self)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._previous.setIcon(icon("chevron-up", theme))
        self._next.setIcon(icon("chevron-down", theme))
        self._close.setIcon(icon("x", theme))
        self.case.setIcon(icon("case-sensitive", theme))
        self.whole.setIcon(icon("whole-word", theme))
        self.count.setMinimumWidth(theme.px(72))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow bar shows the switches as signs, with their words as tooltips."""
        is_narrow = self.width() < WORDS_FROM * self._theme.scale
        for switch in (self.case, self.whole):
            style = Qt.ToolButtonStyle.ToolButtonIconOnly if is_narrow else Qt.ToolButtonStyle.ToolButtonTextOnly
            switch.setToolButtonStyle(style)
        super().resizeEvent(event)

    def set_text(self, text: str) -> None:
        """The text to find in; open hits are found anew."""
        self._text = text
        if self.isVisible():
            self._search()

    def set_position(self, position: int) -> None:
        """Where the caret is: the first hit behind it is the current one."""
        self._position = position

    def open_bar(self, words: str = "") -> None:
        """Show the bar; `words` (one line) go into the field, and are selected to be typed over."""
        self.show()
        if words and "\n" not in words:
            self.words.setText(words)
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()
        self._search()

    def close_bar(self) -> None:
        if not self.isVisible():
            return
        self.hide()
        self._spans, self._current = [], -1
        self.found.emit([], -1)
        self.closed.emit()

    def go(self, step: int) -> None:
        """To the next hit (1) or the one before (-1), round at the ends; opens the bar when it is closed."""
        if not self.isVisible():
            self.open_bar()
            return
        if self._spans:
            self._current = (self._current + step) % len(self._spans)
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.words and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self._leave()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)

    def _leave(self) -> None:
        """Esc: what was found is ready to be tagged."""
        span = self._spans[self._current] if self._spans else None
        self.close_bar()
        if span is not None:
            self.left_at.emit(span)

    def _search(self) -> None:
        self._spans = find_all(
            self._text, self.words.text(), match_case=self.case.isChecked(), whole_words=self.whole.isChecked()
        )
        self._current = nearest(self._spans, self._position)
        self._show()

    def _show(self) -> None:
        self.count.setText(self._count_words())
        announce(self, self.count.text())
        self.found.emit(self._spans, self._current)

    def _count_words(self) -> str:
        if not self.words.text().strip():
            return ""
        if not self._spans:
            return tr("Not found")
        if len(self._spans) == MOST:
            return tr("{n} of more than {of}", n=self._current + 1, of=MOST)
        return tr("{n} of {of}", n=self._current + 1, of=len(self._spans))

    def _switch(self, text: str) -> QToolButton:
        button = tool_button(self, text, text=text, name="findSwitch")
        button.setCheckable(True)
        return button

    def _arrange(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 6, 8, 6)
        line.setSpacing(8)
        line.addWidget(self.words, 1)
        for widget in (self.count, self._previous, self._next, self.case, self.whole):
            line.addWidget(widget)
        line.addStretch(0)
        line.addWidget(self._close)
        self.words.setMinimumWidth(160)
        self.words.setMaximumWidth(420)
