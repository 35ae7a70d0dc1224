"""Our own JSON Lines: the project on the first line, a document with everything of it on each other. docs/jsonl.md."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from rubricate.core.annotation import SAID, Status
from rubricate.core.book import Book
from rubricate.core.book_tree import tree_of
from rubricate.core.linking import Link
from rubricate.core.notes import Note
from rubricate.formats.exporter import THINGS, Exported, Exporter, Order, Watch
from rubricate.formats.exporters.one_file import Part, write_parts
from rubricate.formats.jsonish import line
from rubricate.formats.leaving import Leaving, LeavingMark
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.tables import iso

VERSION: Final = 1


def write(snapshot: Snapshot, out: Path, order: Order, watch: Watch) -> Exported:
    """Write `out`, or project.jsonl in a folder."""
    head = line(_project(snapshot))
    return write_parts(snapshot, out, order, watch, "project.jsonl", _documents(snapshot), (head, ""))


def _project(snapshot: Snapshot) -> dict[str, Any]:
    notes = [note for note in snapshot.notes.values() if note.subject != "document"]
    return {
        "rubricate": "project",
        "version": VERSION,
        "id": str(snapshot.id),
        "name": snapshot.name,
        "codebook": tree_of(Book.of(snapshot.codebook)),
        "coders": [{"id": str(coder.id), "name": coder.label} for coder in snapshot.coders.values()],
        "notes": [_note(snapshot, note) for note in notes],
    }


def _documents(snapshot: Snapshot) -> Callable[[Leaving], Part]:
    """What makes the line of a document."""
    notes: dict[UUID | None, list[Note]] = defaultdict(list)
    for note in snapshot.notes.values():
        if note.subject == "document":
            notes[note.subject_id].append(note)
    links: dict[UUID, list[Link]] = defaultdict(list)
    statuses: dict[UUID, list[Status]] = defaultdict(list)
    for status in snapshot.statuses.values():
        statuses[status.document_id].append(status)
    for link in snapshot.links():
        links[link.from_id].append(link)

    def part(leave: Leaving) -> Part:
        tree = _document(snapshot, leave, notes[leave.document.id])
        tree["links"] = [_link(one) for mark in leave.marks for one in links.get(mark.id, ())]
        tree["states"] = [_status(snapshot, one) for one in statuses[leave.document.id] if one.state in SAID]
        return line(tree), len(leave.marks), 0

    return part


def _document(snapshot: Snapshot, leave: Leaving, notes: Sequence[Note]) -> dict[str, Any]:
    document = leave.document
    units = asdict(snapshot.units(document.id))
    variables = snapshot.codebook.attributes
    return {
        "id": str(document.id),
        "name": document.name,
        "text": leave.text,
        "purpose": document.purpose,
        "sets": [snapshot.sets[one].name for one in document.set_ids if one in snapshot.sets],
        "variables": {
            variables[key].name: list(value) for key, value in document.variables.items() if key in variables
        },
        "source": asdict(document.source),
        "created": iso(document.created),
        "formatting": [[one.start, one.end, one.kind, one.value] for one in snapshot.formatting(document.id)],
        "units": {name: value for name, value in units.items() if name not in ("id", "document_id", "text_sha256")},
        "notes": [_note(snapshot, note) for note in notes],
        "annotations": [_mark(mark, leave.text) for mark in leave.marks],
    }


def _mark(mark: LeavingMark, text: str) -> dict[str, Any]:
    """An annotation; what is empty or as usual is left out."""
    answers = {attribute.name: list(values) for attribute, values in mark.attributes.items()}
    place: Mapping[str, Any] = {}
    if mark.start is not None and mark.end is not None:
        place = {"start": mark.start, "end": mark.end, "quote": text[mark.start : mark.end]}
    rest = {"note": mark.note, "attributes": answers}
    return {
        "id": str(mark.id),
        **place,
        "tag": mark.tag.name,
        "tag_id": str(mark.tag.id),
        "coder": mark.coder.label,
        "purpose": mark.layer.purpose,
        "round": mark.layer.round,
        "origin": mark.origin,
        "created": iso(mark.created),
        "changed": iso(mark.changed),
        **{name: value for name, value in rest.items() if value},
    }


def _note(snapshot: Snapshot, note: Note) -> dict[str, Any]:
    return {
        "id": str(note.id),
        "about": note.subject,
        **({"tag_id": str(note.subject_id)} if note.subject == "tag" else {}),
        "body": note.body,
        "coder": snapshot.coders[note.coder_id].label,
        "created": iso(note.created),
        "changed": iso(note.changed),
    }


def _status(snapshot: Snapshot, status: Status) -> dict[str, Any]:
    layer = snapshot.layers[status.layer_id]
    return {
        "coder": snapshot.coders[layer.coder_id].label,
        "purpose": layer.purpose,
        "round": layer.round,
        "state": status.state,
        **({"reason": status.reason} if status.reason else {}),
    }


def _link(link: Link) -> dict[str, Any]:
    ends = {"from": str(link.from_id), "to": str(link.to_id)}
    return {"id": str(link.id), **ends, "type": link.type, "created": iso(link.created)}


EXPORTER: Final = Exporter("jsonl", ("jsonl",), write, frozenset(THINGS))
