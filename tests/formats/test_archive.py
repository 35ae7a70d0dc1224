"""Zips of strangers: what their headers claim is not believed."""

import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.formats import archive
from rubricate.formats.archive import Archive, joined
from rubricate.formats.errors import Damaged, Protected, Unreadable, Unsafe


def zipped(*files: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as made:
        for name, body in files:
            made.writestr(name, body)
    return out.getvalue()


def patched(data: bytes, *, at: int, value: int, size: str = "<I", local_at: int | None = None) -> bytes:
    """A field of the first central header (and of the local one) written anew."""
    changed = bytearray(data)
    struct.pack_into(size, changed, data.index(b"PK\x01\x02") + at, value)
    if local_at is not None:
        struct.pack_into(size, changed, local_at, value)
    return bytes(changed)


def test_it_is_a_mapping_of_names_to_bytes() -> None:
    opened = Archive(zipped(("a.txt", b"one"), ("b/c.txt", b"two"), ("d/", b"")), "x.zip")
    assert list(opened) == ["a.txt", "b/c.txt"]
    assert (len(opened), opened["b/c.txt"], opened.get("nothing"), "a.txt" in opened) == (2, b"two", None, True)
    with pytest.raises(KeyError):
        opened["nothing"]


def test_names_that_lead_outside_are_left_out_and_told() -> None:
    names = ("/etc/passwd", "../up", "a/../../up", "C:/windows", "\\\\host\\share", "ok/..b", "..\\up")
    opened = Archive(zipped(*((name, b"x") for name in names)), "x.zip")
    assert list(opened) == ["ok/..b"]
    assert len(opened.outside) == len(names) - 1


def test_backslashes_are_folders_and_case_may_differ() -> None:
    opened = Archive(zipped(("Word\\Main.XML", b"x"), ("word/main.xml", b"y")), "x.zip")
    assert opened.named("word/main.xml") == "word/main.xml"
    assert opened.named("WORD/MAIN.XML") in ("word/main.xml", "Word/Main.XML")
    assert opened.named("none") is None


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_a_name_that_is_there_twice_the_last_counts() -> None:
    opened = Archive(zipped(("a", b"old"), ("a", b"new")), "x.zip")
    assert (opened["a"], len(opened)) == (b"new", 1)


def test_too_many_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "ENTRIES_MOST", 3)
    Archive(zipped(*((str(n), b"") for n in range(3))), "x.zip")
    with pytest.raises(Unsafe) as raised:
        Archive(zipped(*((str(n), b"") for n in range(4))), "x.zip")
    assert raised.value == Unsafe("x.zip", "entries")


def test_a_bomb_stops_at_its_limit() -> None:
    data = zipped(("a", bytes(30_000_000)))
    with pytest.raises(Unsafe) as raised:
        Archive(data, "x.zip")["a"]
    assert raised.value.reason == "bomb"


def test_a_bomb_that_claims_to_be_large_when_packed_stops_too() -> None:
    data = patched(zipped(("a", bytes(30_000_000))), at=20, value=20_000_000)
    with pytest.raises((Unsafe, Damaged)):
        Archive(data, "x.zip")["a"]


def test_a_file_that_claims_to_be_short_is_damaged() -> None:
    data = patched(zipped(("a", bytes(3_000_000))), at=24, value=10)
    with pytest.raises(Damaged):
        Archive(data, "x.zip")["a"]


def test_all_files_have_one_limit_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "BYTES_MOST", 2_500)
    opened = Archive(zipped(*((str(n), bytes(1_000)) for n in range(3))), "x.zip")
    assert len(opened["0"] + opened["1"]) == 2_000
    with pytest.raises(Unsafe):
        opened["2"]


@pytest.mark.parametrize("flag", [0x1, 0x41, 0x2001])
def test_a_locked_file_is_said_so(flag: int) -> None:
    opened = Archive(patched(zipped(("a", b"x")), at=8, value=flag, size="<H", local_at=6), "x.zip")
    with pytest.raises(Protected):
        opened["a"]


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_unpacks_without_a_limit_is_not_unpacked(method: int) -> None:
    with pytest.raises(Damaged):
        Archive(zipped(("a", bytes(1_000)), method=method), "x.zip")["a"]


def test_zip64_is_read() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", allowZip64=True) as made, made.open("a", "w", force_zip64=True) as file:
        file.write(b"long")
    assert Archive(out.getvalue(), "x.zip")["a"] == b"long"


def test_something_before_the_zip_does_no_harm() -> None:
    assert Archive(b"#!/bin/sh\n" + zipped(("a", b"x")), "x.zip")["a"] == b"x"


@given(st.data())
def test_any_damage_is_a_typed_error(data: st.DataObject) -> None:
    whole = bytearray(zipped(("a.txt", b"words " * 50), ("b/c.xml", b"<a/>")))
    for place in data.draw(st.lists(st.integers(0, len(whole) - 1), max_size=6)):
        whole[place] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(whole)))
    try:
        opened = Archive(bytes(whole[: cut or None]), "x.zip")
        for name in opened:
            assert isinstance(opened[name], bytes)
    except Unreadable:
        return


@pytest.mark.parametrize(
    ("base", "target", "wanted"),
    [
        ("word/document.xml", "styles.xml", "word/styles.xml"),
        ("word/document.xml", "/docProps/core.xml", "docProps/core.xml"),
        ("word/document.xml", "../a.xml", "a.xml"),
        ("word/document.xml", "../../a.xml", ""),
        ("", "word/./x/../document.xml", "word/document.xml"),
        ("a", "C:/x", ""),
        ("a", "", ""),
        ("a", "//host/x", ""),
    ],
)
def test_references_stay_inside(base: str, target: str, wanted: str) -> None:
    assert joined(base, target) == wanted


def test_a_file_without_a_name_is_none() -> None:
    data = zipped(("a", b"1"), ("b", b"2"))
    named = data.rindex(b"PK\x01\x02")  # the entry of b in the directory
    changed = data[: named + 28] + b"\0\0" + data[named + 30 : named + 46] + data[named + 47 :]
    end = changed.rindex(b"PK\x05\x06")
    size = int.from_bytes(changed[end + 12 : end + 16], "little") - 1
    changed = changed[: end + 12] + size.to_bytes(4, "little") + changed[end + 16 :]
    assert list(Archive(changed, "x.zip")) == ["a"]
