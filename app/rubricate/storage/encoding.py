"""Entities as JSON: what the journal holds, and the few columns that are JSON themselves."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from rubricate.core.changes import KINDS, Entity
from rubricate.core.document import NOTHING, Mark, Source, Units

Fields = dict[str, Any]

_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode
_write_in_order = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def dumps(value: Any) -> str:
    """The one JSON text of a value: keys in order, no spaces."""
    return _write(value)


def encode(entity: Entity) -> Fields:
    """All fields of an entity but its id, as JSON values."""
    return {
        name: write(getattr(entity, name)) if write else getattr(entity, name) for name, write in _FIELDS[type(entity)]
    }


def encoded(entity: Entity) -> str:
    """As `encode`, as text."""
    if not isinstance(entity, Units):
        return _write_in_order(encode(entity))
    few = {name: value for name, value in encode(entity).items() if name not in ("sentences", "paragraphs")}
    return f'{_write_in_order(few)[:-1]},"sentences":{flat(entity.sentences)},"paragraphs":{flat(entity.paragraphs)}}}'


@cache
def flat(numbers: tuple[int, ...]) -> str:
    """The JSON text of many numbers, in half the time. Row and journal need it; the store clears it after a step."""
    return "[" + ",".join(["%d"] * len(numbers)) % numbers + "]"


def decode(kind: str, uuid: UUID, values: Fields) -> Entity:
    """The entity again. Raises KeyError, TypeError or ValueError when the values don't make one."""
    return KINDS[kind](id=uuid, **decoded(values))  # type: ignore[no-any-return]


def decoded(values: Fields) -> Fields:
    """JSON values as the values of fields."""
    return {name: _DECODERS[name](value) if name in _DECODERS else value for name, value in values.items()}


def difference(before: Entity, after: Entity) -> tuple[Fields, Fields]:
    """The fields that differ, before and after."""
    old, new = encode(before), encode(after)
    changed = [name for name in new if old[name] != new[name]]
    return {name: old[name] for name in changed}, {name: new[name] for name in changed}


def source_values(source: Source) -> Fields:
    """The facts of a source that are known."""
    return {name: getattr(source, name) for name in _SOURCE if getattr(source, name)}


def read_source(values: Fields) -> Source:
    return Source(**values)


def read_variables(values: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType(dict(values)) if values else NOTHING


def read_marks(text: str) -> tuple[Mark, ...]:
    """The marks of a formatting, from the JSON that `Formatting.encoded` writes."""
    return tuple(Mark(*row) for row in json.loads(text))


_SOURCE: Final = tuple(field.name for field in fields(Source))


def _hex(uuid: UUID) -> str:
    return uuid.hex


def _optional_hex(uuid: UUID | None) -> str | None:
    return None if uuid is None else uuid.hex


def _optional_uuid(value: str | None) -> UUID | None:
    return None if value is None else UUID(hex=value)


_DECODERS: Final[Mapping[str, Callable[[Any], Any]]] = MappingProxyType(
    {
        **dict.fromkeys(("coder_id", "layer_id", "document_id", "tag_id"), lambda value: UUID(hex=value)),
        "parent_id": _optional_uuid,
        **dict.fromkeys(("text_sha256", "formatting_sha256"), bytes.fromhex),
        **dict.fromkeys(("sentences", "paragraphs"), tuple),
        "source": read_source,
        "variables": read_variables,
    }
)
_ENCODERS: Final[Mapping[str, Callable[[Any], Any]]] = MappingProxyType(
    {
        **dict.fromkeys(("coder_id", "layer_id", "document_id", "tag_id"), _hex),
        "parent_id": _optional_hex,
        **dict.fromkeys(("text_sha256", "formatting_sha256"), bytes.hex),
        "source": source_values,
        "variables": dict,
    }
)
_FIELDS: Final[Mapping[type, tuple[tuple[str, Callable[[Any], Any] | None], ...]]] = MappingProxyType(
    {
        kind: tuple((field.name, _ENCODERS.get(field.name)) for field in fields(kind) if field.name != "id")
        for kind in KINDS.values()
    }
)
