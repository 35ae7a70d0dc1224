"""The codebook's own file: one JSON, always the same, and bad ones refused with their line."""

import json

import pytest
from hypothesis import given

from rubricate import resources
from rubricate.core.book import Book
from rubricate.core.book_errors import BadCodebook
from rubricate.formats.codebooks import json_file
from tests.core.books import books


@given(books())
def test_there_and_back_is_the_same(book: Book) -> None:
    assert json_file.read(json_file.content(book).encode(), "file").book == book


@given(books())
def test_the_same_codebook_has_the_same_file(book: Book) -> None:
    content = json_file.content(book)
    assert json_file.content(json_file.read(content.encode(), "file").book) == content


def test_it_is_to_be_read() -> None:
    content = json_file.content(resources.preset("semeval_2023"))
    assert content.startswith('{\n  "rubricate": "codebook",\n  "version": 1,\n  "name": "SemEval-2023 Task 3",')
    assert "Barrón" in json_file.content(resources.preset("semeval_2020"))
    assert content.endswith("}\n")


def test_a_byte_order_mark_is_passed_over() -> None:
    assert json_file.read(b'\xef\xbb\xbf{"tags": [{"name": "a"}]}', "file").book.tags[0].name == "a"


def test_without_a_name_it_is_called_as_the_file() -> None:
    assert json_file.read(b'{"tags": []}', "study").book.name == "study"


@pytest.mark.parametrize(
    ("data", "reason", "line"),
    [
        (b'{"tags": [\n{"name": "a"},\n]}', "syntax", 3),
        (b'{"tags": [', "syntax", 1),
        (b"[1]", "not_a_codebook", 0),
        (b'{"documents": []}', "not_a_codebook", 0),
        (b"\xff\xfe", "letters", 0),
        (b'{"tags": [{"name": "\\ud800"}]}', "letters", 0),
        (b"[" * 100_000, "syntax", 0),
        (b'{"version": ' + b"9" * 5000 + b', "tags": []}', "syntax", 0),
        (b'{"tags": [],\n "tags": []}', "repeated", 0),
        (b'{"tags": [\n {"name": "a"},\n {"name": "b",\n  "colour": "bleu"}]}', "bad_value", 3),
        (b'{"tags": [\n {"name": "a", "parent": "c"}]}', "no_parent", 2),
    ],
)
def test_what_is_no_codebook_is_refused_with_its_line(data: bytes, reason: str, line: int) -> None:
    with pytest.raises(BadCodebook) as refused:
        json_file.read(data, "file")
    assert (refused.value.reason, refused.value.line) == (reason, line)


def test_the_file_is_plain_json() -> None:
    tree = json.loads(json_file.content(resources.preset("four")))
    assert [tag["name"] for tag in tree["tags"]] == ["claim", "quote", "opinion", "statistic"]
    assert tree["tags"][3]["attributes"][5]["shown_if"] == "source_named"
