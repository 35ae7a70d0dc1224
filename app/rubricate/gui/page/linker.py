"""The page's side of making a link: where it begins, where it would end, what is asked for."""

from uuid import UUID

from PySide6.QtCore import QObject, QPointF, Signal

from rubricate.gui.page.asking_page import AskingPage
from rubricate.words import tr


class Linker(QObject):
    """Holds the first end of a link from `begin` until `take` or `cancel`; another document may be shown meanwhile.

    `asked(from id, to id)` when both ends are known, `changed(id or None)` when a link begins or is given up.
    """

    asked = Signal(object, object)
    changed = Signal(object)

    def __init__(self, page: AskingPage) -> None:
        super().__init__(page)
        self._page = page
        self._point: QPointF | None = None
        self.start: UUID | None = None
        page.focus_changed.connect(lambda _id, _n, _of: self.follow())

    @property
    def is_on(self) -> bool:
        return self.start is not None

    def begin(self, annotation_id: UUID) -> None:
        """A link begins at an annotation; what the keys do now is said as long as it is so."""
        if not self._page.can_change:
            return
        self.start = annotation_id
        self.follow()
        self.changed.emit(annotation_id)

    def take(self, annotation_id: UUID | None) -> None:
        """It ends at an annotation: the one in focus, or what the mouse was let go over."""
        start = self.start
        if start is None:
            return
        if annotation_id is None:
            self._page.say(tr("No annotation in focus. Press Tab or click one."))
        elif annotation_id == start:
            self._page.say(tr("The link begins here. Go to another annotation."))
        else:
            self.cancel()
            self.asked.emit(start, annotation_id)

    def cancel(self) -> None:
        """Give it up."""
        if self.start is not None:
            self.start, self._point = None, None
            self.follow()
            self.changed.emit(None)

    def drag_to(self, point: QPointF) -> None:
        """The mouse pulls its end to a point of the viewport."""
        page = self._page
        self._point = point + QPointF(page.horizontalScrollBar().value(), page.verticalScrollBar().value())
        self.follow()

    def drop(self, annotation_id: UUID | None) -> None:
        """The mouse was let go: over another annotation the link ends there, elsewhere there is none."""
        if annotation_id is None or annotation_id == self.start:
            self.cancel()
        else:
            self.take(annotation_id)

    def follow(self) -> None:
        """Show where it begins and where it would end."""
        page, scene = self._page, self._page.scene
        before = (scene.link_from, scene.link_to)
        scene.link_from = page.rows.slot(self.start)
        scene.link_to = None if self.start is None else self._point or page.focus.slot
        if before != (scene.link_from, scene.link_to):
            page.viewport().update()
