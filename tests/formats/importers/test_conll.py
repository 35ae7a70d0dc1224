"""Columns of tokens both ways."""

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
from tests.formats.importers.hostile import survives
from tests.formats.importers.round_trip import FakeProject, back, made, marks, sound, spans_told, texts, written

HELD = spans_told()


def taken(data: bytes, name: str = "a.conll") -> FoundFile:
    bundle = Bundle.of_bytes(name, data)
    one = importer(bundle)
    assert one.name == "conll"
    return one.read(bundle)


def covered(told: Any) -> list[tuple[str, list[tuple[str, str]]]]:
    """The words under each tag, one by one: the column of a tag knows no more."""
    return [(text, sorted({(text[s:e], tag) for s, e, tag, *_ in those})) for text, those in told]


def test_what_it_holds_comes_back() -> None:
    project = sound()
    before, after = covered(HELD(project)), covered(back(project, "conll", HELD))
    before[0][1].remove(("hold,” she said. Nobody", "claim"))  # it lies on another of its tag
    assert ("بالعالم. e\u0301nde", "quote") in after[0][1]  # its end goes to that of the word
    assert [len(those) for _, those in after] == [len(those) for _, those in before]
    assert len(set(before[0][1]) - set(after[0][1])) == 1


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(texts, marks), min_size=1, max_size=3, unique_by=lambda pair: canonical(pair[0])[0]))
def test_texts_come_back_letter_by_letter(documents: Sequence[tuple[str, Any]]) -> None:
    project: FakeProject | None = made(documents, plain=True)
    if project is not None:
        after = back(project, "conll", HELD)
        assert [text for text, _ in after] == [text for text, _ in HELD(project)]
        assert all(len(those) <= len(before) for (_, those), (_, before) in zip(after, HELD(project), strict=True))


def test_the_file_is_as_it_was_looked_at(tmp_path: Path) -> None:
    check_golden("annotations.conllup", written(sound(), "conll", tmp_path).read_bytes())


@pytest.mark.parametrize(
    ("data", "text", "words"),
    [
        (b"A O\nbridge B-X\nholds I-X\n\nNo B-Y\n", "A bridge holds\nNo", [("X", "bridge holds"), ("Y", "No")]),
        (b"-DOCSTART- -X- O O\n\nU.N. NNP I-NP I-ORG\nsays VBZ O O\n", "U.N. says", [("ORG", "U.N.")]),
        (b"A\tS-X\nb\tB-X\nc\tE-X\nd\tB-X\ne\tB-Y\n", "A b c d e", [("X", "A"), ("X", "b c"), ("X", "d"), ("Y", "e")]),
        (b"A B-NP\nbridge I-NP\n", "A bridge", [("NP", "A bridge")]),
        ("部\tB-P\n长\tI-P\n说\tO\nOK\tO\n。\tO\n".encode(), "部长说 OK 。", [("P", "部长")]),
        (b"1\tA\ta\tX\t_\t_\t0\tr\t_\tNER=S-X\n2\tb\tb\tX\t_\t_\t1\tp\t_\tSpaceAfter=No\n", "A b", [("X", "A")]),
        (b"1\tA\ta\tX\t_\t_\t0\tr\t_\tSpaceAfter=No\n2\t.\t.\tP\t_\t_\t1\tp\t_\t_\n", "A.", []),
    ],
)
def test_columns_of_other_programs(data: bytes, text: str, words: list[tuple[str, str]]) -> None:
    found = taken(data, "a.conllu" if b"SpaceAfter" in data else "a.conll")
    names = {tag.id: tag.name for tag in found.book.tags}
    assert found.documents[0].text == text
    assert sorted((names[m.tag_id], m.quote) for m in found.marks) == sorted(words)


def test_a_token_without_a_tag_is_refused_with_its_line() -> None:
    with pytest.raises(BadContent) as caught:
        taken(b"A O\nbridge\n")
    assert caught.value.where == "2"


def test_a_damaged_file_is_read_or_refused() -> None:
    survives("conll", "a.conll", b"# newdoc id = a\nA\tO\nbridge\tB-X\n\nholds\tI-X\n")


def test_files_of_2003_are_known_by_how_they_begin_and_their_phrases_are_counted() -> None:
    found = taken(b"-DOCSTART- -X- O O\n\nU.N. NNP I-NP I-ORG\nsays VBZ I-VP O\n", "eng.testa")
    assert [(one.kind, one.n) for one in found.lost] == [("grammar", 2)]
