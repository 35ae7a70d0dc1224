"""The verbs on who codes and how far they are; and the first step of every project."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from uuid import UUID

from rubricate.core.actions.common import added, clean_name, coder_of, document_of, step, storable
from rubricate.core.annotation import STATES, Coder, Layer, Status
from rubricate.core.changes import Change, Step
from rubricate.core.codebook import Tag
from rubricate.core.errors import NothingToChange
from rubricate.core.state import Hand, State


def start(state: State, hand: Hand, tags: Sequence[Tag]) -> Step:
    """The first step of a project: its coder and its codebook. It is never undone. Raises BadName."""
    coders = [] if hand.coder.id in state.coders else [_named(hand.coder)]
    return step(hand, "start", added([*coders, *tags]), {})


def main_layer(state: State, coder: Coder, new_id: Callable[[], UUID]) -> tuple[Layer, list[Change]]:
    """The layer of a coder's everyday marks, and what must be added for it to exist. Raises BadName."""
    own = [layer for layer in state.layers.values() if layer.coder_id == coder.id and layer.purpose == "main"]
    if own:
        return max(own, key=lambda layer: layer.round), []
    layer = Layer(new_id(), coder.id)
    return layer, added([layer] if coder.id in state.coders else [_named(coder), layer])


def _named(coder: Coder) -> Coder:
    return replace(coder, label=clean_name(coder.label))


def rename_coder(state: State, hand: Hand, coder_id: UUID, label: str) -> Step:
    """Give a coder another label. Raises BadName, NothingToChange, NoSuch."""
    before = coder_of(state, coder_id)
    after = replace(before, label=clean_name(label))
    if after == before:
        raise NothingToChange
    return step(hand, "rename_coder", [Change(before, after)], {"name": after.label, "was": before.label})


def set_status(state: State, hand: Hand, document_id: UUID, status: str, reason: str = "") -> Step:
    """Say how far the hand's main layer is with a document: one of STATES, and why it was skipped."""
    if status not in STATES:
        raise ValueError(status)
    document = document_of(state, document_id)
    layer, changes = main_layer(state, hand.coder, hand.new_id)
    before = _status(state, layer.id, document_id)
    after = Status(before.id if before else hand.new_id(), layer.id, document_id, status, storable(reason))
    if after == before:
        raise NothingToChange
    return step(hand, "set_status", [*changes, Change(before, after)], {"name": document.name, "state": status})


def _status(state: State, layer_id: UUID, document_id: UUID) -> Status | None:
    those = (s for s in state.statuses.values() if s.layer_id == layer_id and s.document_id == document_id)
    return next(those, None)
