"""Label Studio's tasks, also those of versions that counted UTF-16."""

import json
from typing import Any

from rubricate.core.bringing.counting import Counting
from rubricate.core.bringing.placing import Ground, place_marks
from rubricate.formats.bundle import Bundle
from rubricate.formats.importer import importer

TEXT = "A 😀 bridge will hold."


def region(start: int, end: int, words: str, **more: Any) -> dict[str, Any]:
    value = {"start": start, "end": end, "text": words, "labels": ["claim"]}
    return {"id": f"r{start}", "from_name": "label", "to_name": "text", "type": "labels", "value": value, **more}


def test_regions_choices_notes_relations_people_and_places_in_utf16() -> None:
    results = [
        region(5, 11, "bridge"), region(12, 16, "will"),
        {"id": "c", "type": "choices", "from_name": "tone", "to_name": "text", "value": {"choices": ["calm"]}},
        {"id": "t", "type": "taxonomy", "to_name": "text", "value": {"taxonomy": [["a", "b"]]}},
        {"id": "r5", "type": "textarea", "value": {"start": 5, "end": 11, "text": ["why?"]}},
        {"id": "r5", "type": "choices", "from_name": "sure", "value": {"start": 5, "end": 11, "choices": ["yes"]}},
        {"type": "relation", "from_id": "r5", "to_id": "r12", "labels": ["of"]}, {"type": "rating", "value": {}},
    ]  # fmt: skip
    who = {"id": 1, "email": "ann@e.org", "first_name": "Ann", "last_name": "Lee"}
    task = {
        "id": 4, "data": {"text": TEXT, "title": "Bridge"},
        "annotations": [{"id": 1, "completed_by": who, "result": results}, {"was_cancelled": True, "result": [3]}],
    }  # fmt: skip
    bundle = Bundle.of_bytes("a.json", json.dumps([task]).encode())
    one = importer(bundle)
    assert one.name == "label-studio"
    found = one.read(bundle)
    names = {tag.id: tag.name for tag in found.book.tags}
    assert [(names[m.tag_id], m.quote, m.note, m.coder, dict(m.attributes)) for m in found.marks] == [
        ("claim", "bridge", "why?", "Ann Lee", {"sure": ("yes",)}),
        ("claim", "will", "", "Ann Lee", {}),
        ("calm", None, "", "Ann Lee", {}),
        ("a / b", None, "", "Ann Lee", {}),
    ]
    assert [link.type for link in found.links] == ["of"]
    assert found.documents[0].name == "Bridge"
    assert {lost.kind: lost.n for lost in found.lost} == {"rejected": 1, "bodies": 1}
    placed, counting = place_marks(Ground(TEXT), found.marks[:2], found.counting)
    assert [(p.how, p.spans[0].of(TEXT)) for p in placed] == [("exact", "bridge"), ("exact", "will")]
    assert counting == Counting("utf16")
