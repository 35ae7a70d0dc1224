"""Rows of tags, attributes and versions of the codebook."""

from uuid import UUID

from rubricate.core.attributes import Attribute, Option
from rubricate.core.codebook import Tag
from rubricate.core.versions import CodebookVersion
from rubricate.storage.keys import Keys
from rubricate.storage.rows.parts import id_or_none, listed, raw_or_none, read_list
from rubricate.storage.sql import Row


def tag_row(t: Tag, keys: Keys) -> Row:
    parent = None if t.parent_id is None else keys.tag.of[t.parent_id]
    looks = (t.colour, t.pattern, t.letter, t.key)
    rules = (t.short, t.use_when, t.not_when, t.example, t.counter_example, t.unit, int(t.overlap))
    return (
        *(t.id.bytes, t.name, t.position, *looks, parent, t.definition, int(t.retired)),
        *(*rules, t.citation, t.revision),
    )


def tag(row: Row, keys: Keys) -> Tag:
    uuid, name, position, colour, pattern, letter, key, parent, definition, retired = row[:10]
    short, use_when, not_when, example, counter_example, unit, overlap, citation, revision = row[10:]
    return Tag(
        UUID(bytes=uuid),
        name,
        position,
        colour,
        pattern,
        letter,
        key,
        None if parent is None else keys.tag.at[parent],
        definition,
        bool(retired),
        short,
        use_when,
        not_when,
        example,
        counter_example,
        unit,
        bool(overlap),
        citation,
        revision,
    )


def attribute_row(a: Attribute, keys: Keys) -> Row:
    return (
        a.id.bytes,
        None if a.tag_id is None else keys.tag.of[a.tag_id],
        a.name,
        a.position,
        a.kind,
        listed([[option.value, option.label] for option in a.options]),
        int(a.required),
        a.help,
        raw_or_none(a.shown_if),
        listed(list(a.shown_values)),
        int(a.retired),
    )


def attribute(row: Row, keys: Keys) -> Attribute:
    uuid, tag, name, position, kind, options, required, words, shown_if, shown_values, retired = row
    return Attribute(
        UUID(bytes=uuid),
        None if tag is None else keys.tag.at[tag],
        name,
        position,
        kind,
        tuple(Option(*option) for option in read_list(options)),
        bool(required),
        words,
        id_or_none(shown_if),
        tuple(read_list(shown_values)),
        bool(retired),
    )


def version_row(v: CodebookVersion, _keys: Keys) -> Row:
    return (v.id.bytes, v.name, v.content, v.sha256, v.created, int(v.frozen))


def version(row: Row, _keys: Keys) -> CodebookVersion:
    uuid, name, content, sha256, created, frozen = row
    return CodebookVersion(UUID(bytes=uuid), name, content, sha256, created, bool(frozen))
