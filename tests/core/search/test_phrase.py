"""Words in their order."""

from rubricate.core.folding import folded
from rubricate.core.search.edges import Edges
from rubricate.core.search.phrase import Phrase
from rubricate.core.text import Span


def places(text: str, words: str) -> list[Span]:
    return list(Phrase(words, folded).places(folded(text), Edges(text, whole_words=False)))


def test_a_rejected_place_is_sought_on_from_within() -> None:
    text = "aaa\u0301 aa"
    assert places(text, "aa") == [Span(0, 2), Span(5, 7)]
    assert places("aa\u0301a", "aa") == []


def test_white_space_stands_for_any() -> None:
    assert places("a \u3000\n b", "a b") == [Span(0, 6)]


def test_most_texts_are_ruled_out_by_the_longest_word() -> None:
    phrase = Phrase("the Harbourmaster", folded)
    assert not phrase.may_stand_in(folded("The harbour"))
    assert phrase.may_stand_in(folded("A HARBOURMASTER"))
