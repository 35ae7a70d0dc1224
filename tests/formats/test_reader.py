import hashlib

import pytest

from rubricate.formats import plain
from rubricate.formats.reader import bare, document_name


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("The line.md", "The line"),
        ("a.b.txt", "a.b"),
        ("/home/somebody/x.txt", "x"),
        ("C:\\Users\\somebody\\x.txt", "x"),
        ("C:x.txt", "x"),
        ("folder/", "folder"),
        (".hidden", ".hidden"),
        ("ends with.", "ends with."),
        ("no ending", "no ending"),
        ("two\nlines\t.txt", "two lines"),
        ("", "?"),
    ],
)
def test_a_document_bears_the_name_of_its_file(name: str, wanted: str) -> None:
    assert document_name(name) == wanted


def test_a_source_is_no_path() -> None:
    assert bare("../secret/place.txt") == "place.txt"
    source = plain.read(b"words", "/home/somebody/x.txt").source
    assert source.name == "x.txt"
    assert source.sha256 == hashlib.sha256(b"words").hexdigest()
    assert (source.reader, source.reader_version, source.media_type) == ("plain", 1, "text/plain")
