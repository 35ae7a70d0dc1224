"""The annotations of a page: their numbers, their lanes below the text, and how their tags look."""

from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final
from uuid import UUID

from rubricate.core.codebook import Tag
from rubricate.formats.exporters.shapes.columns import labels
from rubricate.formats.leaving import Leaving, LeavingMark
from rubricate.formats.snapshot import Snapshot

LANES: Final = 3  # lines below one another; a mark that finds no lane has its tint and its letter


@dataclass(frozen=True, slots=True)
class Sign:
    """An annotation on a page: `name` is unique there, `number` counts from 1 in its document."""

    mark: LeavingMark
    name: str
    number: int
    lane: int
    classes: str

    @property
    def start(self) -> int | None:
        return self.mark.start

    @property
    def end(self) -> int | None:
        return self.mark.end

    @property
    def length(self) -> int:
        return 0 if self.start is None or self.end is None else self.end - self.start


class Cast:
    """The tags and coders of an export by the classes that stand for them on its pages: t1, t2 …, c1, c2 …"""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self.tags: Mapping[UUID, str] = {
            tag.id: f"t{number}" for number, tag in enumerate(snapshot.codebook.ordered(), 1)
        }
        self.coders: Mapping[UUID, str] = {layer: f"c{number}" for number, layer in enumerate(self.labels, 1)}

    @cached_property
    def labels(self) -> Mapping[UUID, str]:
        """The names of the layers."""
        return labels(self._snapshot)

    def tag(self, tag_id: UUID) -> Tag:
        return self._snapshot.codebook[tag_id]

    def signs(self, leaving: Leaving, prefix: str) -> list[Sign]:
        """The annotations of a document in text order."""
        lanes = _lanes(leaving.marks)
        return [
            Sign(mark, f"{prefix}{number}", number, lanes.get(number - 1, LANES),
                 f"{self.tags[mark.tag.id]} {self.coders[mark.layer.id]}")
            for number, mark in enumerate(leaving.marks, 1)
        ]  # fmt: skip


def _lanes(marks: Sequence[LeavingMark]) -> dict[int, int]:
    """A lane for each mark, by its place in the sequence: the shortest nearest to the text, none twice at one place."""
    taken: list[list[tuple[int, int]]] = [[] for _ in range(LANES)]
    found: dict[int, int] = {}
    spans = [
        (m.end - m.start, n, m.start, m.end) for n, m in enumerate(marks) if m.start is not None and m.end is not None
    ]
    for _, number, start, end in sorted(spans):
        for lane, used in enumerate(taken):
            at = bisect_left(used, (end, end))
            if at == 0 or used[at - 1][1] <= start:
                insort(used, (start, end))
                found[number] = lane
                break
    return found
