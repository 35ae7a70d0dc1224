"""Projects as other programs may write them: how they count, where their texts are, what is wrong with them."""

import io
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate import resources
from rubricate.core import actions
from rubricate.core.bringing.counting import Counting
from rubricate.core.state import Hand
from rubricate.core.text import canonical
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import BadContent, Damaged, UnknownFormat, Unreadable, Unsafe
from rubricate.formats.importers import qdpx
from tests.core.world import World, a_hand, adding
from tests.formats.importers.qdpx.packed import HEAD, guid, packed, passage, project, read

TEXT = "First 😀 line.\nThe bridge is closed, says the mayor.\nNobody 👩🏽 agrees.\nLast.\n"
WORDS = ("First", "bridge is closed", "says the mayor", "Nobody 👩🏽 agrees", "Last")


@pytest.fixture
def hand() -> Hand:
    return a_hand()


def taken(files: dict[str, bytes], hand: Hand) -> tuple[World, Any]:
    world = World()
    plan = actions.plan_import(world, hand, read(files), resources.looks(), "p.qdpx")
    if plan.changes:
        world.do(actions.import_annotations(world, hand, plan))
    return world, plan


def source(inner: str, path: str = f"internal://{guid(9)}.txt", number: int = 9) -> str:
    return (
        f'<Sources><TextSource guid="{guid(number)}" name="essay" plainTextPath="{path}">{inner}</TextSource></Sources>'
    )


def counted(words: str, counting: Counting) -> tuple[int, int]:
    """Where words stand as a program that counts so would say."""
    start = TEXT.index(words)

    def at(place: int) -> int:
        before = TEXT[:place].replace("\n", "\r\n") if counting.crlf else TEXT[:place]
        sizes = {"code_point": len(before), "utf16": len(before.encode("utf-16-le")) // 2, "utf8": len(before.encode())}
        return sizes[counting.unit] + (({"utf8": 3}.get(counting.unit, 1)) if counting.bom else 0)

    return at(start), at(start + len(words)) - counting.inclusive


@pytest.mark.parametrize("unit", ["code_point", "utf16", "utf8"])
@pytest.mark.parametrize("crlf", [False, True])
@pytest.mark.parametrize("bom", [False, True])
@pytest.mark.parametrize("inclusive", [False, True])
@pytest.mark.parametrize("written", ["lf", "crlf", "bom"])
def test_however_a_program_counts_its_names_tell(
    unit: Any, crlf: bool, bom: bool, inclusive: bool, written: str, hand: Hand
) -> None:
    counting = Counting(unit, crlf, bom, inclusive)
    marks = "".join(passage(*counted(words, counting), words, 100 + 2 * n) for n, words in enumerate(WORDS))
    data = {"lf": TEXT, "crlf": TEXT.replace("\n", "\r\n"), "bom": f"\ufeff{TEXT}"}[written].encode()
    world, plan = taken({"p.qde": project(source(marks)), f"Sources/{guid(9).upper()}.TXT": data}, hand)
    assert plan.counts.unplaced == plan.counts.moved == 0
    assert sorted(a.span.of(TEXT) for a in world.annotations() if a.span) == sorted(WORDS)


def test_a_name_that_somebody_gave_does_not_move_a_mark(hand: Hand) -> None:
    start = TEXT.index("mayor")
    marks = "".join(
        passage(*place, name, 100 + 2 * n)
        for n, (place, name) in enumerate(
            [((start, start + 5), "First"), ((0, 5), "the headline"), ((start, start + 5), ""), ((8, 12), "line")]
        )
    )
    world, plan = taken({"p.qde": project(source(marks)), f"sources/{guid(9)}.txt": TEXT.encode()}, hand)
    assert plan.counts.exact == 4
    assert [row.placed.spans[0].of(TEXT) for row in plan.rows] == ["mayor", "First", "mayor", "line"]
    assert len(world.annotations()) == 3


def test_a_place_that_its_words_deny_is_moved_and_said(hand: Hand) -> None:
    _, plan = taken(
        {"p.qde": project(source(passage(2, 9, "bridge is closed, says"))), f"sources/{guid(9)}.txt": TEXT.encode()},
        hand,
    )
    (row,) = plan.rows
    assert (row.placed.how, row.placed.why, row.placed.spans[0].of(TEXT)) == (
        "moved",
        "disagrees",
        "bridge is closed, says",
    )


@pytest.mark.parametrize(
    "path", ["internal://t.txt", "t.txt", "internal:/t.txt", "relative:///t.txt", "sources/t.txt", "internal://T.TXT",
             "internal://my%20t.txt", "absolute:///home/ann/t.txt", "..\\..\\t.txt"],
)  # fmt: skip
def test_a_text_is_found_in_the_package_whatever_the_reference_looks_like(path: str, hand: Hand) -> None:
    name = "my t.txt" if "my" in path else "t.txt"
    files = {"x/p.QDE": project(source(passage(0, 5, "First"), path)), f"x/SOURCES/{name}": TEXT.encode()}
    world, plan = taken(files, hand)
    assert plan.counts.exact == 1
    assert world.text(next(iter(world.documents))) == TEXT


def test_nothing_outside_the_package_is_read(tmp_path: Path, hand: Hand) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("First secret", encoding="utf-8")
    for path in (f"absolute://{secret}", f"relative://../{secret.name}", secret.as_uri()):
        world, plan = taken({"p.qde": project(source(passage(0, 5, "First"), path))}, hand)
        assert (plan.counts.in_file, plan.counts.unplaced, plan.missing) == (1, 1, ("essay",))
        assert [(lost.kind, lost.n) for lost in plan.lost] == [("outside", 1)]
        assert not world.documents


def test_marks_of_a_text_that_is_elsewhere_find_it_in_the_project(hand: Hand) -> None:
    world = World()
    world.do(adding(world, hand, TEXT))
    name = next(iter(world.documents.values())).name
    body = source(passage(0, 5, "First"), "absolute://C:/t.txt").replace('name="essay"', f'name="{name}"')
    plan = actions.plan_import(world, hand, read({"p.qde": project(body)}), resources.looks(), "p.qdpx")
    assert (plan.counts.exact, plan.counts.documents) == (1, 0)


def test_guids_that_come_twice_lose_no_mark(hand: Hand) -> None:
    marks = passage(0, 5, "First") + passage(20, 26, "") + passage(6, 7, "")
    world, plan = taken({"p.qde": project(source(marks)), f"sources/{guid(9)}.txt": TEXT.encode()}, hand)
    assert (plan.counts.in_file, plan.counts.exact, len(world.annotations())) == (3, 3, 3)


def test_every_coding_is_a_mark(hand: Hand) -> None:
    coding = f'<Coding guid="{guid(50)}"><CodeRef targetGUID="{guid(1)}"/></Coding>'
    odd = '<Coding guid="no guid"/>'
    body = (
        f'<Sources><TextSource guid="{guid(9)}" name="essay"><PlainTextContent>{TEXT}</PlainTextContent>'
        f'<PlainTextSelection guid="{guid(2)}" startPosition="x" endPosition="5">{coding}{odd}</PlainTextSelection>'
        f"{coding}</TextSource>"
        f'<AudioSource name="talk"><AudioSelection begin="0" end="9">{odd}</AudioSelection>{coding}</AudioSource>'
        f'</Sources><Notes><Note guid="{guid(3)}" name="memo"><PlainTextContent>a</PlainTextContent>'
        f'<PlainTextSelection startPosition="0" endPosition="1">{odd}</PlainTextSelection></Note></Notes>'
    )
    _, plan = taken({"p.qde": project(body)}, hand)
    assert (plan.counts.in_file, body.count("<Coding ")) == (6, 6)
    assert [(row.document, row.placed.how, row.placed.why) for row in plan.rows] == [
        ("essay", "unplaced", "no_words"), ("essay", "unplaced", "no_words"), ("essay", "exact", ""),
        ("talk", "unplaced", "no_document"), ("talk", "unplaced", "no_document"), ("memo", "unplaced", "no_document"),
    ]  # fmt: skip


def test_a_project_folder_and_a_single_project_file_are_read_too(tmp_path: Path) -> None:
    (tmp_path / "p").mkdir()
    content = f'<Sources><TextSource guid="{guid(9)}" name="e"><PlainTextContent>First</PlainTextContent>'
    data = project(f"{content}{passage(0, 5, 'First')}</TextSource></Sources>")
    (tmp_path / "p" / "project.qde").write_bytes(data)
    for path in (tmp_path / "p", tmp_path / "p" / "project.qde"):
        bundle = Bundle.of(path)
        assert qdpx.knows(bundle)
        assert len(qdpx.read(bundle).marks) == 1


def test_what_is_no_project_is_refused_with_a_reason() -> None:
    with pytest.raises(UnknownFormat):
        read({"word/document.xml": b"<x/>"}, "study.zip")
    with pytest.raises(Damaged):
        qdpx.read(Bundle.of_bytes("study.qdpx", b"PK\x03\x04 and no more"))
    for files, error in (
        ({"word/document.xml": b"<x/>"}, BadContent),
        ({"p.qde": b"<Project"}, Damaged),
        ({"p.qde": b"<CodeBook/>"}, BadContent),
        ({"a.qde": b"<Project/>", "b.qde": b"<Project/>"}, BadContent),
        ({"p.qde": b'<!DOCTYPE p [<!ENTITY a "b">]><Project name="&a;"/>'}, Unsafe),
        ({"p.qde": b"<Project>" + b"<a>" * 300 + b"</a>" * 300 + b"</Project>"}, Unsafe),
    ):
        with pytest.raises(error):
            read(files)


def test_of_several_project_files_the_one_named_by_the_standard_is_read() -> None:
    assert read({"other.qde": b"<x/>", "project.qde": project("")}).marks == ()


GOOD = project(source(passage(0, 5, "First") + passage(6, 9, "x", 102)))


@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), max_size=8), st.integers(0, len(GOOD)))
def test_a_broken_project_is_read_or_refused_with_a_sentence(changes: list[tuple[int, int]], end: int) -> None:
    data = bytearray(GOOD)
    for place, byte in changes:
        data[place] = byte
    for bad in (bytes(data), bytes(data[:end])):
        bundle = Bundle.of_bytes("p.qdpx", packed({"p.qde": bad, f"sources/{guid(9)}.txt": TEXT.encode()}))
        try:
            qdpx.read(bundle)
        except Unreadable:
            continue


names = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)


@given(st.lists(st.tuples(st.integers(-5, 99), st.integers(-5, 99), names), max_size=8), st.text(max_size=40))
def test_any_places_and_names_are_placed_or_reported(marks: list[tuple[int, int, str]], text: str) -> None:
    body = "".join(passage(start, end, name, 100 + 2 * n) for n, (start, end, name) in enumerate(marks))
    try:
        data = project(source(body))
        _, plan = taken({"p.qde": data, f"sources/{guid(9)}.txt": text.encode("utf-8", "replace")}, a_hand())
    except Unreadable:
        return  # a noncharacter, which XML refuses
    assert plan.counts.in_file == len(marks) == plan.counts.exact + plan.counts.moved + plan.counts.unplaced
    for row in plan.rows:
        for span in row.placed.spans:
            assert 0 <= span.start < span.end <= len(canonical(text)[0])


def test_codes_without_names_and_names_that_come_twice(hand: Hand) -> None:
    codes = (
        '<CodeBook><Codes><Code guid="{{{c1}}}" name="" isCodable="true"/>'
        f'<Code guid="{guid(4)}" name="a" isCodable="false"><Code guid="{guid(5)}" name="a" isCodable="true"/></Code>'
        "</Codes></CodeBook>"
    )
    data = project(source(passage(0, 5, "First", code=5)), codes, HEAD)
    world, plan = taken({"p.qde": data, f"sources/{guid(9)}.txt": TEXT.encode()}, hand)
    assert [tag.name for tag in world.codebook.ordered()] == ["?", "a", "a (a)"]
    assert [row.tag for row in plan.rows] == ["a (a)"]


def test_a_project_of_more_texts_than_a_document_has_parts_is_read() -> None:
    sources = "".join(
        f'<TextSource guid="{guid(1000 + n)}" name="t{n}" plainTextPath="internal://{n}.txt"/>' for n in range(5_200)
    )
    files = {f"sources/{n}.txt": b"Text." for n in range(5_200)}
    found = read({"project.qde": project(f"<Sources>{sources}</Sources>"), **files})
    assert len(found.documents) == 5_200


def word(*paragraphs: str) -> bytes:
    """A Word document whose first paragraph is a heading."""
    document = docx.Document()
    document.add_heading(paragraphs[0], 1)
    for words in paragraphs[1:]:
        document.add_paragraph(words)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("plain", ["Title\r\nThe bridge.", "Title\n\nThe bridge.", None])
def test_a_word_document_beside_its_text_tells_what_that_looks_like(plain: str | None, hand: Hand) -> None:
    start = (plain or "Title\nThe bridge.").replace("\r", "").index("bridge")
    body = source(passage(start, start + 6, "bridge"))
    body = body.replace("plainTextPath=", f'richTextPath="internal://{guid(9)}.docx" plainTextPath=')
    files = {f"sources/{guid(9)}.docx": word("Title", "The bridge.")}
    if plain is None:
        body = body.replace(f' plainTextPath="internal://{guid(9)}.txt"', "")
    else:
        files[f"sources/{guid(9)}.txt"] = plain.encode()
    (document,) = read({"p.qde": project(body), **files}).documents
    assert (document.reading is not None) == (plain is None or "\n\n" not in plain)
    if document.reading is not None:
        assert [mark.kind for mark in document.reading.formatting.marks] == ["h1", "p"]
        assert document.reading.name == "essay"
    _, plan = taken({"p.qde": project(body), **files}, hand)
    assert plan.counts.exact == 1
