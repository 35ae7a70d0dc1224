import os
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rubricate.core.text import canonical
from rubricate.formats import extensions, reader, registry
from rubricate.formats.errors import (
    Binary,
    Empty,
    NotAFile,
    TooLarge,
    UnknownEncoding,
    Unreadable,
    UnreadableEncoding,
    Unsupported,
)
from tests.formats import packages

NAMES = st.sampled_from(["a.txt", "b.md", "c", "d.csv", "e.MD"])


def zipped(*names: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "x" * 20)
    return out.getvalue()


@given(st.binary(max_size=300), NAMES)
@example(b"\x02wzxhzdk:0\x03", "b.md")
@example(b"&#x2;wzxhzdk:0&#3;", "b.md")
@example(b"&#xfeff;a\n---\n---\n", "b.md")
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    try:
        reading = registry.read(data, name)
    except Unreadable:
        return
    body = reading.text.body
    assert canonical(body) == (body, ()) and body.strip()
    assert all(0 <= m.start <= m.end <= len(body) for m in reading.formatting.marks)


@given(st.text(st.sampled_from("ab *_`[]()<>!#>-+1.\n\t|:\\&;~^😀é\xa0\x02\x03\"'=$"), max_size=120))
def test_any_mark_up_is_read(text: str) -> None:
    try:
        reading = registry.read(text.encode(), "b.md")
    except Empty:
        return
    body = reading.text.body
    assert not {"\x02", "\x03"} & set(body) or "markdown_read_as_plain" in reading.warnings
    assert all(m.start < m.end or m.kind == "rule" for m in reading.formatting.marks)
    blocks = [
        m for m in reading.formatting.marks if m.kind not in ("strong", "em", "code", "link", "sup", "quote", "li")
    ]
    assert all(m.end == len(body) or body[m.end] == "\n" for m in blocks)
    assert all(m.start == 0 or body[m.start - 1] == "\n" for m in blocks)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("a.txt", "plain"), ("A.MD", "markdown"), ("b.markdown", "markdown"), ("c", "plain"), ("d.csv", "plain")],
)
def test_the_ending_chooses(name: str, wanted: str) -> None:
    assert registry.reader_for(name, b"words").name == wanted
    assert registry.read(b"words", name).source.reader == wanted


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "a.png", "picture"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a.txt", "picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a.jpg", "picture"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "a.webp", "picture"),
        (b"ID3\x03\0\0\0\0\0\x21\0\0\0\0", "a.mp3", "sound"),
        (b"\0\0\0\x18ftypmp42\0\0", "a.mp4", "film"),
        (b"\x7fELF\x02\x01\x01\0\0\0", "a", "program"),
        (b"SQLite format 3\0\x10\0", "a.db", "database"),
        (zipped("a.txt"), "a.zip", "archive"),
        (b"\0\x01\x02\x03\xff\xfe\x80\x90" * 40, "a.bin", "data"),
        (b"\x81\x82\x01\x02\x03\x04\x05\x06" * 40, "a.bin", "data"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, name: str, kind: str) -> None:
    with pytest.raises(Binary) as raised:
        registry.read(data, name)
    assert (raised.value.name, raised.value.kind) == (name, kind)
    assert registry.guess(data, name) is None


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (zipped("xl/workbook.xml"), "a.xlsx", "spreadsheet"),
        (zipped("ppt/presentation.xml"), "a.pptx", "slides"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0" + "WordDocument".encode("utf-16-le"), "a.doc", "doc"),
    ],
)
def test_text_in_a_form_that_is_not_read_yet(data: bytes, name: str, kind: str) -> None:
    with pytest.raises(Unsupported) as raised:
        registry.read(data, name)
    assert (raised.value.name, raised.value.kind) == (name, kind)


@pytest.mark.parametrize("text", ["BMW sells cars.", "MZ is a tank.", "ID3 tags", "<!doctype html> in a plain file"])
def test_a_text_may_begin_like_something_else(text: str) -> None:
    assert registry.read(text.encode(), "a.txt").text.body == text


@pytest.mark.parametrize("data", [b"", b" \n\t", b"\xef\xbb\xbf", b"\xff\xfe", "\u2003\xa0".encode()])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_empty(data: bytes, name: str) -> None:
    with pytest.raises(Empty):
        registry.read(data, name)


def test_markdown_without_words_is_empty() -> None:
    with pytest.raises(Empty):
        registry.read(b"---\n\n#\n", "a.md")


class TestLimits:
    @pytest.fixture(autouse=True)
    def _small(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(reader, "BYTES_MOST", 100)
        monkeypatch.setattr(reader, "CHARACTERS_MOST", 50)

    def test_bytes(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        path.write_bytes(b"a" * 120)
        with pytest.raises(TooLarge) as raised:
            registry.load(path)
        assert raised.value == TooLarge("a.txt", "bytes", 120, 100)
        with pytest.raises(TooLarge):
            registry.read(b"a" * 101, "a.txt")

    def test_characters(self) -> None:
        with pytest.raises(TooLarge) as raised:
            registry.read(b"a" * 51, "a.txt")
        assert raised.value == TooLarge("a.txt", "characters", 51, 50)

    def test_up_to_them_all_is_well(self, tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        path.write_bytes(b"a" * 50)
        assert registry.read(registry.load(path), "a.txt").text.body == "a" * 50


def test_the_limits_are_those_that_the_sentences_name() -> None:
    assert (reader.BYTES_MOST, reader.CHARACTERS_MOST) == (50_000_000, 10_000_000)


class TestEncoding:
    DATA = "“Größe” für Männer, Café".encode("cp1252")

    def test_a_guess_is_a_warning(self) -> None:
        assert registry.read(self.DATA, "a.txt").warnings == ("encoding_guessed",)

    def test_a_decision_is_none(self) -> None:
        reading = registry.read(self.DATA, "a.txt", encoding="windows-1252")
        assert (reading.warnings, reading.source.encoding) == ((), "cp1252")
        assert reading.text.body.startswith("“Größe”")

    def test_a_wrong_decision_is_refused(self) -> None:
        with pytest.raises(UnreadableEncoding):
            registry.read(self.DATA, "a.txt", encoding="utf-8")
        with pytest.raises(UnknownEncoding):
            registry.read(self.DATA, "a.txt", encoding="klingon")


def test_a_reader_of_another_package_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    class Point:
        def load(self) -> reader.Reader:
            return reader.Reader(
                "loud", 1, ("loud", "txt"), "text/x-loud", lambda data, name, _: registry.read(data, "x.md")
            )

    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: [Point()] if group == registry.GROUP else [])
    registry._readers.cache_clear()
    extensions.forget()
    try:
        assert registry.reader_for("a.loud", b"x").name == "loud"
        assert registry.reader_for("a.txt", b"x").name == "plain"
        assert "loud" in registry.endings()
    finally:
        registry._readers.cache_clear()
        extensions.forget()


def test_a_file_that_is_given_in_pieces_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"The tide.\r\n\x1a\n")
    read = os.read
    monkeypatch.setattr(os, "read", lambda handle, size: read(handle, min(size, 3)))
    assert registry.load(path) == b"The tide.\r\n\x1a\n"


def test_what_is_no_file_is_refused_without_waiting(tmp_path: Path) -> None:
    with pytest.raises(NotAFile):
        registry.load(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.txt")
        with pytest.raises(NotAFile):
            registry.load(tmp_path / "pipe.txt")


PAGE = b"<!DOCTYPE html><html><head><title>T</title></head><body><p>A page.</p></body></html>"
LETTER = (
    b'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"; '
    b'boundary="B"\r\n\r\n--B\r\nContent-Type: text/html\r\n\r\n' + PAGE + b"\r\n--B--\r\n"
)


@pytest.mark.parametrize("name", ["page", "page.txt", "page.html", "page.doc"])
def test_a_page_is_read_as_one_whatever_its_file_is_called(name: str) -> None:
    assert registry.read(PAGE, name).text.body == "A page."
    assert registry.read(PAGE, "page.md").text.body.startswith("<!DOCTYPE")
    if name != "page.doc":
        assert registry.read(LETTER, name.replace("html", "mhtml")).text.body == "A page."


def test_documents_under_the_name_of_another_form_are_known() -> None:
    words = packages.odt("<text:p>Words.</text:p>")
    flat = packages.fodt("<text:p>Words.</text:p>")
    for data, names in ((words, ("a.docx", "a.rtf", "a.pdf")), (flat, ("a.xml", "a.txt", "a.odt"))):
        for name in names:
            assert registry.read(data, name).text.body == "Words."
    rich = rb"{\rtf1 Words.}"
    assert [registry.read(rich, name).text.body for name in ("a.docx", "a.odt", "a.txt")] == ["Words."] * 3
