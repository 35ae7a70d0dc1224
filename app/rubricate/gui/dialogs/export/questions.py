"""The questions of one format: two answers are a switch, more a list, yes and no a box."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QVBoxLayout, QWidget

from rubricate.formats.exporter import Choice
from rubricate.gui.parts import label
from rubricate.gui.segments import Option, Segments
from rubricate.words import formats

YES_NO = frozenset({"yes", "no"})
COLUMNS = 3


class Questions(QWidget):
    """`changed` when an answer is another; `answers()` by the names of the choices.

    `tags` are the names that a choice of a tag offers beside its own values; `given` what was answered last time.
    """

    changed = Signal()

    def __init__(
        self, choices: Sequence[Choice], tags: Sequence[str], given: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._choices = {choice.name: choice for choice in choices}
        self.fields: dict[str, Segments | QComboBox | QCheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(COLUMNS, 1)
        column.addLayout(self._grid)
        for choice in choices:
            field = self._field(choice, tags, given.get(choice.name, ""))
            self.fields[choice.name] = field
            if isinstance(field, QCheckBox):
                column.addWidget(field)
            else:
                self._place(choice, field)
        self._enable()

    def answers(self) -> dict[str, str]:
        """What is answered to each question."""
        return {name: self._answer(field) for name, field in self.fields.items()}

    def _field(self, choice: Choice, tags: Sequence[str], given: str) -> Segments | QComboBox | QCheckBox:
        offered = [*choice.values, *(tags if choice.kind == "tag" else ())]
        chosen = given if given in offered else offered[0]
        if frozenset(choice.values) == YES_NO:
            return self._box(choice, chosen)
        if len(offered) == 2:
            options = [Option(value, formats.value(choice.name, value)) for value in offered]
            switch = Segments(formats.choice(choice.name), options, chosen, self)
            switch.chosen.connect(self._told)
            return switch
        field = QComboBox(self)
        field.setAccessibleName(formats.choice(choice.name))
        for value in offered:
            field.addItem(formats.value(choice.name, value) if value in choice.values else value, value)
        field.setCurrentIndex(max(0, field.findData(chosen)))
        field.currentIndexChanged.connect(self._told)
        return field

    def _box(self, choice: Choice, chosen: str) -> QCheckBox:
        box = QCheckBox(formats.choice(choice.name), self)
        box.setChecked(chosen == "yes")
        box.toggled.connect(self._told)
        return box

    def _place(self, choice: Choice, field: QWidget) -> None:
        """Beside those that are there, with its words above it."""
        at = sum(not isinstance(one, QCheckBox) for one in self.fields.values()) - 1
        row, column = divmod(at, COLUMNS)
        caption = label(self, formats.choice(choice.name), "dialogQuiet")
        caption.setBuddy(field)
        self._grid.addWidget(caption, 2 * row, column)
        self._grid.addWidget(field, 2 * row + 1, column)

    def _told(self, *_changed: object) -> None:
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        """What is asked only after a certain answer can be answered then alone."""
        answers = self.answers()
        for name, choice in self._choices.items():
            if choice.after is not None:
                wanted, value = choice.after
                self.fields[name].setEnabled(answers.get(wanted) == value)

    def _answer(self, field: Segments | QComboBox | QCheckBox) -> str:
        if isinstance(field, QCheckBox):
            return "yes" if field.isChecked() else "no"
        return field.value() if isinstance(field, Segments) else str(field.currentData())
