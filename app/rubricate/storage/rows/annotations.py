"""Rows of annotations, links, statuses and notes."""

from uuid import UUID

from rubricate.core.annotation import Annotation, Status
from rubricate.core.linking import Link
from rubricate.core.notes import Note
from rubricate.storage.encoding import read_values, written_values
from rubricate.storage.keys import Keys
from rubricate.storage.rows.parts import id_or_none, raw_or_none
from rubricate.storage.sql import Row


def annotation_row(a: Annotation, keys: Keys) -> Row:
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
        written_values(a.attributes),
        a.tag_revision,
    )


def annotation(row: Row, keys: Keys) -> Annotation:
    """The annotation of a row."""
    uuid, document, text, layer, tag, start, end, note, origin, created, changed, attributes, revision = row
    return Annotation(
        UUID(bytes=uuid),
        keys.document.at[document],
        keys.text.at[text],
        keys.layer.at[layer],
        keys.tag.at[tag],
        start,
        end,
        note,
        origin,
        created,
        changed,
        read_values(attributes),
        revision,
    )


def link_row(link: Link, _keys: Keys) -> Row:
    return (link.id.bytes, link.from_id.bytes, link.to_id.bytes, link.type, link.created)


def link(row: Row, _keys: Keys) -> Link:
    uuid, start, end, kind, created = row
    return Link(UUID(bytes=uuid), UUID(bytes=start), UUID(bytes=end), kind, created)


def status_row(s: Status, keys: Keys) -> Row:
    return (s.id.bytes, keys.layer.of[s.layer_id], keys.document.of[s.document_id], s.state, s.reason)


def status(row: Row, keys: Keys) -> Status:
    uuid, layer, document, state, reason = row
    return Status(UUID(bytes=uuid), keys.layer.at[layer], keys.document.at[document], state, reason)


def note_row(n: Note, keys: Keys) -> Row:
    about = (n.subject, raw_or_none(n.subject_id))
    return (n.id.bytes, *about, keys.coder.of[n.coder_id], n.body, n.created, n.changed)


def note(row: Row, keys: Keys) -> Note:
    uuid, subject, subject_id, coder, body, created, changed = row
    return Note(UUID(bytes=uuid), subject, id_or_none(subject_id), keys.coder.at[coder], body, created, changed)
