"""Entities as JSON: what the journal holds, and the few columns that are JSON themselves."""

import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields
from functools import cache, lru_cache
from json.encoder import encode_basestring
from operator import itemgetter
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from rubricate.core.attributes import NO_VALUES, Option, Values
from rubricate.core.changes import KINDS, Entity
from rubricate.core.document import Mark, Source

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
    """As `encode`, as text, field by field: that takes half the time."""
    return "{" + ",".join([key + write(getattr(entity, name)) for key, name, write in _TEXTS[type(entity)]]) + "}"


@cache
def flat(numbers: tuple[int, ...]) -> str:
    """The JSON text of many numbers, in a third of the time. Row and journal need it; the store clears it after a step.

    Nearly all are places in short texts, whose digits are looked up.
    """
    if len(numbers) > 1:
        try:
            return f"[{','.join(itemgetter(*numbers)(_numerals()))}]"
        except KeyError:
            pass
    return "[" + ",".join(["%d"] * len(numbers)) % numbers + "]"


@cache
def _numerals() -> dict[int, str]:
    return {number: str(number) for number in range(_SHORT)}


def decode(kind: str, uuid: UUID, values: Fields) -> Entity:
    """The entity again. Raises KeyError, TypeError or ValueError when the values don't make one."""
    read = {name: reader(values[name]) for name, reader in _READERS[kind] if name in values}
    return KINDS[kind](id=uuid, **{**values, **read})  # type: ignore[no-any-return]


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


def written_source(source: Source) -> str:
    """The JSON text of `source_values`, keys in order."""
    return _written(source, _SORTED_SOURCE)


def read_source(values: Fields) -> Source:
    return Source(**values)


def written_values(values: Values) -> str:
    """The JSON text of attribute values: {id of the attribute: [values]}."""
    return dumps(_values(values)) if values else "{}"


def read_values(text: str) -> Values:
    """The values again. Most annotations have none: that must cost nothing."""
    return NO_VALUES if text == "{}" else _read_values(json.loads(text))


def read_marks(text: str) -> tuple[Mark, ...]:
    """The marks of a formatting, from the JSON that `Formatting.encoded` writes."""
    return tuple(Mark(*row) for row in json.loads(text))


_SHORT: Final = 10_000
_SOURCE: Final = tuple(field.name for field in fields(Source))
_SORTED_SOURCE: Final = tuple(sorted(_SOURCE))


def _written(source: Source, names: tuple[str, ...]) -> str:
    facts = [(name, value) for name in names if (value := getattr(source, name))]
    return "{" + ",".join([f'"{name}":{_BY_TYPE[type(value)](value)}' for name, value in facts]) + "}"


def _quoted(value: UUID | bytes | None) -> str:
    return "null" if value is None else f'"{value.hex() if isinstance(value, bytes) else value.hex}"'


def _hex(uuid: UUID | None) -> str | None:
    return None if uuid is None else uuid.hex


@lru_cache(maxsize=4096)
def _uuid(value: str | None) -> UUID | None:
    """Many point to few."""
    return None if value is None else UUID(hex=value)


@lru_cache(maxsize=64)
def _hash(value: str) -> bytes:
    """The annotations of a document all name its text."""
    return bytes.fromhex(value)


def _values(values: Values) -> dict[str, list[str]]:
    return {attribute.hex: list(given) for attribute, given in values.items()}


def _read_values(values: Mapping[str, list[str]]) -> Values:
    if not values:
        return NO_VALUES
    return MappingProxyType({_attribute(attribute): tuple(given) for attribute, given in values.items()})


@lru_cache(maxsize=4096)
def _attribute(name: str) -> UUID:
    """There are few attributes and many values."""
    return UUID(hex=name)


def _options(options: tuple[Option, ...]) -> list[list[str]]:
    return [[option.value, option.label] for option in options]


def _read_options(rows: list[list[str]]) -> tuple[Option, ...]:
    return tuple(Option(*row) for row in rows)


def _hexes(uuids: tuple[UUID, ...]) -> list[str]:
    return [uuid.hex for uuid in uuids]


def _read_hexes(values: list[str]) -> tuple[UUID, ...]:
    return tuple(UUID(hex=value) for value in values)


_IDS: Final = (
    *("coder_id", "layer_id", "document_id", "tag_id", "parent_id"),
    *("shown_if", "subject_id", "from_id", "to_id"),
)
_HASHES: Final = ("text_sha256", "formatting_sha256")
_LONG: Final = ("sentences", "paragraphs")  # they stand last
_MAPPINGS: Final = ("variables", "attributes")
_DECODERS: Final[Mapping[str, Callable[[Any], Any]]] = MappingProxyType(
    {
        **dict.fromkeys(_IDS, _uuid),
        **dict.fromkeys(_HASHES, _hash),
        **dict.fromkeys(("sentences", "paragraphs", "shown_values"), tuple),
        **dict.fromkeys(_MAPPINGS, _read_values),
        "options": _read_options,
        "set_ids": _read_hexes,
        "source": read_source,
    }
)
_ENCODERS: Final[Mapping[str, Callable[[Any], Any]]] = MappingProxyType(
    {
        **dict.fromkeys(_IDS, _hex),
        **dict.fromkeys(_HASHES, bytes.hex),
        **dict.fromkeys(_MAPPINGS, _values),
        "shown_values": list,
        "options": _options,
        "set_ids": _hexes,
        "source": source_values,
    }
)
_FIELDS: Final[Mapping[type, tuple[tuple[str, Callable[[Any], Any] | None], ...]]] = MappingProxyType(
    {
        kind: tuple((field.name, _ENCODERS.get(field.name)) for field in fields(kind) if field.name != "id")
        for kind in KINDS.values()
    }
)


def _writer(field: "Field[Any]") -> Callable[[Any], str]:
    """What writes a field as JSON text, as `_write_in_order` would what `_ENCODERS` makes of it."""
    if field.name in _WRITERS:
        return _WRITERS[field.name]
    write = _ENCODERS.get(field.name)
    if write is None:
        return _BY_TYPE.get(field.type, _write_in_order)
    empty = "{}" if field.name in _MAPPINGS else "[]"
    return lambda value: _write_in_order(write(value)) if value else empty


_BY_TYPE: Final[Mapping[Any, Callable[[Any], str]]] = MappingProxyType(
    {str: encode_basestring, int: int.__repr__, bool: lambda value: "true" if value else "false"}
)
_WRITERS: Final[Mapping[str, Callable[[Any], str]]] = MappingProxyType(
    {
        **dict.fromkeys((*_IDS, *_HASHES), _quoted),
        **dict.fromkeys(_LONG, flat),
        "source": lambda source: _written(source, _SOURCE),
    }
)
_TEXTS: Final[Mapping[type, tuple[tuple[str, str, Callable[[Any], str]], ...]]] = MappingProxyType(
    {
        kind: tuple(
            (f'"{field.name}":', field.name, _writer(field))
            for field in sorted(fields(kind), key=lambda field: field.name in _LONG)
            if field.name != "id"
        )
        for kind in KINDS.values()
    }
)
_READERS: Final[Mapping[str, tuple[tuple[str, Callable[[Any], Any]], ...]]] = MappingProxyType(
    {
        name: tuple((field.name, _DECODERS[field.name]) for field in fields(kind) if field.name in _DECODERS)
        for name, kind in KINDS.items()
    }
)


def _defaults(kind: type) -> Fields:
    found: Fields = {}
    for field in fields(kind):
        made = field.default_factory() if field.default_factory is not MISSING else field.default
        if made is not MISSING:
            write = _ENCODERS.get(field.name)
            found[field.name] = write(made) if write else made
    return found


# What an entity has whose change was written before there was such a field.
DEFAULTS: Final[Mapping[str, Fields]] = MappingProxyType({name: _defaults(kind) for name, kind in KINDS.items()})
