"""Annotated CSV: one row per annotation in text order, with its tables and its data dictionary beside it."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from uuid import UUID

from rubricate.core.document import Document
from rubricate.formats.annotated_rows import COLUMNS, FIELDS, rows
from rubricate.formats.answers import attribute_fields, attributes, variable_fields, variables
from rubricate.formats.csv_form import Form, Row
from rubricate.formats.datapackage import Field, Table, described, encoded
from rubricate.formats.link_rows import LINKS, Ends
from rubricate.formats.note_rows import NOTES, note_rows
from rubricate.formats.places import Places, is_folder, left_as_found, places_for
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.tables import (
    CODEBOOK,
    DOCUMENTS,
    chosen,
    codebook_rows,
    document_rows,
)
from rubricate.formats.writing import Cancelled, Progress, Replacing, never, unwatched

__all__ = ["COLUMNS", "Exported", "Preview", "export", "is_folder", "preview"]


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export wrote: the files, that of the annotations first, and how many annotations."""

    files: tuple[Path, ...]
    annotations: int


@dataclass(frozen=True, slots=True)
class Preview:
    """The first rows of an export as they would be written, and how many there would be."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total: int


def export(
    project: Snapshot,
    out: str | Path,
    *,
    flavour: str = "data",
    delimiter: str = ",",
    documents: Collection[UUID] | None = None,
    also: Collection[str] = (),
    companions: bool = True,
    progress: Progress = unwatched,
    cancelled: Callable[[], bool] = never,
) -> Exported:
    """Write the visible annotations of these documents to a file, or into a folder.

    Without `documents` these are all but those for training or a pilot, purposes that can be asked for `also`.
    `out` is read by `places.places_for`. `flavour` is 'data' (comma only) or 'spreadsheet'. `progress(done, total)`
    counts annotations; `cancelled()` is asked as often. Without `companions` only the annotations are written. All
    files appear together at the end. Raises NotWritten, InTheWay, Cancelled; then nothing was written.
    """
    form = Form.named(flavour, delimiter)
    texts = chosen(project, documents, also)
    total = _total(project, texts)

    def watch(done: int) -> None:
        if cancelled():
            raise Cancelled
        progress(done, total)

    with left_as_found(out):
        places = places_for(out, str(project.id), companions=companions)
        with Replacing() as files:
            ends = Ends(project.links() if companions else ())
            body = rows(project, texts, guarded=form.flavour.guarded, ends=ends)
            done = form.write(files.open(places.annotations), _annotation_fields(project, texts), body, watch)
            if companions:
                _write_companions(project, texts, places, form, files, ends)
            watch(done)
    return Exported((places.annotations, *(places.companions if companions else ())), done)


def preview(
    project: Snapshot,
    limit: int = 5,
    *,
    flavour: str = "spreadsheet",
    documents: Collection[UUID] | None = None,
    also: Collection[str] = (),
) -> Preview:
    """The first `limit` rows that `export` would write; reads no more documents than these rows need."""
    texts = chosen(project, documents, also)
    body = rows(project, texts, guarded=Form.named(flavour).flavour.guarded)
    header = tuple(field.name for field in _annotation_fields(project, texts))
    first = tuple(tuple("" if cell is None else str(cell) for cell in row) for row in islice(body, limit))
    return Preview(header, first, _total(project, texts))


def _total(project: Snapshot, texts: Collection[Document]) -> int:
    counts = project.document_counts()
    return sum(counts.get(document.id, 0) for document in texts)


def _annotation_fields(project: Snapshot, texts: Collection[Document]) -> list[Field]:
    answers = attribute_fields(project, attributes(project))
    return [*FIELDS, *answers, *variable_fields(variables(project, texts))]


def _document_fields(project: Snapshot, texts: Collection[Document]) -> list[Field]:
    return [*DOCUMENTS, *variable_fields(variables(project, texts))]


def _write_companions(
    project: Snapshot, texts: Sequence[Document], places: Places, form: Form, files: Replacing, ends: Ends
) -> None:
    form.write(files.open(places.codebook), CODEBOOK, map(form.safe, codebook_rows(project, texts)))
    listed = list(document_rows(project, texts))
    form.write(files.open(places.documents), _document_fields(project, texts), map(form.safe, listed))
    form.write(files.open(places.links), LINKS, map(form.safe, ends.rows(project)))
    form.write(files.open(places.notes), NOTES, map(form.safe, note_rows(project, texts)))
    facts = {"file_format": project.file_format, "offsets": _OFFSETS, "units": _units(listed)}
    tables = _tables(project, texts, places)
    dictionary = described((str(project.id), project.name), tables, form.flavour, form.delimiter, facts)
    files.open(places.dictionary).write(encoded(dictionary))


_OFFSETS = {"unit": "Unicode code point", "first": 0, "end": "exclusive"}


def _units(listed: Collection[Row]) -> list[str]:
    """The rules that found sentences and paragraphs, with their versions, each once."""
    column = [field.name for field in DOCUMENTS].index("units_made_by")
    return sorted({str(row[column]) for row in listed})


def _tables(project: Snapshot, texts: Collection[Document], places: Places) -> list[Table]:
    return [
        Table(
            "annotations",
            places.annotations.name,
            "One row per annotation: documents in the project's order; in each of them first the annotations about the "
            "whole document, then by start, the longer first.",
            _annotation_fields(project, texts),
            "annotation_id",
            {"tag_id": ("codebook", "tag_id"), "document_id": ("documents", "document_id")},
        ),
        Table("codebook", places.codebook.name, "One row per tag, in the codebook's order.", CODEBOOK, "tag_id", {}),
        Table(
            "documents",
            places.documents.name,
            "One row per document of the export, in the project's order.",
            _document_fields(project, texts),
            "document_id",
            {},
        ),
        Table(
            "links",
            places.links.name,
            "One row per link whose two annotations are in the export, in the order in which they were made.",
            LINKS,
            "link_id",
            dict.fromkeys(("from_annotation_id", "to_annotation_id"), ("annotations", "annotation_id")),
        ),
        Table(
            "notes",
            places.notes.name,
            "One row per note on a document of the export, on a tag, or in the journal, the oldest first.",
            NOTES,
            "note_id",
            {},
        ),
    ]
