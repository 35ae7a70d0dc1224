"""The words of a block in pieces that are the same all along: under the same marks, in the same style."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, Protocol, TypeVar


class Spanning(Protocol):
    """Something that stands on code points; with `start` None on none."""

    @property
    def start(self) -> int | None: ...
    @property
    def end(self) -> int | None: ...


One = TypeVar("One", bound=Spanning)


@dataclass(frozen=True, slots=True)
class Piece(Generic[One]):
    """The code points [start, end), and what stands on all of them, in the order of `Pieces`."""

    start: int
    end: int
    over: tuple[One, ...]


class Pieces(Generic[One]):
    """Spans in a fixed order, cut into pieces range by range; the ranges must come in the order of the text."""

    def __init__(self, spans: Iterable[One]) -> None:
        """Spans that stand on no code point are passed over."""
        placed = [one for one in spans if one.start is not None and one.end is not None and one.start < one.end]
        self._spans = placed
        self._starts = sorted(range(len(placed)), key=lambda n: placed[n].start or 0)
        self._next = 0
        self._open: list[int] = []

    def of(self, start: int, end: int) -> Iterator[Piece[One]]:
        """The pieces of the code points [start, end), in order; none where that is empty."""
        if start >= end:
            return
        self._advance(start)
        edges = self._edges(start, end)
        for at, after in pairwise(edges):
            self._advance(at)
            yield Piece(at, after, tuple(self._spans[n] for n in self._open))

    def _edges(self, start: int, end: int) -> Sequence[int]:
        found = {start, end}
        for n in self._open:
            found.add(_end(self._spans[n]))
        at = self._next
        while at < len(self._starts):
            span = self._spans[self._starts[at]]
            if (span.start or 0) >= end:
                break
            found |= {span.start or 0, _end(span)}
            at += 1
        return sorted(edge for edge in found if start <= edge <= end)

    def _advance(self, place: int) -> None:
        """What is open at this place."""
        while self._next < len(self._starts):
            n = self._starts[self._next]
            if (self._spans[n].start or 0) > place:
                break
            self._open.append(n)
            self._next += 1
        self._open = sorted(n for n in self._open if _end(self._spans[n]) > place)


def endings(spans: Iterable[One], seen: Sequence[tuple[int, int]]) -> dict[int, list[One]]:
    """Where each span ends among the ranges in which letters are seen, in order: behind its last one, or before it.

    Spans that end at one place are listed the shortest first; without any range all of them end at 0.
    """
    starts = [start for start, _ in seen]
    found: dict[int, list[One]] = {}
    placed = [(one.start, one.end, one) for one in spans if one.start is not None and one.end is not None]
    for _, end, one in sorted(placed, key=lambda place: place[1] - place[0]):
        at = max(0, bisect_left(starts, end) - 1)
        found.setdefault(min(end, seen[at][1]) if seen else 0, []).append(one)
    return found


def _end(span: Spanning) -> int:
    assert span.end is not None
    return span.end
