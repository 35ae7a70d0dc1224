import pytest

from rubricate.formats.symbols import symbol


@pytest.mark.parametrize(
    ("font", "code", "wanted"),
    [
        ("Symbol", "F061", "α"),
        ("Symbol", "61", "α"),
        ("Symbol", "F0DE", "⇒"),
        ("Symbol", "F0E5", "∑"),
        ("Wingdings", "F0FC", "✓"),
        ("Wingdings", "F001", ""),
        ("Arial", "F041", "A"),
        ("Arial", "2603", "☃"),
        ("Arial", "1F600", "😀"),
        ("Arial", "D800", ""),
        ("Arial", "E000", ""),
        ("Arial", "0", ""),
        ("Arial", "FFFFFFFF", ""),
        ("Symbol", "none", ""),
        ("Symbol", "", ""),
    ],
)
def test_a_sign_of_a_font_is_its_character_or_nothing(font: str, code: str, wanted: str) -> None:
    assert symbol(font, code) == wanted
