"""All documents: the table in the place of the page, the next one to do, variables from and to a file."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from rubricate import words
from rubricate.core import actions
from rubricate.core.actions import EditedAttribute
from rubricate.core.annotation import DONE, SAID
from rubricate.core.attributes import Attribute
from rubricate.core.document import Document
from rubricate.core.errors import RubricateError
from rubricate.gui.answers import not_reachable
from rubricate.gui.flows.editing import Editing
from rubricate.gui.flows.naming import file_stem
from rubricate.gui.flows.over_flow import OverFlow
from rubricate.gui.flows.seam import Handlers, Window
from rubricate.gui.panels.act import Verb, refusal
from rubricate.words import tr, trn

if TYPE_CHECKING:
    from rubricate.gui.documents_table.table import DocumentsTable

MOST_NAMED = 12
NEW_VARIABLE = UUID(int=0)  # the id of a variable that is not defined yet


class Documents(OverFlow["DocumentsTable"]):
    """Shows the table and answers what it asks for."""

    memory, command = "documents_table", "document.table"

    def __init__(self, window: Window, editing: Editing) -> None:
        super().__init__(window)
        self._editing = editing

    def handlers(self) -> Handlers:
        return {
            "document.table": self.set_table,
            "document.next": lambda: self.step(1),
            "document.previous": lambda: self.step(-1),
            "document.next_to_do": self.next_to_do,
            "document.done": self.set_done,
            "document.skip": self.skip,
            "document.rename": self.rename,
            "document.remove": self.remove,
            "document.erase": self.erase,
        }

    def begin(self) -> None:
        """A project is in the window."""
        super().begin()
        self._workspace.table_asked.connect(self.show)
        self._workspace.erase_asked.connect(self.erase)
        self._workspace.document_shown.connect(self._show_shown)

    def set_table(self, on: bool) -> None:
        """The table, or the text again."""
        if on:
            self.show()
        else:
            self.leave()

    def show(self) -> None:
        """Put the table in the place of the page; the document one reads is current."""
        table = self._made()
        self._workspace.show_over(table)
        table.show_document(self._workspace.document_id)
        table.take_focus()

    def step(self, by: int) -> None:
        """To the next (1) or the previous (-1) document: in the table a row, on the page a text."""
        if self._view is not None and self.is_shown:
            self._view.step(by)
        else:
            self._workspace.step_document(by)

    def next_to_do(self) -> None:
        """To the next document that is neither done nor skipped, from the first one again after the last."""
        state: Callable[[UUID], str]
        if self._view is not None and self.is_shown:
            order, now = self._view.model.documents(), self._view.view.current_document()
            state = self._view.model.facts.state
        else:
            order, now = list(self._session.project.documents), self._workspace.document_id
            state = self._states().__getitem__
        place = order.index(now) if now in order else -1
        following = [*order[place + 1 :], *order[: max(place, 0)]]
        found = next((one for one in following if state(one) not in SAID), None)
        if found is None:
            self._window.say(tr("No other document is left to do."))
        elif self._view is not None and self.is_shown:
            self._view.view.go_to(found)
        else:
            self._workspace.show_document(found)

    def set_done(self) -> None:
        """The documents of the rows, or the one that is shown, are done."""
        if self._view is not None and self.is_shown:
            self._view.doing.set_status(self._view.view.chosen(), DONE)
        elif self._workspace.document_id is not None:
            self._workspace.panels.documents.set_status(self._workspace.document_id, DONE)

    def skip(self) -> None:
        """Ask why the documents of the rows, or the one that is shown, are left out."""
        if self._view is not None and self.is_shown:
            self._view.doing.skip(self._view.view.chosen())
        elif self._workspace.document_id is not None:
            self._workspace.panels.documents.skip(self._workspace.document_id)

    def rename(self) -> None:
        """The document of the row, or the one that is shown."""
        row = self._view.view.current_document() if self._view is not None and self.is_shown else None
        self._editing.rename_document(row)

    def remove(self) -> None:
        """The documents of the rows, or the one that is shown."""
        rows = self._view.view.chosen() if self._view is not None and self.is_shown else []
        self._editing.remove_document(rows)

    def erase(self, document_ids: Sequence[UUID] = ()) -> None:
        """Forget these documents for good (those of the rows, or the one that is shown), once the user has agreed."""
        session, shown = self._session, self._workspace.document_id
        rows = self._view.view.chosen() if self._view is not None and self.is_shown else []
        wanted = list(document_ids) or rows or ([shown] if shown else [])
        gone = [session.project.documents[one] for one in wanted]
        if gone and self._may_erase(gone):
            for document in gone:
                if not session.erase(document):
                    return

    def _may_erase(self, gone: Sequence[Document]) -> bool:
        """Whether the user agrees, knowing what goes and what stays."""
        counts = self._session.project.document_counts()
        marks = trn("{n} annotation", "{n} annotations", sum(counts.get(document.id, 0) for document in gone))
        name = gone[0].name if len(gone) == 1 else trn("{n} document", "{n} documents", len(gone))
        sentence = " ".join(
            (
                tr(
                    "{name} and {count} will be forgotten, in the history too. Undo can’t bring it back.",
                    name=name,
                    count=marks,
                ),
                tr(
                    "Backups in {folder} and copies of the project’s file keep what they hold until you delete them.",
                    folder=self._session.backups,
                ),
            )
        )
        title = tr("Erase for good?")
        return self._window.ask.choice(title, sentence, [tr("Keep it"), tr("Erase for good")]) == 1

    # --- variables

    def ask_variable(self, variable_id: UUID | None) -> None:
        """Ask for a new variable (None), or for changes of one."""
        from rubricate.gui.dialogs.attribute_dialog import AttributeDialog

        book = self._session.project.codebook
        new = Attribute(NEW_VARIABLE, None, "", 0, "text")
        variable = new if variable_id is None else book.attributes[variable_id]
        dialog = AttributeDialog(
            variable,
            [other for other in book.asked_by(None) if not other.retired],
            lambda fields: refusal(self._session.project, _verb(variable_id, fields)),
            self._window.theme,
            self._window.widget,
            new=variable_id is None,
        )
        fields = dialog.fields() if dialog.exec() else None
        dialog.deleteLater()
        if fields is not None:
            self._session.act(_verb(variable_id, fields))

    def export_variables(self) -> None:
        """Write the variables of all documents as a table."""
        from rubricate.formats import variables_csv

        project = self._session.project
        suggested = self._window.settings.documents_folder / f"{file_stem(project.name, tr('Documents'))} variables.csv"
        path = self._window.ask.save_file(tr("Variables to a file"), suggested, _kinds(), ".csv")
        if path is None:
            return
        try:
            count = variables_csv.write(project, path, flavour="spreadsheet")
        except RubricateError as error:
            self._window.say(words.explain(error))
            return
        documents = trn("{n} document", "{n} documents", count)
        self._window.say(tr("The variables of {documents} were written to {path}.", documents=documents, path=path))

    def import_variables(self) -> None:
        """Take in a table of variables, in one step."""
        path = self._window.ask.open_file(tr("Variables from a file"), self._window.settings.documents_folder, _kinds())
        if path is not None:
            self.read_variables(path)

    def read_variables(self, path: Path) -> None:
        """Take in this file, in one step; say what could not be taken."""
        from rubricate.formats.variables_reading import read

        session = self._session
        try:
            data = path.read_bytes()
            found = read(session.project, data, path.name)
            if found.columns and (answer := self._ask_for_new(found.columns)) is None:
                return
            if found.columns and answer:
                found = read(session.project, data, path.name, uuid4)
        except OSError as error:
            self._window.say(not_reachable(error, path))
            return
        except RubricateError as error:
            self._window.say(words.explain(error))
            return
        session.act(lambda state, hand: actions.import_variables(state, hand, found.new, found.values))
        if found.documents:
            count = trn(
                "{n} row is about a document that is not here",
                "{n} rows are about documents that are not here",
                len(found.documents),
            )
            self._window.say(tr("{rows}: {names}.", rows=count, names=", ".join(found.documents[:MOST_NAMED])))

    def _ask_for_new(self, columns: tuple[str, ...]) -> bool | None:
        """Whether columns that are no variable shall become variables; None where the user left it."""
        title = tr("Columns that are no variable yet")
        names = ", ".join(columns)
        sentence = tr("{names}: shall they become variables of words, or be left out?", names=names)
        answer = self._window.ask.choice(title, sentence, [tr("Make them variables"), tr("Leave them out")])
        return None if answer < 0 else answer == 0

    # --- keeping up

    def _made(self) -> "DocumentsTable":
        if self._view is not None:
            return self._view
        from rubricate.gui.documents_table.table import DocumentsTable

        session, window = self._session, self._window
        table = DocumentsTable(
            session.project, session.act, window.ask, session.hand().coder.id, window.theme, self._workspace
        )
        self._recall(table)
        table.document_asked.connect(self._read)
        table.left.connect(self.leave)
        table.said.connect(window.say)
        table.variable_asked.connect(self.ask_variable)
        table.export_asked.connect(self.export_variables)
        table.erase_asked.connect(self.erase)
        table.import_asked.connect(self.import_variables)
        table.add_asked.connect(window.commands["file.add"].trigger)
        self._view = table
        self._workspace.take_keys()
        return table

    def _read(self, document_id: UUID) -> None:
        self._workspace.show_document(document_id)
        self.leave()

    def _show_shown(self, document_id: UUID | None) -> None:
        if self._view is not None:
            self._view.cells.shown = document_id

    def _states(self) -> "dict[UUID, str]":
        from rubricate.gui.models.documents import own_layer

        project = self._session.project
        return project.states(own_layer(project, self._session.hand().coder.id))


def _verb(variable_id: UUID | None, fields: EditedAttribute) -> Verb:
    """The verb that defines or changes the variable."""
    if variable_id is not None:
        return lambda state, hand: actions.edit_attribute(state, hand, variable_id, **fields)
    rest: Any = {field: value for field, value in fields.items() if field not in ("name", "kind")}
    return lambda state, hand: actions.add_attribute(state, hand, None, fields["name"], fields["kind"], **rest)


def _kinds() -> str:
    return tr("Tables ({kinds})", kinds="*.csv *.tsv *.txt")
