"""Tables of coded passages: our own CSV, edited or not, and what other programs write alike."""

import csv
import io
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.bringing.found import FoundFile
from rubricate.core.errors import NothingSelected
from rubricate.core.text import Span, trimmed
from rubricate.formats import annotated_csv
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import BadContent, Empty, UnknownFormat, Unreadable
from rubricate.formats.exporter import Order, Watch
from rubricate.formats.importers import quotes
from rubricate.formats.known import exporter, importer
from tests.formats.snapshots import CLAIM, QUOTE, FakeProject

QUALCODER = (
    b'\xef\xbb\xbf"File","Coder","Coded","Id","Codename","Coded_Memo"\r\n'
    b'"essay.txt","Ann","fell by half","3","Statistik","why?"\r\n'
)
ATLAS = b'Document;Quotation Content;Codes;Comment;Created by\r\nessay;fell by half;"claim\nstatistic";;Bo\r\n'


def read(data: bytes, name: str = "table.csv", **beside: bytes) -> FoundFile:
    bundle = Bundle.of_bytes(name, data, {key.replace("_", "."): value for key, value in beside.items()})
    return importer(bundle).read(bundle)


def names(found: FoundFile) -> dict[UUID, str]:
    return {tag.id: tag.data_name for tag in found.book.tags}


def edited(data: bytes, change: dict[str, str], row: int = 0) -> bytes:
    """The table with cells of one row typed over, as a spreadsheet would write it."""
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    for column, cell in change.items():
        rows[row + 1][rows[0].index(column)] = cell
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


@pytest.fixture
def project() -> FakeProject:
    project = FakeProject()
    document = project.add("essay", "The mayor 😀 says: traffic fell by half.")
    project.mark(document, 4, 9, CLAIM, note="=1+1")
    project.mark(document, 18, 39, QUOTE)
    project.mark(document, None, None, CLAIM)
    return project


@pytest.mark.parametrize("flavour", ["data", "spreadsheet"])
def test_our_own_table_says_what_was_in_the_project(project: FakeProject, tmp_path: Path, flavour: str) -> None:
    annotated_csv.export(project, tmp_path / "a.csv", flavour=flavour)
    found = quotes.read(Bundle.of(tmp_path / "a.csv"))
    called = names(found)
    assert [(called[m.tag_id], m.places, m.whole, m.note, m.coder) for m in found.marks] == [
        ("claim", (), True, "", "Ann"),
        ("claim", ((4, 9),), False, "=1+1", "Ann"),
        ("quote", ((18, 39),), False, "", "Ann"),
    ]
    assert {tag.id for tag in found.book.tags} == {CLAIM.id, QUOTE.id}
    assert found.documents[0].id in project.documents


def test_a_tag_that_was_typed_over_counts_more_than_the_id_beside_it(project: FakeProject, tmp_path: Path) -> None:
    annotated_csv.export(project, tmp_path / "a.csv", companions=False)
    data = (tmp_path / "a.csv").read_bytes()
    found = read(edited(data, {"tag": "quote"}, row=1))
    assert [names(found)[m.tag_id] for m in found.marks] == ["claim", "quote", "quote"]
    found = read(edited(data, {"tag": "brand new"}, row=1))
    assert names(found)[found.marks[1].tag_id] == "brand new"
    assert found.marks[1].tag_id not in (CLAIM.id, QUOTE.id)
    assert "tag" in found.updates


@pytest.mark.parametrize(
    ("words", "note"), [("=1+1", "'quoted"), ("'=1+1", "=note"), ("plain", "=note"), ("plain", "'- so")]
)
@pytest.mark.parametrize("flavour", ["data", "spreadsheet"])
def test_a_table_that_a_spreadsheet_saved_anew_loses_no_apostrophe(
    tmp_path: Path, flavour: str, words: str, note: str
) -> None:
    project = FakeProject()
    project.mark(project.add("a", f"{words} here"), 0, len(words), note=note)
    annotated_csv.export(project, tmp_path / "t.csv", companions=False, flavour=flavour)
    saved = (tmp_path / "t.csv").read_bytes()
    if flavour == "spreadsheet":
        saved = saved.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    (mark,) = read(saved, "t.csv").marks
    assert (mark.quote, mark.note) == (words, note)


def test_rows_without_a_tag_are_counted_and_named(project: FakeProject, tmp_path: Path) -> None:
    annotated_csv.export(project, tmp_path / "a.csv", companions=False)
    found = read(edited((tmp_path / "a.csv").read_bytes(), {"tag": "", "tag_path": ""}))
    assert [(lost.kind, lost.n, lost.names) for lost in found.lost] == [("rows", 1, ("2",))]


def test_a_report_of_qualcoder_is_placed_by_its_words() -> None:
    (mark,) = (found := read(QUALCODER)).marks
    assert (mark.document, mark.quote, mark.places, mark.coder, mark.note) == (
        "essay.txt", "fell by half", (), "Ann", "why?",
    )  # fmt: skip
    assert list(names(found).values()) == ["Statistik"]


def test_several_codes_in_one_cell_are_several_marks() -> None:
    found = read(ATLAS)
    assert [names(found)[m.tag_id] for m in found.marks] == ["claim", "statistic"]
    assert found.updates == frozenset()


def test_a_table_of_hypothesis_has_commas_between_tags() -> None:
    found = read(
        b"Created at,Author,Page,URL,Group,Type,Quote,Comment,Tags\n"
        b'2024,ann,,https://e.org/a,Public,Annotation,bridge,hm,"X, Y"\n2024,ann,,https://e.org/a,Public,Highlight,will,,\n'
    )
    assert [(names(found)[m.tag_id], m.quote, m.note, m.coder, m.document) for m in found.marks] == [
        ("X", "bridge", "hm", "ann", "https://e.org/a"),
        ("Y", "bridge", "hm", "ann", "https://e.org/a"),
    ]
    assert [(one.kind, one.n) for one in found.lost] == [("rows", 1)]


def test_a_table_of_something_else_is_not_taken() -> None:
    with pytest.raises(UnknownFormat):
        read(b"name,age\r\nAnn,12\r\n")
    with pytest.raises(BadContent):
        quotes.read(Bundle.of_bytes("t.csv", b"name,age\r\nAnn,12\r\n"))
    with pytest.raises(Empty):
        quotes.read(Bundle.of_bytes("t.csv", b"\r\n,\r\n"))


@given(st.binary(max_size=200), st.sampled_from(["t.csv", "t.tsv", "t.xlsx"]))
def test_whatever_the_bytes_are_the_error_has_a_sentence(data: bytes, name: str) -> None:
    for content in (data, b"document,tag,text\n" + data):
        try:
            quotes.read(Bundle.of_bytes(name, content))
        except Unreadable:
            continue


pieces = st.text(st.sampled_from("ab é\u0301\u00a0\u00ad😀ש,;\"'=\n|\\"), min_size=1, max_size=12)


@given(pieces, st.text(st.sampled_from("ab\n,\"'=;| "), max_size=6), pieces.filter(lambda name: name.isprintable()))
def test_every_cell_comes_back(tmp_path_factory: pytest.TempPathFactory, text: str, note: str, name: str) -> None:
    try:
        span = trimmed(text, Span(0, len(text)))
    except NothingSelected:
        return
    project = FakeProject()
    document = project.add(name.strip() or "x", text)
    project.mark(document, span.start, span.end, CLAIM, note=note)
    for flavour in ("data", "spreadsheet"):
        path = tmp_path_factory.mktemp("t") / "a.csv"
        annotated_csv.export(project, path, flavour=flavour)
        found = quotes.read(Bundle.of(path))
        (mark,) = found.marks
        assert (mark.places, mark.quote, mark.note) == (((span.start, span.end),), span.of(text), note)
        assert found.documents[0].name == (name.strip() or "x")


def test_our_own_workbook_says_what_was_in_the_project(project: FakeProject, tmp_path: Path) -> None:
    exporter("xlsx").write(project, tmp_path / "a.xlsx", Order(), Watch())
    bundle = Bundle.of(tmp_path / "a.xlsx")
    assert importer(bundle).name == "csv"
    found = quotes.read(bundle)
    assert [(names(found)[m.tag_id], m.places, m.note) for m in found.marks] == [
        ("claim", (), ""),
        ("claim", ((4, 9),), "=1+1"),
        ("quote", ((18, 39),), ""),
    ]


def test_names_that_cannot_be_shown_are_cleaned() -> None:
    found = read("Document,Code,Text\na,cl\taim,words\na,\u202e,others\n".encode())
    assert [names(found)[m.tag_id] for m in found.marks] == ["cl aim", "?"]
