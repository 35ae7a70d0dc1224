"""A CSV of documents' variables, read for one project: which documents are meant, which variables, which values."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID, uuid4

from rubricate.cli import finding
from rubricate.cli.refusals import BadLine, NamedTwice, NoRows, NoTable, UnknownColumns
from rubricate.cli.tables import Cells, table, values
from rubricate.core.attributes import Attribute, variable_id
from rubricate.core.document import Document
from rubricate.core.errors import RubricateError
from rubricate.formats.variables_csv import NAMING, PREFIX
from rubricate.project import Project


class VariableRows:
    """`given` is what is said of each document; `lines` where, in the same order; `new` the variables to be made."""

    def __init__(self, project: Project, file: Path, *, unknown: str, clear: bool) -> None:
        """`unknown` columns are 'refuse'd, 'add'ed as words, or 'skip'ped; with `clear` an empty cell says: nothing.

        Raises NoSuchFile, NoTable, UnknownColumns, NoRows, and BadLine for the first line that can't be done.
        """
        self._project = project
        self._clear = clear
        self.new: list[Attribute] = []
        self.skipped: list[str] = []
        self.lines: list[int] = []
        self.given: dict[UUID, dict[UUID, Sequence[str]]] = {}
        header, lines = table(file, (), guarded=True)
        if not set(NAMING) & set(header):
            raise NoTable(file.name, NAMING[:1], (*NAMING[:1], "…"))
        self._columns = self._variables([name for name in header if name and name not in NAMING], unknown)
        self.names = {variable.id: variable.name for variable in self._columns.values()}
        for number, cells in lines:
            try:
                self._take(cells)
            except RubricateError as cause:
                raise BadLine(file.name, number, cause) from cause
            self.lines.append(number)
        if not self.lines:
            raise NoRows(file.name)

    def _variables(self, columns: Sequence[str], unknown: str) -> dict[str, Attribute]:
        """The variable of each column, by its name or as in an export."""
        there = self._project.codebook.asked_by(None)
        known = {v.name: v for v in there} | {PREFIX + v.name: v for v in there}
        strange = [name for name in columns if name not in known]
        if strange and unknown == "refuse":
            raise UnknownColumns(tuple(strange), tuple(v.name for v in there))
        if unknown == "skip":
            self.skipped = strange
        else:
            last = max((v.position for v in there), default=-1)
            self.new = [self._made(name, last + n) for n, name in enumerate(strange, 1)]
        made = dict(zip(strange, self.new, strict=False))
        return {name: known[name] if name in known else made[name] for name in columns if name in known or name in made}

    def _made(self, column: str, position: int) -> Attribute:
        name = column.removeprefix(PREFIX)
        taken = self._project.codebook.attributes
        own = variable_id(name)
        return Attribute(uuid4() if own in taken else own, None, name, position, "text")

    def _take(self, cells: Cells) -> None:
        document = self._document(cells.get("document_id", "").strip(), cells.get("document", "").strip())
        if document.id in self.given:
            raise NamedTwice(document.name)
        said: dict[UUID, Sequence[str]] = {}
        for column, variable in self._columns.items():
            cell = cells.get(column, "").strip()
            if cell or self._clear:
                said[variable.id] = values(variable, cell)
        self.given[document.id] = said

    def _document(self, document_id: str, name: str) -> Document:
        return finding.document(self._project, document_id or name)
