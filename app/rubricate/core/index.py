"""What lies under a place or a range: an interval index over spans of one text."""

from collections.abc import Iterator
from typing import Any, Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

Ints = NDArray[np.int64]
_FIRST_ROOM: Final = 64
_NEAR: Final = 64


class SpanIndex:
    """Spans by slot: a slot is given once, for ever; it may be moved or removed but is never given again.

    Columns `start`, `end`, `tag`, `layer` are numpy arrays by slot (removed slots keep their last values). The unit is
    the caller's (code points, UTF-16, blocks): the index only compares. Text order is (start, longer first, slot).
    It says: sorted starts `_ss` with the running maximum of ends `_mx` bound what can reach into a range.
    """

    _order: Ints
    _ss: Ints
    _se: Ints
    _mx: Ints

    def __init__(
        self,
        start: ArrayLike = (),
        end: ArrayLike = (),
        tag: ArrayLike | None = None,
        layer: ArrayLike | None = None,
    ) -> None:
        """Slots 0 to n-1 in the order of the arrays, all of one length; `tag` and `layer` are 0 where not given."""
        starts = np.array(start, np.int64)
        count = len(starts)
        empty = np.zeros(count, np.int64)
        rows = [starts, np.array(end, np.int64)]
        rows += [empty if column is None else np.array(column, np.int64) for column in (tag, layer)]
        if any(len(row) != count for row in rows):
            raise ValueError("columns of an index have one length")
        self._columns: Ints = np.stack(rows)
        self._count = count
        self._alive = np.ones(count, np.bool_)
        self._arrange()

    def __len__(self) -> int:
        """How many spans there are, removed ones not counted."""
        return len(self._order)

    def __iter__(self) -> Iterator[int]:
        """Slots in text order."""
        return iter(self._order.tolist())

    def __contains__(self, slot: int) -> bool:
        return 0 <= slot < self._count and bool(self._alive[slot])

    @property
    def start(self) -> Ints:
        return self._columns[0, : self._count]

    @property
    def end(self) -> Ints:
        return self._columns[1, : self._count]

    @property
    def tag(self) -> Ints:
        return self._columns[2, : self._count]

    @property
    def layer(self) -> Ints:
        return self._columns[3, : self._count]

    @property
    def order(self) -> Ints:
        """All slots in text order."""
        return self._order

    # --- change

    def add(self, start: int, end: int, tag: int = 0, layer: int = 0) -> int:
        """A new span; its slot."""
        slot = self._count
        self._grow()
        self._columns[:, slot] = (start, end, tag, layer)
        self._alive[slot] = True
        self._count += 1
        self._insert(slot)
        return slot

    def remove(self, slot: int) -> None:
        """Takes a span out. Raises KeyError where it is not in."""
        rank = self.rank(slot)
        self._alive[slot] = False
        self._order = np.delete(self._order, rank)
        self._ss = np.delete(self._ss, rank)
        self._se = np.delete(self._se, rank)
        self._mx = np.delete(self._mx, rank)
        self._refresh(rank)

    def replace(self, slot: int, start: int, end: int, tag: int | None = None) -> None:
        """Moves a span, or gives it another tag; it keeps its slot. Raises KeyError where it is not in."""
        if (start, end) != (int(self.start[slot]), int(self.end[slot])) or slot not in self:
            self.remove(slot)
            self.put_back(slot, start, end)
        if tag is not None:
            self._columns[2, slot] = tag

    def put_back(self, slot: int, start: int, end: int) -> None:
        """Puts a removed span in again, under its slot. Raises KeyError where that was never given or is in."""
        if slot in self or not 0 <= slot < self._count:
            raise KeyError(slot)
        self._columns[:2, slot] = (start, end)
        self._alive[slot] = True
        self._insert(slot)

    def add_many(self, start: Ints, end: Ints, tag: Ints) -> Ints:
        """As `add`, of many: the order is made once. Their slots."""
        slots = np.arange(self._count, self._count + len(start))
        self._grow(len(start))
        self._count += len(start)
        self._columns[:3, slots] = (start, end, tag)
        self._alive[slots] = True
        self._arrange()
        return slots

    def replace_many(self, slots: Ints, start: Ints, end: Ints, tag: Ints | None = None) -> None:
        """As `replace` and `put_back`, of many: these slots are in afterwards. Raises KeyError."""
        self._check(slots)
        self._columns[:2, slots] = (start, end)
        if tag is not None:
            self._columns[2, slots] = tag
        self._alive[slots] = True
        self._arrange()

    def remove_many(self, slots: Ints) -> None:
        """As `remove`, of many; those that are out stay out. Raises KeyError."""
        self._check(slots)
        self._alive[slots] = False
        self._arrange()

    def _check(self, slots: Ints) -> None:
        unknown = slots[(slots < 0) | (slots >= self._count)]
        if len(unknown):
            raise KeyError(int(unknown[0]))

    def _arrange(self) -> None:
        """The order anew, by one sort."""
        slots = np.flatnonzero(self._alive[: self._count])
        starts, ends = self._columns[0, slots], self._columns[1, slots]
        # By start, then longer first; offsets lie far below 2**31, so both fit into one number.
        reach = int(ends.max(initial=0)) + 1
        ranks = np.argsort(starts * reach + (reach - ends), kind="stable")
        self._order = slots[ranks].astype(np.int64)
        self._ss = starts[ranks]
        self._se = ends[ranks]
        self._mx = np.maximum.accumulate(self._se)

    def _grow(self, more: int = 1) -> None:
        if self._count + more <= self._columns.shape[1]:
            return
        room = max(_FIRST_ROOM, 2 * self._columns.shape[1], self._count + more)
        columns = np.zeros((4, room), np.int64)
        columns[:, : self._count] = self._columns[:, : self._count]
        alive = np.zeros(room, np.bool_)
        alive[: self._count] = self._alive[: self._count]
        self._columns, self._alive = columns, alive

    def _insert(self, slot: int) -> None:
        start, end = int(self.start[slot]), int(self.end[slot])
        rank = self._place(start, end, slot)
        self._order = np.insert(self._order, rank, slot)
        self._ss = np.insert(self._ss, rank, start)
        self._se = np.insert(self._se, rank, end)
        self._mx = np.insert(self._mx, rank, 0)
        self._refresh(rank)

    def _refresh(self, rank: int) -> None:
        """The running maximum anew from a rank on."""
        if rank < len(self._mx):
            np.maximum.accumulate(self._se[rank:], out=self._mx[rank:])
            if rank > 0:
                np.maximum(self._mx[rank:], self._mx[rank - 1], out=self._mx[rank:])

    def _place(self, start: int, end: int, slot: int) -> int:
        """The rank that (start, end, slot) has or would have."""
        low = int(np.searchsorted(self._ss, start, "left"))
        high = int(np.searchsorted(self._ss, start, "right"))
        ends = -self._se[low:high]
        first = low + int(np.searchsorted(ends, -end, "left"))
        last = low + int(np.searchsorted(ends, -end, "right"))
        return first + int(np.searchsorted(self._order[first:last], slot))

    # --- ask

    def rank(self, slot: int) -> int:
        """The place of a slot in text order, from 0. Raises KeyError where it is not in."""
        if slot not in self:
            raise KeyError(slot)
        return self._place(int(self.start[slot]), int(self.end[slot]), slot)

    def query(self, start: int, end: int) -> Ints:
        """The slots of all spans that share at least one place with [start, end), in text order."""
        high = int(np.searchsorted(self._ss, end, "left"))
        low = int(np.searchsorted(self._mx, start, "right"))
        if low >= high:
            return np.zeros(0, np.int64)
        return self._order[low:high][self._se[low:high] > start]

    def at(self, place: int) -> Ints:
        """The slots of all spans that have `place` inside, shortest first; equally long ones in text order."""
        slots = self.query(place, place + 1)
        lengths = self.end[slots] - self.start[slots]
        return slots[np.argsort(lengths, kind="stable")]

    def next(self, slot: int) -> int | None:
        """The slot after this one in text order."""
        return self._slot(self.rank(slot) + 1)

    def previous(self, slot: int) -> int | None:
        """The slot before this one in text order."""
        return self._slot(self.rank(slot) - 1)

    def first_from(self, place: int) -> int | None:
        """The first slot in text order that begins at `place` or after it."""
        return self._slot(int(np.searchsorted(self._ss, place, "left")))

    def last_before(self, place: int) -> int | None:
        """The last slot in text order that begins before `place`."""
        return self._slot(int(np.searchsorted(self._ss, place, "left")) - 1)

    def _slot(self, rank: int) -> int | None:
        return int(self._order[rank]) if 0 <= rank < len(self._order) else None

    def runs(self) -> Ints:
        """Where the clusters begin, as ranks, and at the end the number of spans.

        A cluster is a maximal run of spans that hang together: none begins at or after the end of all before it.
        """
        if not len(self):
            return np.zeros(1, np.int64)
        breaks = np.flatnonzero(self._ss[1:] >= self._mx[:-1]) + 1
        edges: NDArray[Any] = np.concatenate(([0], breaks, [len(self)]))
        return edges.astype(np.int64)

    def cluster_of(self, slot: int) -> Ints:
        """The slots of the cluster that a slot is in, in text order. Raises KeyError where it is not in."""
        rank = self.rank(slot)
        return self._order[self._run_start(rank) : self._run_end(rank)]

    def _run_start(self, rank: int) -> int:
        """The first rank of the cluster of a rank, looked for in ever longer pieces."""
        high, reach = rank, _NEAR
        while high > 0:
            low = max(0, high - reach)
            breaks = np.flatnonzero(self._ss[low + 1 : high + 1] >= self._mx[low:high])
            if len(breaks):
                return low + 1 + int(breaks[-1])
            high, reach = low, reach * 4
        return 0

    def _run_end(self, rank: int) -> int:
        """The rank behind the cluster of a rank."""
        low, reach = rank, _NEAR
        while low < len(self) - 1:
            high = min(len(self) - 1, low + reach)
            breaks = np.flatnonzero(self._ss[low + 1 : high + 1] >= self._mx[low:high])
            if len(breaks):
                return low + 1 + int(breaks[0])
            low, reach = high, reach * 4
        return len(self)
