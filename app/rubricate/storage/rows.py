"""One row <-> one entity, kind by kind. Rows are tuples in the order of the table's columns, without the row id."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final
from uuid import UUID

from rubricate.core.annotation import Annotation, Coder, Layer, Status
from rubricate.core.changes import Entity
from rubricate.core.codebook import Tag
from rubricate.core.document import Document, Units
from rubricate.storage.encoding import dumps, flat, read_source, read_variables, source_values
from rubricate.storage.keys import Keys
from rubricate.storage.sql import Row, Statement, statement


@dataclass(frozen=True)
class Codec:
    """How entities of one kind are written and read."""

    insert: Statement
    update: Statement
    delete: Statement
    count: Statement
    all: Statement
    by_uuid: Statement
    row: Callable[[Any, Keys], Row]
    entity: Callable[[Row, Keys], Entity]


def _annotation_row(a: Annotation, keys: Keys) -> Row:
    return (
        a.id.bytes,
        keys.document.of[a.document_id],
        keys.text.of[a.text_sha256],
        keys.layer.of[a.layer_id],
        keys.tag.of[a.tag_id],
        a.start,
        a.end,
        a.note,
        a.origin,
        a.created,
        a.changed,
    )


def annotation(row: Row, keys: Keys) -> Annotation:
    """The annotation of a row."""
    uuid, document, text, layer, tag, *rest = row
    return Annotation(
        UUID(bytes=uuid), keys.document.at[document], keys.text.at[text], keys.layer.at[layer], keys.tag.at[tag], *rest
    )


def _coder_row(c: Coder, _keys: Keys) -> Row:
    return (c.id.bytes, c.label)


def _coder(row: Row, _keys: Keys) -> Coder:
    return Coder(UUID(bytes=row[0]), row[1])


def _layer_row(layer: Layer, keys: Keys) -> Row:
    return (layer.id.bytes, keys.coder.of[layer.coder_id], layer.purpose, layer.round)


def _layer(row: Row, keys: Keys) -> Layer:
    return Layer(UUID(bytes=row[0]), keys.coder.at[row[1]], row[2], row[3])


def _tag_row(t: Tag, keys: Keys) -> Row:
    parent = None if t.parent_id is None else keys.tag.of[t.parent_id]
    looks = (t.colour, t.pattern, t.letter, t.key)
    return (t.id.bytes, t.name, t.position, *looks, parent, t.definition, int(t.retired))


def _tag(row: Row, keys: Keys) -> Tag:
    uuid, name, position, colour, pattern, letter, key, parent, definition, retired = row
    parent_id = None if parent is None else keys.tag.at[parent]
    tag_id = UUID(bytes=uuid)
    return Tag(tag_id, name, position, colour, pattern, letter, key, parent_id, definition, bool(retired))


def _document_row(d: Document, keys: Keys) -> Row:
    return (
        d.id.bytes,
        d.name,
        d.position,
        keys.text.of[d.text_sha256],
        keys.formatting.of[d.formatting_sha256],
        d.characters,
        d.created,
        dumps(source_values(d.source)),
        dumps(dict(d.variables)),
    )


def _document(row: Row, keys: Keys) -> Document:
    uuid, name, position, text, formatting, characters, created, source, variables = row
    return Document(
        UUID(bytes=uuid),
        name,
        position,
        keys.text.at[text],
        keys.formatting.at[formatting],
        characters,
        created,
        read_source(json.loads(source)),
        read_variables(json.loads(variables)),
    )


def _units_row(u: Units, keys: Keys) -> Row:
    rules = (u.made_by, u.version, u.language, u.language_source, int(u.wrapped))
    places = (keys.document.of[u.document_id], keys.text.of[u.text_sha256])
    return (u.id.bytes, *places, *rules, flat(u.sentences), flat(u.paragraphs))


def _units(row: Row, keys: Keys) -> Units:
    uuid, document, text, made_by, version, language, language_source, wrapped, sentences, paragraphs = row
    return Units(
        UUID(bytes=uuid),
        keys.document.at[document],
        keys.text.at[text],
        made_by,
        version,
        language,
        language_source,
        bool(wrapped),
        tuple(json.loads(sentences)),
        tuple(json.loads(paragraphs)),
    )


def _status_row(s: Status, keys: Keys) -> Row:
    return (s.id.bytes, keys.layer.of[s.layer_id], keys.document.of[s.document_id], s.state, s.reason)


def _status(row: Row, keys: Keys) -> Status:
    uuid, layer, document, state, reason = row
    return Status(UUID(bytes=uuid), keys.layer.at[layer], keys.document.at[document], state, reason)


def _codec(kind: str, row: Callable[[Any, Keys], Row], entity: Callable[[Row, Keys], Entity]) -> Codec:
    return Codec(
        insert=statement(f"{kind}.insert"),
        update=statement(f"{kind}.update"),
        delete=statement(f"{kind}.delete"),
        count=statement(f"{kind}.count"),
        all=statement(f"{kind}.all"),
        by_uuid=statement(f"{kind}.by_uuid"),
        row=row,
        entity=entity,
    )


CODECS: Final[Mapping[str, Codec]] = MappingProxyType(
    {
        "coder": _codec("coder", _coder_row, _coder),
        "layer": _codec("layer", _layer_row, _layer),
        "tag": _codec("tag", _tag_row, _tag),
        "document": _codec("document", _document_row, _document),
        "units": _codec("units", _units_row, _units),
        "annotation": _codec("annotation", _annotation_row, annotation),
        "status": _codec("status", _status_row, _status),
    }
)
