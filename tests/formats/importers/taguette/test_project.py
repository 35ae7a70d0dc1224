"""Taguette's project files: bytes of the text between tags become code points here."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.bringing.found import FoundFile
from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import BadContent, Unreadable
from rubricate.formats.importers.taguette import project
from rubricate.formats.known import importer
from tests.formats.importers.taguette.made import made

PAGE = "<h1>Na\u00efve \U0001f600</h1>\n<p>A <b>claim</b> &amp; a\u00a0quote.<br>Here.</p>\n"
PAGE += "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"
RAW = html.unescape(re.sub("<[^>]*>", "", PAGE))


def read(data: bytes, name: str = "study.sqlite3") -> FoundFile:
    bundle = Bundle.of_bytes(name, data)
    return importer(bundle).read(bundle)


def at(words: str) -> tuple[int, int]:
    """Where words stand as Taguette counts."""
    start = len(RAW[: RAW.index(words)].encode())
    return start, start + len(words.encode())


def test_the_bytes_of_a_highlight_are_code_points_of_the_text() -> None:
    wanted = ["claim", "& a\u00a0quote.", "\U0001f600", "two", "Here"]
    data = made([("page", PAGE)], ["x"], [(1, *at(words), f"<b>{html.escape(words)}</b>", [1]) for words in wanted])
    found = read(data)
    (document,) = found.documents
    assert document.reading is not None
    text = document.reading.text.body
    assert text == "Na\u00efve \U0001f600\nA claim & a\u00a0quote.\nHere.\none\ntwo"
    assert [text[slice(*mark.places[0])] for mark in found.marks] == wanted
    assert {(mark.kind, text[mark.start : mark.end]) for mark in document.reading.formatting.marks} >= {
        ("h1", "Na\u00efve \U0001f600"), ("strong", "claim"), ("li", "two"),
    }  # fmt: skip


def test_each_tag_of_a_highlight_is_a_mark_and_those_without_are_reported() -> None:
    data = made([("page", PAGE)], ["b.c", "a"], [(1, *at("claim"), "claim", [1, 2]), (1, *at("one"), "one", [])])
    found = read(data)
    names = {tag.id: (tag.name, tag.definition) for tag in found.book.tags}
    assert [names[mark.tag_id] for mark in found.marks] == [("b.c", "What it is"), ("a", "What it is")]
    assert {(mark.coder, mark.created) for mark in found.marks} == {("ann", 1_767_348_000_000)}
    assert [(lost.kind, lost.n, lost.names) for lost in found.lost] == [("untagged", 1, ("one",))]
    assert [(note.subject, note.body) for note in found.notes] == [("document", "About it")]


def test_a_place_that_is_none_leaves_the_words() -> None:
    inside = len("Naïve ".encode()) + 1  # in the middle of the smile
    found = read(made([("page", PAGE)], ["a"], [(1, inside, inside + 2, "claim", [1]), (1, 5, 99_999, "claim", [1])]))
    assert [(mark.places, mark.quote) for mark in found.marks] == [((), "claim"), ((), "claim")]


@pytest.mark.parametrize("pages", [512, 4096, 65536])
def test_long_texts_and_many_rows_are_read_from_pages_of_any_size(pages: int) -> None:
    long = "".join(f"<p>Paragraph {n} says: \u00e9 😀.</p>" for n in range(3000))
    marks = [(1 + n % 2, 0, 9, "Paragraph", [1]) for n in range(2000)]
    found = read(made([("long", long), ("short", "<p>Paragraph</p>")], ["a"], marks, pages))
    assert [document.name for document in found.documents] == ["long", "short"]
    assert found.documents[0].reading is not None
    assert found.documents[0].reading.text.body.endswith("\nParagraph 2999 says: é 😀.")
    assert len(found.marks) == 2000


def test_another_database_is_not_one() -> None:
    import sqlite3

    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE t (a)")
    data = connection.serialize()
    connection.close()
    assert not project.knows(Bundle.of_bytes("a.db", data))
    with pytest.raises(BadContent):
        project.read(Bundle.of_bytes("a.db", data))


GOOD = made([("page", PAGE)], ["a", "b"], [(1, *at("claim"), "claim", [1, 2])], 512)


@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), max_size=12), st.integers(0, len(GOOD)))
def test_a_broken_or_hostile_file_is_refused_with_a_sentence(changes: list[tuple[int, int]], end: int) -> None:
    data = bytearray(GOOD)
    for place, byte in changes:
        data[place] = byte
    for bad in (bytes(data), bytes(data[:end])):
        try:
            project.read(Bundle.of_bytes("a.sqlite3", bad))
        except Unreadable:
            continue


@given(st.text(st.sampled_from("<>/&;\"'! ab\n😀é-=pb"), max_size=40))
def test_any_html_gives_a_text_and_every_byte_of_it_a_place_or_none(source: str) -> None:
    found = read(made([("page", f"<p>x</p>{source}")], [], []))
    assert found.documents[0].reading is not None
    assert found.documents[0].reading.text.body.startswith("x")
