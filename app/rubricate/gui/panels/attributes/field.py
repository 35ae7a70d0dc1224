"""What every field of the form has: it shows an answer, and says when another one is given."""

from collections.abc import Sequence
from uuid import UUID, uuid4

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from rubricate.core.attributes import NO, YES, Attribute, Option
from rubricate.gui.theme import Theme
from rubricate.words import decimal, tr

Given = tuple[str, ...] | None
"""An answer; None where several annotations are shown that answer differently."""


class AnswerField(QWidget):
    """`answered(values, group)`: the same group as long as one stays in the field, so that one undo takes it back.

    `stepped(-1 or +1)` to the field above or below, `returned` when the page should have the keys again.
    """

    answered = Signal(object, object)
    stepped = Signal(int)
    returned = Signal()

    def __init__(self, attribute: Attribute, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.attribute = attribute
        self.theme = theme
        self.given: Given = ()
        self.hint = ""  # which keys do more here, for who can't see it
        self._group: UUID | None = None

    def show_given(self, given: Given, *, may_change: bool) -> None:
        """Show an answer as it is in the project."""
        if given != self.given:
            self._group = None
        self.given = given
        self.take_given(given)
        for part in self.parts():
            part.setEnabled(may_change)

    def take_given(self, given: Given) -> None:
        """The answer into the widgets."""
        raise NotImplementedError

    def parts(self) -> Sequence[QWidget]:
        """The widgets that can have the keys, in order."""
        raise NotImplementedError

    def stop(self) -> QWidget:
        """The widget that Tab comes to."""
        return self.parts()[0]

    def enter(self) -> None:
        """Give the keys to the field."""
        self.stop().setFocus(Qt.FocusReason.TabFocusReason)

    def keep(self) -> None:
        """Keep what is being typed."""

    def begin(self) -> None:
        """The keys have come to the field: what is answered from now on is one act."""
        self._group = None

    def give(self, values: tuple[str, ...]) -> None:
        """Answer; the project takes it over or refuses it."""
        self._group = self._group or uuid4()
        self.given = values
        self.answered.emit(values, self._group)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme


def options_of(attribute: Attribute) -> list[Option]:
    """What can be chosen, with the words that people read."""
    if attribute.kind == "yes_no":
        return [Option(YES, tr("yes")), Option(NO, tr("no"))]
    return list(attribute.choices())


def words_of(attribute: Attribute, values: Sequence[str]) -> str:
    """An answer as people read it."""
    if attribute.kind == "number":
        return ", ".join(map(decimal, values))
    known = {option.value: option.words for option in options_of(attribute)}
    return ", ".join(known.get(value, value) for value in values)


def is_history(event: QEvent) -> bool:
    """Whether it asks who takes an undo or redo: the project does, not the field."""
    keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and any(event.matches(key) for key in keys)
    )
