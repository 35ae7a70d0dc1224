"""The verbs on who codes and how far they are; and the first step of every project."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from uuid import UUID

from rubricate.core.actions.common import added, clean_name, coder_of, documents_of, step
from rubricate.core.annotation import SAID, STATES, Coder, Layer, Status, state_of
from rubricate.core.attributes import Attribute
from rubricate.core.changes import Change, Fact, Step
from rubricate.core.codebook import Tag
from rubricate.core.errors import NothingToChange
from rubricate.core.state import Hand, State
from rubricate.core.text import storable


def start(state: State, hand: Hand, tags: Sequence[Tag], attributes: Sequence[Attribute] = ()) -> Step:
    """The first step of a project: its coder and its codebook. It is never undone. Raises BadName."""
    return step(hand, "start", [*coder_added(state, hand.coder), *added([*tags, *attributes])], {})


def coder_added(state: State, coder: Coder) -> list[Change]:
    """What must be added for a coder to be there. Raises BadName."""
    return [] if coder.id in state.coders else added([_named(coder)])


def main_layer(state: State, coder: Coder, new_id: Callable[[], UUID]) -> tuple[Layer, list[Change]]:
    """The layer of a coder's everyday marks, and what must be added for it to exist. Raises BadName."""
    own = [layer for layer in state.layers.values() if layer.coder_id == coder.id and layer.purpose == "main"]
    if own:
        return max(own, key=lambda layer: layer.round), []
    layer = Layer(new_id(), coder.id)
    return layer, [*coder_added(state, coder), Change(None, layer)]


def _named(coder: Coder) -> Coder:
    return replace(coder, label=clean_name(coder.label))


def rename_coder(state: State, hand: Hand, coder_id: UUID, label: str) -> Step:
    """Give a coder another label. Raises BadName, NothingToChange, NoSuch."""
    before = coder_of(state, coder_id)
    after = replace(before, label=clean_name(label))
    if after == before:
        raise NothingToChange
    return step(hand, "rename_coder", [Change(before, after)], {"name": after.label, "was": before.label})


def set_status(state: State, hand: Hand, document_ids: Sequence[UUID], status: str, reason: str = "") -> Step:
    """Say that the hand's main layer is done with documents, or skips them and why; 'new' and 'started' unsay it.

    A document about which nothing is said is new or started by its annotations: see `state_of`. The step's fact is the
    state that the first document has then. Raises NothingSelected, NothingToChange, NoSuch.
    """
    if status not in STATES:
        raise ValueError(status)
    layer, new = main_layer(state, hand.coder, hand.new_id)
    documents = documents_of(state, document_ids)
    changes: list[Change] = []
    names: list[str] = []
    for document in documents:
        before = _status(state, layer.id, document.id)
        after = None
        if status in SAID:
            after = Status(before.id if before else hand.new_id(), layer.id, document.id, status, storable(reason))
        if after != before:
            changes.append(Change(before, after))
            names.append(document.name)
    if not changes:
        raise NothingToChange
    then = status if status in SAID else _by_annotations(state, layer, documents[0].id)
    facts: dict[str, Fact] = {"n": len(names), "name": names[0], "state": then}
    return step(hand, "set_status", [*new, *changes], facts)


def _by_annotations(state: State, layer: Layer, document_id: UUID) -> str:
    return state_of(None, sum(a.layer_id == layer.id for a in state.annotations_of_document(document_id)))


def _status(state: State, layer_id: UUID, document_id: UUID) -> Status | None:
    those = (s for s in state.statuses.values() if s.layer_id == layer_id and s.document_id == document_id)
    return next(those, None)
