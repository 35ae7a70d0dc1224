"""What the columns of a table mean, with the first documents that come of it, before any of it is in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from rubricate.core.document import Reading
from rubricate.formats.collections import rows
from rubricate.formats.collections.mapping import Mapping, guessed
from rubricate.formats.collections.sheet import Sheet, cell
from rubricate.formats.gathering import first_readable
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.dialogs.ticks import Ticks
from rubricate.gui.parts import label
from rubricate.words import tr, trn

SHOWN = 3  # documents
SHOWN_CHARACTERS = 600  # of each
LIST_LEAST = 96


class MappingDialog(DialogFrame):
    """`sheet()` and `chosen()` are the decision; `is_for_all()` says that other tables like this one share it."""

    def __init__(self, table: rows.Table, waiting: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(tr("What do the columns mean?"), parent)
        self._table = table
        self._explained = self.line("")
        self.sheets = self._choice(tr("Sheet"), [sheet.name for sheet in table.sheets])
        self.text = Ticks(tr("Columns with the text"), self)
        self.name, self.id, self.date = (self._choice(words, []) for words in (tr("Name"), tr("Id"), tr("Date")))
        self.rest = Ticks(tr("Columns that become variables"), self)
        self.preview = QPlainTextEdit(self)
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(tr("The first documents"))
        self.for_all = QCheckBox(
            trn(
                "Read {n} other table with these columns like this",
                "Read {n} other tables with these columns like this",
                waiting,
            ),
            self,
        )
        self.for_all.setVisible(waiting > 0)
        self._add = self.primary(tr("Add texts"))
        self._arrange()
        self.foot(self.cancel_button(tr("Leave it out")), self._add)
        self.sheets.setCurrentIndex(table.sheets.index(first_readable(table)))
        self._take_sheet()
        self.sheets.currentIndexChanged.connect(lambda _n: self._take_sheet())
        for field in (self.name, self.id, self.date):
            field.currentIndexChanged.connect(lambda _n: self._show())
        self.text.changed.connect(self._text_changed)
        self.rest.changed.connect(self._show)
        self.fit(900, 580)
        self.text.setFocus()

    def sheet(self) -> Sheet:
        """The sheet that is chosen; the only one of a file that has no sheets."""
        return self._table.sheets[max(self.sheets.currentIndex(), 0)]

    def chosen(self) -> Mapping:
        """What the columns mean now."""
        columns = self.sheet().columns
        name, key, date = (str(field.currentData() or "") for field in (self.name, self.id, self.date))
        return Mapping(
            tuple(columns[row] for row in self.text.ticked()),
            name,
            key,
            date,
            tuple(columns[row] for row in self.rest.ticked()),
        )

    def is_for_all(self) -> bool:
        return self.for_all.isChecked()

    def _choice(self, name: str, entries: Sequence[str]) -> QComboBox:
        field = QComboBox(self)
        field.setAccessibleName(name)
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.setMinimumContentsLength(12)
        for entry in entries:
            field.addItem(entry, entry)
        return field

    def _arrange(self) -> None:
        left = QVBoxLayout()
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading)
        if len(self._table.sheets) > 1:
            form.addRow(tr("Sheet"), self.sheets)
        self.sheets.setVisible(len(self._table.sheets) > 1)
        for words, field in ((tr("Name"), self.name), (tr("Id"), self.id), (tr("Date"), self.date)):
            form.addRow(words, field)
        for words, ticks in ((tr("Text"), self.text), (tr("Variables"), self.rest)):
            heading = label(self, words, "panelHeading")
            heading.setBuddy(ticks)
            ticks.setMinimumHeight(LIST_LEAST)
            left.addWidget(heading)
            left.addWidget(ticks, 1)
        right = QVBoxLayout()
        right.addLayout(form)
        heading = label(self, tr("The first documents"), "panelHeading")
        heading.setBuddy(self.preview)
        right.addWidget(heading)
        right.addWidget(self.preview, 1)
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addLayout(left, 2)
        across.addLayout(right, 3)
        self.content.addLayout(across, 1)
        self.content.addWidget(self.for_all)

    def _take_sheet(self) -> None:
        """The columns of another sheet, as they are guessed."""
        sheet = self.sheet()
        guess = guessed(sheet) or Mapping((), rest=sheet.columns)
        examples = [f"{column}: {_example(sheet, at)}".rstrip(": ") for at, column in enumerate(sheet.columns)]
        self.text.show_rows(examples, [column in guess.text for column in sheet.columns])
        self.rest.show_rows(sheet.columns, [column in guess.rest for column in sheet.columns])
        for field, column in ((self.name, guess.name), (self.id, guess.id), (self.date, guess.date)):
            field.blockSignals(True)
            field.clear()
            field.addItem(tr("None of them"), "")
            for known in sheet.columns:
                field.addItem(known, known)
            field.setCurrentIndex(sheet.at(column) + 1)
            field.blockSignals(False)
        self._show()

    def _text_changed(self) -> None:
        """A column that is the text is no variable besides."""
        doubled = sorted(set(self.text.ticked()) & set(self.rest.ticked()))
        if doubled:
            self.rest.tick(doubled, on=False)
        else:
            self._show()

    def _show(self) -> None:
        meant, sheet = self.chosen(), self.sheet()
        self._add.setEnabled(bool(meant.text))
        first = rows.first(self._table, sheet, meant, SHOWN) if meant.text else []
        self.preview.setPlainText("\n\n———\n\n".join(_shown(reading) for reading in first))
        n = len(sheet.rows)
        held = trn("{name} has {n} row.", "{name} has {n} rows.", n, name=self._table.name)
        asked = (
            tr("Each row with a text becomes a document.")
            if meant.text
            else tr("Tick the column that holds the text of the documents.")
        )
        self._explained.setText(f"{held} {asked}")


def _example(sheet: Sheet, at: int) -> str:
    """What stands in the first row that has something there, on one line."""
    words = next((words for row in sheet.rows[:20] if (words := cell(row, at).strip())), "")
    return " ".join(words[:120].split())[:60]


def _shown(reading: Reading) -> str:
    """A document in the preview: its name, its variables, the beginning of its text."""
    facts = [f"{name}: {words}" for name, words in reading.variables.items()]
    body = reading.text.body
    cut = body if len(body) <= SHOWN_CHARACTERS else f"{body[:SHOWN_CHARACTERS]}…"
    return "\n".join([reading.name, *facts, "", cut])
