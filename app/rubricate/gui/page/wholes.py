"""The annotations that stand on the whole document: before all others in the order of the text."""

from collections.abc import Callable, Iterator, Sequence
from uuid import UUID

from rubricate.core.annotation import Annotation
from rubricate.core.changes import Change


class Wholes:
    """In the order they came."""

    def __init__(self, annotations: Sequence[Annotation] = ()) -> None:
        self._by_id = {annotation.id: annotation for annotation in annotations}

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Annotation]:
        return iter(self._by_id.values())

    def get(self, annotation_id: UUID | None) -> Annotation | None:
        return self._by_id.get(annotation_id) if annotation_id is not None else None

    def number(self, annotation_id: UUID) -> int:
        """Its place among them, from 1."""
        return list(self._by_id).index(annotation_id) + 1

    def apply(self, change: Change) -> bool:
        """Take an annotation's change over; whether it was one of these."""
        after = change.after
        if isinstance(after, Annotation) and after.span is None:
            self._by_id[after.id] = after
            return True
        return self._by_id.pop(change.id, None) is not None

    def beside(self, annotation_id: UUID | None, direction: int, shows: Callable[[UUID], bool]) -> Annotation | None:
        """The next (1) or previous (-1) whose tag is shown; without an id the first, or the last; None past them."""
        ids = list(self._by_id)
        at = ids.index(annotation_id) if annotation_id is not None else (-1 if direction > 0 else len(ids))
        following = ids[at + 1 :] if direction > 0 else ids[:at][::-1]
        return next((self._by_id[one] for one in following if shows(self._by_id[one].tag_id)), None)
