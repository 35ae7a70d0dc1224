"""A mark to be made, and the annotation that is made of it."""

from dataclasses import dataclass, field
from uuid import UUID

from rubricate.core.actions.valuing import Given, checked
from rubricate.core.annotation import Annotation, Coder, Layer
from rubricate.core.attributes import NO_VALUES
from rubricate.core.state import Hand, State
from rubricate.core.text import Span, storable


@dataclass(frozen=True, slots=True)
class NewMark:
    """A tag for a span, or for the whole document (None); without coder, the hand's own. Values by attribute id."""

    document_id: UUID
    span: Span | None
    tag_id: UUID
    note: str = ""
    coder: Coder | None = None
    attributes: Given = field(default_factory=lambda: NO_VALUES)


def made(state: State, hand: Hand, layer: Layer, mark: NewMark, origin: str) -> Annotation:
    """The annotation of a mark that stands on its final place. Raises NoSuch, BadValue."""
    return Annotation(
        id=hand.new_id(),
        document_id=mark.document_id,
        text_sha256=state.documents[mark.document_id].text_sha256,
        layer_id=layer.id,
        tag_id=mark.tag_id,
        start=None if mark.span is None else mark.span.start,
        end=None if mark.span is None else mark.span.end,
        note=storable(mark.note),
        origin=origin,
        created=hand.now,
        changed=hand.now,
        attributes=checked(state.codebook, mark.tag_id, mark.attributes),
        tag_revision=state.codebook[mark.tag_id].revision,
    )
