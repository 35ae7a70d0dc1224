"""The set of annotations that are chosen to be changed together."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal


class Picked(QObject):
    """Ids in the order they were chosen. `changed` comes after each change of the set."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ids: tuple[UUID, ...] = ()

    def __len__(self) -> int:
        return len(self.ids)

    def __contains__(self, annotation_id: object) -> bool:
        return annotation_id in self.ids

    def toggle(self, annotation_id: UUID, along: UUID | None = None) -> bool:
        """Choose an annotation or let it go; whether it is chosen now. With the first one `along` is chosen, too."""
        first = (along,) if along is not None and along != annotation_id and not self.ids else ()
        if annotation_id in self.ids:
            self._set(tuple(one for one in self.ids if one != annotation_id))
        else:
            self._set((*self.ids, *first, annotation_id))
        return annotation_id in self.ids

    def keep(self, is_there: Callable[[UUID], bool]) -> None:
        """Let go what is gone."""
        self._set(tuple(one for one in self.ids if is_there(one)))

    def clear(self) -> None:
        self._set(())

    def _set(self, ids: tuple[UUID, ...]) -> None:
        if ids != self.ids:
            self.ids = ids
            self.changed.emit()
