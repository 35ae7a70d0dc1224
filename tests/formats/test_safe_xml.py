"""XML of strangers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.formats import safe_xml
from rubricate.formats.errors import Damaged, Unreadable, Unsafe
from rubricate.formats.safe_xml import local, parsed

LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "' + f"&a{n - 1};" * 10 + '">' for n in range(1, 12))
    + "]>"
)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "doctype"),
        (b'<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>', "doctype"),
        (f"{LAUGHS}<a>&a11;</a>".encode(), "doctype"),
        ('<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a><a>'.encode("utf-16"), "doctype"),
        (b"<a>" * 300 + b"</a>" * 300, "deep"),
        (b"<a>" + b"x" * 10_500_000 + b"</a>", "bomb"),
    ],
)
def test_what_may_do_harm_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Unsafe) as raised:
        parsed(data, "a.xml")
    assert raised.value.reason == reason


def test_more_nodes_than_memory_holds_are_refused_before_they_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safe_xml, "NODES_MOST", 100)
    parsed(b"<a>" + b"<b/>" * 90 + b"</a>", "a.xml")
    with pytest.raises(Unsafe):
        parsed(b"<a>" + b"<b/>" * 110 + b"</a>", "a.xml")
    with pytest.raises(Unsafe):
        parsed(b"<a " + b" ".join(b'a%d="1"' % n for n in range(110)) + b"/>", "a.xml")


@pytest.mark.parametrize(
    "data", [b"", b"  ", b"words", b"<a>", b"<a></b>", b"\xff\xfe<", b'<?xml version="1.0" encoding="klingon"?><a/>']
)
def test_what_is_no_xml_is_damaged(data: bytes) -> None:
    with pytest.raises(Damaged):
        parsed(data, "a.xml")


def test_comments_and_instructions_are_left_out_and_names_are_local() -> None:
    root = parsed(b" \n<?xml version='1.0'?><x:a xmlns:x='y'><!--c--><?p?><b>t</b></x:a>", "a.xml")
    assert (local(root), [local(one) for one in root], root[0].text) == ("a", ["b"], "t")


def test_an_encoding_is_believed() -> None:
    assert parsed('<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>'.encode("latin-1"), "a.xml").text == "é"
    assert parsed('<?xml version="1.0" encoding="utf-16"?><a>é</a>'.encode("utf-16"), "a.xml").text == "é"


@given(st.text(st.sampled_from("<>/a&;!x[]\"'= -?\0é😀"), max_size=60))
def test_anything_is_read_or_refused(text: str) -> None:
    try:
        parsed(text.encode(), "a.xml")
    except Unreadable:
        return
