"""The brackets beside the text: which lane each annotation has, where its chip stands, and how many had no room.

Lanes are given once for a cluster (a maximal run of annotations whose blocks touch), never for what happens to be in
sight: so a bracket stays where it is while the page scrolls.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from rubricate.gui.page.geometry import Geometry, Line
from rubricate.gui.page.levels import Levels
from rubricate.gui.page.rows import Rows

LANES: Final = 5
_LINES: Final = 1 << 20  # more than a block has, so that (block, line) is one number


@dataclass(frozen=True, slots=True)
class Bracket:
    """An annotation's bracket, from its first line to its last. `lane` 0 is next to the text."""

    slot: int
    lane: int
    first: Line
    last: Line

    @property
    def is_one_line(self) -> bool:
        return self.first == self.last


@dataclass(frozen=True, slots=True)
class Spare:
    """Annotations that begin on one line and have no lane: "+n"."""

    line: Line
    slots: tuple[int, ...]


@dataclass(slots=True)
class Cluster:
    """The lanes of one run of annotations, by slot; LANES stands for none. Blocks `first` to `last`."""

    first: int
    last: int
    lanes: dict[int, int] = field(default_factory=dict)


class Brackets:
    """The lanes of one document, made when they come into sight."""

    def __init__(self, geometry: Geometry, rows: Rows) -> None:
        self._geometry = geometry
        self._rows = rows
        self._of: dict[int, Cluster] = {}
        self._long: dict[int, int] | None = None

    def drop(self, first: int, last: int) -> tuple[int, int]:
        """Forget the clusters that touch these blocks; gives back the blocks where brackets may change."""
        for cluster in {id(c): c for c in self._of.values() if c.first <= last and c.last >= first}.values():
            first, last = min(first, cluster.first), max(last, cluster.last)
            for slot in cluster.lanes:
                self._of.pop(slot, None)
        self._long = None
        return first, last

    def drop_all(self) -> None:
        """Forget everything: an annotation over many blocks has come, moved or gone."""
        self._of.clear()
        self._long = None

    def of_blocks(self, first: int, last: int) -> tuple[list[Bracket], list[Spare]]:
        """The brackets that reach into a range of blocks, and what found no room."""
        brackets: list[Bracket] = []
        spare: dict[tuple[int, int], list[int]] = {}
        for slot, lane in self._lanes(first, last):
            (block, line), (end_block, end_line) = self._lines(slot)
            if lane < LANES:
                begin = self._geometry.frame(block).lines[line]
                end = self._geometry.frame(min(end_block, last + 1)).lines
                stop = end[min(end_line, len(end) - 1)] if end_block <= last + 1 else end[-1]
                brackets.append(Bracket(slot, lane, begin, stop))
            elif first <= block <= last:
                spare.setdefault((block, line), []).append(slot)
        spares = [Spare(self._geometry.frame(b).lines[n], tuple(slots)) for (b, n), slots in sorted(spare.items())]
        return brackets, spares

    def _lanes(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        for slot in self._rows.blocks.query(first, last + 1).tolist():
            yield slot, self._cluster(slot).lanes[slot]
        for slot, lane in self._long_lanes().items():
            if self._rows.blocks.start[slot] <= last and self._rows.blocks.end[slot] > first:
                yield slot, lane

    def _cluster(self, slot: int) -> Cluster:
        found = self._of.get(slot)
        if found is None:
            found = self._share_out(self._rows.blocks.cluster_of(slot).tolist())
            self._of.update(dict.fromkeys(found.lanes, found))
        return found

    def _share_out(self, slots: list[int]) -> Cluster:
        """Shortest next to the text; where annotations over many blocks pass, their lanes are barred."""
        rows, lanes = self._rows, Levels(LANES)
        starts, ends = rows.blocks.start, rows.blocks.end
        cluster = Cluster(min(int(starts[s]) for s in slots), max(int(ends[s]) for s in slots) - 1)
        barred = self._barred(cluster)
        for slot in sorted(slots, key=lambda s: (int(rows.index.end[s] - rows.index.start[s]), s)):
            (block, line), (end_block, end_line) = self._lines(slot)
            low, high = block * _LINES + line, end_block * _LINES + end_line + 1
            cluster.lanes[slot] = lanes.put(low, high, barred)
        return cluster

    def _barred(self, cluster: Cluster) -> int:
        bits = 0
        for slot, lane in self._long_lanes().items():
            if self._rows.blocks.start[slot] <= cluster.last and self._rows.blocks.end[slot] > cluster.first:
                bits |= 1 << lane
        return bits

    def _long_lanes(self) -> dict[int, int]:
        """The lanes of annotations over many blocks: from the outermost inwards, the longest outermost."""
        if self._long is None:
            self._long = dict(self._share_long(self._rows.long))
        return self._long

    def _share_long(self, slots: Iterable[int]) -> Iterator[tuple[int, int]]:
        starts, ends = self._rows.blocks.start, self._rows.blocks.end
        lanes = Levels(LANES)
        for slot in sorted(slots, key=lambda s: (int(starts[s] - ends[s]), s)):
            level = lanes.put(int(starts[slot]), int(ends[slot]))
            yield slot, LANES - 1 - level if level < LANES else LANES

    def _lines(self, slot: int) -> tuple[tuple[int, int], tuple[int, int]]:
        """Block and line where an annotation begins and where it ends."""
        start, end = self._rows.ends(slot)
        first, last = int(self._rows.blocks.start[slot]), int(self._rows.blocks.end[slot]) - 1
        begin = (first, self._geometry.frame(first).line_at(start))
        if last - first > 2 * LANES:  # far away: where exactly it ends does not matter for a lane
            return begin, (last, 0)
        return begin, (last, self._geometry.frame(last).line_at(max(start, end - 1)))
