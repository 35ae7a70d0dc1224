"""Folding for filters."""

from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.folding import asked_words, folded


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(folded(text)) == len(text)


@given(st.text(), st.text(), st.text())
def test_what_stands_in_a_text_is_found_in_its_folded_form(before: str, words: str, after: str) -> None:
    assert folded(words) in folded(before + words + after)


def test_case_and_typographic_signs_do_not_matter() -> None:
    assert folded("It’s “ten–twelve”\N{NO-BREAK SPACE}per cent") == 'it\'s "ten-twelve" per cent'
    assert folded("İSTANBUL ΟΔΟΣ") == "istanbul οδοσ"


def test_the_words_of_a_filter_come_once_and_longest_first() -> None:
    assert asked_words("  The mayor’s the ") == ("mayor's", "the")
    assert asked_words(" \n") == ()
