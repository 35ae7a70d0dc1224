"""What a search refuses is said with what and where."""

import pytest

from rubricate.core.errors import AllTagged, BadPattern, TooSlow
from rubricate.core.search import Mode, Query
from rubricate.words import explain


@pytest.mark.parametrize(
    ("pattern", "sentence"),
    [
        ("(a", "The regular expression ends too early. A bracket that was opened with ( is not closed."),
        ("[z-a]", "The regular expression cannot be read at “]”, character 5. A range in [ ] runs backwards."),
        ("[a", "The regular expression ends too early. A set that was opened with [ is not closed."),
        ("a{9999999}", "This regular expression is too large, or repeats too often. Nothing was searched."),
    ],
)  # fmt: skip
def test_a_bad_pattern_says_where_and_why(pattern: str, sentence: str) -> None:
    with pytest.raises(BadPattern) as refusal:
        Query(pattern, Mode.PATTERN).compiled()
    assert explain(refusal.value) == sentence


@pytest.mark.parametrize("pattern", ["a)", "*a", "a**", "\\", r"\p{Foo}", r"\1", "x{3,1}", "(?P=q)"])
def test_what_the_library_says_has_our_words(pattern: str) -> None:
    with pytest.raises(BadPattern) as refusal:
        Query(pattern, Mode.PATTERN).compiled()
    assert explain(refusal.value).count(".") >= 2


def test_a_slow_pattern_names_the_document() -> None:
    assert "2 seconds in harbour" in explain(TooSlow("(a|a)+$", 2.0, "harbour"))
    assert "in " not in explain(TooSlow("a" * 99, 2.0)).split("seconds")[1]


def test_one_place_and_many() -> None:
    assert explain(AllTagged("claim", 1)) == "That place is tagged as claim already. Nothing changed."
    assert explain(AllTagged("claim", 2)).startswith("All 2 places are tagged")
