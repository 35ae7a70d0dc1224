"""A row of buttons of which exactly one is on."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QToolButton, QWidget

from rubricate.gui.parts import tool_button
from rubricate.words import tr

_POLICY = {True: Qt.FocusPolicy.TabFocus, False: Qt.FocusPolicy.NoFocus}  # Tab comes to the one that is on


@dataclass(frozen=True, slots=True)
class Option:
    """One of several ways of which one is on."""

    value: str
    title: str
    tip: str = ""


class Segments(QFrame):
    """`chosen(value)` comes when the user presses a button; arrow keys go to the neighbour."""

    chosen = Signal(str)

    def __init__(self, name: str, options: Sequence[Option], value: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("segments")
        self.setAccessibleName(name)
        self._buttons = {option.value: self._button(option) for option in options}
        group = QButtonGroup(self)
        group.setExclusive(True)
        line = QHBoxLayout(self)
        line.setContentsMargins(2, 2, 2, 2)
        line.setSpacing(0)
        for button in self._buttons.values():
            group.addButton(button)
            line.addWidget(button)
        self.set_value(value)

    def value(self) -> str:
        """The value of the button that is on."""
        return next((value for value, button in self._buttons.items() if button.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Show which one is on; nothing is emitted."""
        if value in self._buttons:
            self._buttons[value].setChecked(True)

    def button(self, value: str) -> QToolButton:
        return self._buttons[value]

    def set_icon(self, value: str, icon: QIcon) -> None:
        button = self._buttons[value]
        button.setIcon(icon)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            values = list(self._buttons)
            place = (values.index(self.value()) + steps[Qt.Key(event.key())]) % len(values)
            self._buttons[values[place]].click()
            self._buttons[values[place]].setFocus()
            return
        super().keyPressEvent(event)

    def _button(self, option: Option) -> QToolButton:
        button = tool_button(
            self, option.tip or option.title, lambda: self.chosen.emit(option.value), text=option.title, name="segment"
        )
        button.setCheckable(True)
        button.setAccessibleName(tr("{name}: {value}", name=self.accessibleName(), value=option.title))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.toggled.connect(lambda on: button.setFocusPolicy(_POLICY[on]))
        return button
