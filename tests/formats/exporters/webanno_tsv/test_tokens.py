"""Sentences and tokens of an export: together they are all that is not white space."""

from hypothesis import given
from hypothesis import strategies as st

from rubricate.formats.exporters.webanno_tsv.tokens import covered, cut

LETTERS = "ab1 \n\t.,'’\u00a0\u00ad\u0301😀\u200d👩مر\u0600ไทย日本\u2028"


def words(text: str, sentences: tuple[int, ...] = ()) -> list[str]:
    made = cut(text, sentences)
    return [text[start:end] for start, end in zip(made.starts, made.ends, strict=True)]


def test_tokens_are_words_and_what_people_see_as_one_sign() -> None:
    assert words("It’s 3.5 m, e\u0301nde\u00adlos 👩‍👩‍👧😀!?") == [
        "It’s", "3.5", "m", ",", "e\u0301nde\u00adlos", "👩‍👩‍👧", "😀", "!", "?",
    ]  # fmt: skip
    assert words("مرحبا بالعالم.") == ["مرحبا", "بالعالم", "."]
    assert words(" \n\t") == [] and cut(" \n", ()).sentences == ()


def test_a_sentence_reaches_to_the_next_and_begins_with_a_token() -> None:
    made = cut("  One. \n Two", (0, 6, 8, 12))
    assert made.sentences == ((2, 9), (9, 12))
    assert made.firsts == (0, 2)


def test_a_boundary_that_somebody_has_drawn_cuts_the_word() -> None:
    assert words("together", (0, 2, 2, 8)) == ["to", "gether"]


@given(st.text(st.sampled_from(LETTERS)), st.lists(st.integers(0, 20)))
def test_nothing_but_white_space_is_left_out(text: str, edges: list[int]) -> None:
    flat = tuple(place for edge in sorted(edges) for place in (min(edge, len(text)), len(text)))
    made = cut(text, flat)
    assert "".join(words(text, flat)) == "".join(text.split())
    assert not any(one.isspace() for word in words(text, flat) for one in word)
    places = [place for pair in zip(made.starts, made.ends, strict=True) for place in pair]
    assert places == sorted(places)
    assert [start for start, _ in made.sentences] == [made.starts[first] for first in made.firsts]


def test_a_span_touches_the_tokens_that_it_shares_a_letter_with() -> None:
    made = cut("one two  three", ())
    assert covered(made, 0, 3) == (0, 1)
    assert covered(made, 2, 5) == (0, 2)
    assert covered(made, 7, 9) == (2, 2)
    assert covered(made, 3, 10) == (1, 3)
