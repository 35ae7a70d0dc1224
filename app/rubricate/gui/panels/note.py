"""A note: rendered while it is read, plain Markdown while it is written, in the same place."""

from uuid import UUID, uuid4

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QStackedWidget, QTextBrowser, QVBoxLayout, QWidget

from rubricate.gui.parts import timer
from rubricate.gui.rendering import render
from rubricate.gui.theme import Theme
from rubricate.words import tr

PAUSE_MS = 800  # without a key press, after which what was typed is kept
LEAST, MOST = 62, 260  # height in pixels
ROOM = 18  # frame and margins of the field


class NoteView(QTextBrowser):
    """The rendered note. It loads nothing, and a link opens nothing by itself. `edit_asked` on a click or Enter."""

    edit_asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)

    def loadResource(self, _kind: int, _name: QUrl | str) -> object:
        """Nothing, wherever it is: a note may come from somebody else."""
        return None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        is_click = event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection()
        if is_click and not self.anchorAt(event.position().toPoint()):
            self.edit_asked.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 begin to write; so does a letter, which is then the first."""
        on_link = bool(self.textCursor().charFormat().anchorHref()) and self.textCursor().hasSelection()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_F2 or (is_enter and not on_link):
            self.edit_asked.emit("")
        elif plain and event.text().isprintable() and event.text().strip():
            self.edit_asked.emit(event.text())
        else:
            super().keyPressEvent(event)


class NoteEdit(QPlainTextEdit):
    """The source of the note. `kept` for Ctrl+Enter, `taken_back` for Esc, `left` when the focus goes elsewhere."""

    kept = Signal()
    taken_back = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.kept.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.taken_back.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()


class NoteBox(QFrame):
    """`changed(text, group)` when what was typed is to be kept: one group for one spell of writing, so that one undo
    takes it back. `returned` when the user is done and the page should have the keys again, `link_asked(address)`.
    """

    changed = Signal(str, object)
    returned = Signal()
    link_asked = Signal(str)

    def __init__(
        self, theme: Theme, parent: QWidget, name: str = "", empty: str = "", bounds: tuple[int, int] = (LEAST, MOST)
    ) -> None:
        """`name` is spoken, `empty` stands where there is no note; `bounds` of the height, in pixels at 100 %."""
        super().__init__(parent)
        self._theme = theme
        self._empty, self._bounds = empty, bounds
        self._note = ""
        self._before = ""
        self._group: UUID | None = None
        self._may_write = True
        self.view, self.edit = NoteView(self), NoteEdit(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._pause = timer(self, PAUSE_MS, self._keep, once=True)
        self._name(name or tr("Note"))
        self._connect()
        self.show_note("")

    @property
    def is_writing(self) -> bool:
        return self._group is not None

    def show_note(self, note: str, *, may_write: bool = True) -> None:
        """Show a note as it is in the project. What is being written is not touched."""
        self._note, self._may_write = note, may_write
        if self.is_writing:
            return
        self._render()

    def begin(self, typed: str = "") -> None:
        """Write, with the keys in the field; `typed` is what has been typed already."""
        if not self._may_write:
            return
        if not self.is_writing:
            self._before, self._group = self._note, uuid4()
            self.edit.setPlainText(self._note)
            self._stack.setCurrentWidget(self.edit)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)
        if typed:
            self.edit.insertPlainText(typed)
        self._fit()

    def finish(self) -> None:
        """Keep what was written and show it rendered; what could not be kept stays in the field."""
        if self.is_writing:
            self._keep()
            if self.edit.toPlainText() == self._note:
                self._end()

    def leave(self, *, keep: bool = True) -> None:
        """The annotation goes: keep what was written, and show a note again."""
        if self.is_writing:
            if keep:
                self._keep()
            self._end()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if not self.is_writing:
            self._render()

    # --- writing

    def _connect(self) -> None:
        self.view.edit_asked.connect(self.begin)
        self.view.anchorClicked.connect(lambda url: self.link_asked.emit(url.toString()))
        self.edit.textChanged.connect(self._typed)
        self.edit.kept.connect(self._finish_and_return)
        self.edit.taken_back.connect(self._take_back)
        self.edit.left.connect(self.finish)
        self.view.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())

    def _typed(self) -> None:
        if self.is_writing:
            self._pause.start()
            self._fit()

    def _keep(self) -> None:
        self._pause.stop()
        text = self.edit.toPlainText()
        if text != self._note and self._group is not None:
            self.changed.emit(text, self._group)

    def _finish_and_return(self) -> None:
        self.finish()
        self.returned.emit()

    def _take_back(self) -> None:
        """As it was before this spell of writing, also in the project; undo brings back what was written."""
        if self.edit.toPlainText() != self._before:
            self._keep()
            self._group = uuid4()
            self.edit.setPlainText(self._before)
        self._finish_and_return()

    def _end(self) -> None:
        self._pause.stop()
        self._group = None
        self._render()

    # --- showing

    def _name(self, name: str) -> None:
        self.view.setAccessibleName(name)
        self.view.setAccessibleDescription(tr("Enter begins to write"))
        self.edit.setAccessibleName(name)
        self.edit.setAccessibleDescription(tr("Markdown. Ctrl+Enter keeps and returns, Esc takes back"))
        self.edit.setTabChangesFocus(True)
        self.edit.setPlaceholderText(tr("Markdown. Ctrl+Enter keeps it, Esc takes it back."))

    def _render(self) -> None:
        self.view.document().setDefaultStyleSheet(f"a {{ color: {self._theme.color('link').name()}; }}")
        if self._note.strip():
            render(self.view.document(), self._note)
        else:
            self.view.document().setPlainText("")
        invites = self._empty or tr("No note. Press Enter to write one.")
        self.view.setPlaceholderText(invites if self._may_write else tr("No note."))
        self._stack.setCurrentWidget(self.view)
        self._fit()

    def _fit(self) -> None:
        """As high as what is in it, within bounds."""
        if self.is_writing:
            lines = self.edit.document().size().height() * self.edit.fontMetrics().lineSpacing()
        else:
            lines = self.view.document().size().height()
        px = self._theme.px
        least, most = self._bounds
        height = min(max(round(lines) + px(ROOM), px(least)), px(most))
        if height != self.height():
            self.setFixedHeight(height)
