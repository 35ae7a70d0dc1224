"""A table with one row for each document: how often which tag stands on it, which on the whole, its variables."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final
from uuid import UUID

from rubricate.core.document import Document
from rubricate.formats.answers import cell, variable_fields, variables
from rubricate.formats.csv_cells import joined
from rubricate.formats.csv_form import Row
from rubricate.formats.datapackage import Field
from rubricate.formats.exporter import Exporter, Order
from rubricate.formats.exporters.shapes.columns import NO, YES, unique
from rubricate.formats.exporters.shapes.table import CHOICES, Counts, Shape, writer
from rubricate.formats.leaving import Leaving
from rubricate.formats.snapshot import Snapshot

_FIRST: Final = (
    Field("document", "string", "The document's name."),
    Field("characters", "integer", "The length of its text in Unicode code points."),
    Field("sentences", "integer", "How many sentences the text has."),
    Field("paragraphs", "integer", "How many paragraphs the text has."),
    Field("coders", "integer", "How many coders have annotations on it."),
    Field("annotations", "integer", "How many annotations stand on it, those on the whole of it too."),
)
_LAST: Final = (
    Field("purpose", "string", "What it is for: main, training or pilot."),
    Field("sets", "string", "The names of the sets that it belongs to, joined by ' | '."),
    Field("document_id", "string", "The document's id (UUID); the same in every export."),
)


def counted(snapshot: Snapshot, texts: Sequence[Document], _order: Order) -> Shape:
    """Counts, tags of the whole document, variables."""
    tags = snapshot.codebook.ordered()
    asked = variables(snapshot, texts)

    def rows(leaving: Leaving, counts: Counts) -> Iterator[Row]:
        document, units = leaving.document, snapshot.units(leaving.document.id)
        counts.taken += len(leaving.marks)
        spans = Counter[UUID](mark.tag.id for mark in leaving.marks if mark.start is not None)
        wholes = {mark.tag.id for mark in leaving.marks if mark.start is None}
        yield (
            document.name, document.characters, len(units.sentences) // 2, len(units.paragraphs) // 2,
            len({mark.coder.id for mark in leaving.marks}), len(leaving.marks),
            *(spans[tag.id] for tag in tags), *(YES if tag.id in wholes else NO for tag in tags),
            document.purpose,
            joined([snapshot.sets[one].name for one in document.set_ids if one in snapshot.sets]), str(document.id),
            *(cell(one, document.variables.get(one.id, ())) for one in asked),
        )  # fmt: skip

    fields = [*_FIRST, *_tag_fields(snapshot), *_LAST, *variable_fields(asked)]
    return Shape(
        "documents", "One row per document of the export, in the project's order.", "document_id", fields, rows
    )


def _tag_fields(snapshot: Snapshot) -> list[Field]:
    names = [tag.data_name for tag in snapshot.codebook.ordered()]
    counts = [f"How many annotations of words carry the tag “{name}”." for name in names]
    wholes = [f"1 where the document as a whole carries the tag “{name}”; else 0." for name in names]
    heads = unique([*(f"count.{name}" for name in names), *(f"whole.{name}" for name in names)])
    return [Field(head, "integer", about) for head, about in zip(heads, [*counts, *wholes], strict=True)]


EXPORTER: Final = Exporter(
    "csv-documents",
    ("csv",),
    writer(counted),
    frozenset({"whole_document", "overlaps", "joined", "variables", "sets", "purposes"}),
    unit="",
    choices=CHOICES,
)
