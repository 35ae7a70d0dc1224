"""What a text is called and what is known of it: written over before it comes in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from rubricate.core.actions.common import clean_name
from rubricate.core.errors import BadName
from rubricate.formats.incoming import FACTS
from rubricate.formats.reader import nameable
from rubricate.gui.dialogs.incoming.draft import Draft
from rubricate.gui.parts import label
from rubricate.words import tr


class Fields(QWidget):
    """Writes into the draft as it is typed; a name that is emptied is the file's own again. `changed` follows."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: Draft | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.name = self._field(column, tr("Name of the document"))
        titles = {"title": tr("Title"), "author": tr("Author"), "date": tr("Date")}
        self.facts = {fact: self._field(column, titles[fact]) for fact in FACTS}
        self.name.textEdited.connect(self._take_name)
        self.name.editingFinished.connect(self._show_name)
        for fact, field in self.facts.items():
            field.textEdited.connect(lambda words, fact=fact: self._take(fact, words))
        column.addStretch(1)

    def show_draft(self, draft: Draft) -> None:
        self._draft = draft
        self._show_name()
        reading = draft.reading
        for fact, field in self.facts.items():
            own = reading.variables.get(fact, "") if reading is not None else ""
            field.setText(draft.facts.get(fact, own))
            field.setCursorPosition(0)
        self.setEnabled(not draft.incoming.is_table)

    def _field(self, column: QVBoxLayout, title: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(title)
        caption = label(self, title, "fieldLabel")
        caption.setBuddy(field)
        column.addWidget(caption)
        column.addWidget(field)
        return field

    def _show_name(self) -> None:
        draft = self._draft
        if draft is not None:
            reading = draft.reading
            words = draft.name or (reading.name if reading is not None else "")
            if words != self.name.text():
                self.name.setText(words)
                self.name.setCursorPosition(0)

    def _take_name(self, words: str) -> None:
        if self._draft is not None:
            self._draft.name = _as_name(words)
            self.changed.emit()

    def _take(self, fact: str, words: str) -> None:
        """Words that are those of the file are no change; emptied, it says nothing of it."""
        draft = self._draft
        if draft is None:
            return
        reading = draft.reading
        if reading is not None and words.strip() == reading.variables.get(fact, ""):
            draft.facts.pop(fact, None)
        else:
            draft.facts[fact] = words.strip()
        self.changed.emit()


def _as_name(words: str) -> str:
    """The words as a name; "" where they are none."""
    try:
        return clean_name(nameable(words))
    except BadName:
        return ""
