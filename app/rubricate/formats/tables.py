"""codebook.csv and documents.csv: what the ids in an annotated CSV stand for."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final
from uuid import UUID

from rubricate.core.document import Document, in_data
from rubricate.core.errors import NoSuch
from rubricate.formats.answers import cell, variables
from rubricate.formats.csv_cells import STEPS_DOWN, joined
from rubricate.formats.csv_form import Row
from rubricate.formats.datapackage import Field
from rubricate.formats.snapshot import Snapshot

_LAST_MILLISECOND: Final = 253_402_300_799_999  # of the year 9999

CODEBOOK: Final = (
    Field("tag", "string", "The tag's name in data, as in the annotations."),
    Field("name", "string", "The tag's name as people read it."),
    Field("tag_path", "string", "The names from the root of the codebook down to the tag, as in the annotations."),
    Field("parent_tag_id", "string", "The id of the tag above it; empty at the root."),
    Field("position", "integer", "Its place among the tags of its level; smaller comes first."),
    Field("key", "string", "The key that sets the tag in the program; empty where it has none."),
    Field("letter", "string", "The letters that stand for the tag in the margin."),
    Field("colour", "string", "Its colour: a name of the program's palette, or #rrggbb."),
    Field("pattern", "string", "Its underline."),
    Field("definition", "string", "What it means; Markdown."),
    Field("use_when", "string", "When to use it; Markdown."),
    Field("not_when", "string", "When not to use it; Markdown."),
    Field("example", "string", "An example; Markdown."),
    Field("counter_example", "string", "What looks like it and is not; Markdown."),
    Field("unit", "string", "What it is set on: free, words, sentence, paragraph or document."),
    Field("overlap", "boolean", "true where it may lie on other tags."),
    Field("citation", "string", "Where its label was published."),
    Field("revision", "integer", "How many times its meaning was put down: 1, and one more with every change."),
    Field("retired", "boolean", "true where the tag is kept but no longer offered."),
    Field("annotations", "integer", "How many annotations in the whole project carry it."),
    Field("tag_id", "string", "The tag's id (UUID); the same in every export."),
)

DOCUMENTS: Final = (
    Field("document", "string", "The document's name."),
    Field("characters", "integer", "The length of its text in Unicode code points."),
    Field("sentences", "integer", "How many sentences the text has."),
    Field("paragraphs", "integer", "How many paragraphs the text has."),
    Field("language", "string", "The language that its sentences were found by; empty where unknown."),
    Field("units_made_by", "string", "The rules that found sentences and paragraphs, and their version."),
    Field("units_corrected", "boolean", "true where somebody moved an end of a sentence or paragraph by hand."),
    Field("annotations", "integer", "How many annotations stand on it."),
    Field("source", "string", "The name of the file that it was read from; empty where it was pasted."),
    Field("media_type", "string", "The type of that file."),
    Field("encoding", "string", "The encoding that the file was read in."),
    Field("reader", "string", "The reader that made the text, and its version."),
    Field("source_sha256", "string", "SHA-256 of the file's bytes, hexadecimal."),
    Field("text_sha256", "string", "SHA-256 of the text in UTF-8, hexadecimal."),
    Field("created", "datetime", "When it came into the project; ISO 8601, UTC."),
    Field("purpose", "string", "What it is for: main, training or pilot."),
    Field("sets", "string", "The names of the sets that it belongs to, joined by ' | '."),
    Field("document_id", "string", "The document's id (UUID); the same in every export."),
)


def iso(milliseconds: int) -> str:
    """A time as ISO 8601 in UTC, '2026-11-24T10:00:00.000Z'; empty for a time that no calendar has."""
    if not 0 <= milliseconds <= _LAST_MILLISECOND:
        return ""
    minute, rest = divmod(milliseconds, 60_000)
    return f"{_minute(minute)}{rest // 1000:02}.{rest % 1000:03}Z"


@lru_cache(maxsize=4096)
def _minute(minute: int) -> str:
    return datetime.fromtimestamp(minute * 60, UTC).strftime("%Y-%m-%dT%H:%M:")


def chosen(snapshot: Snapshot, document_ids: Collection[UUID] | None, also: Collection[str] = ()) -> list[Document]:
    """The documents of an export in the user's order. None means all data, and the purposes that are asked for `also`;
    a document that is named is exported whatever it is for.
    """
    if document_ids is None:
        return in_data(snapshot.documents.values(), also)
    wanted = set(document_ids)
    return [document for document in snapshot.documents.values() if document.id in wanted]


def tag_path(snapshot: Snapshot, tag_id: UUID) -> str:
    """The cell for a tag's place in the codebook."""
    return joined(snapshot.codebook.path(snapshot.codebook[tag_id]), STEPS_DOWN)


def codebook_rows(snapshot: Snapshot, documents: Collection[Document] | None = None) -> Iterator[Row]:
    """One row a tag, in the user's order; its annotations are those of these documents, of all without them."""
    counts = _tag_counts(snapshot, snapshot.documents.values() if documents is None else documents)
    for tag in snapshot.codebook.ordered():
        yield (
            tag.data_name,
            tag.name,
            tag_path(snapshot, tag.id),
            str(tag.parent_id) if tag.parent_id else None,
            tag.position,
            tag.key,
            tag.letter,
            tag.colour,
            tag.pattern,
            tag.definition,
            tag.use_when,
            tag.not_when,
            tag.example,
            tag.counter_example,
            tag.unit,
            "true" if tag.overlap else "false",
            tag.citation,
            tag.revision,
            "true" if tag.retired else "false",
            counts.get(tag.id, 0),
            str(tag.id),
        )


def _tag_counts(snapshot: Snapshot, documents: Collection[Document]) -> Mapping[UUID, int]:
    if len(documents) == len(snapshot.documents):
        return snapshot.counts()
    found = Counter[UUID]()
    for document in documents:
        with suppress(NoSuch):  # removed meanwhile
            found.update(snapshot.counts(document.id))
    return found


def document_rows(snapshot: Snapshot, documents: Collection[Document]) -> Iterator[Row]:
    """One row a document that is still there, its variables behind."""
    asked = variables(snapshot, documents)
    counts = snapshot.document_counts()
    for document in documents:
        try:
            units = snapshot.units(document.id)
        except NoSuch:
            continue
        source = document.source
        yield (
            document.name,
            document.characters,
            len(units.sentences) // 2,
            len(units.paragraphs) // 2,
            units.language,
            f"{units.made_by} {units.version}",
            "true" if units.corrected else "false",
            counts.get(document.id, 0),
            source.name,
            source.media_type,
            source.encoding,
            f"{source.reader} {source.reader_version}" if source.reader else None,
            source.sha256,
            document.text_sha256.hex(),
            iso(document.created),
            document.purpose,
            joined([snapshot.sets[uuid].name for uuid in document.set_ids if uuid in snapshot.sets]),
            str(document.id),
            *(cell(variable, document.variables.get(variable.id, ())) for variable in asked),
        )
