"""A workbook for spreadsheets: annotations, codebook, documents, links and notes, a sheet each, by openpyxl."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from rubricate.core.document import Document
from rubricate.formats.annotated_rows import FIELDS, rows
from rubricate.formats.answers import attribute_fields, attributes, variable_fields, variables
from rubricate.formats.csv_form import Row
from rubricate.formats.datapackage import Field
from rubricate.formats.exporter import THINGS, Exported, Exporter, Order, Watch
from rubricate.formats.exporters.landing import landing
from rubricate.formats.exporters.xlsx.book import Book
from rubricate.formats.leaving import documents, total
from rubricate.formats.link_rows import LINKS, Ends
from rubricate.formats.note_rows import NOTES, note_rows
from rubricate.formats.places import left_as_found
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.tables import CODEBOOK, DOCUMENTS, codebook_rows, document_rows
from rubricate.formats.writing import Replacing

_OFTEN: Final = 500
_COLUMNS: Final = (
    Field("sheet", "string", "A sheet of this workbook."),
    Field("column", "string", "One of its columns."),
    Field("type", "string", "string, integer, boolean, or datetime (ISO 8601 in UTC)."),
    Field("description", "string", "What it holds."),
)


def write(snapshot: Snapshot, out: Path, order: Order, watch: Watch) -> Exported:
    """Write the workbook `out`, or annotations.xlsx in a folder. Nothing is cut and nothing is a formula.

    What doesn't fit into a cell goes on in the sheet "continued"; control characters are escaped as Excel does it.
    """
    texts, whole = documents(snapshot, order), total(snapshot, order)

    def seen(done: int) -> None:
        if done % _OFTEN == 0:
            watch.at(done, whole)

    with left_as_found(out):
        place = landing(out, "annotations.xlsx")
        book = Book()
        try:
            with Replacing() as files:
                stream = files.open_bytes(place)
                ends = Ends(snapshot.links())
                sheets = _sheets(snapshot, texts)
                body = rows(snapshot, texts, guarded=False, ends=ends)
                done = book.sheet("annotations", sheets["annotations"], body, seen)
                book.sheet("codebook", CODEBOOK, codebook_rows(snapshot, texts))
                book.sheet("documents", sheets["documents"], document_rows(snapshot, texts))
                book.sheet("links", LINKS, ends.rows(snapshot))
                book.sheet("notes", NOTES, note_rows(snapshot, texts))
                book.sheet("columns", _COLUMNS, _described(sheets))
                watch.at(whole, whole)
                book.save(stream)
        finally:
            book.drop()
    return Exported((place,), done, otherwise=dict(book.otherwise))


def _sheets(snapshot: Snapshot, texts: Sequence[Document]) -> dict[str, Sequence[Field]]:
    facts = variable_fields(variables(snapshot, texts))
    answers = attribute_fields(snapshot, attributes(snapshot))
    return {
        "annotations": [*FIELDS, *answers, *facts],
        "codebook": CODEBOOK,
        "documents": [*DOCUMENTS, *facts],
        "links": LINKS,
        "notes": NOTES,
    }


def _described(sheets: dict[str, Sequence[Field]]) -> Iterator[Row]:
    for sheet, fields in sheets.items():
        for one in fields:
            yield sheet, one.name, one.kind, one.description


EXPORTER: Final = Exporter("xlsx", ("xlsx",), write, frozenset(THINGS) - {"texts", "formatting", "units", "states"})
