"""The fields of the form: one line, and Markdown that is shown rendered until one writes in it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from rubricate.gui.panels.note import NoteView
from rubricate.gui.rendering import render
from rubricate.gui.theme import Theme
from rubricate.words import tr

LEAST, MOST = 54, 320  # height of a Markdown field, in pixels at 100 %
ROOM = 18  # its frame and margins
LONGEST = 200

_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_ASIDE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


def is_history(event: QEvent) -> bool:
    """Whether it asks who takes an undo or redo: the project does, not the field."""
    keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and any(event.matches(key) for key in keys)
    )


class LineField(QLineEdit):
    """`typed(text)` while one types, `left` when one is done. Esc takes back what was typed since one came here, which
    is said by `taken_back(text)`; where that is nothing it goes on to what is around the field.
    """

    typed = Signal(str)
    taken_back = Signal(str)
    left = Signal()

    def __init__(self, name: str, parent: QWidget, most: int = LONGEST) -> None:
        super().__init__(parent)
        self._before = ""
        self.setAccessibleName(name)
        self.setMaxLength(most)
        self.textEdited.connect(self.typed)

    def show_text(self, text: str) -> None:
        """What is kept; the caret stays where nothing changed."""
        if text != self.text():
            self.setText(text)
        self._before = text

    def event(self, event: QEvent) -> bool:
        if is_history(event):
            self.left.emit()
            event.ignore()
            return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in _ASIDE:
            self._before = self.text()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _ASIDE:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text() != self._before:
            self.setText(self._before)
            self.taken_back.emit(self._before)
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
            self.selectAll()
        else:
            super().keyPressEvent(event)


class _View(NoteView):
    """Begins to write as soon as the keys come to it by Tab."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in _BY_KEYS:
            self.edit_asked.emit("")


class _Source(QPlainTextEdit):
    """What is written. `done` for Ctrl+Enter, `back` for Esc, `left` when the keys go elsewhere or on undo."""

    done = Signal()
    back = Signal()
    left = Signal()

    def event(self, event: QEvent) -> bool:
        if is_history(event):
            self.left.emit()
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.back.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _ASIDE:
            self.left.emit()


class MarkdownField(QFrame):
    """`typed(text)` while one types, `left` when one is done; Esc takes back, as in a `LineField`, then ends writing.

    Rendered it loads nothing and opens nothing: a codebook may come from somebody else.
    """

    typed = Signal(str)
    taken_back = Signal(str)
    left = Signal()

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._text, self._before = theme, "", ""
        self._may_write = True
        self.setAccessibleName(name)
        self.view, self.source = _View(self), _Source(self)
        for part in (self.view, self.source):
            part.setAccessibleName(name)
        self.view.setAccessibleDescription(tr("Enter begins to write"))
        self.source.setAccessibleDescription(tr("Markdown. Ctrl+Enter keeps, Esc takes back"))
        self.source.setTabChangesFocus(True)
        self.source.setUndoRedoEnabled(False)  # the project's undo is the only one
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.source)
        self.setFocusProxy(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._connect()
        self.show_text("")

    @property
    def is_writing(self) -> bool:
        return self._stack.currentWidget() is self.source

    def show_text(self, text: str) -> None:
        """What is kept."""
        self._text = text
        if not self.is_writing:
            self._render()
        elif text != self.source.toPlainText():
            self._set_source(text)
            self.source.moveCursor(QTextCursor.MoveOperation.End)
            self._fit()

    def set_may_write(self, on: bool) -> None:
        self._may_write = on
        if not on and self.is_writing:
            self.left.emit()
            self._end()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._render() if not self.is_writing else self._fit()

    def begin(self, typed: str = "") -> None:
        """Write, with the caret at the end."""
        if not self._may_write:
            return
        if not self.is_writing:
            self._before = self._text
            self._set_source(self._text)
            self._stack.setCurrentWidget(self.source)
            self.setFocusProxy(self.source)
        self.source.setFocus(Qt.FocusReason.OtherFocusReason)
        self.source.moveCursor(QTextCursor.MoveOperation.End)
        if typed:
            self.source.insertPlainText(typed)
        self._fit()

    def _connect(self) -> None:
        self.view.edit_asked.connect(self.begin)
        self.source.textChanged.connect(self._type)
        self.source.left.connect(self._leave)
        self.source.done.connect(self._finish)
        self.source.back.connect(self._take_back)
        self.view.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())

    def _set_source(self, text: str) -> None:
        self.source.blockSignals(True)
        self.source.setPlainText(text)
        self.source.blockSignals(False)

    def _type(self) -> None:
        if self.is_writing:
            self._text = self.source.toPlainText()
            self.typed.emit(self._text)
            self._fit()

    def _leave(self) -> None:
        """Rendered again once the keys are elsewhere; an undo leaves the caret where it is."""
        self.left.emit()
        if not self.source.hasFocus():
            self._end()
        self._before = self._text

    def _finish(self) -> None:
        self.left.emit()
        self._end()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_back(self) -> None:
        """As it was when one began; then there is nothing left to take back."""
        if self.source.toPlainText() != self._before:
            self._set_source(self._before)
            self._text = self._before
            self.source.moveCursor(QTextCursor.MoveOperation.End)
            self.taken_back.emit(self._before)
            self.left.emit()
        else:
            self._finish()

    def _end(self) -> None:
        self._stack.setCurrentWidget(self.view)
        self.setFocusProxy(self.view)
        self._render()

    def _render(self) -> None:
        self.view.document().setDefaultStyleSheet(f"a {{ color: {self._theme.color('link').name()}; }}")
        if self._text.strip():
            render(self.view.document(), self._text)
        else:
            self.view.document().setPlainText("")
        self._fit()

    def _fit(self) -> None:
        """As high as what is in it, within bounds."""
        if self.is_writing:
            lines = self.source.document().size().height() * self.source.fontMetrics().lineSpacing()
        else:
            lines = self.view.document().size().height()
        px = self._theme.px
        height = min(max(round(lines) + px(ROOM), px(LEAST)), px(MOST))
        if height != self.height():
            self.setFixedHeight(height)


def rendered(view: NoteView, text: str, theme: Theme) -> None:
    """Markdown in a view; HTML in it stays as it is written."""
    view.document().setDefaultStyleSheet(f"a {{ color: {theme.color('link').name()}; }}")
    render(view.document(), text)
