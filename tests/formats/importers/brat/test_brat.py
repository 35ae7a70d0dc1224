"""brat standoff both ways. What reads our export back is a line of brat's description, not brat itself."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rubricate.core.bringing.found import FoundFile
from rubricate.core.bringing.placing import Ground, place_marks
from rubricate.core.text import canonical
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import BadContent
from rubricate.formats.known import importer
from rubricate.formats.leaving import leaving
from tests.formats.exporters.study import check_golden
from tests.formats.importers.hostile import survives
from tests.formats.importers.round_trip import EVERYTHING, back, made, marks, sound, spans_told, texts, written

HELD = spans_told("note", "answers")
ANN = (
    "T1\tClaim 0 6;11 15\tBridge will\nT2\tOther 7 10\tthe\nA1\tNegated T1\nM1\tSure T2 very much\n"
    "#1\tAnnotatorNotes T1\twhy?\n"
    "R1\tof Arg1:T1 Arg2:T2\t\nE1\tClaim:T1 Who:T2\n*\tEquiv T1 T2\nN1\tReference T1 Wiki:12\tBridge\nA2\tLost T9\n"
)


def taken(ann: str, text: str | None = "Bridge the will hold", names: dict[str, bytes] | None = None) -> FoundFile:
    files = {**(names or {}), **({} if text is None else {"a.txt": text.encode()})}
    bundle = Bundle.of_bytes("a.ann", ann.encode(), files)
    one = importer(bundle)
    assert one.name == "brat"
    return one.read(bundle)


def test_what_it_holds_comes_back() -> None:
    project = sound()
    before, after = HELD(project), back(project, "brat", HELD)
    assert sorted(after) == sorted(before)


@settings(max_examples=12, deadline=None)
@given(st.lists(st.tuples(texts, marks), min_size=1, max_size=3, unique_by=lambda pair: canonical(pair[0])[0]))
def test_it_does_whatever_the_texts_are(documents: Sequence[tuple[str, Any]]) -> None:
    project = made([(raw.replace("\n", " ").replace("\r", " "), wanted) for raw, wanted in documents], plain=True)
    if project is not None and len(set(project.texts.values())) == len(project.texts):
        assert sorted(back(project, "brat", HELD)) == sorted(HELD(project))


def test_the_files_are_as_they_were_looked_at_and_as_brat_describes_them(tmp_path: Path) -> None:
    project = sound()
    folder = written(project, "brat", tmp_path)
    for file in sorted(folder.iterdir()):
        check_golden(f"brat/{file.name}", file.read_bytes())
    for leave in leaving(project, EVERYTHING):
        stem = next(file.stem for file in folder.glob("*.txt") if file.read_bytes() == leave.text.encode())
        for line in (folder / f"{stem}.ann").read_text(encoding="utf-8").split("\n"):
            if line.startswith("T"):
                _, where, words = line.split("\t", 2)
                assert re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]* \d+ \d+(;\d+ \d+)*", where)
                ends = [[int(n) for n in piece.split()] for piece in where.split(" ", 1)[1].split(";")]
                assert " ".join(leave.text[start:end] for start, end in ends) == words


def test_every_kind_of_line_is_taken_or_counted() -> None:
    found = taken(ANN)
    names = {tag.id: tag.name for tag in found.book.tags}
    assert [(names[m.tag_id], m.places, m.quote, m.note, dict(m.attributes)) for m in found.marks] == [
        ("Claim", ((0, 6), (11, 15)), "Bridge will", "why?", {"Negated": ("yes",)}),
        ("Other", ((7, 10),), "the", "", {"Sure": ("very much",)}),
    ]
    assert [link.type for link in found.links] == ["of", "Who", "Equiv"]
    assert {one.kind: one.n for one in found.lost} == {"normalizations": 1, "attributes": 1}


def test_what_goes_on_over_a_line_is_one_mark_and_what_is_in_pieces_stays_so() -> None:
    found = taken("T1\tX 0 6;8 11\tBridge the\nT2\tX 0 6;12 16\tBridge will\n", "Bridge\n the will hold")
    assert [m.places for m in found.marks] == [((0, 11),), ((0, 6), (12, 16))]


def test_an_id_that_comes_twice_and_a_remark_behind_the_words_lose_nothing() -> None:
    found = taken("T1\tX 0 6\tBridge\tsee below\nT1\tX 7 10\tthe\nA1\tSure T1\n", "Bridge the will hold")
    assert [(m.places, m.quote, dict(m.attributes)) for m in found.marks] == [
        (((0, 6),), "Bridge", {"Sure": ("yes",)}),
        (((7, 10),), "the", {}),
    ]


def test_texts_of_one_name_in_several_folders_are_told_apart(tmp_path: Path) -> None:
    for name in ("a/d", "b/d", "b/e"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / f"{name}.txt").write_text(name, encoding="utf-8")
        (tmp_path / f"{name}.ann").write_text("", encoding="utf-8")
    bundle = Bundle.of(tmp_path)
    assert [document.name for document in importer(bundle).read(bundle).documents] == ["a/d", "b/d", "e"]


def test_line_ends_of_windows_are_counted_as_the_file_has_them() -> None:
    found = taken("T1\tClaim 12 16\twill\r\n", "Bridge\r\n😀 \r\nwill")
    text = "Bridge\n😀 \nwill"
    placed, _ = place_marks(Ground(text, found.documents[0].text), found.marks, found.counting)
    assert [(p.how, p.spans[0].of(text)) for p in placed] == [("exact", "will")]


@pytest.mark.parametrize("ann", ["nonsense", "T1\n", "Q1\tx 1 2\ty"])
def test_what_is_no_line_of_brat_is_refused_with_its_number(ann: str) -> None:
    with pytest.raises(BadContent) as caught:
        taken("T1\tA 0 1\tB\n" + ann)
    assert caught.value.where == "a.ann:2"


def test_lines_that_lack_something_are_passed_over() -> None:
    found = taken("T1\tA 0 6\tBridge\n*\tEquiv\nR1\tof\nA1\tSure\nE1\tA\nA2\tSure\u00a0T1\u00a0yes\u00a0no\n")
    assert [dict(mark.attributes) for mark in found.marks] == [{"Sure": ("yes\u00a0no",)}]
    assert {one.kind: one.n for one in found.lost} == {"relations": 1, "rows": 2}


def test_bytes_that_are_no_letters_are_marked_in_names() -> None:
    lines = (
        "T1\tClaimé 0 6\tBridge\n#1\tAnnotatorNotes T1\téàüö äöü ßéè\n".encode() + b"T2\t\xff 0 6\tB\nA1\t\xff T2 x\n"
    )
    bundle = Bundle.of_bytes("a.ann", lines, {"a.txt": b"Bridge the"})
    found = importer(bundle).read(bundle)
    assert [tag.name for tag in found.book.tags] == ["Claimé", "\ufffd"]
    assert [attribute.name for attribute in found.book.attributes] == ["\ufffd"]


def test_a_damaged_file_is_read_or_refused() -> None:
    survives("brat", "a.ann", ANN.encode(), {"a.txt": b"Bridge the will hold"})
