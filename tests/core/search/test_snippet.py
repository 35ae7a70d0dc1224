"""What stands around a hit."""

from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.search import Snippet, around
from rubricate.core.text import Span


def test_it_ends_at_the_paragraph() -> None:
    text = "One.\n\nThe harbour fees rose.\n\nTwo."
    assert around(text, Span(10, 17)) == Snippet("The ", "harbour", " fees rose.")


def test_it_is_cut_between_words() -> None:
    text = "A rather long beginning of a sentence about harbour fees that goes on for a while"
    start = text.index("harbour")
    assert around(text, Span(start, start + 7), 20) == Snippet(
        "…of a sentence about ", "harbour", " fees that goes on…"
    )


def test_text_without_spaces_is_cut_where_it_must_be() -> None:
    assert around("短" * 50, Span(20, 22), 5) == Snippet("…短短短短短", "短短", "短短短短短…")


def test_a_long_hit_over_lines_is_one_short_line() -> None:
    snippet = around("word \n" * 100, Span(0, 600))
    assert len(snippet.words) < 170
    assert "\n" not in snippet.line
    assert snippet.words.endswith("…")


@given(st.text(alphabet="ab \n\u00a0e\u0301👩‍👧", max_size=60), st.data())
def test_a_snippet_is_one_line_around_the_hit(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    snippet = around(text, Span(start, end), 8)
    assert "\n" not in snippet.line
    assert snippet.words == " ".join(text[start:end].split())
