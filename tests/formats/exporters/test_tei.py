"""TEI with standoff spans, read by lxml: letters between the anchors are those of the annotations."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from rubricate.core.text import canonical
from rubricate.formats.leaving import leaving
from tests.formats.exporters.study import check_golden
from tests.formats.importers.round_trip import EVERYTHING, FakeProject, made, marks, sound, texts, written

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"


def read(path: Path) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """Of each document its text, and the words, tags and notes of its spans."""
    root = etree.parse(str(path)).getroot()
    names = {one.get(ID): one[0].text or "" for one in root.iter(f"{TEI}category")}
    found = []
    for document in root.iter(f"{TEI}TEI"):
        block = next(document.iter(f"{TEI}ab"))
        text, places = block.text or "", {}
        for anchor in block:
            places[f"#{anchor.get(ID)}"] = len(text)
            text += anchor.tail or ""
        spans = [
            (text[places[one.get("from")] : places[one.get("to")]], names[one.get("ana")[1:]], one.text or "")
            for one in document.iter(f"{TEI}span")
        ]
        found.append((text, sorted(spans)))
    return found


def expected(project: FakeProject) -> list[tuple[str, list[tuple[str, str, str]]]]:
    return [
        (
            legal(leave.text),
            sorted(
                (legal(leave.text[mark.start : mark.end]), mark.tag.name, legal(mark.note))
                for mark in leave.marks
                if mark.start is not None
            ),
        )
        for leave in leaving(project, EVERYTHING)
    ]


def legal(words: str) -> str:
    """What XML can hold."""
    return "".join(
        c if c in "\t\n\r" or " " <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff" else "\ufffd"
        for c in words
    )


def test_the_words_between_the_anchors_are_those_of_the_annotations(tmp_path: Path) -> None:
    project = sound()
    path = written(project, "tei", tmp_path)
    assert read(path) == expected(project)
    check_golden("annotations.xml", path.read_bytes())


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(texts, marks), min_size=1, max_size=3, unique_by=lambda pair: canonical(pair[0])[0]))
def test_they_are_whatever_the_texts_are(documents: Sequence[tuple[str, Any]]) -> None:
    project = made(documents)
    if project is not None:
        with TemporaryDirectory() as folder:
            assert read(written(project, "tei", Path(folder))) == expected(project)
