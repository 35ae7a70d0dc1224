"""Which annotation is in focus, and which of those that lie there it is."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from rubricate.gui.page.rows import Rows


class Focus(QObject):
    """One annotation or none. `changed(slot before, slot now)` comes after each move; -1 stands for none."""

    changed = Signal(int, int)

    def __init__(self, rows: Rows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._stack: list[int] = []
        self.slot: int | None = None

    def follow(self, rows: Rows) -> None:
        """Other annotations, or another text: nothing is in focus."""
        self._rows = rows
        self._stack = []
        self._move(None)

    @property
    def annotation_id(self) -> UUID | None:
        return self._rows.id(self.slot) if self.slot is not None else None

    @property
    def number(self) -> tuple[int, int]:
        """Which of how many that lie there, shortest first: 2 of 3. Without a focus 0 of 0."""
        if self.slot is None:
            return 0, 0
        return self._stack.index(self.slot) + 1, len(self._stack)

    def take(self, slot: int | None, stack: list[int] | None = None) -> None:
        """Put the focus on a slot; `stack` is what lies at the place where it was taken."""
        if slot is not None:
            here = stack or self._rows.stack(self._rows.ends(slot)[0])
            self._stack = here if slot in here else [slot]
        self._move(slot)

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
        if self.slot is not None and self.slot not in self._rows:
            self._move(None)

    def _move(self, slot: int | None) -> None:
        before, self.slot = self.slot, slot
        if slot is None:
            self._stack = []
        if before is not None or slot is not None:
            self.changed.emit(-1 if before is None else before, -1 if slot is None else slot)
