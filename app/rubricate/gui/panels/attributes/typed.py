"""Answers that are typed: a number, a date, words that were used before. What does not fit is said below the field."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from rubricate.core.attributes import Attribute, canonical
from rubricate.core.errors import BadValue
from rubricate.gui.announce import announce
from rubricate.gui.panels.attributes.field import AnswerField, Given, is_history
from rubricate.gui.parts import label, timer
from rubricate.gui.theme import Theme
from rubricate.words import decimal, explain, tr, typed_number

PAUSE_MS: Final = 800  # without a key press, after which what was typed is kept
_ASIDE: Final = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

Remembered = Callable[[Attribute], Sequence[str]]


class _Line(QLineEdit):
    """`came` and `gone` with the keys, `entered` for Enter, `escaped` for Esc, `stepped` for Up and Down, `opened` for
    Alt+Down, `asked` for an undo, which is the project's.
    """

    came = Signal()
    gone = Signal()
    entered = Signal()
    escaped = Signal()
    stepped = Signal(int)
    opened = Signal()
    asked = Signal()

    def event(self, event: QEvent) -> bool:
        if is_history(event):
            self.asked.emit()
            event.ignore()
            return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in _ASIDE:
            self.came.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _ASIDE:
            self.gone.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER and plain:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif event.key() in steps and plain:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Down and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.opened.emit()
        else:
            super().keyPressEvent(event)


class TypedField(AnswerField):
    """What is typed is kept after a pause, by Enter, Tab and by going elsewhere."""

    def __init__(self, attribute: Attribute, remembered: Remembered, theme: Theme, parent: QWidget) -> None:
        super().__init__(attribute, theme, parent)
        self._remembered = remembered
        self._words = QStringListModel(self)
        self.line = _Line(self)
        self.line.setAccessibleName(attribute.name)
        self.refusal = label(self, "", "tagRefusal", wraps=True)
        self.refusal.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.beside_line = QHBoxLayout()
        self.beside_line.setSpacing(2)
        self.beside_line.addWidget(self.line)
        column.addLayout(self.beside_line)
        column.addWidget(self.refusal)
        self._is_typed = False
        self._pause = timer(self, PAUSE_MS, self._keep_quietly, once=True)
        if attribute.kind == "text":
            self._complete()
        self._connect()

    def parts(self) -> Sequence[QWidget]:
        return (self.line,)

    def take_given(self, given: Given) -> None:
        """What is just being typed is not touched."""
        hint = {"date": tr("yyyy-mm-dd, yyyy-mm, yyyy")}.get(self.attribute.kind, "")
        self.line.setPlaceholderText(tr("several answers") if given is None else hint)
        words = " ".join(given or ())
        if self.attribute.kind == "number":
            words = decimal(words)
        if self._is_typed:
            return
        if words != self.line.text():
            self.line.setText(words)
        self._refuse("")

    def keep(self) -> None:
        self._keep()

    def drop(self) -> None:
        """Another annotation is shown: what does not fit is let go."""
        self._pause.stop()
        self._is_typed = False
        self.take_given(self.given)

    def _step(self, step: int) -> None:
        if self._keep():
            self.stepped.emit(step)

    def _connect(self) -> None:
        line = self.line
        line.textEdited.connect(lambda _: self._typed())
        line.came.connect(self._came)
        line.gone.connect(self._gone)
        line.entered.connect(lambda: self._step(1))
        line.escaped.connect(self._leave)
        line.stepped.connect(self._step)
        line.asked.connect(self._settle)

    def _complete(self) -> None:
        completer = QCompleter(self._words, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.line.setCompleter(completer)
        completer.activated.connect(lambda _: self._taken())

    def _came(self) -> None:
        self.begin()
        self._look_up()

    def _look_up(self) -> None:
        """The words that were used so far, when they can be needed."""
        if self.line.completer() is not None:
            self._words.setStringList(list(self._remembered(self.attribute)))

    def _typed(self) -> None:
        if not self._is_typed and not self._words.rowCount():
            self._look_up()
        self._refuse("")
        self._is_typed = True
        self._pause.start()

    def _keep_quietly(self) -> None:
        """After a pause: half a number is no reason to complain."""
        if not self._problem():
            self._keep()

    def _keep(self) -> bool:
        """Whether what stands there is kept, or was already."""
        self._pause.stop()
        if not self._is_typed:
            return True
        problem = self._problem()
        self._refuse(problem)
        if problem:
            return False
        self._is_typed = self.line.hasFocus()  # while one is in it, nothing is written into the field
        wanted = canonical(self.attribute, (self._value(),))
        if wanted != self.given and not (self.given is None and not wanted):
            self.give(wanted)
        return True

    def _value(self) -> str:
        """What stands there, in the way in which it is kept."""
        text = self.line.text()
        return typed_number(text) if self.attribute.kind == "number" else text

    def take(self, value: str) -> None:
        """As if it were typed."""
        self.line.setText(value)
        self._taken()

    def _taken(self) -> None:
        """One of the words that were used before."""
        self._is_typed = True
        self._keep()

    def _gone(self) -> None:
        """The keys went elsewhere: what does not fit stays, and it is said why."""
        if self._keep():
            self.drop()

    def _settle(self) -> None:
        """Before an undo: what fits is kept, what does not is let go, and the field shows what the project holds."""
        self._keep()
        self.drop()

    def _leave(self) -> None:
        """Esc goes back to the page."""
        self._settle()
        self.returned.emit()

    def _problem(self) -> str:
        """Why what stands there can't be kept; "" where it can."""
        try:
            canonical(self.attribute, (self._value(),))
        except BadValue as error:
            return explain(error)
        return ""

    def _refuse(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence)
        announce(self.line, sentence)
