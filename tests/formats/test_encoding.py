import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.formats.encoding import Guess, decode, guess, normal
from rubricate.formats.errors import UnknownEncoding, UnreadableEncoding
from tests.formats.encodings.compare import by_chardet, cases, is_right


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_says_it(mark: bytes, encoding: str) -> None:
    data = mark + "naïve 😀".encode(encoding)
    assert guess(data) == Guess(encoding, sure=True)
    assert decode(data, encoding) == "naïve 😀"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=50))
def test_utf8_is_never_taken_for_anything_else(text: str) -> None:
    data = text.encode("utf-8")
    if not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and b"\x1b$" not in data:
        assert guess(data) == Guess("utf-8", sure=True)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text", ["Plain words, naïve ones.\n", "你好, world! 我们去公园吧。 1\n", "Да, это так.\r\nНет 😀"]
)
def test_utf16_is_told_by_its_nuls(encoding: str, text: str) -> None:
    assert guess(text.encode(encoding)) == Guess(encoding, sure=True)


def test_nuls_without_sense_are_no_text() -> None:
    assert guess(b"\x00\xff\x00\x00\xfe\x81\x00\x90" * 20) is None


def test_the_rest_is_a_guess_with_alternatives() -> None:
    found = guess("„Größe“, sagt der Bürger, fällt für Männer größer aus.".encode("cp1252"))
    assert found is not None
    assert (found.encoding, found.sure) == ("cp1252", False)
    assert found.alternatives and "cp1252" not in found.alternatives


def test_japanese_in_escape_sequences_is_ascii_and_yet_not() -> None:
    assert guess("昨年、市長は".encode("iso2022_jp")) == Guess("iso2022_jp", sure=True)


def test_the_detector_is_as_good_as_the_decision_says() -> None:
    everything = list(cases())
    right = sum(is_right(by_chardet, encoding, text) for _, encoding, text in everything)
    assert (right, len(everything)) >= (104, 106)


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("latin-1", "cp1252"),
        ("ISO-8859-1", "cp1252"),
        ("windows-1252", "cp1252"),
        ("ascii", "utf-8"),
        ("utf8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("gb2312", "gb18030"),
        ("shift_jis", "cp932"),
        ("euc-kr", "cp949"),
        ("iso-8859-9", "cp1254"),
        ("koi8-r", "koi8-r"),
    ],
)
def test_names_mean_what_browsers_take_them_for(asked: str, meant: str) -> None:
    assert normal(asked) == meant


@pytest.mark.parametrize("name", ["nonsense", "", "base64", "rot13", "zlib", "idna", "a\0b"])
def test_an_encoding_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(UnknownEncoding):
        decode(b"abc", name)


def test_bytes_that_do_not_fit_are_refused() -> None:
    with pytest.raises(UnreadableEncoding) as raised:
        decode(b"\xff\xfe\xfd", "utf-8", "a.txt")
    assert (raised.value.name, raised.value.encoding) == ("a.txt", "utf-8")


@given(st.binary(max_size=200))
def test_what_is_guessed_can_be_decoded(data: bytes) -> None:
    found = guess(data)
    if found is not None:
        for encoding in (found.encoding, *found.alternatives):
            decode(data, encoding)
