"""What can be done with documents from the table. Each verb is one step."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from PySide6.QtGui import QGuiApplication

from rubricate.core import actions
from rubricate.core.annotation import NEW, SAID, SKIPPED
from rubricate.formats.answers import answers
from rubricate.gui.dialogs.asking import Asking
from rubricate.gui.documents_table.clipboard import cells, copied
from rubricate.gui.documents_table.fields import NAME, PURPOSE, SETS, STATUS, Field, Key
from rubricate.gui.documents_table.model import TableModel
from rubricate.gui.panels.act import Act
from rubricate.project import Project
from rubricate.words import tr

Values = tuple[str, ...]


class Doing:
    """`say` answers where nothing is to be done."""

    def __init__(
        self, project: Project, act: Act, ask: Asking, model: TableModel, say: Callable[[str], object]
    ) -> None:
        self._project = project
        self._act = act
        self._ask = ask
        self._model = model
        self._say = say

    # --- how far one is

    def set_status(self, document_ids: Sequence[UUID], status: str, reason: str = "") -> None:
        if not self._model.facts.is_own:
            self._say(tr("This is the status of somebody else. Choose your own to change it."))
        elif document_ids:
            self._act(lambda state, hand: actions.set_status(state, hand, document_ids, status, reason))

    def skip(self, document_ids: Sequence[UUID]) -> None:
        """Ask why, and leave the documents out."""
        if not document_ids or not self._model.facts.is_own:
            self.set_status(document_ids, SKIPPED)
            return
        title = tr("Skip this document") if len(document_ids) == 1 else tr("Skip these documents")
        before = self._model.facts.reason(document_ids[0])
        reason = self._ask.line(title, tr("Why is it left out?"), before, tr("Skip"))
        if reason is not None:
            self.set_status(document_ids, SKIPPED, reason)

    # --- documents

    def rename(self, document_id: UUID, name: str) -> None:
        self._act(lambda state, hand: actions.rename_document(state, hand, document_id, name))

    def remove(self, document_ids: Sequence[UUID]) -> None:
        """Remove documents with what stands on them; undo brings them back, so nothing is asked."""
        if document_ids:
            self._act(lambda state, hand: actions.remove_documents(state, hand, document_ids))

    def set_purpose(self, document_ids: Sequence[UUID], purpose: str) -> None:
        if document_ids:
            self._act(lambda state, hand: actions.set_purpose(state, hand, document_ids, purpose))

    # --- sets

    def add_set(self, document_ids: Sequence[UUID]) -> None:
        """Ask for a name, and make a set of these documents."""
        name = self._ask.line(tr("New set"), tr("Name of the set"), "", tr("Make the set"))
        if name is not None:
            self._act(lambda state, hand: actions.add_set(state, hand, name, document_ids))

    def rename_set(self, set_id: UUID) -> None:
        """Ask for another name."""
        before = self._project.sets[set_id].name
        name = self._ask.line(tr("Rename the set"), tr("Name of the set"), before, tr("Rename"))
        if name is not None and name != before:
            self._act(lambda state, hand: actions.rename_set(state, hand, set_id, name))

    def remove_set(self, set_id: UUID) -> None:
        """The documents stay, and undo brings the set back: nothing is asked."""
        self._act(lambda state, hand: actions.remove_set(state, hand, set_id))

    def put_in_set(self, document_ids: Sequence[UUID], set_id: UUID, belongs: bool) -> None:
        if document_ids:
            self._act(lambda state, hand: actions.put_in_set(state, hand, document_ids, set_id, belongs=belongs))

    # --- cells

    def edit(self, document_id: UUID, key: Key, value: object) -> None:
        """What was filled into a cell."""
        if key == NAME:
            self.rename(document_id, str(value))
        elif key == STATUS:
            self._say_status(document_id, str(value))
        elif key == PURPOSE:
            self.set_purpose([document_id], str(value))
        elif key == SETS and isinstance(value, tuple):
            self._belong(document_id, {UUID(one) for one in value})
        elif isinstance(key, UUID) and isinstance(value, tuple):
            self._fill_in({document_id: value}, key)

    def fill_down(self, document_ids: Sequence[UUID], field: Field) -> None:
        """What the first of the documents has goes to the others."""
        if len(document_ids) < 2:
            self._say(tr("Select several documents to fill down: the first one’s value goes to the others."))
            return
        first, *others = document_ids
        if field.variable is not None:
            value = self._project.documents[first].variables.get(field.variable.id, ())
            self._fill_in(dict.fromkeys(others, value), field.variable.id)
        elif field.key == PURPOSE:
            self.set_purpose(others, self._project.documents[first].purpose)
        else:
            self._say(tr("{column} cannot be filled down.", column=field.title))

    def empty(self, document_ids: Sequence[UUID], field: Field) -> None:
        """Take the values of a variable away; in other columns the documents are removed."""
        if field.variable is not None:
            self._fill_in(dict.fromkeys(document_ids, ()), field.variable.id)
        elif field.key == NAME:
            self.remove(document_ids)

    def copy(self, document_ids: Sequence[UUID]) -> None:
        """The rows with their shown columns and a heading, for a spreadsheet."""
        shown, facts = self._model.shown, self._model.facts
        rows = [[facts.raw(one, field) for field in shown] for one in document_ids]
        QGuiApplication.clipboard().setText(copied([[field.title for field in shown], *rows]))
        self._say(tr("Copied. Paste it into a spreadsheet."))

    def paste(self, document_ids: Sequence[UUID], below: Sequence[UUID], columns: Sequence[Field]) -> None:
        """Fill in what was copied elsewhere: one value for all that are selected, or a block from here on.

        `below` are the documents from the current row on, `columns` those from the current one on.
        """
        block = cells(QGuiApplication.clipboard().text())
        if not block:
            self._say(tr("The clipboard holds no text. Copy some and paste it here."))
            return
        is_one = len(block) == 1 and len(block[0]) == 1
        rows = (
            list(zip(document_ids, block * len(document_ids), strict=False))
            if is_one
            else list(zip(below, block, strict=False))
        )
        wide = max(len(row) for row in block)
        fixed = next((field for field in columns[:wide] if field.variable is None), None)
        if fixed is not None or len(columns) < wide:
            title = fixed.title if fixed is not None else columns[-1].title
            self._say(tr("Only variables can be pasted, not {column}. Nothing was changed.", column=title))
            return
        variables = [field.variable for field in columns[:wide] if field.variable is not None]
        given = {one: {v.id: answers(v, words) for v, words in zip(variables, row, strict=False)} for one, row in rows}
        self._act(lambda state, hand: actions.set_variables(state, hand, given))

    def _say_status(self, document_id: UUID, status: str) -> None:
        if status == SKIPPED:
            self.skip([document_id])
        else:
            self.set_status([document_id], status if status in SAID else NEW)

    def _fill_in(self, values: Mapping[UUID, Values], variable_id: UUID) -> None:
        rows = {document_id: {variable_id: value} for document_id, value in values.items()}
        if rows:
            self._act(lambda state, hand: actions.set_variables(state, hand, rows))

    def _belong(self, document_id: UUID, wanted: set[UUID]) -> None:
        """What was ticked and what was not, as one step."""
        if set(self._project.documents[document_id].set_ids) != wanted:
            self._act(lambda state, hand: actions.set_sets(state, hand, [document_id], wanted))
