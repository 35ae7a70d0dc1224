"""Regular expressions: exact, limited, refused with what and where."""

import pytest

from rubricate.core.errors import BadPattern, TooSlow
from rubricate.core.search import Mode, Query
from rubricate.core.search.edges import Edges
from rubricate.core.search.pattern import Pattern


def found(text: str, pattern: str, **options: bool) -> list[str]:
    return [span.of(text) for span in Query(pattern, Mode.PATTERN, **options).compiled().hits(text)]


def test_a_pattern_is_exact_about_signs_and_free_about_case_unless_asked() -> None:
    assert found("It’s it's IT'S", "it's") == ["it's", "IT'S"]
    assert found("It’s it's IT'S", "it's", match_case=True) == ["it's"]


def test_lines_have_edges_and_properties_are_known() -> None:
    assert found("one\ntwo", r"^\w+$") == ["one", "two"]
    assert found("短い文 abc", r"\p{Han}+") == ["短", "文"]


def test_what_matches_nothing_is_left_out() -> None:
    assert found("aab", "a*") == ["aa"]


def test_no_character_is_cut() -> None:
    assert found("e\u0301 e", "e") == ["e"]
    assert found("👨‍👩‍👧 👩", "👩") == ["👩"]


def test_whole_words() -> None:
    assert found("art party", "art", whole_words=True) == ["art"]


@pytest.mark.parametrize(
    ("pattern", "at", "what"),
    [
        ("(a", 2, "missing )"),
        ("a{99999999}", 11, "too large"),
        ("(?:a{1000}){1000}", 17, "too large"),
        ("(" * 1900, 0, "too large"),
        ("a" * 2001, 2001, "too large"),
    ],
)
def test_what_cannot_be_read_says_what_and_where(pattern: str, at: int, what: str) -> None:
    with pytest.raises(BadPattern) as refusal:
        Query(pattern, Mode.PATTERN).compiled()
    assert (refusal.value.at, refusal.value.what) == (at, what)


def test_a_pattern_that_takes_too_long_is_stopped() -> None:
    text = "a" * 40 + "!"
    with pytest.raises(TooSlow):
        list(Pattern("(a|a)+$", match_case=True).places(text, Edges(text, whole_words=False), seconds=0.05))
