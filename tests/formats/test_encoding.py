import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.text import SURROGATE_REPLACED, canonical
from rubricate.formats import registry
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


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=50))
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


@pytest.mark.parametrize("text", ["<p>Größe", "Übung", "“Hi” – it’s", "<p>naïve señor", "Müller café"])
def test_a_few_western_letters_are_read_as_browsers_do(text: str) -> None:
    found = guess(text.encode("cp1252"))
    assert found is not None and (found.encoding, found.sure) == ("cp1252", False)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("Привет, мир", "cp1251"), ("שלום עולם", "cp1255"), ("日本語のテキスト", "cp932")],
)
def test_a_few_letters_of_other_scripts_are_not(text: str, encoding: str) -> None:
    found = guess(text.encode(encoding))
    assert found is not None and found.encoding != "cp1252"


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


RUSSIAN = "Это проверка, и «ещё» одна.\n"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", ["Nothing but ASCII here.\n", RUSSIAN, "日本語の文です。\n Ende"])
def test_wide_bytes_are_not_taken_for_utf8_with_nuls(encoding: str, text: str) -> None:
    assert guess((text * 20).encode(encoding)) == Guess(encoding, sure=True)


def test_a_nul_in_a_text_does_not_make_it_wide() -> None:
    data = (RUSSIAN * 20).encode() + b"\0\0" + (RUSSIAN * 20).encode()
    assert guess(data) == Guess("utf-8", sure=True)


@pytest.mark.parametrize("hurt", [b"\x92", b"\xed\xa0\x80", b"\xe2\x80"])
@pytest.mark.parametrize("text", [RUSSIAN, "It’s “plain” — and so on.\n", "日本語の文です。"])
def test_utf8_with_a_bad_byte_stays_utf8_and_is_a_guess(text: str, hurt: bytes) -> None:
    data = (text * 20).encode() + hurt + text.encode()
    found = guess(data)
    assert found is not None
    assert (found.encoding, found.sure) == ("utf-8", False)
    body, warnings = canonical(decode(data, "utf-8"))
    assert body.replace("\ufffd", "") == text * 21
    assert warnings == (SURROGATE_REPLACED,)


def test_a_letter_cut_at_the_end_is_one_loss() -> None:
    assert canonical(decode(("Größe, Öl, ä" * 5).encode()[:-1], "utf-8"))[0].endswith("Öl, \ufffd")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_keeps_its_text_around_halves_of_pairs_and_an_odd_byte(encoding: str) -> None:
    data = "\ufeffa\ud800b".encode(encoding, "surrogatepass") + b"\n"
    assert canonical(decode(data, encoding)) == ("a\ufffdb\ufffd", (SURROGATE_REPLACED,))


def test_nobody_gets_a_text_of_mainframes() -> None:
    found = guess(("日本語のテキストです。" * 20).encode("shift_jis")[1:])
    assert found is None or not {"cp1026", "cp037", "cp500"} & {found.encoding, *found.alternatives}


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["这是一段中文文本，有足够的字。\n你好，世界。\n", "😀😀 ok\n😀😀 ok\n"])
def test_wide_letters_without_a_mark_are_told_where_few_have_a_nul(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert registry.read(data, "a.txt").text.body == text
    assert registry.read(data, "a.txt").warnings == ("encoding_guessed",)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("שלום עולם", "cp1255"),
        ("שלום עולם\rשלום\r", "cp1255"),
        ("Zażółć gęślą jaźń", "cp1250"),
        ("Příliš žluťoučký kůň úpěl ďábelské ódy.", "iso8859-2"),
        ("こんにちは世界", "cp932"),
        ("こんにちは世界", "euc_jp"),
    ],
)
def test_of_short_texts_what_people_use_is_among_the_likely_ones(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    found = guess(data)
    assert found is not None
    assert not found.sure
    assert text in [data.decode(name) for name in (found.encoding, *found.alternatives)]
