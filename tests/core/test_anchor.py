import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.anchor import occurrences, place
from rubricate.core.text import Span

HEADLINE = "Council votes for the tram"
TEXT = f"{HEADLINE}\nThe mayor spoke. Nobody “really” knew.\n{HEADLINE}\nA 😀 footer: follow us."


def test_all_places_are_found_overlaps_too() -> None:
    assert occurrences("aaa", "aa") == [Span(0, 2), Span(1, 3)]
    assert [span.start for span in occurrences(TEXT, HEADLINE)] == [0, TEXT.rindex(HEADLINE)]
    assert occurrences("abc", "") == occurrences("abc", "x") == []


@given(st.text("ab😀", max_size=30), st.text("ab😀", min_size=1, max_size=3))
def test_places_are_those_of_brute_force(text: str, quote: str) -> None:
    wanted = [n for n in range(len(text)) if text.startswith(quote, n)]
    assert [span.start for span in occurrences(text, quote)] == wanted
    assert all(span.of(text) == quote for span in occurrences(text, quote))


class TestPlace:
    def test_one_place(self) -> None:
        found = place(TEXT, "mayor spoke")
        assert found and found.of(TEXT) == "mayor spoke"

    def test_a_repeated_headline_is_told_by_its_context(self) -> None:
        first, second = occurrences(TEXT, HEADLINE)
        assert place(TEXT, HEADLINE, suffix="\nThe mayor") == first
        assert place(TEXT, HEADLINE, prefix="knew.\n") == second

    def test_or_by_where_it_was(self) -> None:
        first, second = occurrences(TEXT, HEADLINE)
        assert place(TEXT, HEADLINE, near=3) == first
        assert place(TEXT, HEADLINE, near=60) == second

    def test_else_it_is_not_guessed(self) -> None:
        assert place(TEXT, HEADLINE) is None

    def test_other_quotes_and_spaces_match(self) -> None:
        found = place(TEXT, 'Nobody  "really" knew')
        assert found and found.of(TEXT) == "Nobody “really” knew"

    @pytest.mark.parametrize("quote", ["The mayour spoke. Nobody realy knew.", "mayor spoke! Nobody “really” knew it"])
    def test_a_changed_quote_is_found_by_likeness(self, quote: str) -> None:
        found = place(TEXT, quote)
        assert found is not None
        assert "spoke. Nobody “really” knew" in found.of(TEXT)
        assert abs(len(found) - len(quote)) < 12

    def test_what_is_not_there_is_not_found(self) -> None:
        assert place(TEXT, "The quick brown fox jumps over the lazy dog") is None
        assert place(TEXT, "fox") is None
        assert place(TEXT, "") is None

    @given(st.text(max_size=60), st.text(max_size=40))
    def test_any_text_has_an_answer_inside_it(self, text: str, quote: str) -> None:
        found = place(text, quote)
        assert found is None or 0 <= found.start < found.end <= len(text)
