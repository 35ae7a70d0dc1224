"""W3C Web Annotation both ways."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rubricate.core.bringing.found import FoundFile
from rubricate.core.text import canonical
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import BadContent
from rubricate.formats.known import importer
from tests.formats.exporters.study import check_golden
from tests.formats.importers.round_trip import back, made, marks, sound, spans_told, texts, written

HELD = spans_told("note", "coder", "answers", "whole")


def taken(tree: Any, name: str = "a.jsonld") -> FoundFile:
    bundle = Bundle.of_bytes(name, json.dumps(tree).encode())
    one = importer(bundle)
    assert one.name == "w3c"
    return one.read(bundle)


def test_what_it_holds_comes_back() -> None:
    project = sound()
    assert back(project, "w3c", HELD) == HELD(project)
    assert back(project, "w3c", lambda new: [(one.from_id, one.to_id, one.type) for one in new.links()]) == [
        (one.from_id, one.to_id, one.type) for one in project.links()
    ]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(texts, marks), min_size=1, max_size=3, unique_by=lambda pair: canonical(pair[0])[0]))
def test_it_does_whatever_the_texts_are(documents: Sequence[tuple[str, Any]]) -> None:
    project = made(documents)
    if project is not None:
        assert back(project, "w3c", HELD) == HELD(project)


def test_the_file_is_as_it_was_looked_at_and_as_the_recommendation_wants_it(tmp_path: Path) -> None:
    data = written(sound(), "w3c", tmp_path).read_bytes()
    check_golden("annotations.jsonld", data)
    tree = json.loads(data)
    assert tree["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert (tree["type"], tree["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    sources = {one["id"]: one["rubricate:text"] for one in tree["rubricate:texts"]}
    ids = [one["id"] for one in tree["first"]["items"]]
    assert len(ids) == len(set(ids))
    for one in tree["first"]["items"]:
        assert one["type"] == "Annotation"
        target = one["target"]
        if isinstance(target, dict):
            place, quote = target["selector"]
            text = sources[target["source"]]
            assert text[place["start"] : place["end"]] == quote["exact"]
            assert text[: place["start"]].endswith(quote["prefix"])
            assert text[place["end"] :].startswith(quote["suffix"])
        else:
            assert target in {*sources, *ids}


def test_bodies_and_targets_in_all_their_shapes() -> None:
    tree = [
        {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "bodyValue": "so?", "target": "http://e.org/a"},
        {"type": "Annotation", "motivation": "highlighting",
         "target": {"source": "http://e.org/a", "selector": {"type": "TextQuoteSelector", "exact": "x"}}},
        {"type": ["Annotation"], "creator": "http://e.org/~ann", "body": [{"value": "t", "purpose": "tagging"}, "note",
         {"type": "Image", "id": "http://e.org/i.png"}], "target": [{"source": {"id": "http://e.org/b"}, "selector": {
             "type": "TextPositionSelector", "start": 1, "end": 9,
             "refinedBy": {"type": "TextPositionSelector", "start": 0, "end": 1}}}, 7]},
    ]  # fmt: skip
    found = taken(tree)
    names = {tag.id: tag.name for tag in found.book.tags}
    assert [(names[m.tag_id], m.document, m.whole, m.quote, m.places, m.note, m.coder) for m in found.marks] == [
        ("highlight", "http://e.org/a", True, None, (), "so?", ""),
        ("highlight", "http://e.org/a", False, "x", (), "", ""),
        ("t", "http://e.org/b", False, None, ((1, 2),), "note", "~ann"),
    ]
    assert {one.kind: one.n for one in found.lost} == {"bodies": 2}


def test_a_file_without_annotations_is_refused() -> None:
    with pytest.raises(BadContent):
        taken({"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": 3})


def test_selectors_refine_each_other_and_ranges_and_fragments_are_places() -> None:
    quote = {"type": "TextQuoteSelector", "exact": "a bridge will", "prefix": "A ", "suffix": " hold"}
    position = {"type": "TextPositionSelector", "start": 5, "end": 18}
    inner = {"type": "TextQuoteSelector", "exact": "bridge"}
    selectors = [
        {**quote, "refinedBy": inner},
        [{**position, "refinedBy": {"type": "TextPositionSelector", "start": 2, "end": 8}}, inner],
        {**quote, "refinedBy": {"type": "TextPositionSelector", "start": 2, "end": 8}},
        {"type": "XPathSelector", "value": "/p[1]", "refinedBy": [position, inner]},
        {"type": "FragmentSelector", "conformsTo": "http://tools.ietf.org/rfc/rfc5147", "value": "char=7,13"},
        {"type": "RangeSelector", "startSelector": position, "endSelector": {**position, "start": 19}},
        {"type": "RangeSelector", "startSelector": quote, "endSelector": inner},
        {"type": "Choice", "items": [{"type": "SvgSelector", "value": "<svg/>"}, inner]},
    ]
    every = [{"type": "Annotation", "target": {"source": "http://e.org/a", "selector": one}} for one in selectors]
    every.append({"type": "Annotation", "target": "http://e.org/a#char=7,13"})
    found = taken({"@context": "http://www.w3.org/ns/anno.jsonld", "@graph": [{"id": "http://e.org/a"}, *every]})
    assert [(m.places, m.quote, m.prefix, m.suffix) for m in found.marks] == [
        ((), "bridge", "A a ", " will hold"),
        (((7, 13),), "bridge", "", ""),
        ((), "bridge", "A a ", " will hold"),
        ((), "bridge", "", ""),
        (((7, 13),), None, "", ""),
        (((5, 19),), None, "", ""),
        ((), None, "", ""),
        ((), "bridge", "", ""),
        (((7, 13),), None, "", ""),
    ]
    assert {m.document for m in found.marks} == {"http://e.org/a"}
