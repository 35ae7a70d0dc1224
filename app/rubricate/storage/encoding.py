"""Entities as JSON: what the journal holds, and the few columns that are JSON themselves."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from rubricate.core.changes import KINDS, Entity
from rubricate.core.document import NOTHING, Mark, Source

Fields = dict[str, Any]

_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode
_write_in_order = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def dumps(value: Any) -> str:
    """The one JSON text of a value: keys in order, no spaces."""
    return _write(value)


def encode(entity: Entity) -> Fields:
    """All fields of an entity but its id, as JSON values."""
    return {name: _encoded(getattr(entity, name)) for name in _NAMES[type(entity)]}


def encoded(entity: Entity) -> str:
    """As `encode`, as text."""
    return _write_in_order(encode(entity))


def decode(kind: str, uuid: UUID, values: Fields) -> Entity:
    """The entity again. Raises KeyError, TypeError or ValueError when the values don't make one."""
    return KINDS[kind](id=uuid, **decoded(values))  # type: ignore[no-any-return]


def decoded(values: Fields) -> Fields:
    """JSON values as the values of fields."""
    return {name: _DECODERS[name](value) if name in _DECODERS else value for name, value in values.items()}


def difference(before: Entity, after: Entity) -> tuple[Fields, Fields]:
    """The fields that differ, before and after."""
    changed = [name for name in _NAMES[type(after)] if getattr(before, name) != getattr(after, name)]
    return (
        {name: _encoded(getattr(before, name)) for name in changed},
        {name: _encoded(getattr(after, name)) for name in changed},
    )


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


_NAMES: Final[Mapping[type, tuple[str, ...]]] = {
    entity: tuple(field.name for field in fields(entity) if field.name != "id") for entity in KINDS.values()
}
_SOURCE: Final = tuple(field.name for field in fields(Source))


def _encoded(value: Any) -> Any:
    kind = type(value)
    if kind is str or kind is int or value is None:
        return value
    if kind is UUID:
        return value.hex
    if kind is bytes:
        return value.hex()
    if kind is Source:
        return source_values(value)
    return dict(value) if isinstance(value, Mapping) else value


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
