from hypothesis import given
from hypothesis import strategies as st

from rubricate.formats.markdown.lines import prepared


def test_levels_are_four_spaces() -> None:
    assert prepared("- a\n  - b\n     - c\n- d") == "- a\n    - b\n        - c\n- d"
    assert prepared("1. a\n   - b\n      1. c") == "1. a\n    - b\n        1. c"


def test_a_list_is_set_off_from_the_paragraph_before() -> None:
    assert prepared("words:\n- a\n- b") == "words:\n\n- a\n- b"
    assert prepared("words\n2. no list") == "words\n2. no list"


def test_further_paragraphs_of_an_item() -> None:
    assert prepared("- a\n\n  more\n\nout") == "- a\n\n    more\n\nout"


def test_a_lazy_line_goes_on() -> None:
    assert prepared("- a\nlazy\n  - b") == "- a\nlazy\n    - b"


def test_fences_and_rules_stay() -> None:
    text = "```\n- a\n  - b\n```\n\n* * *\n\n- - -"
    assert prepared(text) == text


def test_code_in_four_spaces_is_no_list() -> None:
    assert prepared("words\n\n    - code") == "words\n\n    - code"


@given(st.text(st.sampled_from("ab -*+1.)\n\t`"), max_size=80))
def test_words_are_never_lost(text: str) -> None:
    def letters(words: str) -> str:
        return "".join(c for c in words if c in "ab")

    assert letters(prepared(text)) == letters(text)
