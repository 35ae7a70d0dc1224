"""notes.csv: the notes on documents and tags, and the journal of the project."""

from collections.abc import Collection, Iterator
from typing import Final
from uuid import UUID

from rubricate.core.document import Document
from rubricate.core.notes import Note
from rubricate.formats.csv_form import Row
from rubricate.formats.datapackage import Field
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.tables import iso

NOTES: Final = (
    Field("subject", "string", "What it is about: project (an entry of the journal), document or tag."),
    Field("name", "string", "The name of the document, or of the tag in data; empty for the project."),
    Field("coder", "string", "Who wrote it."),
    Field("note", "string", "The note; Markdown."),
    Field("created", "datetime", "When it was written; ISO 8601, UTC."),
    Field("changed", "datetime", "When it was last changed; ISO 8601, UTC."),
    Field("subject_id", "string", "The id of the document or the tag (UUID); empty for the project."),
    Field("coder_id", "string", "The coder's id (UUID); the same in every export."),
    Field("note_id", "string", "The note's id (UUID); the same in every export."),
)


def note_rows(snapshot: Snapshot, documents: Collection[Document]) -> Iterator[Row]:
    """One row a note in the order in which they were written; of documents those that are exported."""
    names = _names(snapshot, documents)
    for note in sorted(snapshot.notes.values(), key=lambda note: (note.created, note.id.bytes)):
        name = names.get((note.subject, note.subject_id))
        if name is not None:
            yield _row(snapshot, note, name)


def _names(snapshot: Snapshot, documents: Collection[Document]) -> dict[tuple[str, UUID | None], str]:
    """What everything is called that a note may be about."""
    names: dict[tuple[str, UUID | None], str] = {("project", None): ""}
    names.update((("document", document.id), document.name) for document in documents)
    names.update((("tag", tag.id), tag.data_name) for tag in snapshot.codebook.ordered())
    return names


def _row(snapshot: Snapshot, note: Note, name: str) -> Row:
    coder = snapshot.coders.get(note.coder_id)
    return (
        note.subject, name, coder.label if coder else "", note.body, iso(note.created), iso(note.changed),
        str(note.subject_id) if note.subject_id else None, str(note.coder_id), str(note.id),
    )  # fmt: skip
