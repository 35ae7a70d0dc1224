"""Tables that people typed or other programs wrote."""

import pytest

from rubricate.core.book_errors import BadCodebook
from rubricate.formats.codebooks.losses import Loss
from rubricate.formats.codebooks.table_reading import read


def test_a_column_of_names_is_enough() -> None:
    book = read(b"Code,Description\nfear,Somebody is afraid.\njoy,\n", "study").book
    assert [(tag.name, tag.definition) for tag in book.tags] == [("fear", "Somebody is afraid."), ("joy", "")]
    assert book.said[book.tags[1].id] == {"name"}


def test_the_table_of_an_export_is_one() -> None:
    data = (
        b"tag,tag_path,key,definition,retired,annotations,tag_id\na,a,1,d,true,7,7c9e6679-7425-40de-944b-e07fc1f90ae7\n"
    )
    found = read(data, "codebook")
    (tag,) = found.book.tags
    assert (tag.key, tag.retired, str(tag.id)) == ("1", True, "7c9e6679-7425-40de-944b-e07fc1f90ae7")
    assert found.losses == (Loss("columns", 2, ("tag_path", "annotations")),)


def test_letters_of_an_old_spreadsheet_are_guessed_and_said() -> None:
    words = "tag;definition\nLärm;Es ist überall zu hören, außer früh am Morgen, wenn die Läden schließen.\n"
    found = read(words.encode("cp1252"), "old")
    assert found.book.tags[0].name == "Lärm"
    assert [loss.kind for loss in found.losses] == ["guessed"]


def test_empty_lines_are_passed_over() -> None:
    assert len(read(b"tag,key\n,\na,1\n\n,\nb,2\n", "x").book.tags) == 2


@pytest.mark.parametrize(
    ("data", "reason", "line"),
    [
        (b"", "not_a_codebook", 0),
        (b"document,start,end\n", "not_a_codebook", 0),
        (b"tag,Tag\na,b\n", "repeated", 1),
        (b'tag,definition\n"a,b\n', "syntax", 2),
        (b"tag,overlap\na,yes\nb,perhaps\n", "bad_value", 3),
        (b"tag,revision\na,one\n", "bad_value", 2),
        (b'tag,definition,unit\na,"two\nlines",free\nb,,page\n', "bad_value", 4),
        (b"tag,attribute\nb,x\n", "no_parent", 2),
        (b"tag,parent\na,b\n", "no_parent", 2),
        (b"tag\na\na\n", "repeated", 3),
        (b"tag,attribute,kind\na,,\na,x,choice\n", "bad_value", 3),
        (b"tag,id\na,7\n", "bad_value", 2),
        (b"tag,key\n,1\n", "bad_name", 2),
    ],
)
def test_a_bad_line_is_named(data: bytes, reason: str, line: int) -> None:
    with pytest.raises(BadCodebook) as refused:
        read(data, "x")
    assert (refused.value.reason, refused.value.line) == (reason, line)
