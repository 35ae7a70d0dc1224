"""SemEval-2020 task 11 both ways."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rubricate.core.text import canonical
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import BadContent
from rubricate.formats.known import importer
from tests.formats.exporters.study import check_golden
from tests.formats.importers.hostile import survives
from tests.formats.importers.round_trip import back, made, marks, sound, spans_told, texts, written

HELD = spans_told()


def test_what_it_holds_comes_back() -> None:
    project = sound()
    assert back(project, "semeval", HELD) == HELD(project)


@settings(max_examples=12, deadline=None)
@given(st.lists(st.tuples(texts, marks), min_size=1, max_size=3, unique_by=lambda pair: canonical(pair[0])[0]))
def test_it_does_whatever_the_texts_are(documents: Sequence[tuple[str, Any]]) -> None:
    project = made(documents, plain=True)
    if project is not None and any(mark[0] is not None for those in project.marks.values() for mark in those):
        assert sorted(back(project, "semeval", HELD)) == sorted(HELD(project))


def test_the_files_are_as_they_were_looked_at(tmp_path: Path) -> None:
    for file in sorted(written(sound(), "semeval", tmp_path).iterdir()):
        check_golden(f"semeval/{file.name}", file.read_bytes())


def test_one_file_of_labels_for_many_articles_and_one_without_techniques() -> None:
    texts = {"article7.txt": b"A bridge", "article8.txt": "😀 mine".encode()}
    bundle = Bundle.of_bytes(
        "dev.task-flc-tc.labels", b"7\tLoaded_Language\t2\t8\n8\t?\t0\t1\n9\tDoubt\t0\t3\r\n", texts
    )
    one = importer(bundle)
    assert one.name == "semeval"
    found = one.read(bundle)
    assert [(m.document, m.places) for m in found.marks] == [("7", ((2, 8),)), ("9", ((0, 3),))]
    assert [(d.key, d.text) for d in found.documents] == [("7", "A bridge"), ("8", "😀 mine"), ("9", None)]
    assert [(lost.kind, lost.n) for lost in found.lost] == [("rows", 1)]
    spans = one.read(Bundle.of_bytes("article8.task1-SI.labels", b"8\t2\t6\n", texts))
    assert [(tag.name) for tag in spans.book.tags] == ["propaganda"]


def test_labels_of_the_corpus_before_the_task(tmp_path: Path) -> None:
    for name, text in (("article7.txt", "A bridge"), ("article7.labels.tsv", "7\tDoubt\t2\t8\n")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    bundle = Bundle.of(tmp_path)
    found = importer(bundle).read(bundle)
    assert [(m.places, [t.name for t in found.book.tags]) for m in found.marks] == [(((2, 8),), ["Doubt"])]


def test_what_is_no_line_is_refused_with_its_number() -> None:
    with pytest.raises(BadContent) as caught:
        importer(Bundle.of_bytes("a.labels", b"1\tX\t1\t2\n1\tX\t-1\t2\n")).read(
            Bundle.of_bytes("a.labels", b"1\tX\t1\t2\n1\tX\t-1\t2\n")
        )
    assert caught.value.where == "a.labels:2"


def test_a_damaged_file_is_read_or_refused() -> None:
    survives("semeval", "a.labels", b"1\tClaim\t2\t8\n2\tQuote\t0\t5\n", {"article1.txt": b"A bridge holds"})
