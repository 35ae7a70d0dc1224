"""XMI that goes out: dkpro-cassis reads the words under each annotation by the types beside it, and they are ours."""

from pathlib import Path
from typing import Any
from uuid import UUID

import cassis
import pytest

from rubricate.core.linking import Link
from rubricate.formats import uima
from rubricate.formats.codebooks.qdc import NOT_XML
from rubricate.formats.exporter import Watch
from rubricate.formats.known import exporter
from rubricate.formats.leaving import leaving
from rubricate.formats.losses import losses
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.writing import Cancelled, InTheWay
from tests.formats.exporters.study import check_golden
from tests.formats.importers.round_trip import EVERYTHING, FakeProject, sound, written
from tests.formats.snapshots import NOON, named

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
