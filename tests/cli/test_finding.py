"""A quote's place in a text."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.cli.finding import quoted
from rubricate.cli.refusals import NoSuchOccurrence
from rubricate.core.document import Document
from rubricate.core.errors import QuoteNotFound, QuoteRepeated
from rubricate.core.text import Span

DOCUMENT = Document(UUID(int=1), "a", 0, b"", b"", 0, 0)


@given(st.text(alphabet="ab ", max_size=12), st.text(alphabet="ab ", min_size=1, max_size=3))
def test_a_quote_is_found_where_brute_force_finds_it(text: str, quote: str) -> None:
    starts = tuple(n for n in range(len(text)) if text.startswith(quote, n)) if quote.strip() else ()
    if len(starts) == 1:
        assert quoted(DOCUMENT, text, quote) == Span(starts[0], starts[0] + len(quote))
    if len(starts) > 1:
        with pytest.raises(QuoteRepeated) as caught:
            quoted(DOCUMENT, text, quote)
        assert caught.value.starts == starts
        for n, start in enumerate(starts, 1):
            assert quoted(DOCUMENT, text, quote, n).start == start
        with pytest.raises(NoSuchOccurrence):
            quoted(DOCUMENT, text, quote, len(starts) + 1)


def test_the_very_words_go_before_their_kin() -> None:
    text = '“It’s so” and "It\'s so"'
    assert quoted(DOCUMENT, text, '"It\'s so"') == Span(14, 23)
    with pytest.raises(QuoteRepeated):
        quoted(DOCUMENT, "a\u00a0b a\u2009b", "a b")


@pytest.mark.parametrize("quote", ["", " ", "x"])
def test_what_is_not_there(quote: str) -> None:
    with pytest.raises(QuoteNotFound):
        quoted(DOCUMENT, "a b", quote)
