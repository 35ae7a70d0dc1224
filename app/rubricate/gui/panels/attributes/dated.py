"""A date: typed, or chosen from a calendar that Alt+Down opens."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from rubricate.core.attributes import Attribute
from rubricate.gui.commands import key_caps
from rubricate.gui.dialogs.calendar import Calendar
from rubricate.gui.icons import icon
from rubricate.gui.key_tips import with_key
from rubricate.gui.panels.attributes.typed import Remembered, TypedField
from rubricate.gui.parts import tool_button
from rubricate.gui.theme import Theme
from rubricate.words import tr

OPENING = "Alt+Down"


class DateField(TypedField):
    """The button is for the mouse: the keys stay in the line."""

    def __init__(self, attribute: Attribute, remembered: Remembered, theme: Theme, parent: QWidget) -> None:
        super().__init__(attribute, remembered, theme, parent)
        self.hint = tr("{key} opens a calendar", key=key_caps(OPENING))
        self.button = with_key(tool_button(self, "", self.open), tr("Calendar"), OPENING)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.beside_line.addWidget(self.button)
        self.line.opened.connect(self.open)
        self.set_theme(theme)

    def parts(self) -> Sequence[QWidget]:
        return (self.line,)

    def show_given(self, given: tuple[str, ...] | None, *, may_change: bool) -> None:
        super().show_given(given, may_change=may_change)
        self.button.setEnabled(may_change)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.button.setIcon(icon("calendar", theme, "text_muted"))

    def open(self) -> Calendar:
        """The calendar at the line, at what stands there or today."""
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)
        calendar = Calendar(self.theme, self.line)
        calendar.chosen.connect(self.take)
        calendar.closed.connect(lambda: self.line.setFocus(Qt.FocusReason.PopupFocusReason))
        calendar.open_near(QRect(self.line.mapToGlobal(self.line.rect().topLeft()), self.line.size()), self.line.text())
        return calendar
