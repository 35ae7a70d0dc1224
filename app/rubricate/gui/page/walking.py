"""From annotation to annotation: those on the whole document first, then those in the text in its order."""

from uuid import UUID

from rubricate.core.annotation import Annotation
from rubricate.gui.page.focus import Focus
from rubricate.gui.page.scene import Scene
from rubricate.gui.page.wholes import Wholes


class Walk:
    """Where a step leads from what is in focus, else from the caret. What is not shown is passed over."""

    def __init__(self, focus: Focus, wholes: Wholes, scene: Scene, caret: int) -> None:
        """`caret` is a UTF-16 place."""
        self._focus, self._wholes, self._scene, self._caret = focus, wholes, scene, caret

    def next(self) -> UUID | None:
        """The annotation that follows; None at the end."""
        whole = None if self._is_in_text else self._beside(1)
        return whole.id if whole is not None else self._slot(1)

    def previous(self) -> UUID | None:
        """The one before; None at the beginning."""
        before = self._slot(-1)
        if before is not None:
            return before
        whole = self._beside(-1)
        return whole.id if whole is not None else None

    @property
    def _is_in_text(self) -> bool:
        """From the very start of the text a step leads to what stands on the whole of it."""
        return self._focus.slot is not None or (self._focus.whole is None and self._caret > 0)

    def _beside(self, direction: int) -> Annotation | None:
        return self._wholes.beside(self._focus.whole, direction, self._scene.showing.shows)

    def _slot(self, direction: int) -> UUID | None:
        index = self._scene.rows.index
        step = index.next if direction > 0 else index.previous
        if self._focus.slot is not None:
            slot = step(self._focus.slot)
        elif self._focus.whole is not None:
            slot = index.first_from(0) if direction > 0 else None
        else:
            slot = index.first_from(self._caret) if direction > 0 else index.last_before(self._caret)
        while slot is not None and not self._scene.shows(slot):
            slot = step(slot)
        return self._scene.rows.id(slot) if slot is not None else None
