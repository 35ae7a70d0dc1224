"""Each reason why a codebook can't be read has its sentence."""

from typing import get_args

import pytest

from rubricate import words
from rubricate.core.book_errors import BadCodebook, NoTags, Reason


@pytest.mark.parametrize("reason", get_args(Reason))
def test_each_reason_has_a_sentence(reason: Reason) -> None:
    said = words.explain(BadCodebook(reason, "claim", "unit", "page", ("free", "words"), "mine.csv", 7))
    assert said.startswith("Line 7 of mine.csv: ")
    assert said.endswith("Nothing was taken.")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            BadCodebook("bad_value", "claim", "unit", "page", ("free",)),
            "“page” cannot be the unit of claim. It can be: free.",
        ),
        (BadCodebook("bad_value", "why", "options", "", ()), "why needs a list of answers."),
        (BadCodebook("bad_value", "why", "options", "a, b", ()), "why has answers (a, b), but its kind takes none."),
        (BadCodebook("unknown_field", "", "tag", known=("tags",)), "Nobody knows a field “tag”. There are: tags."),
        (BadCodebook("circle", "a"), "a stands below itself."),
        (BadCodebook("circle", "a", "shown_if"), "a would be shown on a condition that depends on itself."),
        (BadCodebook("repeated", "7", "id"), "The id 7 is given to two entries."),
    ],
)
def test_the_sentence_says_what_and_where(error: BadCodebook, said: str) -> None:
    assert words.explain(error) == f"{said} Nothing was taken."
    assert words.explain(error.at("f.json")).startswith("f.json: ")


def test_no_tags_has_a_sentence() -> None:
    assert "Nothing was written" in words.explain(NoTags())


def test_what_a_file_holds_instead_of_a_word_is_shortened() -> None:
    sentence = words.explain(BadCodebook("wrong_type", "", "tags", "[" * 100_000))
    assert len(sentence) < 200
    assert f"“{'[' * 80}…”" in sentence
