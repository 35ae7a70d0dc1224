"""Codebooks by the endings of their files; nothing half-written, nothing half-read."""

from pathlib import Path

import pytest

from rubricate import resources
from rubricate.core.book import Book
from rubricate.core.book_errors import BadCodebook, NoTags
from rubricate.formats import codebooks
from rubricate.words.codebooks import page_words

FOUR = resources.preset("four")


@pytest.mark.parametrize("kind", codebooks.WRITTEN)
def test_what_is_written_is_read_again(kind: str, tmp_path: Path) -> None:
    out = tmp_path / "books" / f"book.{kind.upper()}"
    out.parent.mkdir()
    codebooks.write(FOUR, out, page_words())
    assert [path.name for path in out.parent.iterdir()] == [out.name]
    if kind != "md":
        back = codebooks.read(out.read_bytes(), out.name).book
        assert [(tag.id, tag.name, tag.example) for tag in back.tags] == [(t.id, t.name, t.example) for t in FOUR.tags]


def test_what_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    out = tmp_path / "book.qdc"
    out.write_text("mine")
    with pytest.raises(NoTags):
        codebooks.write(Book(), out, page_words())
    assert out.read_text() == "mine"


def test_an_error_names_its_file_and_line() -> None:
    with pytest.raises(BadCodebook) as refused:
        codebooks.read(b"tag,unit\na,page\n", "mine.csv")
    assert (refused.value.file, refused.value.line) == ("mine.csv", 2)


@pytest.mark.parametrize("data", [b'{"tags": []}', b"tag\n"])
def test_a_codebook_of_nothing_is_refused(data: bytes) -> None:
    with pytest.raises(BadCodebook) as refused:
        codebooks.read(data, "mine.csv" if data.startswith(b"tag") else "mine.json")
    assert refused.value.reason == "empty"


def test_what_is_larger_than_any_codebook_is_not_looked_at() -> None:
    with pytest.raises(BadCodebook) as refused:
        codebooks.read(b" " * 20_000_001, "mine.json")
    assert refused.value.reason == "too_large"
