"""The variables of documents as a table: one row a document, one column a variable. It can be edited and read again."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from rubricate.formats.answers import cell, variables
from rubricate.formats.csv_form import Form, Row
from rubricate.formats.datapackage import Field
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.writing import Replacing

NAMING: Final = ("document", "document_id")
PREFIX: Final = (
    "doc."  # what a variable's column begins with in an export, and here where it would be taken for another
)


def write(project: Snapshot, out: Path, *, flavour: str = "data", delimiter: str = ",") -> int:
    """Write the table in a flavour of our CSV files; the number of documents. Raises NotWritten."""
    form = Form.named(flavour, delimiter)
    with Replacing() as files:
        return form.write(files.open(out), _header(project), (form.safe(row) for row in _rows(project)))


def _header(project: Snapshot) -> list[Field]:
    names = [v.name for v in variables(project, project.documents.values())]
    columns = [PREFIX + name if name in NAMING or name.startswith(PREFIX) else name for name in names]
    return [Field(name, "string", "") for name in (*NAMING, *columns)]


def _rows(project: Snapshot) -> Iterator[Row]:
    asked = variables(project, project.documents.values())
    for document in project.documents.values():
        yield document.name, str(document.id), *(cell(v, document.variables.get(v.id, ())) for v in asked)
