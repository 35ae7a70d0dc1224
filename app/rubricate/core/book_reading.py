"""The tree of a codebook's file -> the codebook. `book_tree` says what the tree holds."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from rubricate.core.attributes import KINDS, Attribute, Option
from rubricate.core.book import Book, Looks, made_attribute_id, made_tag_id
from rubricate.core.book_errors import BadCodebook
from rubricate.core.book_tree import ATTRIBUTE, MARK, TAG, TAG_VALUES, VERSION, Tree
from rubricate.core.codebook import UNITS, Codebook, Tag
from rubricate.core.unique import Unique, Wish

_MOST_REVISIONS: Final = 1_000_000
_MOST_TAGS: Final = 5_000
_HEAD: Final = {
    "rubricate": str,
    "version": int,
    "name": str,
    "description": str,
    "citation": str,
    "published": bool,
    "tags": list,
    "shared": list,
    "variables": list,
}


def book_of(tree: Tree, looks: Looks) -> Book:
    """The codebook of a tree. Raises BadCodebook for the first thing that can't be understood.

    Names are unique; a tag's parent may stand anywhere. Keys and letters may clash: who takes the codebook in sees to
    that.
    """
    head = _typed(tree, _HEAD, "")
    if head.get("rubricate", MARK) != MARK:
        raise BadCodebook("not_a_codebook", value=str(head["rubricate"]))
    if head.get("version", VERSION) > VERSION:
        raise BadCodebook("newer", value=str(head["version"]))
    name, citation, published = head.get("name", ""), head.get("citation", ""), head.get("published", False)
    if len(head.get("tags", ())) > _MOST_TAGS:
        raise BadCodebook("too_large")
    rows = [_typed(row, TAG, _named(row, n)) for n, row in enumerate(head.get("tags", ()), 1)]
    _unique([_name(row) for row in rows], "tag")
    ids = {row["name"]: _id(row) or made_tag_id(name, row["name"]) for row in rows}
    inherited = citation if published else ""
    tags = [_tag(row, ids, n, looks, inherited) for n, row in enumerate(rows)]
    owners: list[tuple[UUID | None, Tree]] = [(ids[row["name"]], row) for row in rows]
    owners.append((None, {"attributes": head.get("variables", [])}))
    attributes: list[Attribute] = []
    said = {ids[row["name"]]: frozenset(row) for row in rows}
    for owner, row in owners:
        shared = head.get("shared", []) if owner else []
        made, fields = _attributes(owner, [*row.get("attributes", []), *shared])
        attributes += made
        said |= fields
    _unique([*map(str, ids.values()), *(str(attribute.id) for attribute in attributes)], "id")
    whole = Book.of(Codebook(_lettered(tags), attributes))
    if len(whole.tags) < len(tags):  # who stands under himself has no place in the tree
        raise BadCodebook("circle", next(t.name for t in tags if t.id not in {w.id for w in whole.tags}))
    about = {"name": name, "description": head.get("description", ""), "citation": citation, "published": published}
    return replace(whole, said=said, **about)


def _typed(row: object, kinds: Mapping[str, type], entry: str) -> dict[str, Any]:
    """The row, once all its fields are known and of their type."""
    if not isinstance(row, Mapping):
        raise BadCodebook("wrong_type", entry, value=str(row))
    for name, value in row.items():
        if name not in kinds:
            raise BadCodebook("unknown_field", entry, str(name), known=tuple(kinds))
        if not isinstance(value, kinds[name]) or (kinds[name] is int and isinstance(value, bool)):
            raise BadCodebook("wrong_type", entry, name, str(value))
    return dict(row)


def _named(row: object, number: int) -> str:
    name = row.get("name") if isinstance(row, Mapping) else None
    return name if isinstance(name, str) and name.strip() else f"#{number}"


def _name(row: dict[str, Any]) -> str:
    """The row's name, cleaned in place."""
    given: str = row.get("name", "")
    row["name"] = name = given.strip()
    if not name or any(unicodedata.category(letter) in ("Cc", "Cs") for letter in name):
        raise BadCodebook("bad_name", value=given)
    return name


def _unique(names: Sequence[str], field: str) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise BadCodebook("repeated", name, field)
        seen.add(name)


def _id(row: Tree) -> UUID | None:
    given = row.get("id", "")
    try:
        return UUID(given) if given else None
    except ValueError:
        raise BadCodebook("bad_value", row["name"], "id", given) from None


def _tag(row: Tree, ids: Mapping[str, UUID], position: int, looks: Looks, citation: str) -> Tag:
    name, parent = row["name"], row.get("parent", "").strip()
    if parent and parent not in ids:
        raise BadCodebook("no_parent", name, "parent", parent)
    colour, pattern = looks.of(position + 1)
    values = {"colour": colour, "pattern": pattern, "citation": citation, "letter": ""}
    values |= {field: row[field] for field in TAG_VALUES if field in row}
    for field, known in (("unit", UNITS), ("pattern", looks.patterns)):
        if field in row and row[field] not in known:
            raise BadCodebook("bad_value", name, field, row[field], known)
    if not _is_colour(values["colour"], looks):
        raise BadCodebook("bad_value", name, "colour", values["colour"], looks.colours)
    key, letter = row.get("key", "").lower(), values["letter"]
    if key and not (len(key) == 1 and (key in "123456789" or key.isalpha())):
        raise BadCodebook("bad_value", name, "key", key)
    if len(letter) > 2 or not 1 <= row.get("revision", 1) <= _MOST_REVISIONS:
        field = "letter" if len(letter) > 2 else "revision"
        raise BadCodebook("bad_value", name, field, str(row[field]))
    return Tag(**{**values, "id": ids[name], "position": position, "parent_id": ids.get(parent), "key": key})


def _is_colour(colour: str, looks: Looks) -> bool:
    digits = colour[1:] if colour.startswith("#") and len(colour) == 7 else ""
    return colour in looks.colours or (digits != "" and all(c in "0123456789abcdefABCDEF" for c in digits))


def _lettered(tags: list[Tag]) -> list[Tag]:
    """The tags, those without a letter with the first free one of their names."""
    bare = [tag for tag in tags if not tag.letter]
    free = Unique("letter", [tag.letter for tag in tags]).given([Wish(tag.name, "", "", free=True) for tag in bare])
    letters = {tag.id: letter for tag, letter in zip(bare, free, strict=True)}
    return [replace(tag, letter=tag.letter or letters[tag.id]) for tag in tags]


def _attributes(owner: UUID | None, rows: Iterable[object]) -> tuple[list[Attribute], dict[UUID, frozenset[str]]]:
    """The attributes of one tag, and which fields each row names."""
    typed = [_typed(row, ATTRIBUTE, _named(row, n)) for n, row in enumerate(rows, 1)]
    names = [_name(row) for row in typed]
    _unique(names, "attribute")
    ids = {row["name"]: _id(row) or made_attribute_id(owner, row["name"]) for row in typed}
    made = [_attribute(row, owner, ids, n) for n, row in enumerate(typed)]
    _refuse_rings(made)
    return made, {ids[row["name"]]: frozenset(row) for row in typed}


def _attribute(row: Tree, owner: UUID | None, ids: Mapping[str, UUID], position: int) -> Attribute:
    name, condition = row["name"], row.get("shown_if", "").strip()
    kind = row.get("kind", "text")
    if kind not in KINDS:
        raise BadCodebook("bad_value", name, "kind", kind, KINDS)
    if condition and (condition not in ids or condition == name):
        raise BadCodebook("no_condition", name, "shown_if", condition)
    options = tuple(_option(name, option) for option in row.get("options", ()))
    _unique([option.value for option in options], "options")
    if (kind in ("one_of", "several_of")) != bool(options):
        raise BadCodebook("bad_value", name, "options", ", ".join(o.value for o in options))
    return Attribute(
        id=ids[name],
        tag_id=owner,
        name=name,
        position=position,
        kind=kind,
        options=options,
        required=row.get("required", False),
        help=row.get("help", ""),
        shown_if=ids.get(condition),
        shown_values=tuple(str(value) for value in row.get("shown_values", ())) if condition else (),
        retired=row.get("retired", False),
    )


def _option(name: str, option: object) -> Option:
    if isinstance(option, str):
        option = {"value": option}
    row = _typed(option, {"value": str, "label": str}, name)
    value = row.get("value", "").strip()
    if not value:
        raise BadCodebook("bad_value", name, "options")
    return Option(value, row.get("label", ""))


def _refuse_rings(attributes: Sequence[Attribute]) -> None:
    """Raises BadCodebook where conditions lead back to where they began: such an attribute would never be shown."""
    by_id = {attribute.id: attribute for attribute in attributes}
    for attribute in attributes:
        seen, at = {attribute.id}, attribute.shown_if
        while at is not None:
            if at in seen:
                raise BadCodebook("circle", attribute.name, "shown_if")
            seen.add(at)
            at = by_id[at].shown_if
