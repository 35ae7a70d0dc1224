"""Where on a narrow strip the annotations of a document lie: by column and row of pixels, all at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from rubricate.gui.page.blocks import Blocks
from rubricate.gui.page.rows import Rows

Ints = NDArray[np.int64]
NOWHERE: Final = -1  # the column of what is not shown
LEAST: Final = 3  # rows of pixels that the shortest annotation takes


@dataclass(frozen=True, slots=True)
class Traces:
    """One annotation an element: its column, its first row and its last."""

    column: Ints
    first: Ints
    last: Ints

    def covered(self, columns: int, height: int) -> NDArray[np.bool_]:
        """Whether anything lies on a row of a column: `[column, row]`."""
        # Up where one begins, down behind its end: what is above zero between is covered.
        size = columns * (height + 1)
        places = self.column * (height + 1)
        depth = np.bincount(places + self.first, minlength=size) - np.bincount(places + self.last + 1, minlength=size)
        covered: NDArray[np.bool_] = np.cumsum(depth.reshape(columns, height + 1), axis=1)[:, :height] > 0
        return covered

    def number(self, column: int, first: int, last: int) -> int:
        """How many of a column reach into these rows."""
        return int(np.count_nonzero((self.column == column) & (self.first <= last) & (self.last >= first)))

    def counts(self, columns: int) -> list[int]:
        """How many lie in each column."""
        found: list[int] = np.bincount(self.column, minlength=columns).tolist()
        return found


class Strip:
    """Where on a strip of some height the annotations lie, by slot: only what came or moved is looked at again.

    `tops` are the heights where the blocks begin and, one more, where the last one ends, out of `total`, which may have
    room below; without tops a letter counts like any other.
    """

    def __init__(self, rows: Rows, blocks: Blocks, tops: Sequence[float], total: float, height: int) -> None:
        self._rows, self._height = rows, height
        self._edges = np.asarray(tops, np.float64)
        self._bounds: Ints = np.append(blocks.starts, blocks.length + 1)
        self._scale = height / max(1.0, total if len(tops) else blocks.length)
        self._slope = np.diff(self._edges) / np.maximum(1, np.diff(self._bounds)) if len(tops) else self._edges
        self._known: Ints = np.full((2, 0), -1, np.int64)  # start and end, as they were looked at
        self._found: Ints = np.zeros((2, 0), np.int64)  # first row and last

    def traces(self, columns: Sequence[int]) -> Traces:
        """What is shown: `columns` gives the column of each of the rows' tags, NOWHERE for one that is not shown."""
        self.catch_up()
        slots, tags = self._rows.index.order, self._rows.index.tag
        column: Ints = np.asarray(columns, np.int64)[tags[slots]] if len(columns) else np.zeros(0, np.int64)
        shown = column != NOWHERE
        if not shown.all():
            slots, column = slots[shown], column[shown]
        return Traces(column, self._found[0, slots], self._found[1, slots])

    def catch_up(self, most: int | None = None) -> bool:
        """Look at what came or moved, at so many annotations at once; whether all are known now."""
        index = self._rows.index
        more = len(index.start) - self._known.shape[1]
        if more:
            self._known = np.pad(self._known, ((0, 0), (0, more)), constant_values=-1)
            self._found = np.pad(self._found, ((0, 0), (0, more)))
        unknown = np.flatnonzero((self._known[0] != index.start) | (self._known[1] != index.end))
        slots = unknown[:most]
        starts, ends = index.start[slots], index.end[slots]
        self._known[:, slots] = starts, ends
        blocks, room = self._rows.blocks, self._height
        low = self._heights(starts, blocks.start[slots])
        high = self._heights(np.maximum(ends - 1, starts), blocks.end[slots] - 1)
        first: Ints = np.clip(low.astype(np.int64), 0, max(0, room - LEAST))
        last: Ints = np.clip(high.astype(np.int64), first + min(LEAST, room) - 1, room - 1)
        self._found[:, slots] = first, last
        return len(slots) == len(unknown)

    def _heights(self, places: Ints, blocks: Ints) -> NDArray[Any]:
        """In rows of pixels; within a block by the share of its letters."""
        heights: NDArray[Any] = places.astype(np.float64)
        if len(self._edges):
            heights = self._edges[blocks] + (places - self._bounds[blocks]) * self._slope[blocks]
        return heights * self._scale
