"""What lies under the pointer: a letter with its annotations, a true end, a bracket, a "+n"."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF

from rubricate.gui.page.bracket_painter import bracket_box, spare_box
from rubricate.gui.page.view import PageView

EDGE: Final = 5  # pixels to each side of a true end
FINGER: Final = 22  # the same for a finger: two of them make the 44 that a finger needs


@dataclass(frozen=True, slots=True)
class Spot:
    """`stack` are the slots of what lies there, shortest first. `edge` is a slot and whether it is its end."""

    stack: tuple[int, ...] = ()
    bracket: int | None = None
    spare: tuple[int, ...] = ()
    edge: tuple[int, bool] | None = None

    @property
    def slot(self) -> int | None:
        """The one to lift out."""
        return self.bracket if self.bracket is not None else (self.stack[0] if self.stack else None)


def spot_at(view: PageView, point: QPointF, *, with_edges: bool = True, by_finger: bool = False) -> Spot:
    """What lies under a point of the viewport.

    `by_finger`: the ends of the annotation in focus reach farther; those of others don't, or a finger that begins to
    select words beside them would move them.
    """
    scene = view.scene
    place = QPointF(point.x() + view.horizontalScrollBar().value(), point.y() + view.verticalScrollBar().value())
    block = view.sheet.layouter.block_at(place.y())
    beside = scene.surface.left + scene.surface.measure
    if not scene.surface.left - EDGE <= place.x() <= beside + EDGE:
        return _beside(view, block, place)
    letter = view.letter_at(point)
    stack = tuple(slot for slot in scene.rows.stack(letter) if scene.shows(slot)) if letter >= 0 else ()
    return Spot(stack, edge=_edge(view, block, place, by_finger=by_finger) if with_edges else None)


def _beside(view: PageView, block: int, place: QPointF) -> Spot:
    brackets, spares = view.scene.brackets.of_blocks(max(0, block - 1), block)
    for bracket in brackets:
        if view.scene.shows(bracket.slot) and bracket_box(view.scene, bracket).contains(place):
            return Spot(bracket=bracket.slot)
    for spare in spares:
        if spare_box(view.scene, spare).contains(place):
            return Spot(spare=spare.slots)
    return Spot()


def _edge(view: PageView, block: int, place: QPointF, *, by_finger: bool) -> tuple[int, bool] | None:
    """The nearest true end within reach; of several at one place the one in focus, else the shortest."""
    frame = view.sheet.geometry.frame(block)
    line = frame.line_under(place.y())
    best: tuple[float, int, int, bool] | None = None
    for piece in view.sheet.geometry.pieces(block, place.y(), place.y()):
        if piece.line != line or not view.scene.shows(piece.slot):
            continue
        start, end = view.scene.rows.ends(piece.slot)
        reach = FINGER if by_finger and piece.slot == view.scene.focus else EDGE
        for x, at_end in ((piece.first, False), (piece.last, True)):
            if x is None or abs(x - place.x()) > reach:
                continue
            rank = (round(abs(x - place.x())), 0 if piece.slot == view.scene.focus else end - start, piece.slot, at_end)
            best = min(best, rank) if best is not None else rank
    return (best[2], best[3]) if best is not None else None
