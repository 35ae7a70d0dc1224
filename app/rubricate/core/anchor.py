"""Finding a quote in a text: every place where it stands, the one that its context means, the nearest likeness."""

from collections import Counter
from difflib import SequenceMatcher
from typing import Final

from rubricate.core.finding import find_all
from rubricate.core.text import Span

# A likeness below this share of equal characters is none.
_ALIKE: Final = 0.75
_SEED: Final = 12
_SEEDS_MOST: Final = 40
_HITS_MOST: Final = 50
_LONGEST_FUZZY: Final = 2_000


def occurrences(text: str, quote: str) -> list[Span]:
    """All places of exactly these words in text order; they may overlap. None for empty words."""
    found: list[Span] = []
    at = text.find(quote) if quote else -1
    while at >= 0:
        found.append(Span(at, at + len(quote)))
        at = text.find(quote, at + 1)
    return found


def place(text: str, quote: str, prefix: str = "", suffix: str = "", near: int | None = None) -> Span | None:
    """The one place that is meant, or None where there is none or several are equally likely.

    Exact places first, then those with other quotes, dashes and spaces, then the nearest likeness. Of several the one
    whose context agrees longest, of these the one that begins nearest to `near`.
    """
    found = occurrences(text, quote) or find_all(text, quote, match_case=True)
    if found:
        return _meant(text, found, prefix, suffix, near)
    return _likeness(text, quote, near)


def _meant(text: str, spans: list[Span], prefix: str, suffix: str, near: int | None) -> Span | None:
    scores = [_context(text, span, prefix, suffix) for span in spans]
    best = [span for span, score in zip(spans, scores, strict=True) if score == max(scores)]
    if len(best) > 1 and near is not None:
        best.sort(key=lambda span: abs(span.start - near))
        best = best[:1]
    return best[0] if len(best) == 1 else None


def _context(text: str, span: Span, prefix: str, suffix: str) -> int:
    """How many characters of the context agree, counted outward from the span."""
    before = text[max(0, span.start - len(prefix)) : span.start]
    after = text[span.end : span.end + len(suffix)]
    return _common(before[::-1], prefix[::-1]) + _common(after, suffix)


def _common(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _likeness(text: str, quote: str, near: int | None) -> Span | None:
    """The stretch that is most like the quote: pieces of the quote vote for where it begins, then it is compared."""
    if not 2 * _SEED <= len(quote) <= _LONGEST_FUZZY:
        return None
    step = max(_SEED // 2, len(quote) // _SEEDS_MOST)
    votes: Counter[int] = Counter()
    room = max(_SEED, len(quote) // 4)
    for offset in range(0, len(quote) - _SEED + 1, step):
        for hit in occurrences(text, quote[offset : offset + _SEED])[:_HITS_MOST]:
            votes[(hit.start - offset) // room] += 1
    matches = [_aligned(text, quote, cell * room, room) for cell, _ in votes.most_common(8)]
    good = [(share, span) for share, span in matches if share >= _ALIKE]
    if not good:
        return None
    return max(good, key=lambda pair: (round(pair[0], 3), -abs(pair[1].start - (near or 0))))[1]


def _aligned(text: str, quote: str, start: int, room: int) -> tuple[float, Span]:
    """The share of equal characters and the span, where the quote is laid beside the text about `start`."""
    low = max(0, start - room)
    window = text[low : start + len(quote) + 2 * room]
    blocks = [b for b in SequenceMatcher(None, quote, window, autojunk=False).get_matching_blocks() if b.size > 2]
    if not blocks:
        return 0.0, Span(low, low)
    first, last = blocks[0], blocks[-1]
    span = Span(low + first.b, low + last.b + last.size)
    equal = sum(block.size for block in blocks)
    return 2 * equal / (len(quote) + len(span)), span
