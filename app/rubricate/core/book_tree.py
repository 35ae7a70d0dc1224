"""A codebook as plain tables and lists, in one canonical order: what its JSON and TOML files hold.

name, description, citation, published
tags:      name, short, parent (a name), key, letter, colour, pattern, unit, overlap, definition, use_when,
           not_when, example, counter_example, citation, retired, revision, id, attributes
variables: attributes of documents
attribute: name, kind, options, required, help, shown_if (a name), shown_values, retired, id
option:    a value, or value and label
"""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from rubricate.core.attributes import Attribute
from rubricate.core.book import Book
from rubricate.core.codebook import Tag

MARK: Final = "codebook"
VERSION: Final = 1

Tree = Mapping[str, Any]

TAG: Final = {
    "name": str,
    "short": str,
    "parent": str,
    "key": str,
    "letter": str,
    "colour": str,
    "pattern": str,
    "unit": str,
    "overlap": bool,
    "definition": str,
    "use_when": str,
    "not_when": str,
    "example": str,
    "counter_example": str,
    "citation": str,
    "retired": bool,
    "revision": int,
    "id": str,
    "attributes": list,
}
ATTRIBUTE: Final = {
    "name": str,
    "kind": str,
    "options": list,
    "required": bool,
    "help": str,
    "shown_if": str,
    "shown_values": list,
    "retired": bool,
    "id": str,
}
_ALWAYS: Final = frozenset({"name", "key", "letter", "colour", "pattern", "unit", "overlap", "kind", "id"})
TAG_VALUES: Final = [name for name in TAG if name not in ("parent", "id", "attributes")]


def tree_of(book: Book) -> dict[str, Any]:
    """The tree of a codebook; what is empty or as usual is left out."""
    head = {"rubricate": MARK, "version": VERSION, "name": book.name}
    rest = {"description": book.description, "citation": book.citation, "published": book.published}
    tree = head | {name: value for name, value in rest.items() if value}
    names = {tag.id: tag.name for tag in book.tags}
    tree["tags"] = [_tag_tree(book, tag, names) for tag in book.tags]
    if variables := [_attribute_tree(book, attribute) for attribute in book.under(None)]:
        tree["variables"] = variables
    return tree


def _tag_tree(book: Book, tag: Tag, names: Mapping[UUID, str]) -> dict[str, Any]:
    values = {name: getattr(tag, name) for name in TAG_VALUES} | {
        "parent": names[tag.parent_id] if tag.parent_id else "",
        "id": str(tag.id),
        "attributes": [_attribute_tree(book, attribute) for attribute in book.under(tag.id)],
    }
    usual = {"retired": False, "revision": 1}
    always = _ALWAYS | {"citation"} if book.published else _ALWAYS  # what is not said there is the codebook's own
    return {n: values[n] for n in TAG if n in always or values[n] not in ("", [], usual.get(n))}


def _attribute_tree(book: Book, attribute: Attribute) -> dict[str, Any]:
    condition = next((a.name for a in book.under(attribute.tag_id) if a.id == attribute.shown_if), "")
    values = {
        "name": attribute.name,
        "kind": attribute.kind,
        "options": [{"value": o.value, "label": o.label} if o.label else o.value for o in attribute.options],
        "required": attribute.required,
        "help": attribute.help,
        "shown_if": condition,
        "shown_values": list(attribute.shown_values) if condition else [],
        "retired": attribute.retired,
        "id": str(attribute.id),
    }
    return {name: value for name, value in values.items() if name in _ALWAYS or value}
