"""Erasing as a step for the views. It is never committed: what it takes out leaves no trace in the journal."""

from rubricate.core.actions.common import coder_of, document_of, removed, step
from rubricate.core.annotation import Coder
from rubricate.core.changes import Entity, Step
from rubricate.core.document import Document
from rubricate.core.state import Hand, State


def erase(state: State, hand: Hand, gone: Document | Coder) -> Step:
    """All that goes with a document, or with a coder: their layers and what stands in them. Raises NoSuch."""
    if isinstance(gone, Document):
        gone = document_of(state, gone.id)
        with_it: list[Entity] = [*state.annotations_of_document(gone.id), *state.belongings(gone.id)]
    else:
        gone = coder_of(state, gone.id)
        layers = [layer for layer in state.layers.values() if layer.coder_id == gone.id]
        own = {layer.id for layer in layers}
        annotations = (a for document in state.documents for a in state.annotations_of_document(document))
        with_it = [a for a in annotations if a.layer_id in own]
        with_it += [status for status in state.statuses.values() if status.layer_id in own]
        with_it += layers
    return step(hand, "erase", removed([*with_it, gone]), {})
