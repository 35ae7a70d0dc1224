"""Answers that all stand there: yes or no, one of a few, several, 1 to 5. Letters choose, arrows go along."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rubricate.core.attributes import Attribute
from rubricate.gui.flow_line import FlowLine
from rubricate.gui.panels.attributes.answer_button import AnswerButton
from rubricate.gui.panels.attributes.field import AnswerField, Given, options_of
from rubricate.gui.panels.attributes.letters import letters
from rubricate.gui.theme import Theme
from rubricate.words import tr

MOST: Final = 5  # answers of which one is given
MOST_TICKED: Final = 8
_SPACE: Final = 5
_PRESS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_CLEAR: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_POLICY: Final = {True: Qt.FocusPolicy.StrongFocus, False: Qt.FocusPolicy.ClickFocus}


class ChoiceField(AnswerField):
    """One stop for Tab: the button that is on, else the one where one was last."""

    def __init__(self, attribute: Attribute, theme: Theme, parent: QWidget) -> None:
        super().__init__(attribute, theme, parent)
        self._options = options_of(attribute)
        self._is_one = attribute.kind != "several_of"
        keys = letters([option.words for option in self._options])
        self._line = FlowLine(theme.px(_SPACE), self)
        self.buttons = [self._button(option.words, key) for option, key in zip(self._options, keys, strict=True)]
        self._at = 0
        self._stop_at(0)

    def parts(self) -> Sequence[QWidget]:
        return self.buttons

    def take_given(self, given: Given) -> None:
        for option, button in zip(self._options, self.buttons, strict=True):
            button.show_checked(given is not None and option.value in given)
        on = next((at for at, button in enumerate(self.buttons) if button.isChecked()), None)
        if on is not None and not any(button.hasFocus() for button in self.buttons):
            self._stop_at(on)

    def stop(self) -> QWidget:
        return self.buttons[self._at]

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._line.setSpacing(theme.px(_SPACE))
        for button in self.buttons:
            button.set_theme(theme)

    def _button(self, words: str, letter: str) -> AnswerButton:
        button = AnswerButton(words, letter, is_one=self._is_one, theme=self.theme, parent=self)
        name = tr("{name}: {value}", name=self.attribute.name, value=words)
        button.setAccessibleName(name)
        button.setToolTip(tr("{what} ({key})", what=words, key=letter.upper()) if letter else words)
        at = self._line.count()
        button.clicked.connect(lambda _=False: self._press(at))
        button.entered.connect(partial(self._stop_at, at))
        button.keyed.connect(partial(self._key, at))
        self._line.addWidget(button)
        return button

    def _stop_at(self, at: int) -> None:
        self._at = at
        for number, button in enumerate(self.buttons):
            button.setFocusPolicy(_POLICY[number == at])

    def _key(self, at: int, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if not _is_plain(event):
            return
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if self.isRightToLeft():
            steps = {Qt.Key.Key_Left: 1, Qt.Key.Key_Right: -1}
        letter = event.text().casefold()
        if key in steps:
            self._go((at + steps[key]) % len(self.buttons))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in _PRESS:
            self._press(at)
        elif key in _CLEAR:
            self._clear()
        elif key == Qt.Key.Key_Escape:
            self.returned.emit()
        elif letter and letter.isalnum():
            self._choose(letter)
        else:
            return
        event.accept()

    def _choose(self, letter: str) -> None:
        """A letter that no answer has does nothing; it is no tag's key here."""
        found = next((at for at, button in enumerate(self.buttons) if button.letter == letter), None)
        if found is not None:
            self._go(found)
            self._press(found)

    def _go(self, at: int) -> None:
        self._stop_at(at)
        self.buttons[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _press(self, at: int) -> None:
        """Give this answer; the same once more takes it away."""
        value, given = self._options[at].value, self.given or ()
        if not self.buttons[at].isEnabled():
            return
        if self._is_one:
            self.give(() if given == (value,) else (value,))
        else:
            self.give(tuple(o.value for o in self._options if (o.value in given) != (o.value == value)))

    def _clear(self) -> None:
        if self.given != () and self.buttons[0].isEnabled():
            self.give(())


def _is_plain(event: QKeyEvent) -> bool:
    """Without Ctrl, Alt or the like; Shift makes the same letter."""
    strong = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    return not event.modifiers() & strong
