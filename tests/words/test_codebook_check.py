"""Sentences for what a check found; that every kind has one is tested with the check."""

from rubricate.core.book_check import Finding
from rubricate.words.codebook_check import finding


def test_a_sentence_names_the_tags() -> None:
    assert finding(Finding("key_twice", "claim", "quote", "1")) == "claim and quote have the same key 1."


def test_an_attribute_is_of_a_tag_or_a_variable() -> None:
    assert finding(Finding("condition", "why", "claim")) == "The attribute why of claim can never be shown."
    assert finding(Finding("condition", "outlet")) == "The variable outlet can never be shown."
