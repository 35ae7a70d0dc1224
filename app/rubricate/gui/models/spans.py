"""The annotations of one document as columns: places, tags, who has a note. No entity is made of them."""

from collections.abc import Iterable, Sequence
from typing import Final
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from rubricate.core.annotation import Annotation
from rubricate.core.changes import Change
from rubricate.core.index import SpanIndex
from rubricate.project import Columns

WHOLE: Final = (-1, 0)  # where an annotation of the whole document stands: before all spans

Slots = NDArray[np.int64]


class Numbers:
    """Ids as the small numbers that arrays hold; an id gets its number when it is first asked for."""

    def __init__(self, ids: Iterable[UUID] = ()) -> None:
        self.ids = list(ids)
        self._numbers = {entity: number for number, entity in enumerate(self.ids)}

    def __len__(self) -> int:
        return len(self.ids)

    def of(self, entity: UUID) -> int:
        if entity not in self._numbers:
            self._numbers[entity] = len(self.ids)
            self.ids.append(entity)
        return self._numbers[entity]


class Spans:
    """Annotations by slot, as `core.index.SpanIndex` gives them; its `tag` and `layer` are numbers of `Numbers`."""

    def __init__(self, columns: Columns | None = None, whole: Iterable[Annotation] = ()) -> None:
        self.tags, self.layers = Numbers(), Numbers()
        self.noted: set[int] = set()
        self._loaded: Sequence[UUID] = ()
        self._added: list[UUID] = []
        self.index = SpanIndex()
        if columns is not None:
            self.tags, self.layers = Numbers(columns.tags), Numbers(columns.layers)
            self._loaded = columns.ids
            self.noted = set(np.flatnonzero(columns.noted).tolist())
            self.index = SpanIndex(columns.start, columns.end, columns.tag, columns.layer)
        for annotation in whole:
            self.add(annotation)

    def __len__(self) -> int:
        return len(self.index)

    def id_of(self, slot: int) -> UUID:
        """The annotation of a slot, also of one that was removed."""
        loaded = len(self._loaded)
        return self._loaded[slot] if slot < loaded else self._added[slot - loaded]

    def tag_of(self, slot: int) -> UUID:
        return self.tags.ids[int(self.index.tag[slot])]

    def layer_of(self, slot: int) -> UUID:
        return self.layers.ids[int(self.index.layer[slot])]

    def place(self, slot: int) -> tuple[int, int]:
        """Start and end in code points; WHOLE for the whole document."""
        return int(self.index.start[slot]), int(self.index.end[slot])

    def find(self, annotation: Annotation) -> int | None:
        """The slot of an annotation that stands where this one says, or None."""
        start, end = place_of(annotation)
        for slot in self.index.query(start, max(end, start + 1)).tolist():
            if self.place(slot) == (start, end) and self.id_of(slot) == annotation.id:
                return int(slot)
        return None

    def add(self, annotation: Annotation) -> int:
        """Its new slot."""
        tag, layer = self.tags.of(annotation.tag_id), self.layers.of(annotation.layer_id)
        slot = self.index.add(*place_of(annotation), tag, layer)
        self._added.append(annotation.id)
        self._note(slot, annotation)
        return slot

    def change(self, slot: int, after: Annotation) -> None:
        """Place, tag and note of a slot as they are after."""
        self.index.replace(slot, *place_of(after), self.tags.of(after.tag_id))
        self._note(slot, after)

    def change_many(self, changes: Sequence[Change]) -> None:
        """Many at once, in one sort. All slots are given anew."""
        gone = {self.find(change.before) for change in changes if isinstance(change.before, Annotation)}
        kept = np.array([slot for slot in sorted(self.index) if slot not in gone], np.int64)
        new = [change.after for change in changes if isinstance(change.after, Annotation)]
        rows = [(*place_of(a), self.tags.of(a.tag_id), self.layers.of(a.layer_id)) for a in new]
        index = self.index
        stays = np.stack((index.start[kept], index.end[kept], index.tag[kept], index.layer[kept]))
        ids = [self.id_of(slot) for slot in kept.tolist()] + [annotation.id for annotation in new]
        noted = {at for at, slot in enumerate(kept.tolist()) if slot in self.noted}
        noted |= {at for at, annotation in enumerate(new, len(kept)) if annotation.note}
        self.index = SpanIndex(*np.concatenate((stays, np.array(rows, np.int64).reshape(-1, 4).T), axis=1))
        self._loaded, self._added, self.noted = ids, [], noted

    def _note(self, slot: int, annotation: Annotation) -> None:
        (self.noted.add if annotation.note else self.noted.discard)(slot)


def place_of(annotation: Annotation) -> tuple[int, int]:
    """Where an annotation stands, for the index."""
    if annotation.start is None or annotation.end is None:
        return WHOLE
    return annotation.start, annotation.end
