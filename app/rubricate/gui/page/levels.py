"""The first level where an interval meets no other: underline lanes, tint depths and bracket lanes are such levels."""

from bisect import bisect_left, insort
from collections.abc import Iterable


class Levels:
    """Intervals [start, end) without overlap on each of `count` levels."""

    def __init__(self, count: int) -> None:
        self._levels: list[list[tuple[int, int]]] = [[] for _ in range(count)]

    def put(self, start: int, end: int, barred: int = 0) -> int:
        """The lowest level that is free there, taken from now on; `count` when all are taken.

        `barred` has a bit for each level that may not be used.
        """
        for level, taken in enumerate(self._levels):
            if not barred >> level & 1 and _free(taken, start, end):
                insort(taken, (start, end))
                return level
        return len(self._levels)


def levels(intervals: Iterable[tuple[int, int]], count: int) -> list[int]:
    """The level of each interval when they are put one after the other."""
    stack = Levels(count)
    return [stack.put(start, end) for start, end in intervals]


def _free(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    """None of the taken intervals, which do not overlap, meets [start, end)."""
    at = bisect_left(taken, (start, start))
    if at < len(taken) and taken[at][0] < end:
        return False
    return at == 0 or taken[at - 1][1] <= start
