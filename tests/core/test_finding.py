"""Finding words in a text."""

import re

from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.finding import find_all, nearest
from rubricate.core.text import Span


def words_at(text: str, words: str, **options: bool) -> list[str]:
    return [span.of(text) for span in find_all(text, words, **options)]


def test_case_is_ignored_unless_asked_for() -> None:
    assert words_at("Bypass bypass BYPASS", "bypass") == ["Bypass", "bypass", "BYPASS"]
    assert words_at("Bypass bypass BYPASS", "bypass", match_case=True) == ["bypass"]


def test_whole_words_leaves_out_parts_of_words() -> None:
    assert find_all("art, party, art", "art", whole_words=True) == [Span(0, 3), Span(12, 15)]


def test_typed_quotes_dashes_and_spaces_match_typographic_ones() -> None:
    text = "“We can’t\u00a0wait” – he said"
    assert words_at(text, '"we can\'t wait" - he') == ["“We can’t\u00a0wait” – he"]


def test_characters_with_a_meaning_in_patterns_are_letters_here() -> None:
    assert words_at("a.b a+b (a|b)", "a+b") == ["a+b"]
    assert words_at("a.b a+b (a|b)", "(a|b)") == ["(a|b)"]


def test_nothing_is_found_for_nothing() -> None:
    assert find_all("some text", "") == []
    assert find_all("some text", "  ") == []


def test_the_number_of_hits_is_limited() -> None:
    assert len(find_all("a" * 50, "a", most=20)) == 20


def test_nearest_goes_on_from_the_caret_and_wraps() -> None:
    spans = [Span(0, 3), Span(10, 13)]
    assert nearest(spans, 2) == 0
    assert nearest(spans, 3) == 1
    assert nearest(spans, 13) == 0
    assert nearest([], 0) == -1


@given(st.text(alphabet="abİßſ 😀é", max_size=40), st.text(alphabet="abİßſ😀é", min_size=1, max_size=3))
def test_a_hit_covers_the_words_whatever_the_letters(text: str, words: str) -> None:
    for span in find_all(text, words):
        assert re.fullmatch(re.escape(words), span.of(text), re.IGNORECASE)
        assert len(span) == len(words)
