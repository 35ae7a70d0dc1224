"""doccano JSON Lines: a text a line, with entities and the relations between them."""

from collections import defaultdict
from pathlib import Path
from typing import Any, Final

from rubricate.core.linking import Link
from rubricate.formats.exporter import Exported, Exporter, Order, Watch
from rubricate.formats.exporters.one_file import Part, spans, write_parts
from rubricate.formats.jsonish import line
from rubricate.formats.leaving import Leaving
from rubricate.formats.snapshot import Snapshot

_HOLDS: Final = frozenset({"texts", "whole_document", "overlaps", "joined", "links", "links_of_coders"})


def write(snapshot: Snapshot, out: Path, order: Order, watch: Watch) -> Exported:
    """Write `out`, or doccano.jsonl in a folder. Tags on a whole document are its categories (`cats`)."""
    links: dict[object, list[Link]] = defaultdict(list)
    for link in snapshot.links():
        links[link.from_id].append(link)
    numbers: dict[object, int] = {}

    def part(leave: Leaving) -> Part:
        here = {leave.marks[number].id for number, _, _ in spans(leave)}
        for number, _, _ in spans(leave):
            numbers[leave.marks[number].id] = len(numbers) + 1
        entities = [
            {"id": numbers[leave.marks[number].id], "label": leave.marks[number].tag.name, "start_offset": start,
             "end_offset": end}
            for number, start, end in spans(leave)
        ]  # fmt: skip
        ties = [one for mark in leave.marks for one in links.get(mark.id, ()) if {one.from_id, one.to_id} <= here]
        relations = [
            {"id": number, "from_id": numbers[one.from_id], "to_id": numbers[one.to_id], "type": one.type}
            for number, one in enumerate(ties, 1)
        ]
        cats = list(dict.fromkeys(mark.tag.name for mark in leave.marks if mark.start is None))
        tree: dict[str, Any] = {"text": leave.text, "entities": entities, "relations": relations, "cats": cats}
        return line({**tree, "document": leave.document.name, "offset_unit": "code_point"}), len(leave.marks), 0

    return write_parts(snapshot, out, order, watch, "doccano.jsonl", part)


EXPORTER: Final = Exporter("doccano", ("jsonl",), write, _HOLDS)
