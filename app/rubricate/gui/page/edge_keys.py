"""The page's side of moving edges: what is held, shown and asked for."""

from uuid import UUID

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from rubricate.core.errors import NothingSelected
from rubricate.core.text import trimmed
from rubricate.gui.page.asking_page import AskingPage
from rubricate.gui.page.edges import Moving
from rubricate.words import tr

_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)


class EdgeMover(QObject):
    """Holds an edge from `begin` until `finish` (asks for the new span) or `cancel`."""

    def __init__(self, page: AskingPage) -> None:
        super().__init__(page)
        self._page = page
        self.moving: Moving | None = None

    def begin(self, annotation_id: UUID, *, at_end: bool = True) -> None:
        """Take an edge of an annotation, which gets the focus."""
        slot = self._page.rows.slot(annotation_id)
        if slot is None:
            return
        self._page.drop_selection()
        if self._page.focus.slot != slot:
            self._page.focus.take(slot)
        span = self._page.rows.span(slot)
        self._set(Moving(annotation_id, span, span, at_end))

    def drag_to(self, place: int) -> None:
        """The held edge to a UTF-16 place."""
        if self.moving is not None:
            self._set(self.moving.to(self._page.text, self._page.matter.places.to_code_point(place)))

    def key(self, event: QKeyEvent, verb: str | None) -> None:
        """A key while an edge is held, and its verb on the page; none of them does anything else."""
        if self.moving is None:
            return
        text, by_word = self._page.text, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or verb == "edges":
            self.finish()
        elif event.key() in (*_BACK, *_ON):
            direction = self._direction(event.key())
            move = self.moving.by_word if by_word else self.moving.by_letter
            self._set(move(text, direction))
            self._page.say_quietly(self.moving.now.of(text))

    def other_edge(self) -> None:
        """Tab: hold the other edge."""
        if self.moving is not None:
            self._set(self.moving.other_edge())
            self.explain()

    def explain(self) -> None:
        """Say what the keys do as long as the edge is held."""
        if self.moving is not None and self.moving.at_end:
            self._page.hint(tr("Left and Right move the end, Tab goes to the start. Enter keeps, Esc takes back."))
        elif self.moving is not None:
            self._page.hint(tr("Left and Right move the start, Tab goes to the end. Enter keeps, Esc takes back."))

    def finish(self) -> None:
        """Ask for the new span, if there is one."""
        moving = self.moving
        self.cancel()
        if moving is None or not moving.is_moved:
            return
        try:
            span = trimmed(self._page.text, moving.now)
        except NothingSelected:
            return
        if span != moving.before:
            self._page.resize_asked.emit(moving.annotation_id, span)

    def cancel(self) -> None:
        """Let the edge go where it was."""
        if self.moving is not None:
            self._set(None)
            self._page.hint("")

    def _direction(self, key: int) -> int:
        """Left is back, but in a right-to-left paragraph it is on."""
        back = key in _BACK
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.moving is not None:
            place = self._page.matter.places.to_utf16(self.moving.place)
            back = back != self._page.runs_right_to_left(place)
        return -1 if back else 1

    def _set(self, moving: Moving | None) -> None:
        page = self._page
        page.update_reach(page.scene.edges)
        self.moving = moving
        page.scene.edges = page.places.reach(moving.now) if moving is not None else None
        if page.scene.edges is not None and moving is not None:
            place = page.matter.places.to_utf16(moving.place)
            page.reveal((place, place))
            page.update_reach(page.scene.edges)
        if page.scene.focus is not None:
            page.update_reach(page.rows.ends(page.scene.focus))
