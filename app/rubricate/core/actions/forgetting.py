"""Erasing as a step for the views. It is never committed: what it takes out leaves no trace in the journal."""

from uuid import UUID

from rubricate.core.actions.common import coder_of, document_of, removed, step, with_links
from rubricate.core.annotation import Annotation, Coder
from rubricate.core.changes import Entity, Step
from rubricate.core.document import Document
from rubricate.core.state import Hand, State


def erase(state: State, hand: Hand, gone: Document | Coder) -> Step:
    """All that goes with a document, or with a coder: their layers and what stands in them, links and notes too.

    Raises NoSuch.
    """
    annotations, others = _of_document(state, gone.id) if isinstance(gone, Document) else _of_coder(state, gone.id)
    return step(hand, "erase", [*with_links(state, annotations), *removed(others)], {})


def _of_document(state: State, document_id: UUID) -> tuple[list[Annotation], list[Entity]]:
    document = document_of(state, document_id)
    return list(state.annotations_of_document(document_id)), [*state.belongings(document_id), document]


def _of_coder(state: State, coder_id: UUID) -> tuple[list[Annotation], list[Entity]]:
    coder = coder_of(state, coder_id)
    layers = [layer for layer in state.layers.values() if layer.coder_id == coder_id]
    own = {layer.id for layer in layers}
    annotations = [a for d in state.documents for a in state.annotations_of_document(d) if a.layer_id in own]
    statuses = [status for status in state.statuses.values() if status.layer_id in own]
    notes = [note for note in state.notes.values() if note.coder_id == coder_id]
    return annotations, [*statuses, *notes, *layers, coder]
