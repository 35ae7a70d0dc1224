"""Which annotation is in focus, and which of those that lie there it is."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from rubricate.gui.page.rows import Rows
from rubricate.gui.page.wholes import Wholes


class Focus(QObject):
    """One annotation or none: a `slot` of those in the text, or `whole`, the id of one on the whole document.

    `changed(slot before, slot now)` comes after each move; -1 stands for none in the text.
    """

    changed = Signal(int, int)

    def __init__(self, rows: Rows, wholes: Wholes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows, self._wholes = rows, wholes
        self._stack: list[int] = []
        self.slot: int | None = None
        self.whole: UUID | None = None

    def follow(self, rows: Rows, wholes: Wholes) -> None:
        """Other annotations, or another text: nothing is in focus."""
        self._rows, self._wholes = rows, wholes
        self._stack = []
        self._move(None)

    @property
    def annotation_id(self) -> UUID | None:
        return self._rows.id(self.slot) if self.slot is not None else self.whole

    @property
    def tag_id(self) -> UUID | None:
        """The tag of the annotation in focus."""
        if self.slot is not None:
            return self._rows.tag(self.slot)
        whole = self._wholes.get(self.whole)
        return whole.tag_id if whole is not None else None

    @property
    def number(self) -> tuple[int, int]:
        """Which of how many that lie there, shortest first: 2 of 3. Without a focus 0 of 0."""
        if self.whole is not None:
            return self._wholes.number(self.whole), len(self._wholes)
        if self.slot is None:
            return 0, 0
        return self._stack.index(self.slot) + 1, len(self._stack)

    def take(self, slot: int | None, stack: list[int] | None = None) -> None:
        """Put the focus on a slot; `stack` is what lies at the place where it was taken."""
        if slot is not None:
            here = stack or self._rows.stack(self._rows.ends(slot)[0])
            self._stack = here if slot in here else [slot]
        self._move(slot)

    def take_whole(self, annotation_id: UUID) -> None:
        """Put the focus on an annotation of the whole document."""
        self._move(None, annotation_id)

    def click(self, stack: list[int]) -> None:
        """A click where these lie, shortest first: takes the shortest; each further click the next longer."""
        if not stack:
            self.take(None)
        elif self.slot in stack and self._stack == stack:
            self.take(stack[(stack.index(self.slot) + 1) % len(stack)], stack)
        else:
            self.take(stack[0], stack)

    def check(self) -> None:
        """After a change: what is gone is not in focus."""
        self._stack = [slot for slot in self._stack if slot in self._rows]
        is_gone = self.slot is not None and self.slot not in self._rows
        if is_gone or (self.whole is not None and self._wholes.get(self.whole) is None):
            self._move(None)

    def _move(self, slot: int | None, whole: UUID | None = None) -> None:
        before, self.slot = self.slot, slot
        whole_before, self.whole = self.whole, whole
        if slot is None:
            self._stack = []
        if any(one is not None for one in (before, slot, whole_before, whole)):
            self.changed.emit(-1 if before is None else before, -1 if slot is None else slot)
