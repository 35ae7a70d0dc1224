"""WebAnno TSV that goes out, read by its description, by web-anno-tsv, and its types by dkpro-cassis."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

import cassis
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rubricate.core.linking import Link
from rubricate.core.text import canonical
from rubricate.formats import uima
from rubricate.formats.exporter import Order, Watch
from rubricate.formats.known import exporter
from rubricate.formats.leaving import leaving
from rubricate.formats.losses import losses
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.writing import InTheWay
from tests.formats.exporters.study import check_golden
from tests.formats.exporters.webanno_tsv.described import Described, read
from tests.formats.importers.round_trip import EVERYTHING, FakeProject, made, marks, sound, texts, written
from tests.formats.snapshots import ANN, CLAIM, QUOTE, named

Seen = tuple[str, list[tuple[str, int, int, str, str, str]]]


def described(folder: Path) -> dict[str, Described]:
    return {path.stem: read(path) for path in sorted(folder.glob("*.tsv"))}


def seen(folder: Path) -> list[Seen]:
    """Of each document its text, and of each annotation its words, its place in UTF-16, coder, tag and note."""
    found = []
    for one in described(folder).values():
        names = one.header["#T_SP"][1:]
        those = []
        for mark in one.annotations.values():
            said = dict(zip(names, mark.values, strict=True))
            words = one.words(mark.start, mark.end)
            those.append((words, mark.start, mark.end, said["coder"] or "", said["tag"] or "", said.get("note") or ""))
        found.append((one.text, sorted(those)))
    return sorted(found)


def expected(project: Snapshot) -> list[Seen]:
    return sorted(
        (
            _padded(leave.text),
            sorted(
                (
                    leave.text[mark.start : mark.end], _units(leave.text[: mark.start]), _units(leave.text[: mark.end]),
                    mark.coder.label, mark.tag.name, mark.note,
                )
                for mark in leave.marks
                if mark.start is not None
            ),
        )
        for leave in leaving(project, EVERYTHING)
    )  # fmt: skip


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _padded(text: str) -> str:
    """The text as others see it: white space that it begins with is made of spaces."""
    return " " * (len(text) - len(text.lstrip())) + text.lstrip()


def test_who_goes_by_the_description_reads_the_same_words(tmp_path: Path) -> None:
    project = sound()
    folder = written(project, "webanno-tsv", tmp_path)
    assert seen(folder) == expected(project)
    for file in sorted(folder.iterdir()):
        check_golden(f"webanno-tsv/{file.name}", file.read_bytes())


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(texts, marks), min_size=1, max_size=3, unique_by=lambda pair: canonical(pair[0])[0]))
def test_he_does_whatever_the_texts_are(documents: Sequence[tuple[str, Any]]) -> None:
    project = made(documents)
    if project is not None:
        with TemporaryDirectory() as folder:
            assert seen(written(project, "webanno-tsv", Path(folder))) == expected(project)


def test_web_anno_tsv_reads_them_sentence_by_sentence(tmp_path: Path) -> None:
    theirs = pytest.importorskip("web_anno_tsv")
    project, text = FakeProject(), "The 😀 mayor's plan – naïve? مرحبا بالعالم.\nNobody\u00a0asked why."
    document = project.add("one", text, (0, 41, 42, len(text)))
    words = ("😀", "mayor's plan", "plan – naïve?", "بالعالم", "may", "or's", "Nobody\u00a0asked why.", "asked")
    for number, one in enumerate(words):
        project.mark(document, text.index(one), text.index(one) + len(one), CLAIM if number % 2 else QUOTE)
    with theirs.open_web_anno_tsv(str(written(project, "webanno-tsv", tmp_path) / "one.tsv")) as file:
        sentences = list(file)
    assert [one.text for one in sentences] == text.split("\n")
    assert sorted((a.text, a.label) for one in sentences for a in one.annotations) == sorted(
        (one, "claim" if number % 2 else "quote") for number, one in enumerate(words)
    )


def test_cassis_knows_every_layer_and_feature_from_the_types_beside_them(tmp_path: Path) -> None:
    folder = written(sound(), "webanno-tsv", tmp_path)
    with (folder / uima.TYPES).open("rb") as file:
        types = cassis.load_typesystem(file)
    for one in described(folder).values():
        for name, *features in one.header.values():
            known = {feature.name for feature in types.get_type(name).all_features}
            assert {feature for feature in features if not feature.startswith("BT_")} <= known


def test_parts_of_words_stacks_pieces_and_links_each_have_their_rows(tmp_path: Path) -> None:
    project = FakeProject()
    document = project.add("one", "Unbelievable 👩‍👩‍👧 mayors", (0, 26))
    for start, end in ((2, 9), (2, 9), (0, 9), (2, 12), (13, 18), (4, 24)):
        project.mark(document, start, end)
    ids = [UUID(bytes=mark[8]) for mark in project.marks[document.id]]
    project.linked = [
        Link(named("link", n), ids[a], ids[b], kind, 0)
        for n, (a, b, kind) in enumerate(((0, 5, "continues"), (2, 5, "a|b\\"), (5, 4, "x"), (4, 4, "self")))
    ]
    folder = written(project, "webanno-tsv", tmp_path)
    found = described(folder)["one"]
    assert [found.words(one.start, one.end) for one in found.annotations.values()] == [
        "Unbelieva", "believable", "believa", "believa", "lievable 👩‍👩‍👧 mayor", "👩‍👩‍👧",
    ]  # fmt: skip
    rows = [line.split("\t")[:3] for line in (folder / "one.tsv").read_text("utf-8").split("\n") if line[:1] == "1"]
    assert rows == [
        ["1-1", "0-12", "Unbelievable"],
        ["1-1.1", "0-9", "Unbelieva"],
        ["1-1.2", "2-12", "believable"],
        ["1-1.3", "2-9", "believa"],
        ["1-1.4", "4-12", "lievable"],
        ["1-2", "13-21", "👩‍👩‍👧"],
        ["1-3", "22-28", "mayors"],
        ["1-3.1", "22-27", "mayor"],
    ]
    assert sorted(found.relations) == [("a|b\\", 3, 6), ("continues", 1, 6), ("self", 5, 5), ("x", 6, 5)]


def test_what_no_row_can_hold_is_counted(tmp_path: Path) -> None:
    project = FakeProject()
    document = project.add("one", "  The mayor  says no.", (2, 21))
    blank = project.add("blank", " \n\t ")
    project.mark(document, 2, 5)
    project.mark(document, 11, 13)
    project.mark(document, None, None)
    done = exporter("webanno-tsv").write(project, tmp_path / "out", Order(), Watch())
    assert (done.annotations, done.left_out) == (1, {"whole_document": 1, "between_words": 1})
    assert (tmp_path / "out" / f"{blank.name}.tsv").read_text("utf-8").count("\n") == 3
    told = {one.kind for one in losses(project, exporter("webanno-tsv"), Order())}
    assert "whole_document" in told and "units" not in told and "ids" not in told


def test_files_of_others_stay_and_ours_are_replaced(tmp_path: Path) -> None:
    project = sound()
    folder = written(project, "webanno-tsv", tmp_path)
    project.documents = {key: replace(one) for key, one in project.documents.items()}
    before = (folder / "article.tsv").read_bytes()
    written(project, "webanno-tsv", tmp_path)
    assert (folder / "article.tsv").read_bytes() == before
    (folder / "article.tsv").write_text("#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Mine|value\n", encoding="utf-8")
    with pytest.raises(InTheWay) as caught:
        written(project, "webanno-tsv", tmp_path)
    assert caught.value.names == ("article.tsv",)
    assert ANN.label in before.decode()
