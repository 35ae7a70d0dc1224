"""The brackets beside the text: which lane each annotation has, where its chip stands, and how many had no room.

Lanes are given once for a cluster (a maximal run of annotations whose blocks touch), never for what happens to be in
sight: so a bracket stays where it is while the page scrolls.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from rubricate.gui.page.geometry import Geometry, Line
from rubricate.gui.page.levels import Levels
from rubricate.gui.page.rows import Rows

LANES: Final = 5
_UNKNOWN: Final = -1
_LINES: Final = 1 << 20  # more than a block has, so that (block, line) is one number


class Bracket(NamedTuple):
    """An annotation's bracket, from its first line to its last. `lane` 0 is next to the text."""

    slot: int
    lane: int
    first: Line
    last: Line

    @property
    def is_one_line(self) -> bool:
        return self.first is self.last or self.first == self.last


@dataclass(frozen=True, slots=True)
class Spare:
    """Annotations that begin on one line and have no lane: "+n"."""

    line: Line
    slots: tuple[int, ...]


class Standing(NamedTuple):
    """Where a bracket stands: its lane (LANES for none), block and line where it begins and where it ends."""

    lane: int
    block: int
    line: int
    end_block: int
    end_line: int


@dataclass(slots=True)
class Cluster:
    """The brackets of one run of annotations, by slot. Blocks `first` to `last`."""

    first: int
    last: int
    standing: dict[int, Standing] = field(default_factory=dict)


class Brackets:
    """The lanes of one document, made when they come into sight."""

    def __init__(self, geometry: Geometry, rows: Rows) -> None:
        self._geometry = geometry
        self._rows = rows
        self._of: dict[int, Cluster] = {}
        self._long: dict[int, Standing] | None = None

    def take_over(self, other: "Brackets") -> None:
        """The lanes of the same annotations on the same lines: a document that differs in colours alone."""
        self._of, self._long = other._of, other._long

    def drop(self, first: int, last: int) -> tuple[int, int]:
        """Forget the clusters that touch these blocks; gives back the blocks where brackets may change."""
        for cluster in {id(c): c for c in self._of.values() if c.first <= last and c.last >= first}.values():
            first, last = min(first, cluster.first), max(last, cluster.last)
            for slot in cluster.standing:
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
        frame = self._geometry.frame
        for slot, at in self._standing(first, last):
            if at.lane < LANES:
                # Of one that ends far below, what is out of sight need not be laid out.
                end = frame(min(at.end_block, last + 1)).lines
                stop = end[min(at.end_line, len(end) - 1)] if at.end_block <= last + 1 else end[-1]
                brackets.append(Bracket(slot, at.lane, frame(at.block).lines[self._first_line(slot, at)], stop))
            elif first <= at.block <= last:
                spare.setdefault((at.block, self._first_line(slot, at)), []).append(slot)
        spares = [Spare(frame(block).lines[line], tuple(slots)) for (block, line), slots in sorted(spare.items())]
        return brackets, spares

    def of(self, slot: int) -> Bracket | None:
        """The bracket of one annotation, wherever it is; None where it has no lane, or stands where nothing is laid
        out yet. Its end is its first line where it reaches out of sight.
        """
        if slot not in self._rows:
            return None
        at = self._long_ones().get(slot) or self._cluster(slot).standing[slot]
        if at.lane >= LANES:
            return None
        line = self._geometry.frame(at.block).lines[self._first_line(slot, at)]
        return Bracket(slot, at.lane, line, line)

    def _standing(self, first: int, last: int) -> Iterator[tuple[int, Standing]]:
        for slot in self._rows.blocks.query(first, last + 1).tolist():
            yield slot, self._cluster(slot).standing[slot]
        for slot, standing in self._long_ones().items():
            if standing.block <= last and standing.end_block >= first:
                yield slot, standing

    def _cluster(self, slot: int) -> Cluster:
        found = self._of.get(slot)
        if found is None:
            found = self._share_out(self._rows.blocks.cluster_of(slot))
            self._of.update(dict.fromkeys(found.standing, found))
        return found

    def _share_out(self, slots: NDArray[np.int64]) -> Cluster:
        """Shortest next to the text; where annotations over many blocks pass, their lanes are barred."""
        index, blocks = self._rows.index, self._rows.blocks
        columns = (index.start[slots], index.end[slots], blocks.start[slots], blocks.end[slots], slots)
        ones = sorted(
            zip(*(column.tolist() for column in columns), strict=True), key=lambda one: (one[1] - one[0], one[4])
        )
        cluster = Cluster(min(one[2] for one in ones), max(one[3] for one in ones) - 1)
        lanes, barred = Levels(LANES), self._barred(cluster)
        for start, end, block, after, slot in ones:
            (line, end_line) = self._line(block, start), self._line(after - 1, max(start, end - 1))
            lane = lanes.put(block * _LINES + line, (after - 1) * _LINES + end_line + 1, barred)
            cluster.standing[slot] = Standing(lane, block, line, after - 1, end_line)
        return cluster

    def _barred(self, cluster: Cluster) -> int:
        bits = 0
        for standing in self._long_ones().values():
            if standing.block <= cluster.last and standing.end_block >= cluster.first:
                bits |= 1 << standing.lane
        return bits

    def _long_ones(self) -> dict[int, Standing]:
        """Annotations over many blocks: from the outermost lane inwards, the longest outermost."""
        if self._long is None:
            rows, lanes, self._long = self._rows, Levels(LANES), {}
            spans = {slot: (int(rows.blocks.start[slot]), int(rows.blocks.end[slot])) for slot in rows.long}
            for slot, (block, after) in sorted(spans.items(), key=lambda one: (one[1][0] - one[1][1], one[0])):
                level = lanes.put(block, after)
                lane = LANES - 1 - level if level < LANES else LANES
                # On which lines it begins and ends matters for no lane, and they may be far from being laid out.
                self._long[slot] = Standing(lane, block, _UNKNOWN, after - 1, _LINES)
        return self._long

    def _first_line(self, slot: int, at: Standing) -> int:
        return at.line if at.line != _UNKNOWN else self._line(at.block, self._rows.ends(slot)[0])

    def _line(self, block: int, place: int) -> int:
        return self._geometry.frame(block).line_at(place)
