"""QDC files of ours: valid by the schema, and read back with all that the format holds."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from lxml import etree

from rubricate import resources
from rubricate.core.book import Book
from rubricate.core.book_errors import NoTags
from rubricate.formats.codebooks import qdc, qdc_reading
from tests.core.books import books
from tests.formats.codebooks.make import FOLDER

SCHEMA = etree.XMLSchema(etree.parse(FOLDER / "Codebook.xsd"))


@given(books())
def test_it_is_valid(book: Book) -> None:
    SCHEMA.assertValid(etree.fromstring(qdc.content(book).encode()))


@pytest.mark.parametrize("name", resources.presets())
def test_names_tree_colours_rules_and_examples_come_back(name: str) -> None:
    book = resources.preset(name)
    back = qdc_reading.read(qdc.content(book).encode(), "file").book
    held = ("id", "name", "parent_id", "colour", "definition", "use_when", "not_when", "example", "counter_example")
    for field in (*held, "citation"):
        assert [getattr(tag, field) for tag in back.tags] == [getattr(tag, field) for tag in book.tags]


@given(books())
def test_names_tree_and_ids_always_come_back(book: Book) -> None:
    plain = replace(book, tags=tuple(replace(tag, name=f"t{tag.position}") for tag in book.tags))
    back = qdc_reading.read(qdc.content(plain).encode(), "file").book
    assert [(t.id, t.name, t.parent_id, t.colour) for t in back.tags] == [
        (t.id, t.name, t.parent_id, t.colour) for t in plain.tags
    ]


def test_headings_of_others_stay_words() -> None:
    words = "Example: what comes first\n\nUse when: later"
    assert qdc.parted(words) == {"definition": words}
    assert qdc.parted("Only this") == {"definition": "Only this"}


def test_what_xml_cannot_hold_is_replaced() -> None:
    four = resources.preset("four")
    book = replace(four, tags=(replace(four.tags[0], definition="a\x00b\x0bc"),))
    assert "a\ufffdb\ufffdc" in qdc.content(book)


def test_a_codebook_without_tags_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NoTags):
        qdc.content(Book())
