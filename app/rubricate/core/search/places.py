"""From hits to the places that are tagged: the hits themselves, or the sentences and paragraphs they lie in."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from rubricate.core.text import Span


def touched(spans: Iterable[Span], flat: Sequence[int]) -> list[Span]:
    """Every unit that a span reaches into, once and in order. `flat` is (start, end, start, end, …)."""
    numbers: dict[int, None] = {}
    for span in spans:
        first = bisect_right(flat, span.start)  # odd inside a unit, even between two
        last = bisect_left(flat, span.end)
        numbers.update(dict.fromkeys(range(first - first % 2, last, 2)))
    return [Span(flat[at], flat[at + 1]) for at in sorted(numbers)]


def inside(spans: Iterable[Span], holders: Iterable[Span]) -> list[Span]:
    """Those of the spans that lie wholly in one of the holders, which may overlap."""
    ordered = sorted(holders)
    starts = [holder.start for holder in ordered]
    furthest: list[int] = []
    for holder in ordered:
        furthest.append(max(holder.end, furthest[-1] if furthest else 0))
    kept: list[Span] = []
    for span in spans:
        at = bisect_right(starts, span.start)
        if at and furthest[at - 1] >= span.end:
            kept.append(span)
    return kept
