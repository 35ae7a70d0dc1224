"""Rows of documents, their sets and their units."""

import json
from uuid import UUID

from rubricate.core.document import Document, DocumentSet, Units
from rubricate.storage.encoding import flat, read_source, read_values, written_source, written_values
from rubricate.storage.keys import Keys
from rubricate.storage.rows.parts import listed, read_list
from rubricate.storage.sql import Row


def document_row(d: Document, keys: Keys) -> Row:
    return (
        d.id.bytes,
        d.name,
        d.position,
        keys.text.of[d.text_sha256],
        keys.formatting.of[d.formatting_sha256],
        d.characters,
        d.created,
        written_source(d.source),
        written_values(d.variables),
        d.purpose,
        listed([uuid.hex for uuid in d.set_ids]),
    )


def document(row: Row, keys: Keys) -> Document:
    uuid, name, position, text, formatting, characters, created, source, variables, purpose, set_ids = row
    return Document(
        UUID(bytes=uuid),
        name,
        position,
        keys.text.at[text],
        keys.formatting.at[formatting],
        characters,
        created,
        read_source(json.loads(source)),
        read_values(variables),
        purpose,
        tuple(UUID(hex=value) for value in read_list(set_ids)),
    )


def set_row(s: DocumentSet, _keys: Keys) -> Row:
    return (s.id.bytes, s.name, s.position)


def document_set(row: Row, _keys: Keys) -> DocumentSet:
    return DocumentSet(UUID(bytes=row[0]), row[1], row[2])


def units_row(u: Units, keys: Keys) -> Row:
    rules = (u.made_by, u.version, u.language, u.language_source, int(u.wrapped))
    places = (keys.document.of[u.document_id], keys.text.of[u.text_sha256])
    return (u.id.bytes, *places, *rules, flat(u.sentences), flat(u.paragraphs), int(u.corrected))


def units(row: Row, keys: Keys) -> Units:
    uuid, document, text, made_by, version, language, language_source, wrapped, sentences, paragraphs, corrected = row
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
        bool(corrected),
    )
