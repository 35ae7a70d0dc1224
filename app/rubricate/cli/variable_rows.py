"""A CSV of documents' variables, read for one project: every line and every column has to be meant."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID, uuid4

from rubricate.cli import finding
from rubricate.cli.refusals import BadLine, CannotRead, NamedTwice, NoRows, NoSuchFile, UnknownColumns
from rubricate.core.attributes import Attribute
from rubricate.core.errors import RubricateError
from rubricate.formats.variables_table import Line, variable_table
from rubricate.project import Project


class VariableRows:
    """`given` is what is said of each document; `lines` where, in the same order; `new` the variables to be made."""

    def __init__(self, project: Project, file: Path, *, unknown: str, clear: bool) -> None:
        """`unknown` columns are 'refuse'd, 'add'ed as words, or 'skip'ped; with `clear` an empty cell says: nothing.

        Raises NoSuchFile, CannotRead, NoVariables, UnknownColumns, NoRows, and BadLine for the first line that can't be
        done.
        """
        self._project = project
        self._clear = clear
        self.lines: list[int] = []
        self.given: dict[UUID, dict[UUID, Sequence[str]]] = {}
        table = variable_table(project, _bytes(file), file.name, uuid4 if unknown == "add" else None)
        if table.strange and unknown == "refuse":
            raise UnknownColumns(table.strange, tuple(v.name for v in project.codebook.asked_by(None)))
        self.new: list[Attribute] = list(table.new)
        self.skipped = list(table.strange)
        self.names = {variable.id: variable.name for variable in table.variables}
        for line in table.lines:
            try:
                self._take(line)
            except RubricateError as cause:
                raise BadLine(file.name, line.number, cause) from cause
            self.lines.append(line.number)
        if not self.lines:
            raise NoRows(file.name)

    def _take(self, line: Line) -> None:
        document = finding.document(self._project, line.document_id or line.document)
        if document.id in self.given:
            raise NamedTwice(document.name)
        self.given[document.id] = {v: given for v, given in line.values.items() if given or self._clear}


def _bytes(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        raise NoSuchFile(str(file)) from None
    except OSError as error:
        raise CannotRead(str(file), error.strerror or "") from error
