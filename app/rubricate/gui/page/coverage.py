"""Which sentences or paragraphs of a page have a tag already."""

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from rubricate.core.index import SpanIndex


class Coverage:
    """Of annotations, as they are now, and units that begin and end at these UTF-16 places."""

    def __init__(self, index: SpanIndex, starts: Sequence[int], ends: Sequence[int]) -> None:
        self._index, self._starts, self._ends = index, starts, ends

    @cached_property
    def has_tag(self) -> "NDArray[np.bool_]":
        """For each unit whether an annotation lies on at least a part of it."""
        order = self._index.order
        first = np.searchsorted(np.asarray(self._ends), self._index.start[order], "right")
        after = np.searchsorted(np.asarray(self._starts), self._index.end[order], "left")
        size = len(self._starts) + 1
        kept = after > first
        # How many begin at a unit less how many end before it: the running sum counts what lies there.
        begun = np.bincount(first[kept], minlength=size)
        over = np.bincount(after[kept], minlength=size)
        found: NDArray[np.bool_] = np.cumsum(begun - over)[:-1] > 0
        return found

    @cached_property
    def count(self) -> int:
        """How many units have a tag."""
        return int(self.has_tag.sum())

    def next_bare(self, number: int, direction: int) -> int:
        """The number, from 1, of the next (1) or previous (-1) unit without a tag; 0 where there is none."""
        bare = np.flatnonzero(~self.has_tag) + 1
        at = int(np.searchsorted(bare, number, "right" if direction > 0 else "left"))
        at -= direction < 0
        return int(bare[at]) if 0 <= at < len(bare) else 0
