"""Our own XMI, out and in again; and dkpro-cassis, which reads it by the types that lie beside it."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

import cassis
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rubricate.core.document import Units
from rubricate.core.linking import Link
from rubricate.core.text import canonical
from rubricate.formats import uima
from rubricate.formats.bundle import Bundle
from rubricate.formats.codebooks.qdc import NOT_XML
from rubricate.formats.exporter import Watch, exporter
from rubricate.formats.importer import importer
from rubricate.formats.leaving import leaving
from rubricate.formats.losses import losses
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.writing import Cancelled, InTheWay
from tests.formats.exporters.study import CLAIM, check_golden
from tests.formats.importers.round_trip import (
    EVERYTHING,
    FakeProject,
    back,
    made,
    marks,
    read,
    sound,
    texts,
    told,
    written,
)
from tests.formats.snapshots import MAIN, NOON, named

# Spans, tags, notes … as a program of UIMA has them.
Seen = tuple[str, list[tuple[str, str, str, str]]]


def seen_by_cassis(folder: Path) -> list[Seen]:
    """Of each document its text, and of each annotation the words under it, its tag, note and coder."""
    with (folder / uima.TYPES).open("rb") as file:
        types = cassis.load_typesystem(file)
    found = []
    for path in sorted(folder.glob("*.xmi")):
        with path.open("rb") as file:
            cas = cassis.load_cas_from_xmi(file, typesystem=types)
        those = [(one.get_covered_text(), one.tag, one.note or "", one.coder or "") for one in cas.select(uima.OURS)]
        assert all(one.get_covered_text() == (one.quote or "") for one in cas.select(uima.OURS))
        for sentence in cas.select(uima.SENTENCE):
            assert sentence.get_covered_text().strip()
        found.append((cas.sofa_string, sorted(those)))
    return sorted(found)


def legal(words: str) -> str:
    return NOT_XML.sub("\ufffd", words)


def expected(project: Snapshot) -> list[Seen]:
    return sorted(
        (
            legal(leave.text),
            sorted(
                (
                    legal(leave.text[mark.start : mark.end]), legal(mark.tag.name), legal(mark.note),
                    legal(mark.coder.label),
                )
                for mark in leave.marks
                if mark.start is not None
            ),
        )
        for leave in leaving(project, EVERYTHING)
    )  # fmt: skip


def told_more(project: Snapshot) -> list[Any]:
    """What `told` says but for notes beside annotations, and sentences and paragraphs."""
    documents, _notes, links, *book = told(project)
    units = [project.units(leave.document.id) for leave in leaving(project, EVERYTHING)]
    return [documents, links, *book, [_pieces(one) for one in units]]


def _pieces(one: Units) -> tuple[Any, ...]:
    return one.sentences, one.paragraphs, one.made_by, one.version, one.language, one.wrapped, one.corrected


def test_a_project_that_has_everything_comes_back_as_it_was() -> None:
    project = linked()
    assert back(project, "xmi", told_more) == told_more(project)


def linked() -> FakeProject:
    """Links in one document, to an annotation about the whole of it, and into another one."""
    project = sound()
    first, second = list(project.marks.values())[:2]
    ends = [named_of(first[0]), named_of(first[1]), named_of(second[0])]
    project.linked += [
        Link(named("link", "whole"), ends[1], ends[0], "is about", NOON),
        Link(named("link", "far"), ends[1], ends[2], "goes \x01 on", NOON),
        Link(named("link", "pieces"), named_of(first[1]), named_of(first[4]), "continues", NOON),
    ]
    return project


def named_of(mark: Any) -> UUID:
    return UUID(bytes=mark[8])


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(texts, marks), min_size=1, max_size=3, unique_by=lambda pair: canonical(pair[0])[0]))
def test_everything_comes_back_and_cassis_reads_it_whatever_the_texts_are(documents: Sequence[tuple[str, Any]]) -> None:
    project = made(documents)
    if project is not None:
        assert back(project, "xmi", told_more) == told_more(project)
        with TemporaryDirectory() as folder:
            assert seen_by_cassis(written(project, "xmi", Path(folder))) == expected(project)


def test_cassis_reads_what_we_write_word_by_word(tmp_path: Path) -> None:
    project = linked()
    folder = written(project, "xmi", tmp_path)
    assert seen_by_cassis(folder) == expected(project)
    for file in sorted(folder.iterdir()):
        check_golden(f"xmi/{file.name}", file.read_bytes())


def test_cassis_reads_relations_and_what_is_about_the_document(tmp_path: Path) -> None:
    folder = written(linked(), "xmi", tmp_path)
    with (folder / uima.TYPES).open("rb") as file:
        types = cassis.load_typesystem(file)
    cas = cassis.load_cas_from_xmi(folder / "article.xmi", typesystem=types)
    relations = [
        (one.label, one.Governor.get_covered_text(), one.Dependent.get_covered_text(), one.begin)
        for one in cas.select(uima.OUR_LINK)
    ]
    assert [one[:3] for one in relations] == [
        ("supports", "😀", "“It will hold,”"),
        ("continues", "😀", "hold,” she said. Nobody"),
    ]
    assert [one.note for one in cas.select(uima.OUR_WHOLE)] == ["About\nall of it"]
    about = cas.select(uima.ABOUT)[0]
    assert (about.documentTitle, about.end) == ("article", len(cas.sofa_string))
    assert {one.key: one.value for one in cas.select(uima.FIELD)}["outlet"] == "The Post"
    assert [one.get_covered_text() for one in cas.select(uima.TOKEN)][:4] == ["A", "bridge", "😀", "for"]


@pytest.mark.filterwarnings("ignore:open_binary is deprecated")
@pytest.mark.filterwarnings("ignore:open_binary is deprecated")
def test_what_is_of_dkpro_is_as_there(tmp_path: Path) -> None:
    theirs = cassis.load_dkpro_core_typesystem()
    with (written(sound(), "xmi", tmp_path) / uima.TYPES).open("rb") as file:
        ours = [one for one in cassis.load_typesystem(file).get_types() if not one.name.startswith(uima.CUSTOM)]
    assert {uima.ABOUT, uima.FIELD, uima.SENTENCE, uima.TOKEN, uima.PARAGRAPH} <= {one.name for one in ours}
    for one in ours:
        if not theirs.contains_type(one.name):
            continue
        other = theirs.get_type(one.name)
        assert one.supertype.name == other.supertype.name
        ranges = {feature.name: feature.rangeType.name for feature in other.features}
        assert {feature.name: ranges[feature.name] for feature in one.features} == {
            feature.name: feature.rangeType.name for feature in one.features
        }


def test_one_document_comes_back_without_the_others(tmp_path: Path) -> None:
    folder = written(linked(), "xmi", tmp_path)
    found = read(folder / "article.xmi", "xmi")
    assert [(one.name, len(found.marks)) for one in found.documents] == [("article", 9)]
    assert found.book.codebook.named("claim") is not None
    assert {one.kind: (one.n, one.names) for one in found.lost} == {"relations": (1, ("goes \x01 on",))}
    alone = Bundle.of_bytes("article.xmi", (folder / "article.xmi").read_bytes())
    assert len(importer(alone).read(alone).marks) == 9


def test_characters_that_xml_can_not_hold_are_counted_and_come_back(tmp_path: Path) -> None:
    project = made([("a\x01b😀\x0bc \x1f", [((0, 40), CLAIM, "n\x02", MAIN)])])
    assert project is not None
    done = exporter("xmi").write(project, tmp_path / "out", EVERYTHING, Watch())
    assert done.otherwise == {"replaced": 1}
    found = read(tmp_path / "out", "xmi")
    assert (found.documents[0].text, found.marks[0].note) == ("a\x01b😀\x0bc \x1f", "n\x02")


def test_what_it_leaves_behind_is_said() -> None:
    kinds = {one.kind for one in losses(linked(), exporter("xmi"), EVERYTHING)}
    assert kinds == {"formatting", "tag_notes", "document_notes", "journal"}


def test_only_files_of_an_export_are_replaced(tmp_path: Path) -> None:
    folder = written(sound(), "xmi", tmp_path)
    again = exporter("xmi").write(sound(), folder, EVERYTHING, Watch())
    assert len(again.files) == 5
    other = tmp_path / "other"
    other.mkdir()
    (other / "TypeSystem.xml").write_text("<mine/>")
    with pytest.raises(InTheWay) as caught:
        exporter("xmi").write(sound(), other, EVERYTHING, Watch())
    assert caught.value.names == ("TypeSystem.xml",)


def test_a_stopped_export_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        exporter("xmi").write(sound(), tmp_path / "out", EVERYTHING, Watch(cancelled=lambda: True))
    assert not (tmp_path / "out").exists()
