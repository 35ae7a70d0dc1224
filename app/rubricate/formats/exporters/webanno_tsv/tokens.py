"""A text cut into sentences and tokens, as WebAnno TSV wants it: a sentence begins where its first token does."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rubricate.core.text import Span, cluster_at, words

_JOINING = "\u0300"  # nothing before it hangs on to the letter before


@dataclass(frozen=True, slots=True)
class Cut:
    """Sentences with the white space behind them, and tokens; `firsts` has the number of each sentence's first token.

    `starts` and `ends` are those of the tokens. All places are code points.
    """

    sentences: tuple[tuple[int, int], ...]
    firsts: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def cut(text: str, sentences: Sequence[int]) -> Cut:
    """The sentences (flat: start, end, …) and their tokens; nothing for a text of white space."""
    begins = {_skipped(text, start) for start in (0, *sentences[::2])} - {len(text)}
    places = [*sorted(begins), len(text)]
    tokens: list[tuple[int, int]] = []
    firsts: list[int] = []
    for start, end in pairwise(places):
        firsts.append(len(tokens))
        tokens += _tokens(text, start, end)
    tiles = tuple(pairwise(places))
    return Cut(tiles, tuple(firsts), tuple(start for start, _ in tokens), tuple(end for _, end in tokens))


def _skipped(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place


def _tokens(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Words, and each other character as people see it; together all that is not white space."""
    at = start
    for word in words(text, Span(start, end)):
        yield from _signs(text, at, word.start)
        yield word.start, word.end
        at = word.end
    yield from _signs(text, at, end)


def _signs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    while at < end:
        if text[at].isspace():
            at += 1
            continue
        after = at + 1
        if after < end and text[after] >= _JOINING:
            after = min(end, max(after, cluster_at(text, at).end))
        stop = next((place for place in range(at, after) if text[place].isspace()), after)
        yield at, stop
        at = stop


def covered(cut_up: Cut, start: int, end: int) -> tuple[int, int]:
    """The numbers of the first token that a span touches and of the one behind the last."""
    first = bisect_left(cut_up.ends, start + 1)
    return first, bisect_left(cut_up.starts, end)
