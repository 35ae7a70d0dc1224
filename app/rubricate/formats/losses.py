"""What an export leaves behind: the things a project holds that a format has no place for, counted."""

from collections.abc import Collection, Mapping
from typing import Final
from uuid import UUID

from rubricate.core.annotation import SAID
from rubricate.core.bringing.found import Lost
from rubricate.core.document import Document
from rubricate.formats.exporter import Exporter, Order
from rubricate.formats.leaving import documents
from rubricate.formats.snapshot import Snapshot

CONTINUES: Final = "continues"


def losses(snapshot: Snapshot, exporter: Exporter, order: Order) -> tuple[Lost, ...]:
    """Each kind of thing that is there and is not held by the format, with its number; none of what isn't there.

    It walks through all annotations of the order once, unless the format holds all that they may have.
    """
    held = exporter.held(order)
    return left_behind(held, things(snapshot, order, marks=not held >= _OF_MARKS))


def left_behind(held: Collection[str], found: Mapping[str, int]) -> tuple[Lost, ...]:
    """Of what `things` has found, what a format that holds no more than that leaves behind."""
    told = held if "links" in held else {*held, "links_of_coders", "links_of_documents"}  # all of them are told at once
    return tuple(Lost(name, found[name]) for name in _COUNTED if name not in told and found.get(name))


def things(snapshot: Snapshot, order: Order, *, marks: bool = True) -> Mapping[str, int]:
    """How many of each thing an order has; with `marks` all annotations are walked through for what they have."""
    texts = documents(snapshot, order)
    return _of_project(snapshot, texts) | (_of_marks(snapshot, texts) if marks else {})


_COUNTED: Final = (
    "whole_document", "overlaps", "notes", "attributes", "coders", "layers", "times", "ids",
    "links_of_coders", "links_of_documents", "links", "joined",
    "texts", "formatting", "units", "variables", "sets", "purposes", "states",
    "definitions", "hierarchy", "colours", "tag_notes", "document_notes", "journal",
)  # fmt: skip

_OF_MARKS: Final = frozenset(_COUNTED[:10])


def _of_marks(snapshot: Snapshot, texts: Collection[Document]) -> dict[str, int]:
    """Numbers of annotations that have what a format may not have."""
    found = dict.fromkeys(("whole_document", "overlaps", "notes", "attributes", "times"), 0)
    layers: set[bytes] = set()
    ends = {end.bytes for link in snapshot.links() for end in (link.from_id, link.to_id)}
    met: dict[bytes, tuple[UUID, bytes]] = {}
    for document_id, marks in snapshot.export_rows({document.id for document in texts}):
        end_before = 0
        for start, end, _tag, layer, note, _origin, _created, _changed, key, values in marks:
            found["whole_document"] += start is None
            found["notes"] += note != ""
            found["attributes"] += bool(values)
            layers.add(layer)
            if key in ends:
                met[key] = (document_id, layer)
            if start is not None and end is not None:
                found["overlaps"] += start < end_before
                end_before = max(end_before, end)
        found["times"] += len(marks)
    found["ids"] = found["times"]
    by_key = {layer.id.bytes: layer for layer in snapshot.layers.values()}
    found |= _of_links(snapshot, met, {key: layer.coder_id for key, layer in by_key.items()})
    coders = {by_key[key].coder_id.bytes for key in layers if key in by_key}
    found["coders"] = len(coders)
    found["layers"] = sum(by_key[key].purpose != "main" or by_key[key].round > 1 for key in layers if key in by_key)
    return found


def _of_links(
    snapshot: Snapshot, met: Mapping[bytes, tuple[UUID, bytes]], coders: Mapping[bytes, UUID]
) -> dict[str, int]:
    """How many links lead to another coder's annotation, and how many into another document."""
    found = {"links_of_coders": 0, "links_of_documents": 0}
    for link in snapshot.links():
        one, other = met.get(link.from_id.bytes), met.get(link.to_id.bytes)
        if one is not None and other is not None:
            found["links_of_documents"] += one[0] != other[0]
            found["links_of_coders"] += coders.get(one[1]) != coders.get(other[1])
    return found


def _of_project(snapshot: Snapshot, texts: Collection[Document]) -> dict[str, int]:
    links = snapshot.links()
    notes: Mapping[str, int] = {
        subject: sum(note.subject == subject for note in snapshot.notes.values())
        for subject in ("tag", "document", "project")
    }
    tags = list(snapshot.codebook.values())
    return {
        "links": sum(link.type != CONTINUES for link in links),
        "joined": sum(link.type == CONTINUES for link in links),
        "texts": len(texts),
        "units": len(texts),
        "formatting": sum(any(mark.kind != "p" for mark in snapshot.formatting(document.id)) for document in texts),
        "variables": sum(bool(document.variables) for document in texts),
        "sets": sum(bool(document.set_ids) for document in texts),
        "purposes": sum(document.purpose != "main" for document in texts),
        "definitions": sum(bool(t.definition or t.use_when or t.not_when or t.example) for t in tags),
        "hierarchy": sum(t.parent_id is not None for t in tags),
        "colours": len(tags),
        "tag_notes": notes["tag"],
        "document_notes": notes["document"],
        "journal": notes["project"],
        "states": _said(snapshot, texts),
    }


def _said(snapshot: Snapshot, texts: Collection[Document]) -> int:
    """How many documents somebody has called done, or skipped."""
    states = [snapshot.states(layer_id) for layer_id in snapshot.layers]
    return sum(any(state.get(document.id) in SAID for state in states) for document in texts)
