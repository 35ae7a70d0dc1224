"""W3C Web Annotation (JSON-LD): a collection of annotations in one page, and the texts beside them.

Places are code points, as the Recommendation says. What it has no word for stands under names of our own.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from rubricate.core.linking import Link
from rubricate.formats.exporter import Exported, Exporter, Order, Watch
from rubricate.formats.exporters.landing import landing
from rubricate.formats.jsonish import line
from rubricate.formats.leaving import Leaving, LeavingMark, leaving, total
from rubricate.formats.places import left_as_found
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.tables import iso
from rubricate.formats.writing import Replacing

CONTEXT: Final = ["http://www.w3.org/ns/anno.jsonld", {"rubricate": "urn:rubricate:"}]
AROUND: Final = 32  # code points of prefix and suffix
_HOLDS: Final = frozenset(
    {
        *("texts", "whole_document", "overlaps", "joined", "notes", "attributes", "coders", "layers"),
        *("links", "links_of_coders", "links_of_documents"),
        *("times", "ids"),
    }
)


def write(snapshot: Snapshot, out: Path, order: Order, watch: Watch) -> Exported:
    """Write `out`, or annotations.jsonld in a folder: the texts, then the annotations, then the links among them."""
    whole, done = total(snapshot, order), 0
    with left_as_found(out), Replacing() as files:
        place = landing(out, "annotations.jsonld")
        stream = files.open(place)
        stream.write(_head(snapshot))
        written: set[object] = set()
        texts: list[str] = []
        mark_sep = "\n"
        for leave in leaving(snapshot, order):
            texts.append(line(_text(leave)).rstrip("\n"))
            for mark in leave.marks:
                stream.write(mark_sep + line(_annotation(leave, mark)).rstrip("\n"))
                mark_sep = ",\n"
                written.add(mark.id)
            done += len(leave.marks)
            watch.at(done, max(done, whole))
        for link in snapshot.links():
            if link.from_id in written and link.to_id in written:
                stream.write(mark_sep + line(_link(link)).rstrip("\n"))
                mark_sep = ",\n"
        stream.write('\n]},\n"rubricate:texts":[\n' + ",\n".join(texts) + "\n]}\n")
    return Exported((place,), done)


def _head(snapshot: Snapshot) -> str:
    """All up to the first annotation."""
    tree = {
        "@context": CONTEXT,
        "id": snapshot.id.urn,
        "type": "AnnotationCollection",
        "label": snapshot.name,
        "first": {"id": f"{snapshot.id.urn}#1", "type": "AnnotationPage", "partOf": snapshot.id.urn, "items": []},
    }
    return line(tree).rstrip("\n").removesuffix("]}}")


def _text(leave: Leaving) -> dict[str, Any]:
    """The resource that annotations are about, with the text itself."""
    return {
        "id": leave.document.id.urn,
        "type": "Text",
        "format": "text/plain",
        "rubricate:name": leave.document.name,
        "rubricate:text": leave.text,
    }


def _annotation(leave: Leaving, mark: LeavingMark) -> dict[str, Any]:
    made = {
        "id": mark.id.urn,
        "type": "Annotation",
        "motivation": "classifying",
        "creator": {"id": mark.coder.id.urn, "type": "Person", "name": mark.coder.label},
        "created": iso(mark.created),
        "modified": iso(mark.changed),
        "body": list(_bodies(mark)),
        "target": _target(leave, mark),
        "rubricate:purpose": "" if mark.layer.purpose == "main" else mark.layer.purpose,
        "rubricate:round": 0 if mark.layer.round == 1 else mark.layer.round,
    }
    return {name: value for name, value in made.items() if value}


def _bodies(mark: LeavingMark) -> Iterator[Mapping[str, Any]]:
    yield {"type": "TextualBody", "purpose": "tagging", "value": mark.tag.name}
    if mark.note:
        yield {"type": "TextualBody", "purpose": "commenting", "format": "text/markdown", "value": mark.note}
    for attribute, values in mark.attributes.items():
        for value in values:
            question = {"rubricate:question": attribute.name}
            yield {"type": "TextualBody", "purpose": "describing", **question, "value": value}


def _target(leave: Leaving, mark: LeavingMark) -> str | Mapping[str, Any]:
    if mark.start is None or mark.end is None:
        return leave.document.id.urn
    text, start, end = leave.text, mark.start, mark.end
    quote = {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(0, start - AROUND) : start],
        "suffix": text[end : end + AROUND],
    }
    place = {"type": "TextPositionSelector", "start": start, "end": end}
    return {"source": leave.document.id.urn, "selector": [place, quote]}


def _link(link: Link) -> dict[str, Any]:
    """A link is an annotation on an annotation: what it says of the first is the second."""
    return {
        "id": link.id.urn,
        "type": "Annotation",
        "motivation": "linking",
        "created": iso(link.created),
        "rubricate:link": link.type,
        "body": link.to_id.urn,
        "target": link.from_id.urn,
    }


EXPORTER: Final = Exporter("w3c", ("jsonld", "json"), write, _HOLDS)
