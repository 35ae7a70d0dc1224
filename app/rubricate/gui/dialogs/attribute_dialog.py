"""Making an attribute, or changing one: of a tag's annotations, or a variable of documents."""

from collections.abc import Callable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QWidget,
)  # fmt: skip

from rubricate.core.actions import EditedAttribute
from rubricate.core.attributes import KINDS, Attribute, Option
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.parts import label, named
from rubricate.gui.theme import Theme
from rubricate.words import tr

Check = Callable[[EditedAttribute], str]

LISTED: Final = ("one_of", "several_of")
_BETWEEN: Final = " = "
_ROWS = 5


class AttributeDialog(DialogFrame):
    """`fields()` is what was entered. `check` says what stands against it, in a sentence, or "".

    `beside` are the other attributes of the same tag (or the other variables): the condition can name one of them.
    """

    def __init__(
        self,
        attribute: Attribute,
        beside: Sequence[Attribute],
        check: Check,
        theme: Theme,
        parent: QWidget,
        *,
        new: bool,
    ) -> None:
        super().__init__(_title(attribute, new=new), parent)
        self._attribute, self._check, self._theme = attribute, check, theme
        self._beside = [other for other in beside if other.id != attribute.id]
        self._known = {_line(option): option for option in attribute.options}
        self.name = QLineEdit(attribute.name, self)
        self.kind = QComboBox(self)
        self.options = QPlainTextEdit("\n".join(self._known), self)
        self.required = QCheckBox(tr("Needed: it is said where it is empty"), self)
        self.help = QLineEdit(attribute.help, self)
        self.condition = QComboBox(self)
        self.answers = QListWidget(self)
        self.retired = QCheckBox(tr("Retired: keep what is there, and ask no more"), self)
        self.refusal = label(self, "", "tagRefusal", wraps=True)
        self._accept = self.primary(tr("Add") if new else tr("Keep"))
        self._fill(attribute, new=new)
        self._arrange()
        self._connect()
        self._follow()
        self.name.selectAll()
        self.name.setFocus()

    def fields(self) -> EditedAttribute:
        """What was entered."""
        kind = str(self.kind.currentData())
        condition: UUID | None = self.condition.currentData()
        return EditedAttribute(
            name=self.name.text().strip(),
            kind=kind,
            options=self._options() if kind in LISTED else (),
            required=self.required.isChecked(),
            help=self.help.text().strip(),
            shown_if=condition,
            shown_values=self._ticked() if condition is not None else (),
            retired=self.retired.isChecked(),
        )

    def _options(self) -> tuple[Option, ...]:
        lines = (line.strip() for line in self.options.toPlainText().splitlines())
        return tuple(self._known.get(line) or _option(line) for line in lines if line)

    def _ticked(self) -> tuple[str, ...]:
        items = (self.answers.item(row) for row in range(self.answers.count()))
        return tuple(str(i.data(Qt.ItemDataRole.UserRole)) for i in items if i.checkState() == Qt.CheckState.Checked)

    # --- what follows from what is entered

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._follow)
        self.condition.currentIndexChanged.connect(self._condition_chosen)
        self.answers.itemChanged.connect(self._judge)
        for field in (self.name, self.help):
            field.textEdited.connect(self._judge)
        self.options.textChanged.connect(self._judge)
        for box in (self.required, self.retired):
            box.toggled.connect(self._judge)

    def _follow(self, *_changed: object) -> None:
        """A list has answers, nothing else has."""
        is_listed = self.kind.currentData() in LISTED
        for widget in (self.options, self._options_caption, self._options_hint):
            widget.setVisible(is_listed)
        self._condition_chosen()

    def _condition_chosen(self, *_changed: object) -> None:
        chosen = next((other for other in self._beside if other.id == self.condition.currentData()), None)
        wanted = self._attribute.shown_values if chosen and chosen.id == self._attribute.shown_if else ()
        self.answers.blockSignals(True)
        self.answers.clear()
        for choice in chosen.choices() if chosen is not None else ():
            item = QListWidgetItem(_answer_words(chosen, choice), self.answers)
            item.setData(Qt.ItemDataRole.UserRole, choice.value)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if choice.value in wanted else Qt.CheckState.Unchecked)
        self.answers.blockSignals(False)
        has_answers = self.answers.count() > 0
        for widget in (self.answers, self._answers_caption):
            widget.setVisible(has_answers)
        self._judge()

    def _judge(self, *_changed: object) -> None:
        """Say what stands against it; nothing yet while a new one has no name."""
        entered = self.fields()
        refusal = self._check(entered) if entered.get("name") else ""
        self.refusal.setText(refusal)
        self.refusal.setVisible(bool(refusal))
        self._accept.setEnabled(bool(entered.get("name")) and not refusal)

    # --- layout

    def _fill(self, attribute: Attribute, *, new: bool) -> None:
        for kind in KINDS:
            self.kind.addItem(kind_words(kind), kind)
        self.kind.setCurrentIndex(max(0, self.kind.findData(attribute.kind)))
        self.required.setChecked(attribute.required)
        self.retired.setChecked(attribute.retired)
        self.retired.setVisible(not new)
        self.condition.addItem(tr("Always"), None)
        for other in self._beside:
            self.condition.addItem(tr("Only where {name} is answered", name=other.name), other.id)
        self.condition.setCurrentIndex(max(0, self.condition.findData(attribute.shown_if)))
        self.options.setTabChangesFocus(True)
        for widget, name in (
            (self.name, tr("Name")),
            (self.kind, tr("Kind")),
            (self.options, tr("Answers, one a line")),
            (self.help, tr("What to know when filling it in")),
            (self.condition, tr("When it is asked")),
            (self.answers, tr("With one of these answers; none ticked: with any")),
        ):
            widget.setAccessibleName(name)

    def _arrange(self) -> None:
        px = self._theme.px
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.space(4))
        grid.setVerticalSpacing(self._theme.space(1))
        for column, field in enumerate((self.name, self.kind)):
            grid.addWidget(self._caption(field), 0, column)
            grid.addWidget(field, 1, column)
        grid.setColumnStretch(0, 1)
        self._options_caption, self._answers_caption = self._caption(self.options), self._caption(self.answers)
        self._options_hint = label(
            self, tr("Write “value = what people read” where the data should hold another word."), "dialogQuiet",
            wraps=True,
        )  # fmt: skip
        self.options.setFixedHeight(px(112))
        self.answers.setFixedHeight(px(30) * _ROWS)
        self.content.addLayout(grid)
        self.content.addWidget(self.refusal)
        rest: tuple[QWidget, ...] = (
            self._options_caption, self.options, self._options_hint, self._caption(self.help), self.help, self.required,
            self._caption(self.condition), self.condition, self._answers_caption, self.answers, self.retired,
        )  # fmt: skip
        for widget in rest:
            self.content.addWidget(widget)
        self.content.addStretch(1)
        self.foot(self.cancel_button(), self._accept)
        self.fit(520)

    def _caption(self, field: QWidget) -> QLabel:
        caption = named(label(self, field.accessibleName()), "dialogQuiet")
        caption.setBuddy(field)
        return caption


def kind_words(kind: str) -> str:
    """A kind of attribute in words."""
    words = {
        "yes_no": tr("yes or no"),
        "one_of": tr("one of several answers"),
        "several_of": tr("several of several answers"),
        "number": tr("number"),
        "date": tr("date"),
        "text": tr("words"),
        "scale": tr("scale from 1 to 5"),
    }
    return words[kind]


def _title(attribute: Attribute, *, new: bool) -> str:
    if attribute.tag_id is None:
        return tr("New variable") if new else tr("Change the variable")
    return tr("New attribute") if new else tr("Change the attribute")


def _answer_words(attribute: Attribute | None, choice: Option) -> str:
    if attribute is not None and attribute.kind == "yes_no":
        return tr("yes") if choice.value == "yes" else tr("no")
    return choice.words


def _line(option: Option) -> str:
    return f"{option.value}{_BETWEEN}{option.label}" if option.label else option.value


def _option(line: str) -> Option:
    value, _, words = line.partition(_BETWEEN)
    return Option(value.strip(), words.strip())
