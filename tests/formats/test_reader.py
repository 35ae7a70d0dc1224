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


@pytest.mark.parametrize("data", [b"two\nlines", b"two\r\nlines", b"\xef\xbb\xbfa mark", "Élan".encode("cp1252")])
def test_the_hash_of_a_source_is_that_of_its_bytes_and_not_of_its_text(data: bytes) -> None:
    reading = plain.read(data, "x.txt", None if data.isascii() else "utf-8" if data[0] == 0xEF else "cp1252")
    assert reading.source.sha256 == hashlib.sha256(data).hexdigest()
    assert reading.text.sha256 == hashlib.sha256(reading.text.body.encode()).digest()
