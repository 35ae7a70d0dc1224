"""The verb of sentence mode and paragraph mode: one key tags the unit, the same key again takes the tag off."""

from uuid import UUID

from rubricate.core.actions.annotations import annotate, remove
from rubricate.core.actions.coding import main_layer
from rubricate.core.actions.common import tag_of
from rubricate.core.actions.cutting import units_of
from rubricate.core.actions.placing import placed_for
from rubricate.core.changes import Step
from rubricate.core.errors import NothingSelected
from rubricate.core.state import Hand, State
from rubricate.core.units import unit_at


def tag_unit(
    state: State, hand: Hand, document_id: UUID, kind: str, at: int, tag_id: UUID, *, replace: bool = False
) -> Step:
    """Tag the sentence or paragraph that `at` (code points) lies in, or take this tag off it again.

    Where the tag asks for a larger unit it stands on that one. Only the hand's own mark is taken off. It is a step of
    `annotate` or of `remove`. Raises NothingSelected between two units, and what `annotate` does.
    """
    tag = tag_of(state, tag_id)
    units = units_of(state, document_id, kind, at)
    span = unit_at(units.sentences if kind == "sentence" else units.paragraphs, at)
    if span is None:
        raise NothingSelected
    place, _widened = placed_for(state, tag, document_id, span)
    layer, _new = main_layer(state, hand.coder, hand.new_id)
    start, end = (None, None) if place is None else (place.start, place.end)
    own = [a.id for a in state.same_place(document_id, layer.id, start, end) if a.tag_id == tag_id]
    if own:
        return remove(state, hand, own)
    return annotate(state, hand, document_id, span, tag_id, replace=replace)
