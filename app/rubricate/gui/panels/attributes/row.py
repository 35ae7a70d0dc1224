"""One line of the form: what is asked, whether an answer is needed, the field."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rubricate.core.attributes import Attribute
from rubricate.gui import tips
from rubricate.gui.eliding import ElidingLabel
from rubricate.gui.panels.attributes.choice import MOST, MOST_TICKED, ChoiceField
from rubricate.gui.panels.attributes.dated import DateField
from rubricate.gui.panels.attributes.field import AnswerField, Given
from rubricate.gui.panels.attributes.listed import ListField, TicksField
from rubricate.gui.panels.attributes.typed import Remembered, TypedField
from rubricate.gui.parts import label
from rubricate.gui.theme import Theme
from rubricate.words import tr

LABELS = 61  # width of the column of labels, in pixels at 100 %
TALL, ABOVE = 30, 20
UNBOUND = 16_777_215  # what Qt takes for no bound


def field_for(attribute: Attribute, remembered: Remembered, theme: Theme, parent: QWidget) -> AnswerField:
    """The field that an attribute's kind asks for."""
    choices = len(attribute.choices())
    if attribute.kind == "several_of":
        return (ChoiceField if choices <= MOST_TICKED else TicksField)(attribute, theme, parent)
    if choices:
        return (ChoiceField if choices <= MOST else ListField)(attribute, theme, parent)
    if attribute.kind == "date":
        return DateField(attribute, remembered, theme, parent)
    return TypedField(attribute, remembered, theme, parent)


class AnswerRow(QWidget):
    """`is_needed`: an answer is missing. `is_stacked`: its name is too long to stand beside the field."""

    def __init__(self, attribute: Attribute, remembered: Remembered, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.attribute = attribute
        self.is_needed = self.is_stacked = False
        self.name = ElidingLabel("panelCaption", self)
        self.name.setText(attribute.name)
        self.needed = label(self, tr("needed"), "answerNeeded")
        self.field = field_for(attribute, remembered, theme, self)
        self._words = QWidget(self)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._column = QVBoxLayout(self._words)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.name)
        self._column.addWidget(self.needed, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addStretch(1)
        self._line.addWidget(self._words, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addWidget(self.field, 1)
        self.set_theme(theme)

    def show_given(self, given: Given, *, is_needed: bool, may_change: bool, why_not: str) -> None:
        """Show an answer; `why_not` says why it can't be changed."""
        self.is_needed = is_needed
        self.field.show_given(given, may_change=may_change)
        self.needed.setVisible(is_needed)
        self._place_name()
        tip = "\n".join(filter(None, (self.attribute.name, self.attribute.help, why_not)))
        self._words.setToolTip(tips.plain(tip))
        hint = self.field.hint if may_change else ""
        says = (tr("needed") if is_needed else "", self.attribute.help, why_not, hint)
        said = ". ".join(part.rstrip(".") for part in says if part)
        for part in self.field.parts():
            part.setAccessibleDescription(said)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.field.set_theme(theme)
        self.name.ensurePolished()
        width = theme.px(LABELS)
        self.is_stacked = self.name.fontMetrics().horizontalAdvance(self.attribute.name) > width
        way = QBoxLayout.Direction.TopToBottom if self.is_stacked else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(way)
        self._line.setSpacing(0 if self.is_stacked else theme.space(2))
        upright = QSizePolicy.Policy.Maximum if self.is_stacked else QSizePolicy.Policy.Preferred
        self.setSizePolicy(QSizePolicy.Policy.Preferred, upright)
        self._words.setMinimumWidth(0 if self.is_stacked else width)
        self._words.setMaximumWidth(UNBOUND if self.is_stacked else width)
        self._place_name()

    def _place_name(self) -> None:
        """In one line with the first line of the field; with "needed" both share its height."""
        px = self._theme.px
        self.name.setFixedHeight(px(ABOVE if self.is_stacked else TALL / 2 if self.is_needed else TALL))
        self.needed.setFixedHeight(px(TALL / 2))
