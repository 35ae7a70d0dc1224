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


def trace(
    rows: Rows, blocks: Blocks, tops: Sequence[float], total: float, columns: Sequence[int], height: int
) -> Traces:
    """The annotations on a strip of this height.

    `tops` are the heights where the blocks begin and, one more, where the last one ends, out of `total`, which may have
    room below; without tops a letter counts like any other. `columns` gives the column of each of the rows' tags,
    NOWHERE for one that is not shown.
    """
    slots = rows.index.order
    column: Ints = np.asarray(columns, np.int64)[rows.index.tag[slots]] if len(columns) else np.zeros(0, np.int64)
    shown = column != NOWHERE
    slots, column = slots[shown], column[shown]
    starts, ends = rows.index.start[slots], np.maximum(rows.index.end[slots] - 1, rows.index.start[slots])
    if len(tops):
        edges, bounds = np.asarray(tops, np.float64), np.append(blocks.starts, blocks.length + 1)
        slope = np.diff(edges) / np.maximum(1, np.diff(bounds))
        low = _heights(starts, rows.blocks.start[slots], edges, bounds, slope)
        high = _heights(ends, rows.blocks.end[slots] - 1, edges, bounds, slope)
        scale = height / max(1.0, total)
    else:
        low, high, scale = starts.astype(np.float64), ends.astype(np.float64), height / max(1, blocks.length)
    first: Ints = np.clip((low * scale).astype(np.int64), 0, max(0, height - LEAST))
    last: Ints = np.clip((high * scale).astype(np.int64), first + min(LEAST, height) - 1, height - 1)
    return Traces(column, first, last)


def _heights(places: Ints, blocks: Ints, edges: NDArray[Any], bounds: Ints, slope: NDArray[Any]) -> NDArray[Any]:
    """Within a block by the share of its letters."""
    heights: NDArray[Any] = edges[blocks] + (places - bounds[blocks]) * slope[blocks]
    return heights
