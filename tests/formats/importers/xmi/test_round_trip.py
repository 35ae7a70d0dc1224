"""Our own XMI, out and in again: into an empty project the same, into the same project nothing new."""

from collections.abc import Sequence
from pathlib import Path
from shutil import make_archive
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from rubricate.core.attributes import Attribute, Option
from rubricate.core.document import Units
from rubricate.core.text import canonical
from rubricate.formats.bundle import Bundle
from rubricate.formats.exporter import Watch
from rubricate.formats.known import exporter, importer
from rubricate.formats.leaving import leaving
from rubricate.formats.snapshot import Snapshot
from tests.formats.exporters.study import CLAIM
from tests.formats.exporters.xmi.test_document import expected, linked, seen_by_cassis
from tests.formats.importers.round_trip import EVERYTHING, back, made, marks, read, texts, told, written
from tests.formats.snapshots import MAIN, named


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


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(texts, marks), min_size=1, max_size=3, unique_by=lambda pair: canonical(pair[0])[0]))
def test_everything_comes_back_and_cassis_reads_it_whatever_the_texts_are(documents: Sequence[tuple[str, Any]]) -> None:
    project = made(documents)
    if project is not None:
        assert back(project, "xmi", told_more) == told_more(project)
        with TemporaryDirectory() as folder:
            assert seen_by_cassis(written(project, "xmi", Path(folder))) == expected(project)


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


def test_several_answers_come_back_as_several_and_without_the_codebook_in_one(tmp_path: Path) -> None:
    project = linked()
    several = Attribute(named("attribute", "why"), CLAIM.id, "why", 1, "several_of", (Option("a"), Option("b | c")))
    project.ask(several)
    document = next(iter(project.documents.values()))
    project.mark(document, 2, 8, CLAIM, answers={several.id: ("a", "b | c")})
    assert back(project, "xmi", told_more) == told_more(project)
    alone = Bundle.of_bytes("a.xmi", (written(project, "xmi", tmp_path) / "article.xmi").read_bytes())
    given = [mark.attributes["why"] for mark in importer(alone).read(alone).marks if "why" in mark.attributes]
    assert given == [("a | b \\| c",)]


def test_a_zip_of_the_folder_is_the_same_and_keeps_the_codebook(tmp_path: Path) -> None:
    folder = written(linked(), "xmi", tmp_path)
    packed = Path(make_archive(str(tmp_path / "packed"), "zip", folder.parent, folder.name))
    one, other = read(folder, "xmi"), read(packed, "xmi")
    assert other.book == one.book
    assert [mark.id for mark in other.marks] == [mark.id for mark in one.marks]
    assert [document.id for document in other.documents] == list(linked().documents)


def test_a_codebook_that_is_broken_or_that_of_others_is_passed_over(tmp_path: Path) -> None:
    folder = written(linked(), "xmi", tmp_path)
    (folder / "codebook.json").write_text("{", encoding="utf-8")
    found = read(folder, "xmi")
    assert sorted(tag.name for tag in found.book.tags) == ["claim", "direct, “said”", "number", "quote"]


def test_a_tag_that_somebody_added_elsewhere_comes_behind_those_of_the_codebook(tmp_path: Path) -> None:
    folder = written(linked(), "xmi", tmp_path)
    place = folder / "third.xmi"
    more = '<custom:Odd xmi:id="900" sofa="1" begin="0" end="6" value="claim" why="so"/><cas:Sofa'
    place.write_text(place.read_text(encoding="utf-8").replace("<cas:Sofa", more), encoding="utf-8")
    view = place.read_text(encoding="utf-8").replace('members="', 'members="900 ')
    place.write_text(view, encoding="utf-8")
    found = read(folder, "xmi")
    assert [tag.name for tag in found.book.tags] == ["claim", "quote", "direct, “said”", "number", "Odd: claim"]
    odd = next(mark for mark in found.marks if mark.tag_id == found.book.tags[-1].id)
    assert [one.name for one in found.book.under(odd.tag_id)] == ["why"]
