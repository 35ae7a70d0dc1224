"""The list of importers: which one reads a file, and that none of them stumbles over strange bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import UnknownFormat, Unreadable
from rubricate.formats.known import importer, importers


def test_a_format_is_recognised_or_named() -> None:
    table = Bundle.of_bytes("t.csv", b"document,tag,text\na,claim,b\n")
    assert importer(table).name == "csv"
    assert importer(Bundle.of_bytes("t.csv", b"a,b\n"), "csv").name == "csv"
    with pytest.raises(UnknownFormat):
        importer(table, "nonsense")
    with pytest.raises(UnknownFormat) as caught:
        importer(Bundle.of_bytes("x", b"\x00\x01"))
    assert caught.value.name == "x"


ENDINGS = sorted({ending for one in importers().values() for ending in one.endings})


@given(st.binary(max_size=120), st.sampled_from(ENDINGS))
def test_asking_who_knows_a_file_never_raises(data: bytes, ending: str) -> None:
    bundle = Bundle.of_bytes(f"a.{ending}", data)
    for one in importers().values():
        assert one.knows(bundle) in (True, False)


@given(st.binary(max_size=120), st.sampled_from(list(importers())))
def test_reading_whatever_bytes_raises_what_has_a_sentence(data: bytes, name: str) -> None:
    one = importers()[name]
    ending = one.endings[0] if one.endings else "txt"
    try:
        one.read(Bundle.of_bytes(f"a.{ending}", data))
    except Unreadable:
        return
