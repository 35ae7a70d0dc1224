"""The codebook's table: nothing of it is lost but what stands about the whole."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given

from rubricate import resources
from rubricate.core.book import Book
from rubricate.formats.codebooks import table, table_reading
from tests.core.books import books


def written(book: Book, flavour: str = "data", delimiter: str = ",") -> bytes:
    sheet = io.StringIO()
    table.write(sheet, book, flavour, delimiter)
    return sheet.getvalue().encode()


@pytest.mark.parametrize(("flavour", "delimiter"), [("data", ","), ("spreadsheet", ";"), ("spreadsheet", "\t")])
@given(book=books())
def test_there_and_back_is_the_same(flavour: str, delimiter: str, book: Book) -> None:
    back = table_reading.read(written(book, flavour, delimiter), "file").book
    assert back == replace(book, name="file", description="", citation="", published=False)


def test_a_row_is_a_tag_or_what_it_asks() -> None:
    rows = list(csv.DictReader(io.StringIO(written(resources.preset("four")).decode(), newline="")))
    assert [row["attribute"] for row in rows if row["tag"] == "opinion"] == ["", "holder", "target", "direction"]
    assert rows[1]["options"] == "yes | no | unclear"


def test_a_variable_has_no_tag() -> None:
    rows = list(csv.DictReader(io.StringIO(written(resources.preset("policy_frames")).decode(), newline="")))
    assert [row["attribute"] for row in rows if not row["tag"]] == ["primary_frame"]


def test_for_a_spreadsheet_formulas_are_guarded() -> None:
    book = resources.preset("four")
    book = replace(book, tags=(replace(book.tags[0], definition="=1+1"), *book.tags[1:]))
    data = written(book, "spreadsheet")
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"'=1+1" in data
