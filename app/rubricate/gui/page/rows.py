"""The annotations of the page by slot: numbers in arrays; an entity is made only when one is looked at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Protocol
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from rubricate.core.annotation import Annotation
from rubricate.core.changes import Change
from rubricate.core.index import SpanIndex
from rubricate.core.text import Span
from rubricate.gui.page.document import Matter

LONG: Final = 8  # blocks; longer annotations have the outermost brackets and tie no clusters together


class Ids(Protocol):
    """The annotations' ids; each is made when it is looked at."""

    def __len__(self) -> int: ...

    def __getitem__(self, index: int, /) -> UUID: ...

    def numbers(self) -> dict[bytes, int]:
        """The index of each id, by its 16 bytes."""
        ...

    def picked(self, numbers: Sequence[int]) -> "Ids": ...


class Columns(Protocol):
    """Annotations of one document column by column: offsets in code points, `tag` numbers into `tags`.

    What stands on the whole document has no place on the page: its `start` is negative.
    """

    @property
    def start(self) -> NDArray[np.int32]: ...

    @property
    def end(self) -> NDArray[np.int32]: ...

    @property
    def tag(self) -> NDArray[np.int16]: ...

    @property
    def noted(self) -> NDArray[np.bool_]: ...

    @property
    def ids(self) -> Ids: ...

    @property
    def tags(self) -> Sequence[UUID]: ...


@dataclass(frozen=True, slots=True)
class Touched:
    """What a change touched: the slot, and the blocks (first, last) where something looks different now."""

    slot: int
    first: int
    last: int


class Rows:
    """The annotations that stand on one text. A slot is given once and never again.

    `index` is in UTF-16; `blocks` holds the same slots by the numbers of their blocks, without the `long` ones, which
    span more than LONG blocks; `noted` have a note.
    """

    def __init__(self, matter: Matter, columns: Columns | None = None) -> None:
        self._matter = matter
        self._first_ids: Ids | None = None
        self._more_ids: list[UUID] = []
        self.tags: list[UUID] = []
        self.noted: set[int] = set()
        starts = ends = tags = np.zeros(0, np.int64)
        if columns is not None:
            starts, ends, tags = self._read(columns)
        self.index = SpanIndex(starts, ends, tags)
        numbers = matter.blocks.numbers
        firsts, lasts = numbers(starts), numbers(np.maximum(ends - 1, starts))
        self.blocks = SpanIndex(firsts, lasts + 1)
        self.long: set[int] = set()
        for slot in np.flatnonzero(lasts - firsts >= LONG).tolist():
            self._set_aside(slot)
        self._numbers = {tag: number for number, tag in enumerate(self.tags)}
        self._slots: dict[bytes, int] | None = None

    def __len__(self) -> int:
        return len(self.index)

    def __contains__(self, slot: int) -> bool:
        return slot in self.index

    def slot(self, annotation_id: UUID | None) -> int | None:
        """The slot of an annotation that is shown."""
        slot = self._by_id().get(annotation_id.bytes) if annotation_id else None
        return slot if slot is not None and slot in self.index else None

    def id(self, slot: int) -> UUID:
        if self._first_ids is None or slot >= len(self._first_ids):
            return self._more_ids[slot - len(self._first_ids or ())]
        return self._first_ids[slot]

    def warm(self) -> None:
        """Get ready what the first change would wait for."""
        self._by_id()

    def tag(self, slot: int) -> UUID:
        return self.tags[int(self.index.tag[slot])]

    def ends(self, slot: int) -> tuple[int, int]:
        """Start and end in UTF-16."""
        return int(self.index.start[slot]), int(self.index.end[slot])

    def span(self, slot: int) -> Span:
        """Start and end in code points."""
        start, end = self.ends(slot)
        back = self._matter.places.to_code_point
        return Span(back(start), back(end))

    def stack(self, place: int) -> list[int]:
        """What lies on a UTF-16 place, shortest first."""
        return [int(slot) for slot in self.index.at(place)]

    def apply(self, change: Change) -> Iterator[Touched]:
        """Take an annotation's change over; yields what it touched before and after."""
        before, after = change.before, change.after
        slot = self.slot(change.id)
        if slot is not None and isinstance(before, Annotation):
            yield self._touched(slot)
        if isinstance(after, Annotation) and after.span is not None:
            yield self._touched(self._put(slot, after, after.span))
        elif slot is not None:
            self.index.remove(slot)
            self._unblock(slot)

    def apply_many(self, changes: Sequence[Change]) -> Iterator[Touched]:
        """As `apply`, of many changes of different annotations; yields one Touched for all of them, if there are any.

        The slot in it is that of none.
        """
        slots = [self._by_id().get(change.id.bytes, -1) for change in changes]
        held = np.array([slot for slot in slots if slot in self.index], np.int64)
        placed = [
            (slot if slot in self.index else -1, after)
            for slot, after in zip(slots, (change.after for change in changes), strict=True)
            if isinstance(after, Annotation) and after.start is not None
        ]
        edges = [self.blocks.start[held], self.blocks.end[held] - 1]
        self._remove_many(held)
        edges += self._put_many(placed)
        touched = np.concatenate(edges)
        if len(touched):
            yield Touched(-1, int(touched.min()), int(touched.max()))

    def _remove_many(self, slots: "NDArray[np.int64]") -> None:
        self.index.remove_many(slots)
        self.blocks.remove_many(slots)
        self.long.difference_update(slots.tolist())

    def _put_many(self, placed: "Sequence[tuple[int, Annotation]]") -> "list[NDArray[np.int64]]":
        """Annotations with the slots that they had, or -1; gives back their first and last blocks."""
        to16, numbers = self._matter.places.to_utf16_array, self._matter.blocks.numbers
        starts = to16(np.array([annotation.start for _, annotation in placed], np.int64))
        ends = to16(np.array([annotation.end for _, annotation in placed], np.int64))
        tags = np.array([self._number(annotation.tag_id) for _, annotation in placed], np.int64)
        firsts, lasts = numbers(starts), numbers(np.maximum(ends - 1, starts))
        slots = np.array([slot for slot, _ in placed], np.int64)
        new = slots < 0
        slots[new] = self.index.add_many(starts[new], ends[new], tags[new])
        self.blocks.add_many(firsts[new], lasts[new] + 1, np.zeros_like(tags[new]))
        old = ~new
        self.index.replace_many(slots[old], starts[old], ends[old], tags[old])
        self.blocks.replace_many(slots[old], firsts[old], lasts[old] + 1)
        long = slots[lasts - firsts >= LONG]
        self.blocks.remove_many(long)
        self.long.update(long.tolist())
        for slot, (had, annotation) in zip(slots.tolist(), placed, strict=True):
            if had < 0:
                self._more_ids.append(annotation.id)
                self._by_id()[annotation.id.bytes] = slot
            (self.noted.add if annotation.note else self.noted.discard)(slot)
        return [firsts, lasts]

    def _put(self, slot: int | None, annotation: Annotation, span: Span) -> int:
        to16 = self._matter.places.to_utf16
        start, end = to16(span.start), to16(span.end)
        first, last = self._matter.blocks.at(start), self._matter.blocks.at(max(start, end - 1))
        tag = self._number(annotation.tag_id)
        if slot is None:
            slot = self.index.add(start, end, tag)
            self.blocks.add(first, last + 1)
            self._more_ids.append(annotation.id)
            self._by_id()[annotation.id.bytes] = slot
        else:
            self.index.replace(slot, start, end, tag)
            self._unblock(slot)
            self.blocks.put_back(slot, first, last + 1)
        if last - first >= LONG:
            self._set_aside(slot)
        (self.noted.add if annotation.note else self.noted.discard)(slot)
        return slot

    def _set_aside(self, slot: int) -> None:
        self.blocks.remove(slot)
        self.long.add(slot)

    def _unblock(self, slot: int) -> None:
        if slot in self.long:
            self.long.discard(slot)
        else:
            self.blocks.remove(slot)

    def _by_id(self) -> dict[bytes, int]:
        if self._slots is None:
            self._slots = self._first_ids.numbers() if self._first_ids is not None else {}
        return self._slots

    def _number(self, tag_id: UUID) -> int:
        if tag_id not in self._numbers:
            self._numbers[tag_id] = len(self.tags)
            self.tags.append(tag_id)
        return self._numbers[tag_id]

    def _touched(self, slot: int) -> Touched:
        return Touched(slot, int(self.blocks.start[slot]), int(self.blocks.end[slot]) - 1)

    def _read(self, columns: Columns) -> "tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]":
        starts, ends = np.asarray(columns.start, np.int64), np.asarray(columns.end, np.int64)
        tags, noted = np.asarray(columns.tag, np.int64), np.asarray(columns.noted, np.bool_)
        self._first_ids, self.tags = columns.ids, list(columns.tags)
        placed = (starts >= 0) & (ends > starts)
        if not placed.all():
            kept = np.flatnonzero(placed)
            starts, ends, tags, noted = starts[kept], ends[kept], tags[kept], noted[kept]
            self._first_ids = columns.ids.picked(kept.tolist())
        self.noted = set(np.flatnonzero(noted).tolist())
        to16 = self._matter.places.to_utf16_array
        return to16(starts), to16(ends), tags
