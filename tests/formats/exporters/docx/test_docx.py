"""Word documents with comments, read back by python-docx and by our own reader."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rubricate.core.document import BLOCKS, INLINES, Comment, Mark, Reading
from rubricate.core.text import Span, canonical, trimmed
from rubricate.formats import registry
from rubricate.formats.exporter import Order, Watch
from rubricate.formats.exporters.docx import EXPORTER
from rubricate.formats.exporters.docx.comments import initials
from rubricate.formats.writing import Cancelled, InTheWay
from tests.formats.exporters.study import ARTICLE, BEN, study
from tests.formats.snapshots import CLAIM, NOON, QUOTE, FakeProject

SECOND = NOON // 1000 * 1000


def first(project: FakeProject, **options: str) -> Order:
    return Order(documents=(next(iter(project.documents)),), options=options)


def read(place: Path) -> Reading:
    return registry.read(place.read_bytes(), place.name)


def spoken() -> FakeProject:
    """The study without what stands on the whole of its first document, and without its line: Word has none."""
    project = study()
    document_id = next(iter(project.documents))
    project.marks[document_id] = [mark for mark in project.marks[document_id] if mark[0] is not None]
    project.styled[document_id] = tuple(mark for mark in project.styled[document_id] if mark.kind != "rule")
    return project


def test_our_reader_finds_text_formatting_and_every_comment(tmp_path: Path) -> None:
    project = spoken()
    done = EXPORTER.write(project, tmp_path / "o.docx", first(project), Watch())
    reading = read(done.files[0])
    read_text = ARTICLE.replace("\n\n", "\n")  # an empty paragraph is none for the reader
    assert reading.text.body == read_text and done.annotations == 8
    wanted = [mark for mark in project.styled[next(iter(project.documents))] if mark.end < len(ARTICLE)]
    kinds = {(mark.start, mark.end, mark.kind, mark.value) for mark in reading.formatting.marks}
    assert {(mark.start, mark.end, mark.kind, mark.value) for mark in wanted} <= kinds
    assert "quote" in {kind for _, _, kind, _ in kinds}
    found = [(read_text[one.start : one.end], one.body, one.author, one.created) for one in reading.comments]
    assert found == [
        ("😀", "claim", "Ann", SECOND),
        ("“It will hold,”", "quote", "Ann", SECOND),
        ("It will hold", "claim: Is it <so>?\ncertain: yes", "Ann", SECOND),
        ("hold,” she said. Nobody", "direct, “said”", BEN.label, SECOND),
        ("hold,” she said. Nobody", "claim", BEN.label, SECOND),
        ("12", "number", "Ann", SECOND),
        ("two spaces\nSecond\u00a0item\nCost", "number: over\tblocks", "Ann gold", SECOND),
        ("بالعالم. e\u0301", "quote", "Ann", SECOND),
    ]


def test_python_docx_reads_paragraphs_comments_lists_and_tables(tmp_path: Path) -> None:
    project = spoken()
    EXPORTER.write(project, tmp_path / "o.docx", first(project), Watch())
    word = docx.Document(tmp_path / "o.docx")
    assert [one.style.name for one in word.paragraphs][:4] == ["Heading 1", "Normal", "List Bullet", "List Paragraph"]
    assert word.paragraphs[1].text == ARTICLE.split("\n")[1]
    assert [[cell.text for cell in row.cells] for row in word.tables[0].rows] == [["Cost", "Year"], ["4 €", "2031"]]
    comments = {(one.author, one.initials, one.text.split("\n")[0]) for one in word.comments}
    assert ("Ben & Co", "BC", "claim") in comments and len(list(word.comments)) == 8
    assert word.core_properties.title == "article" and word.core_properties.author == ""
    assert [run.text for run in word.paragraphs[1].runs if run.bold] == ["It will"]


def test_what_is_about_the_whole_document_stands_before_it_in_a_table(tmp_path: Path) -> None:
    project = study()
    done = EXPORTER.write(project, tmp_path / "o.docx", first(project), Watch())
    word = docx.Document(done.files[0])
    assert word.paragraphs[0].text == "On the whole document"
    assert [cell.text for cell in word.tables[0].rows[0].cells] == ["Ann", "claim: About\nall of it"]
    assert len(list(word.comments)) == 8 and done.annotations == 9


def test_several_documents_in_one_file_or_each_in_its_own(tmp_path: Path) -> None:
    project = study()
    done = EXPORTER.write(project, tmp_path / "all.docx", Order(options={"codebook": "yes"}), Watch())
    words = [one.text for one in docx.Document(done.files[0]).paragraphs]
    assert [one for one in words if one in ("article", "=second/\\: one", "third")] == [
        "article",
        "=second/\\: one",
        "third",
    ]
    assert {"Codebook", "claim (C)", "Use it when: Somebody says it."} <= set(words) and done.annotations == 10
    order = Order(options={"files": "each"})
    each = EXPORTER.write(project, tmp_path / "each.docx", order, Watch())
    assert [one.name for one in each.files] == ["article.docx", "=second one.docx", "third.docx"]
    assert read(each.files[1]).text.body == "Short. Very short."
    EXPORTER.write(project, tmp_path / "each.docx", order, Watch())
    (tmp_path / "each" / "third.docx").write_text("mine", encoding="utf-8")
    with pytest.raises(InTheWay):
        EXPORTER.write(project, tmp_path / "each.docx", order, Watch())


def test_characters_that_xml_can_not_hold_are_counted(tmp_path: Path) -> None:
    project = FakeProject()
    document = project.add("bad \x0b", "a\x0bb \ufffe c")
    project.mark(document, 0, 3, note="\x01")
    done = EXPORTER.write(project, tmp_path / "o.docx", Order(), Watch())
    assert done.otherwise == {"replaced": 2} and read(done.files[0]).text.body == "a\ufffdb \ufffd c"


def test_numbers_of_a_list_are_those_of_the_document(tmp_path: Path) -> None:
    project = FakeProject()
    document = project.add("list", "a\nb\nc\nd\nbetween\ne")
    signs = ["1 3.", "1 4.", "2 1.", "1 7.", "", "1 1."]
    places = [(0, 1), (2, 3), (4, 5), (6, 7), (8, 15), (16, 17)]
    project.styled[document.id] = tuple(
        Mark(*place, "li" if sign else "p", sign) for place, sign in zip(places, signs, strict=True)
    )
    done = EXPORTER.write(project, tmp_path / "o.docx", Order(), Watch())
    found = [mark.value for mark in read(done.files[0]).formatting.marks if mark.kind == "li"]
    assert found == [sign for sign in signs if sign]


PIECES = [
    "Who pays? ",
    "Nobody.",
    "\u00a0",
    "e\u0301",
    "👩🏽\u200d🚀",
    "مرحبا ",
    "環境。",
    "\u2028",
    "a",
    "\n",
    "\u00ad",
    "<b>&",
]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), raw=st.lists(st.sampled_from(PIECES), min_size=1, max_size=30).map("".join))
def test_spans_on_any_text_come_back(tmp_path: Path, data: st.DataObject, raw: str) -> None:
    text = "\n".join(line.strip() or "-" for line in canonical(raw)[0].split("\n"))
    edges = st.integers(0, len(text))
    project = FakeProject()
    document = project.add("any", text)
    project.pieces[document.id] = replace(project.pieces[document.id], paragraphs=())
    spans = [
        place for place in data.draw(st.lists(st.tuples(edges, edges).map(sorted), max_size=6)) if place[0] < place[1]
    ]
    kept = [(a, b) for a, b in spans if "\n" not in (text[a], text[b - 1]) and text[a:b].strip()]
    for start, end in kept:
        project.mark(document, start, end, data.draw(st.sampled_from([CLAIM, QUOTE])), note="n")
    styles = data.draw(st.lists(st.tuples(edges, edges, st.sampled_from(INLINES[:2])), max_size=4))
    project.styled[document.id] = tuple(sorted(Mark(min(a, b), max(a, b), kind) for a, b, kind in styles))
    done = EXPORTER.write(project, tmp_path / "any.docx", Order(), Watch())
    reading = read(done.files[0])
    assert reading.text.body == text
    wanted = [trimmed(text, Span(*place)) for place in kept]
    found = [trimmed(text, Span(one.start, one.end)) for one in reading.comments]
    assert sorted(one for one in found if len(one)) == sorted(one for one in wanted if len(one))
    assert {one.body for one in reading.comments} <= {"claim: n", "quote: n"}


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), text=st.text("ab\n\t ", max_size=40).map(lambda text: f"{text}."))
def test_any_formatting_makes_a_document_that_python_docx_opens(tmp_path: Path, data: st.DataObject, text: str) -> None:
    edges = st.integers(0, len(text))
    project = FakeProject()
    document = project.add("any", text)
    styles = data.draw(st.lists(st.tuples(edges, edges, st.sampled_from([*BLOCKS, *INLINES])), max_size=6))
    project.styled[document.id] = tuple(sorted(Mark(min(a, b), max(a, b), kind, "2 1.") for a, b, kind in styles))
    for start, end in pairwise(sorted(data.draw(st.lists(edges, max_size=5, unique=True)))):
        project.mark(document, start, end)
    done = EXPORTER.write(project, tmp_path / "any.docx", Order(), Watch())
    word = docx.Document(done.files[0])
    xml = word.element.xml
    numbers = {comment.comment_id for comment in word.comments}
    for number in numbers:
        assert xml.count(f'commentRangeStart w:id="{number}"') == xml.count(f'commentRangeEnd w:id="{number}"') == 1
    assert isinstance(read(done.files[0]).comments, tuple) and Comment


def test_ten_thousand_comments_are_written_in_seconds(tmp_path: Path) -> None:
    project = FakeProject()
    document = project.add("long", "Some words here. " * 12_000)
    project.mark(document, 0, 4)
    rest = project.marks[document.id][0][2:]
    project.marks[document.id] = [(17 * n, 17 * n + 10, *rest[:6], n.to_bytes(16), rest[7]) for n in range(10_000)]
    done = EXPORTER.write(project, tmp_path / "long.docx", Order(), Watch())
    assert done.annotations == 10_000


def test_initials_and_a_stopped_export(tmp_path: Path) -> None:
    assert initials("Ben & Co") == "BC" and initials("") == "" and initials("änne b c d e") == "ÄBCD"
    with pytest.raises(Cancelled):
        EXPORTER.write(study(), tmp_path / "x" / "", Order(), Watch(cancelled=lambda: True))
    assert not (tmp_path / "x").exists()
