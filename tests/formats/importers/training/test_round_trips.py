"""doccano, Prodigy and Label Studio: out and in again, and read by spaCy, which counts code points as they should."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from rubricate.core.text import canonical
from rubricate.formats.leaving import leaving
from tests.formats.exporters.study import check_golden
from tests.formats.importers.round_trip import EVERYTHING, back, made, marks, sound, spans_told, texts, written

HELD = {
    "doccano": spans_told("whole"),
    "prodigy": spans_told("note", "coder"),
    "label-studio": spans_told("note", "coder"),
}


@pytest.mark.parametrize("name", HELD)
def test_what_it_holds_comes_back(name: str) -> None:
    project = sound()
    one = next(iter(project.marks))  # gold and main are one layer there: a tag once on the same words
    assert back(project, name, HELD[name]) == HELD[name](project)
    assert [link.type for link in back(project, name, lambda new: new.links())] == ["supports"]
    assert project.marks[one]


@pytest.mark.parametrize("name", HELD)
@settings(max_examples=12, deadline=None)
@given(st.lists(st.tuples(texts, marks), min_size=1, max_size=3, unique_by=lambda pair: canonical(pair[0])[0]))
def test_it_does_whatever_the_texts_are(name: str, documents: Sequence[tuple[str, Any]]) -> None:
    project = made(documents, plain=True)
    if project is not None:
        assert back(project, name, HELD[name]) == HELD[name](project)


@pytest.mark.parametrize(
    ("name", "file"), [("doccano", "doccano.jsonl"), ("prodigy", "prodigy.jsonl"), ("label-studio", "tasks.json")]
)
def test_the_file_is_as_it_was_looked_at(name: str, file: str, tmp_path: Path) -> None:
    check_golden(file, written(sound(), name, tmp_path).read_bytes())


@pytest.mark.parametrize("name", ["doccano", "prodigy"])
def test_spacy_finds_the_same_words(name: str, tmp_path: Path) -> None:
    project = sound()
    nlp = spacy.blank("xx")
    seen: set[tuple[str, str, str]] = set()
    for line in written(project, name, tmp_path).read_text(encoding="utf-8").split("\n"):
        task = json.loads(line) if line else {"text": ""}
        doc = nlp.make_doc(task["text"])
        for one in task.get("spans", task.get("entities", ())):
            start, end = one.get("start", one.get("start_offset")), one.get("end", one.get("end_offset"))
            span = doc.char_span(start, end, label=one["label"], alignment_mode="expand")
            assert span is not None
            assert (span.start_char <= start, end <= span.end_char) == (True, True)
            seen.add((task["text"], doc.text[start:end], span.label_))
    assert seen == {
        (leave.text, leave.text[mark.start : mark.end], mark.tag.name)
        for leave in leaving(project, EVERYTHING)
        for mark in leave.marks
        if mark.start is not None
    }
