"""Label Studio JSON: a task for each document, in it an annotation for each coder."""

from collections import defaultdict
from pathlib import Path
from typing import Any, Final

from rubricate.core.linking import Link
from rubricate.formats.exporter import Exported, Exporter, Order, Watch
from rubricate.formats.exporters.one_file import Part, write_parts
from rubricate.formats.jsonish import line
from rubricate.formats.leaving import Leaving, LeavingMark
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.tables import iso

_HOLDS: Final = frozenset({"texts", "whole_document", "overlaps", "joined", "notes", "links", "coders", "ids"})
_TEXT: Final = {"from_name": "label", "to_name": "text"}
_CHOICE: Final = {"from_name": "document", "to_name": "text", "type": "choices"}
_NOTE: Final = {"from_name": "note", "to_name": "text", "type": "textarea"}


def write(snapshot: Snapshot, out: Path, order: Order, watch: Watch) -> Exported:
    """Write `out`, or tasks.json in a folder."""
    links: dict[object, list[Link]] = defaultdict(list)
    for link in snapshot.links():
        links[link.from_id].append(link)
    coders = {coder.id: number for number, coder in enumerate(snapshot.coders.values(), 1)}
    tasks = 0

    def part(leave: Leaving) -> Part:
        nonlocal tasks
        tasks += 1
        by_coder: dict[str, list[LeavingMark]] = defaultdict(list)
        for mark in leave.marks:
            by_coder[mark.coder.label].append(mark)
        annotations = [
            {
                "id": number,
                "completed_by": {"id": coders[marks[0].coder.id], "first_name": coder, "last_name": "", "email": ""},
                "created_at": iso(min(mark.created for mark in marks)),
                "was_cancelled": False,
                "result": _results(leave, marks, links),
            }
            for number, (coder, marks) in enumerate(by_coder.items(), 1)
        ]
        data = {"text": leave.text, "document": leave.document.name}
        made = line({"id": tasks, "data": data, "annotations": annotations})
        return ("" if tasks == 1 else ",") + made, len(leave.marks), 0

    return write_parts(snapshot, out, order, watch, "tasks.json", part, ("[\n", "]\n"))


def _results(leave: Leaving, marks: list[LeavingMark], links: dict[object, list[Link]]) -> list[dict[str, Any]]:
    """Regions, their notes, and the relations between them; all choices about the document are one result."""
    found: list[dict[str, Any]] = []
    here = {mark.id for mark in marks if mark.start is not None}
    choices = list(dict.fromkeys(mark.tag.name for mark in marks if mark.start is None))
    if choices:
        found.append({"id": "document", **_CHOICE, "value": {"choices": choices}})
    for mark in marks:
        if mark.start is None or mark.end is None:
            continue
        key, words = str(mark.id), leave.text[mark.start : mark.end]
        place = {"start": mark.start, "end": mark.end, "text": words}
        found.append({"id": key, **_TEXT, "type": "labels", "value": {**place, "labels": [mark.tag.name]}})
        if mark.note:
            found.append({"id": key, **_NOTE, "value": {**place, "text": [mark.note]}})
        found += [
            {"type": "relation", "from_id": key, "to_id": str(one.to_id), "direction": "right", "labels": [one.type]}
            for one in links.get(mark.id, ())
            if one.to_id in here
        ]
    return found


EXPORTER: Final = Exporter("label-studio", ("json",), write, _HOLDS)
