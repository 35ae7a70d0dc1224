"""Named versions of a codebook: what a paper can cite."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Final
from uuid import UUID

from rubricate.core.attributes import Attribute, Option
from rubricate.core.codebook import Codebook, Tag

FORMAT: Final = "rubricate-codebook"
_ORDERED: Final = ("position", "tag_id")  # said by where a thing stands
_IDS: Final = ("id", "parent_id", "shown_if")


@dataclass(frozen=True, slots=True)
class CodebookVersion:
    """The codebook under a name, as it was when the step was done that added this version.

    `content` is its canonical JSON and `sha256` (hexadecimal) the hash of that in UTF-8. While one is `frozen`, tags
    and attributes can't be changed.
    """

    id: UUID
    name: str
    content: str
    sha256: str
    created: int
    frozen: bool = False


def canonical(codebook: Codebook) -> str:
    """The one JSON of a codebook: tags in order with what they ask, then the variables of documents.

    Keys are sorted and nothing is spaced, so that equal codebooks have equal hashes; positions are the order alone.
    """
    tags = [{**_plain(tag), "attributes": _asked(codebook, tag.id)} for tag in codebook.ordered()]
    content = {"format": FORMAT, "version": 1, "tags": tags, "variables": _asked(codebook, None)}
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def parse(content: str) -> Codebook:
    """The codebook of a canonical JSON; what a newer program wrote besides is passed over. Raises ValueError."""
    try:
        read = json.loads(content)
        if read["format"] != FORMAT:
            raise ValueError(read["format"])
        tags = [_tag(row, place) for place, row in enumerate(read["tags"])]
        owners = [(UUID(row["id"]), row["attributes"]) for row in read["tags"]]
        rows = [*owners, (None, read["variables"])]
        asked = [_attribute(row, owner, place) for owner, those in rows for place, row in enumerate(those)]
    except (KeyError, TypeError, AttributeError) as cause:
        raise ValueError(content[:40]) from cause
    return Codebook(tags, asked)


def _plain(entity: Tag | Attribute) -> dict[str, Any]:
    """The fields as JSON has them."""
    found = {field.name: getattr(entity, field.name) for field in fields(entity) if field.name not in _ORDERED}
    return {name: str(value) if isinstance(value, UUID) else value for name, value in found.items()}


def _asked(codebook: Codebook, owner: UUID | None) -> list[dict[str, Any]]:
    return [
        {**_plain(attribute), "options": [[option.value, option.label] for option in attribute.options]}
        for attribute in codebook.asked_by(owner)
    ]


def _known(kind: type[Tag | Attribute], row: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that this program knows, ids as ids."""
    names = {field.name for field in fields(kind)}
    return {k: UUID(v) if k in _IDS and v else v for k, v in row.items() if k in names and k not in _ORDERED}


def _tag(row: Mapping[str, Any], place: int) -> Tag:
    return Tag(**_known(Tag, row), position=place)


def _attribute(row: Mapping[str, Any], owner: UUID | None, place: int) -> Attribute:
    known = _known(Attribute, row)
    known["options"] = tuple(Option(value, label) for value, label in known.get("options", ()))
    known["shown_values"] = tuple(known.get("shown_values", ()))
    return Attribute(**known, tag_id=owner, position=place)
