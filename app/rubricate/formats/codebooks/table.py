"""A codebook as a CSV that a spreadsheet can edit: one row a tag, below it one row for each thing it asks.

A row with a tag and no attribute is a tag; with both, an attribute of that tag; with an attribute alone, a variable of
documents.
"""

from collections.abc import Iterator
from typing import Final, TextIO

from rubricate.core.attributes import Attribute
from rubricate.core.book import Book
from rubricate.core.codebook import Tag
from rubricate.formats.codebooks.cells import NO, YES, list_cell, option_cell
from rubricate.formats.csv_form import Form
from rubricate.formats.datapackage import Field

COLUMNS: Final = (
    "tag",
    "attribute",
    "parent",
    "short",
    "key",
    "letter",
    "colour",
    "pattern",
    "unit",
    "overlap",
    "definition",
    "use_when",
    "not_when",
    "example",
    "counter_example",
    "citation",
    "kind",
    "options",
    "required",
    "help",
    "shown_if",
    "shown_values",
    "retired",
    "revision",
    "id",
)
_TAG: Final = COLUMNS[3:9] + COLUMNS[10:16]

Row = dict[str, str]


def write(stream: TextIO, book: Book, flavour: str, delimiter: str) -> None:
    """Write the table in the flavour 'data' or 'spreadsheet'."""
    form = Form.named(flavour, delimiter)
    body = (form.safe([row.get(name, "") for name in COLUMNS]) for row in rows(book))
    form.write(stream, (Field(name, "string", "") for name in COLUMNS), body)


def rows(book: Book) -> Iterator[Row]:
    """The rows of a codebook by the names of their columns."""
    names = {tag.id: tag.name for tag in book.tags}
    for tag in book.tags:
        yield _tag_row(tag, names[tag.parent_id] if tag.parent_id else "")
        yield from (_attribute_row(attribute, tag.name, book) for attribute in book.under(tag.id))
    yield from (_attribute_row(attribute, "", book) for attribute in book.under(None))


def _tag_row(tag: Tag, parent: str) -> Row:
    row: Row = {name: getattr(tag, name) for name in _TAG}
    return row | {
        "tag": tag.name,
        "parent": parent,
        "overlap": _word(tag.overlap),
        "retired": YES if tag.retired else "",
        "revision": str(tag.revision),
        "id": str(tag.id),
    }


def _attribute_row(attribute: Attribute, tag: str, book: Book) -> Row:
    condition = next((a.name for a in book.attributes if a.id == attribute.shown_if), "")
    return {
        "tag": tag,
        "attribute": attribute.name,
        "kind": attribute.kind,
        "options": option_cell(attribute.options),
        "required": YES if attribute.required else "",
        "help": attribute.help,
        "shown_if": condition,
        "shown_values": list_cell(attribute.shown_values) if condition else "",
        "retired": YES if attribute.retired else "",
        "id": str(attribute.id),
    }


def _word(value: bool) -> str:
    return YES if value else NO
