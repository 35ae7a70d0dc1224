"""What Hypothesis gives out, by a file made after its API's description."""

import json
from typing import Any

from rubricate.core.bringing.placing import Ground, place_marks
from rubricate.formats.bundle import Bundle
from rubricate.formats.known import importer

TEXT = "A 😀 bridge will hold."


def row(**more: Any) -> dict[str, Any]:
    selectors = [
        {"type": "RangeSelector", "startContainer": "/p[1]", "startOffset": 5},
        {"type": "TextPositionSelector", "start": 5, "end": 11},
        {"type": "TextQuoteSelector", "exact": "bridge", "prefix": "A 😀 ", "suffix": " will"},
    ]
    return {
        "id": "a1", "uri": "https://e.org/x", "user": "acct:ann@hypothes.is",
        "created": "2026-01-02T03:04:05.678+00:00",
        "text": "why?", "tags": ["claim", "check"], "document": {"title": ["A page"]},
        "target": [{"source": "https://e.org/x", "selector": selectors}], **more,
    }  # fmt: skip


def test_tags_text_replies_and_places_in_utf16() -> None:
    reply = {
        "id": "a2",
        "uri": "https://e.org/x",
        "references": ["a1"],
        "text": "because",
        "user": "acct:ben@hypothes.is",
    }
    data = json.dumps({"total": 3, "rows": [row(), reply, row(id="a3", tags=[], target=[], text="page note")]}).encode()
    bundle = Bundle.of_bytes("h.json", data)
    one = importer(bundle)
    assert one.name == "hypothesis"
    found = one.read(bundle)
    names = {tag.id: tag.name for tag in found.book.tags}
    assert [(names[m.tag_id], m.whole, m.note, m.coder) for m in found.marks] == [
        ("claim", False, "why?\n\nben: because", "ann"),
        ("check", False, "why?\n\nben: because", "ann"),
        ("highlight", True, "page note", "ann"),
    ]
    assert [(d.key, d.name) for d in found.documents] == [("https://e.org/x", "A page")]
    placed, _ = place_marks(Ground(TEXT), found.marks[:2], found.counting)
    assert [(p.how, p.spans[0].of(TEXT)) for p in placed] == [("exact", "bridge")] * 2
