"""Tables with a row for each sentence or paragraph: with its words, as a matrix of 0 and 1, or coder beside coder."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final
from uuid import UUID

from rubricate.core.document import Document
from rubricate.core.errors import NoSuch
from rubricate.core.units import number_at
from rubricate.formats.answers import cell, variable_fields, variables
from rubricate.formats.csv_cells import joined
from rubricate.formats.csv_form import Cell, Row
from rubricate.formats.datapackage import Field
from rubricate.formats.exporter import Choice, Exporter, Order
from rubricate.formats.exporters.shapes.columns import (
    NO,
    YES,
    Column,
    Hand,
    coder_columns,
    hands,
    tag_columns,
    unique,
)
from rubricate.formats.exporters.shapes.marked import Who, edges, marked, marked_whole
from rubricate.formats.exporters.shapes.table import CHOICES, Counts, Shape, Shaping, writer
from rubricate.formats.leaving import Leaving
from rubricate.formats.snapshot import Snapshot

_BY_CODER: Final = {"coders": frozenset({"coders", "layers"})}
COLUMNS: Final = Choice("columns", ("tags", "coders"), holds=_BY_CODER)
UNIT: Final = Choice("unit", ("sentence", "paragraph", "document"), holds={"document": frozenset({"whole_document"})})
TAG: Final = Choice("tag", ("",), kind="tag")
ROWS: Final = Choice("rows", ("units", "tags"), after=("tag", ""))

_UNIT_ID: Final = "The document's id, and the number of the {unit} behind it; the same in every export."
_DOCUMENT: Final = Field("document", "string", "The document's name.")
_DOCUMENT_ID: Final = Field("document_id", "string", "The document's id (UUID); the same in every export.")


def spoken(unit: str) -> Shaping:
    """The table of sentences or paragraphs with their words."""

    def shaping(snapshot: Snapshot, texts: Sequence[Document], order: Order) -> Shape:
        asked = variables(snapshot, texts)
        columns, coders = _columns(snapshot, texts, unit, by_coder=order.option(COLUMNS) == "coders")

        def rows(leaving: Leaving, counts: Counts) -> Iterator[Row]:
            units = snapshot.units(leaving.document.id)
            flat = edges(units, unit)
            document = leaving.document
            facts = [cell(one, document.variables.get(one.id, ())) for one in asked]
            for number, who in enumerate(marked(leaving, flat, counts), 1):
                start, end = flat[2 * number - 2], flat[2 * number - 1]
                around = [number_at(units.paragraphs, start) or None] if unit == "sentence" else []
                yield (
                    _id(document.id, unit, number), document.name, number, *around, start, end,
                    leaving.text[start:end], *_cells(columns, who, coders, document.id), str(document.id), *facts,
                )  # fmt: skip

        fields = [*_spoken_fields(unit), *(c.field for c in columns), _DOCUMENT_ID, *variable_fields(asked)]
        about = f"One row per {unit} of each document, in the project's order. {_TAGGED}"
        return Shape(f"{unit}s", about, "unit_id", fields, rows)

    return shaping


def matrix(snapshot: Snapshot, _texts: Sequence[Document], order: Order) -> Shape:
    """Units against tags: nothing but 0 and 1."""
    unit = order.option(UNIT)
    columns = tag_columns(snapshot, unit)

    def rows(leaving: Leaving, counts: Counts) -> Iterator[Row]:
        document = leaving.document
        for number, who in enumerate(_marked(snapshot, leaving, unit, counts), 1):
            yield (_id(document.id, unit, number), document.name, number, *_cells(columns, who))

    fields = [*_short_fields(unit), *(column.field for column in columns)]
    return Shape("matrix", f"One row per {unit}, one column per tag. {_TAGGED}", "unit_id", fields, rows)


def beside(snapshot: Snapshot, texts: Sequence[Document], order: Order) -> Shape:
    """Units against coders, as programs for agreement want them. Raises NoSuch for a tag that isn't there."""
    unit, only = order.option(UNIT), _tag(snapshot, order.option(TAG))
    by_tag = order.option(ROWS) == "tags" or only is not None
    coders = hands(snapshot, [document.id for document in texts])
    tags = [tag for tag in snapshot.codebook.ordered() if only is None or tag.id == only]

    def rows(leaving: Leaving, counts: Counts) -> Iterator[Row]:
        document = leaving.document
        for number, who in enumerate(_marked(snapshot, leaving, unit, counts, only), 1):
            begin = (_id(document.id, unit, number), document.name, number)
            if not by_tag:
                yield (*begin, *(_names(snapshot, who, hand, document.id) for hand in coders))
            for tag in tags if by_tag else ():
                cells = (_said(who, tag.id, hand, document.id) for hand in coders)
                key = (f"{begin[0]}/{tag.id}",) if only is None else ()
                yield (*key, *begin, tag.data_name, *cells)

    row_id = (
        [Field("row_id", "string", "The id of the unit, and the tag's id behind it.")] if by_tag and not only else []
    )
    of_tag = [Field("tag", "string", "The tag's name in data.")] if by_tag else []
    fields = [*row_id, *_short_fields(unit), *of_tag, *_hand_fields(coders, unit, by_tag=by_tag)]
    rows_are = f"One row per {unit} and tag" if by_tag and only is None else f"One row per {unit}"
    return Shape(
        "units", f"{rows_are}, one column per coder. {_TAGGED}", "row_id" if row_id else "unit_id", fields, rows
    )


_TAGGED: Final = "A unit counts as tagged where an annotation has at least one of its characters."


def _marked(
    snapshot: Snapshot, leaving: Leaving, unit: str, counts: Counts, tag_id: UUID | None = None
) -> list[set[Who]]:
    if unit == "document":
        return marked_whole(leaving, counts, tag_id)
    return marked(leaving, edges(snapshot.units(leaving.document.id), unit), counts, tag_id)


def _columns(
    snapshot: Snapshot, texts: Collection[Document], unit: str, *, by_coder: bool
) -> tuple[list[Column], dict[UUID, Hand]]:
    if not by_coder:
        return tag_columns(snapshot, unit), {}
    coders = hands(snapshot, [document.id for document in texts])
    return coder_columns(snapshot, unit, coders), {hand.layer_id: hand for hand in coders}


def _cells(
    columns: Collection[Column], who: set[Who], coders: dict[UUID, Hand] | None = None, document_id: UUID | None = None
) -> Iterator[Cell]:
    any_of = {tag_id for tag_id, _ in who}
    for column in columns:
        if column.layer_id is None:
            yield YES if column.tag_id in any_of else NO
        elif coders and document_id in coders[column.layer_id].been_at:
            yield YES if (column.tag_id, column.layer_id) in who else NO
        else:
            yield None


def _said(who: set[Who], tag_id: UUID, hand: Hand, document_id: UUID) -> Cell:
    if document_id not in hand.been_at:
        return None
    return YES if (tag_id, hand.layer_id) in who else NO


def _names(snapshot: Snapshot, who: set[Who], hand: Hand, document_id: UUID) -> Cell:
    """The names of the tags that a coder set, in the order of the codebook; 0 for none."""
    if document_id not in hand.been_at:
        return None
    names = [tag.data_name for tag in snapshot.codebook.ordered() if (tag.id, hand.layer_id) in who]
    return joined(names) if names else NO


def _tag(snapshot: Snapshot, name: str) -> UUID | None:
    if not name:
        return None
    found = snapshot.codebook.named(name)
    if found is None:
        raise NoSuch("tag", name, tuple(tag.name for tag in snapshot.codebook.ordered()))
    return found.id


def _id(document_id: UUID, unit: str, number: int) -> str:
    return str(document_id) if unit == "document" else f"{document_id}/{unit}/{number}"


def _short_fields(unit: str) -> list[Field]:
    return [
        Field("unit_id", "string", _UNIT_ID.format(unit=unit)),
        _DOCUMENT,
        Field("number", "integer", f"The number of the {unit} in its document, from 1."),
    ]


def _spoken_fields(unit: str) -> list[Field]:
    around = Field("paragraph", "integer", "The paragraph that it begins in, from 1; empty where in none.")
    return [
        Field("unit_id", "string", _UNIT_ID.format(unit=unit)),
        _DOCUMENT,
        Field(unit, "integer", f"The number of the {unit} in its document, from 1."),
        *([around] if unit == "sentence" else []),
        Field("start", "integer", "Its first character, counted in Unicode code points from 0."),
        Field("end", "integer", "The character after its last one."),
        Field("text", "string", "Its words: text[start:end] of the document."),
    ]


def _hand_fields(coders: Sequence[Hand], unit: str, *, by_tag: bool) -> list[Field]:
    names = unique(f"coder.{hand.name}" for hand in coders)
    what = "1 where this coder has set the tag on it, 0 where not" if by_tag else (
        f"the tags that this coder has set on the {unit}, joined by ' | '; 0 where none"
    )  # fmt: skip
    kind = "integer" if by_tag else "string"
    return [Field(name, kind, f"{what[0].upper()}{what[1:]}; empty where the coder has not been at the document.")
            for name in names]  # fmt: skip


_HELD: Final = frozenset({"units", "overlaps", "joined"})


def _exporter(name: str, shaping: Shaping, held: frozenset[str], *choices: Choice) -> Exporter:
    return Exporter(name, ("csv",), writer(shaping), held, unit="", choices=(*choices, *CHOICES))


SENTENCES: Final = _exporter("csv-sentences", spoken("sentence"), _HELD | {"variables"}, COLUMNS)
PARAGRAPHS: Final = _exporter("csv-paragraphs", spoken("paragraph"), _HELD | {"variables"}, COLUMNS)
MATRIX: Final = _exporter("csv-matrix", matrix, _HELD, UNIT)
UNITS: Final = _exporter("csv-units", beside, _HELD | {"coders", "layers"}, UNIT, TAG, ROWS)
