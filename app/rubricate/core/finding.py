"""Finding words in one text as a reader types them, for the find bar and for quotes. The rules are `core.search`."""

from rubricate.core.search.query import Query
from rubricate.core.text import Span

MOST = 10_000


def find_all(
    text: str, words: str, *, match_case: bool = False, whole_words: bool = False, most: int = MOST
) -> list[Span]:
    """The places of the words in text order, without overlap, at most `most`; none for empty words.

    Quotes, dashes and spaces match their typographic kin; every span is as long as what it covers.
    """
    query = Query(words, match_case=match_case, whole_words=whole_words)
    return [] if query.is_empty else query.compiled().hits(text, most=most)


def nearest(spans: list[Span], position: int) -> int:
    """The number (from 0) of the first span that ends behind the position, else of the first; -1 if there is none."""
    if not spans:
        return -1
    return next((n for n, span in enumerate(spans) if span.end > position), 0)
