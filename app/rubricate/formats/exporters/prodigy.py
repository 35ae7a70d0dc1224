"""Prodigy and spaCy JSON Lines: for each document and coder a line with spans and relations."""

from collections import defaultdict
from pathlib import Path
from typing import Any, Final

from rubricate.core.linking import Link
from rubricate.formats.exporter import Exported, Exporter, Order, Watch
from rubricate.formats.exporters.one_file import Part, write_parts
from rubricate.formats.jsonish import line
from rubricate.formats.leaving import Leaving, LeavingMark
from rubricate.formats.snapshot import Snapshot

_HOLDS: Final = frozenset({"texts", "whole_document", "overlaps", "joined", "notes", "links", "coders", "ids"})


def write(snapshot: Snapshot, out: Path, order: Order, watch: Watch) -> Exported:
    """Write `out`, or prodigy.jsonl in a folder. Tags on a whole document are choices (`accept`)."""
    links: dict[object, list[Link]] = defaultdict(list)
    for link in snapshot.links():
        links[link.from_id].append(link)

    def part(leave: Leaving) -> Part:
        by_coder: dict[str, list[LeavingMark]] = defaultdict(list)
        for mark in leave.marks:
            by_coder[mark.coder.label].append(mark)
        every = by_coder or {"": []}
        made = [line(_task(leave, coder, marks, links)) for coder, marks in every.items()]
        return "".join(made), len(leave.marks), 0

    return write_parts(snapshot, out, order, watch, "prodigy.jsonl", part)


def _task(leave: Leaving, coder: str, marks: list[LeavingMark], links: dict[object, list[Link]]) -> dict[str, Any]:
    spans = [_span(leave.text, mark) for mark in marks if mark.start is not None]
    options = list(dict.fromkeys(mark.tag.name for mark in marks if mark.start is None))
    here = {mark.id: mark for mark in marks if mark.start is not None}
    ties = [one for mark in here for one in links.get(mark, ()) if one.to_id in here]
    tree: dict[str, Any] = {"text": leave.text, "meta": {"document": leave.document.name}, "spans": spans}
    if ties:
        tree["relations"] = [_relation(leave.text, one, here[one.from_id], here[one.to_id]) for one in ties]
    if options:
        tree |= {"options": [{"id": name, "text": name} for name in options], "accept": options}
    return {**tree, "answer": "accept", **({"_annotator_id": coder} if coder else {})}


def _span(text: str, mark: LeavingMark) -> dict[str, Any]:
    words = text[mark.start : mark.end]
    made = {"start": mark.start, "end": mark.end, "text": words, "label": mark.tag.name, "id": str(mark.id)}
    return {**made, **({"note": mark.note} if mark.note else {})}


def _relation(text: str, link: Link, head: LeavingMark, child: LeavingMark) -> dict[str, Any]:
    """The ends are repeated as spans, as Prodigy does; numbers of tokens depend on its tokenizer and are left out."""
    return {"head_span": _span(text, head), "child_span": _span(text, child), "label": link.type}


EXPORTER: Final = Exporter("prodigy", ("jsonl",), write, _HOLDS)
