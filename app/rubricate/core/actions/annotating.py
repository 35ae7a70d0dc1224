"""Many marks in one step: what an import or a rule found."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from rubricate.core.actions.coding import main_layer
from rubricate.core.actions.common import document_of, step, tag_of
from rubricate.core.actions.marks import NewMark, made
from rubricate.core.actions.placing import (
    Ground,
    has_rules,
    in_the_way,
    make_room,
    may_overlap,
    placed,
    placed_for,
    refuse_twin,
)
from rubricate.core.annotation import Annotation, Coder, Layer
from rubricate.core.changes import Change, Step
from rubricate.core.errors import AlreadyTagged, BadRow, NoOverlap, NothingToChange, Refused
from rubricate.core.state import Hand, State
from rubricate.core.text import Span

Place = tuple[UUID, UUID, Span | None, UUID]


def annotate_many(state: State, hand: Hand, rows: Sequence[NewMark], origin: str = "import") -> Step:
    """Tag all rows in one step, or none. Raises BadRow around what is wrong, also where two rows are the same.

    What is imported stays on its exact span, whatever units and overlaps the codebook asks for: it was so where it
    comes from. Marks of another origin follow the codebook as in `annotate`.
    """
    if not rows:
        raise NothingToChange
    many = _Many(state, hand, origin)
    for index, row in enumerate(rows):
        try:
            many.add(index, row)
        except Refused as cause:
            raise BadRow(index, cause) from cause
    if origin != "import" and has_rules(state.codebook):
        many.refuse_overlaps()
    return step(hand, "annotate_many", many.changes, {"n": len(rows)})


class _Many:
    """The rows that were taken so far."""

    def __init__(self, state: State, hand: Hand, origin: str) -> None:
        self._state = state
        self._hand = hand
        self._origin = origin
        self._layers: dict[UUID, Layer] = {}
        self._places: dict[Place, UUID] = {}
        self._spans: dict[Ground, list[tuple[Span, int, Annotation]]] = defaultdict(list)
        self.changes: list[Change] = []

    def add(self, index: int, row: NewMark) -> None:
        """Takes a row; raises Refused where it can't stand."""
        state = self._state
        tag = tag_of(state, row.tag_id)
        document_of(state, row.document_id)
        layer = self._layer(row.coder or self._hand.coder)
        mark = replace(row, span=self._span(row))
        ground = (row.document_id, layer.id)
        refuse_twin(state, ground, mark.span, tag)
        place = (*ground, mark.span, tag.id)
        if place in self._places:
            raise AlreadyTagged(self._places[place], tag.name)
        if self._origin != "import":
            make_room(state, in_the_way(state, ground, mark.span, tag), tag, replace=False)
        annotation = made(state, self._hand, layer, mark, self._origin)
        self._places[place] = annotation.id
        self.changes.append(Change(None, annotation))
        if mark.span is not None:
            self._spans[ground].append((mark.span, index, annotation))

    def refuse_overlaps(self) -> None:
        """Raises BadRow where a row would lie on another one of them and may not."""
        for rows in self._spans.values():
            open_rows: list[tuple[Span, int, Annotation]] = []
            for span, index, annotation in sorted(rows, key=lambda row: (row[0], row[1])):
                open_rows = [row for row in open_rows if row[0].end > span.start]
                for _, other_index, other in open_rows:
                    self._refuse_overlap((index, annotation), (other_index, other))
                open_rows.append((span, index, annotation))

    def _refuse_overlap(self, one: tuple[int, Annotation], other: tuple[int, Annotation]) -> None:
        (_, first), (index, second) = sorted((one, other), key=lambda row: row[0])
        if not may_overlap(self._state.codebook, first.tag_id, second.tag_id):
            above, below = (self._state.codebook[a.tag_id].name for a in (second, first))
            raise BadRow(index, NoOverlap(above, below, (first.id,)))

    def _layer(self, coder: Coder) -> Layer:
        if coder.id not in self._layers:
            self._layers[coder.id], new = main_layer(self._state, coder, self._hand.new_id)
            self.changes += new
        return self._layers[coder.id]

    def _span(self, row: NewMark) -> Span | None:
        if row.span is None or self._origin == "import":
            return None if row.span is None else placed(self._state.text(row.document_id), row.span)
        return placed_for(self._state, self._state.codebook[row.tag_id], row.document_id, row.span)[0]
