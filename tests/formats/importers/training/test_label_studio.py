"""Label Studio's tasks, also those of versions that counted UTF-16."""

import json
from typing import Any

from rubricate.core.bringing.counting import Counting
from rubricate.core.bringing.found import FoundFile
from rubricate.core.bringing.placing import Ground, place_marks
from rubricate.formats.bundle import Bundle
from rubricate.formats.known import importer

TEXT = "A 😀 bridge will hold."
HTML = """<div class='a'><p>First &amp; <b>bold</b> para.</p>
<p>Second 😀 claim <i>here</i><br>now.</p>
<table><tbody><tr><td>One<td>a claim</td></tr></tbody></table></div>"""


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


def taken(task: dict[str, Any]) -> FoundFile:
    bundle = Bundle.of_bytes("a.json", json.dumps([task]).encode())
    one = importer(bundle)
    assert one.name == "label-studio"
    return one.read(bundle)


def said(found: FoundFile) -> list[tuple[str, str]]:
    """The words of each mark at its place, and its tag."""
    (document,) = found.documents
    text = document.text if document.text is not None else document.reading.text.body if document.reading else ""
    names = {tag.id: tag.name for tag in found.book.tags}
    placed, _ = place_marks(Ground(text), found.marks, found.counting)
    assert {one.how for one in placed} <= {"exact"}
    return [(" ".join(span.of(text) for span in one.spans), names[one.mark.tag_id]) for one in placed]


def task_of(data: dict[str, Any], kind: str, *values: dict[str, Any]) -> dict[str, Any]:
    results = [{"type": kind, "to_name": "it", "id": str(n), "value": value} for n, value in enumerate(values)]
    return {"id": 1, "data": data, "annotations": [{"completed_by": 3, "result": results}]}


def test_regions_in_html_are_found_by_their_nodes() -> None:
    cell, first, second = "/div[1]/table[1]/tbody[1]/tr[1]/td[2]/text()[1]", "/div[1]/p[1]", "/div[1]/p[2]"
    regions = [
        (f"{first}/b[1]/text()[1]", 0, f"{first}/b[1]/text()[1]", 4, "bold"),
        (f"{first}/text()[1]", 6, f"{first}/b[1]/text()[1]", 4, "& bold"),
        (f"{second}/text()[1]", 10, f"{second}/i[1]/text()[1]", 4, "claim here"),
        (f"{second}/i[1]/text()[1]", 0, f"{second}/text()[2]", 3, "here\\nnow"),
        (cell, 2, cell, 7, "claim"),
    ]
    values = [
        {"start": a, "startOffset": b, "end": c, "endOffset": d, "text": words, "hypertextlabels": ["X"]}
        for a, b, c, d, words in regions
    ]
    found = taken(task_of({"html": HTML}, "hypertextlabels", *values))
    assert [words for words, _ in said(found)] == ["bold", "& bold", "claim here", "here\nnow", "claim"]
    assert found.documents[0].reading is not None
    assert "<" not in found.documents[0].reading.text.body


def test_a_path_that_leads_nowhere_leaves_the_words() -> None:
    region = {"start": "/p[9]/text()[1]", "startOffset": 0, "end": "/x", "endOffset": 4, "hypertextlabels": ["X"]}
    found = taken(task_of({"html": HTML}, "hypertextlabels", {**region, "text": "bold"}, {**region, "text": "para"}))
    assert said(found) == [("bold", "X"), ("para", "X")]


def test_a_dialogue_is_a_line_for_each_turn() -> None:
    turns = [{"author": "A", "text": "Hello 😀 there, a claim."}, {"author": "B", "text": "No evidence for it."}]
    region = {"start": "0", "end": "0", "startOffset": 16, "endOffset": 23, "text": "a claim", "paragraphlabels": ["X"]}
    other = {
        "start": "1",
        "end": "1",
        "startOffset": 0,
        "endOffset": 11,
        "text": "No evidence",
        "paragraphlabels": ["Y"],
    }
    found = taken(task_of({"talk": turns}, "paragraphlabels", region, other))
    assert found.documents[0].text == "A: Hello 😀 there, a claim.\nB: No evidence for it."
    assert said(found) == [("a claim", "X"), ("No evidence", "Y")]


def test_the_short_form_has_everything_side_by_side() -> None:
    region = {"start": 5, "end": 11, "text": "bridge", "labels": ["claim"]}
    task = {"text": TEXT, "id": 4, "label": [region], "tone": {"choices": ["calm", "short"]}, "annotator": 3}
    found = taken({**task, "annotation_id": 7, "created_at": "2024-03-09T22:16:08.7Z", "lead_time": 3.2})
    names = {tag.id: tag.name for tag in found.book.tags}
    assert [(names[m.tag_id], m.quote, m.coder) for m in found.marks] == [
        ("claim", "bridge", "3"),
        ("calm", None, "3"),
        ("short", None, "3"),
    ]
    assert found.documents[0].text == TEXT


def test_a_question_whose_name_cannot_be_shown_is_cleaned() -> None:
    value = {"start": 5, "end": 11, "text": "bridge"}
    results = [
        region(5, 11, "bridge"),
        {"id": "r5", "type": "choices", "from_name": "su\tre", "value": {**value, "choices": ["yes"]}},
    ]
    found = taken({"id": 1, "data": {"text": TEXT}, "annotations": [{"result": results}]})
    assert dict(found.marks[0].attributes) == {"su re": ("yes",)}
    assert [one.name for one in found.book.attributes] == ["su re"]


def test_what_else_a_task_says_of_its_text_becomes_variables() -> None:
    task = {
        "id": 1,
        "data": {
            "text": "A bridge falls.",
            "outlet": "Post",
            "year": 2020,
            "long": "x" * 2_000,
            "more": [1],
            "none": None,
        },
        "annotations": [{"result": []}],
    }
    bundle = Bundle.of_bytes("tasks.json", json.dumps([task]).encode())
    found = importer(bundle).read(bundle)
    assert dict(found.documents[0].variables) == {"outlet": "Post", "year": "2020"}
    assert [(lost.kind, lost.n, set(lost.names)) for lost in found.lost] == [("variables", 2, {"long", "more"})]


def test_a_single_choice_of_the_short_form_is_a_variable() -> None:
    task = {"text": "A bridge falls.", "id": 1, "mood": "Bad", "annotator": "a@x.example", "annotation_id": 5}
    bundle = Bundle.of_bytes("tasks.json", json.dumps([task]).encode())
    assert dict(importer(bundle).read(bundle).documents[0].variables) == {"mood": "Bad"}
