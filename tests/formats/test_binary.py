import pytest

from rubricate.formats.binary import is_noise, why_not
from rubricate.formats.errors import Binary, Unsupported


def test_first_bytes_tell_more_than_the_ending() -> None:
    assert why_not(b"%PDF-1.4", "a.png", "png") == Unsupported("a.png", "pdf")
    assert why_not(b"GIF89a\x01\0\x01\0\0\0\0\0", "a.pdf", "pdf") == Binary("a.pdf", "picture")


def test_the_ending_tells_where_the_bytes_do_not() -> None:
    assert why_not(b"words", "a.docx", "docx") == Unsupported("a.docx", "word")
    assert why_not(b"words", "a.unknown", "unknown") is None
    assert why_not(b"", "a", "") is None


@pytest.mark.parametrize(
    "data", [b"words\n\tand more\r\n", b"\x1b[1mbold\x1b[0m", "Größe".encode("cp1252"), b"one \0 only", b""]
)
def test_text_is_no_noise(data: bytes) -> None:
    assert not is_noise(data)


def test_control_characters_are_noise() -> None:
    assert is_noise(bytes(range(32)) * 10)
