"""The mouse on the page: selecting in four units, focus by clicks, edges, links, dragging words out."""

from enum import Enum, auto
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QDrag, QGuiApplication, QMouseEvent, QPointingDevice

from rubricate.gui.page.asking_page import AskingPage
from rubricate.gui.page.edge_keys import EdgeMover
from rubricate.gui.page.hovering import Spot, spot_at
from rubricate.gui.page.linker import Linker
from rubricate.gui.page.scene import Reach

_SCROLL_EVERY: Final = 30  # milliseconds
_SCROLL_SHARE: Final = 3  # a third of how far the pointer is outside, each time


class _Doing(Enum):
    NOTHING = auto()
    PRESSED = auto()
    SELECTING = auto()
    DRAGGING_OUT = auto()
    MOVING_EDGE = auto()
    ON_BRACKET = auto()
    LINKING = auto()


class Mouse(QObject):
    """Press, move and release, without QTextEdit's own handling: that knows neither units nor edges.

    `selected` comes when the button is up and words are selected.
    """

    selected = Signal()

    def __init__(self, page: AskingPage, edges: EdgeMover, linker: Linker) -> None:
        super().__init__(page)
        self._page = page
        self._edges = edges
        self._linker = linker
        self._bracket: UUID | None = None
        self._doing = _Doing.NOTHING
        self._clicks = 0
        self._pressed_at = QPointF()
        self._pressed_when = 0
        self._point = QPointF()
        self._anchor: Reach = (0, 0)
        self._scrolling = QTimer(self, interval=_SCROLL_EVERY)
        self._scrolling.timeout.connect(self._scroll_on)

    @property
    def is_dragging(self) -> bool:
        return self._doing is not _Doing.NOTHING

    def press(self, event: QMouseEvent) -> None:
        """Also the second press of a double click."""
        page, point = self._page, event.position()
        self._count(event)
        self._pressed_at = self._point = point
        may_move = page.has_edges and self._clicks == 1 and not _adds(event)
        spot = spot_at(page, point, with_edges=may_move, by_finger=_is_finger(event))
        if spot.bracket is not None or spot.spare:
            self._press_beside(spot, event)
        elif spot.edge is not None:
            self._doing = _Doing.MOVING_EDGE
            self._edges.begin(page.rows.id(spot.edge[0]), at_end=spot.edge[1])
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            anchor = page.textCursor().anchor()
            self._anchor = (anchor, anchor)
            self._select_to(point)
        elif self._clicks == 1 and self._is_in_selection(point):
            self._doing = _Doing.DRAGGING_OUT
        else:
            self._anchor = page.places.unit(page.place_near(point), self._clicks)
            self._doing = _Doing.PRESSED
            if self._clicks > 1:
                self._select_to(point)

    def move(self, event: QMouseEvent) -> None:
        """With the button down it selects or moves; without it, it looks what is there."""
        self._point = event.position()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._look(event)
        elif self._doing is _Doing.MOVING_EDGE:
            self._edges.drag_to(self._page.place_near(self._point))
            self._scroll_if_outside()
        elif self._doing is _Doing.DRAGGING_OUT:
            if self._is_far():
                self._drag_out()
        elif self._doing in (_Doing.ON_BRACKET, _Doing.LINKING):
            self._pull_link(event)
        elif self._doing is _Doing.SELECTING or (self._doing is _Doing.PRESSED and self._is_far()):
            self._select_to(self._point)
            self._scroll_if_outside()

    def release(self, event: QMouseEvent) -> None:
        """Ends what the press began; where nothing was dragged, it was a click."""
        self._scrolling.stop()
        doing, self._doing = self._doing, _Doing.NOTHING
        if doing is _Doing.MOVING_EDGE:
            is_click = not self._is_far()
            self._edges.finish()
            if is_click:
                self._click(event)
        elif doing is _Doing.LINKING:
            slot = spot_at(self._page, event.position(), with_edges=False).slot
            self._linker.drop(self._page.rows.id(slot) if slot is not None else None)
        elif doing is _Doing.SELECTING:
            self.selected.emit()
        elif doing in (_Doing.PRESSED, _Doing.DRAGGING_OUT):
            self._click(event)

    def stop(self) -> None:
        """Let go of whatever is being dragged."""
        self._scrolling.stop()
        if self._doing is _Doing.LINKING:
            self._linker.cancel()
        self._doing = _Doing.NOTHING

    def _count(self, event: QMouseEvent) -> None:
        near = not self._is_far(event.position())
        soon = event.timestamp() - self._pressed_when < QGuiApplication.styleHints().mouseDoubleClickInterval()
        self._clicks = self._clicks % 4 + 1 if near and soon and self._clicks else 1
        self._pressed_when = event.timestamp()

    def _press_beside(self, spot: Spot, event: QMouseEvent) -> None:
        page = self._page
        if spot.spare:
            page.ask_menu(event.globalPosition().toPoint(), list(spot.spare))
        elif spot.bracket is not None and self._clicks == 2:
            page.inspect_asked.emit(page.rows.id(spot.bracket))
        elif spot.bracket is not None and _adds(event):
            self._pick([spot.bracket])
        else:
            page.drop_selection()
            page.picked.clear()
            page.focus.take(spot.bracket)
            self._bracket = page.rows.id(spot.bracket) if spot.bracket is not None else None
            self._doing = _Doing.ON_BRACKET

    def _pull_link(self, event: QMouseEvent) -> None:
        """From one bracket to another: a link. What it would end at is lifted out on the way."""
        page = self._page
        if self._doing is _Doing.ON_BRACKET:
            if not self._is_far() or self._bracket is None or not page.can_change:
                return
            self._doing = _Doing.LINKING
            self._linker.begin(self._bracket)
        self._look(event)
        self._linker.drag_to(event.position())
        self._scroll_if_outside()

    def _click(self, event: QMouseEvent) -> None:
        page, point = self._page, event.position()
        spot = spot_at(page, point, with_edges=False)
        if _adds(event):
            self._pick(list(spot.stack))
            return
        page.picked.clear()
        if page.takes_click(page.place_near(point)):
            return
        page.put_caret(page.place_near(point))
        page.focus.click(list(spot.stack))

    def _pick(self, stack: list[int]) -> None:
        """Of what lies here the one in focus, else the shortest, is chosen too or let go."""
        page = self._page
        if stack:
            page.pick_and_say(page.rows.id(page.focus.slot if page.focus.slot in stack else stack[0]))

    def _select_to(self, point: QPointF) -> None:
        """From the unit where it began to the unit under the pointer."""
        page = self._page
        self._doing = _Doing.SELECTING
        there = page.places.unit(page.place_near(point), self._clicks)
        backwards = there[0] < self._anchor[0]
        reach = min(self._anchor[0], there[0]), max(self._anchor[1], there[1])
        page.focus.take(None)
        page.put_reach(page.snap.reach(reach), backwards=backwards)

    def _is_far(self, point: QPointF | None = None) -> bool:
        """Whether a point (the last one) is so far from the press that it is a drag."""
        far = (point or self._point) - self._pressed_at
        return far.manhattanLength() >= QGuiApplication.styleHints().startDragDistance()

    def _is_in_selection(self, point: QPointF) -> bool:
        selection, letter = self._page.scene.selection, self._page.letter_at(point)
        return selection is not None and selection[0] <= letter < selection[1]

    def _drag_out(self) -> None:
        self._doing = _Doing.NOTHING
        drag = QDrag(self._page)
        drag.setMimeData(self._page.createMimeDataFromSelection())
        drag.exec(Qt.DropAction.CopyAction)

    def _look(self, event: QMouseEvent) -> None:
        spot = spot_at(self._page, event.position(), with_edges=self._page.has_edges)
        self._page.show_hover(spot)

    def _scroll_if_outside(self) -> None:
        if self._outside():
            self._scrolling.start()
        else:
            self._scrolling.stop()

    def _outside(self) -> float:
        """How far the pointer is above (negative) or below the page."""
        y, height = self._point.y(), self._page.viewport().height()
        return min(0.0, y) + max(0.0, y - height)

    def _scroll_on(self) -> None:
        bar, far = self._page.verticalScrollBar(), self._outside()
        bar.setValue(bar.value() + round(far / _SCROLL_SHARE))
        inside = QPointF(self._point.x(), max(0.0, min(self._point.y(), self._page.viewport().height() - 1.0)))
        if self._doing is _Doing.MOVING_EDGE:
            self._edges.drag_to(self._page.place_near(inside))
        elif self._doing is _Doing.SELECTING:
            self._select_to(inside)
        elif self._doing is _Doing.LINKING:
            self._linker.drag_to(inside)


def _adds(event: QMouseEvent) -> bool:
    """Whether a click adds to what is chosen."""
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def _is_finger(event: QMouseEvent) -> bool:
    """Whether Qt made this of a touch."""
    return event.pointerType() == QPointingDevice.PointerType.Finger
