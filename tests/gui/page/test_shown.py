from hypothesis import given
from hypothesis import strategies as st

from rubricate.gui.page.shown import is_right_to_left, shown


@given(st.text())
def test_what_is_shown_has_one_letter_for_each(text: str) -> None:
    assert len(shown(text)) == len(text)
    assert not set(shown(text)) & set("\0\r\u2029\ufdd0\ufdd1\ufffc")


def test_ordinary_text_is_shown_as_it_is() -> None:
    text = "“No-break\u00a0space”, 😀, e\u0301, \u2028 and\ttab"
    assert shown(text) == text


def test_the_direction_of_most_letters_counts() -> None:
    assert is_right_to_left("صوّت المجلس على بناء with words")
    assert not is_right_to_left("Words, and one שלום between them")
    assert not is_right_to_left("12 34")
