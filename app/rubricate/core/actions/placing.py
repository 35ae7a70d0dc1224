"""Where a mark may stand: on whole units where its tag asks for them, never twice, not on what may not be lain on."""

from collections.abc import Collection, Sequence
from uuid import UUID

from rubricate.core.actions.common import with_links
from rubricate.core.annotation import Annotation
from rubricate.core.changes import Change
from rubricate.core.codebook import Codebook, Tag
from rubricate.core.errors import AlreadyTagged, NoOverlap
from rubricate.core.state import State
from rubricate.core.text import Span, cluster_span, trimmed, word_span
from rubricate.core.units import whole_units

# What belongs to one layer on one document.
Ground = tuple[UUID, UUID]


def placed(text: str, span: Span) -> Span:
    """Where a mark for this selection stands: no white space at its edges, no character cut in two."""
    return cluster_span(text, trimmed(text, span))


def placed_for(state: State, tag: Tag, document_id: UUID, span: Span | None) -> tuple[Span | None, str]:
    """Where a mark with this tag stands for a selection, and the unit it was widened to ("" where it was not).

    The whole document stays the whole document. Raises NothingSelected, OutsideText.
    """
    if span is None:
        return None, ""
    text = state.text(document_id)
    chosen = placed(text, span)
    if tag.unit == "document":
        return None, "document"
    widened = word_span(text, chosen) if tag.unit == "words" else chosen
    if tag.unit in ("sentence", "paragraph"):
        units = state.units(document_id)
        widened = whole_units(units.sentences if tag.unit == "sentence" else units.paragraphs, chosen)
    return widened, "" if widened == chosen else tag.unit


def refuse_twin(state: State, ground: Ground, span: Span | None, tag: Tag) -> None:
    """Raises AlreadyTagged where the layer has this tag on exactly this span (None: the whole document)."""
    document_id, layer_id = ground
    start, end = (None, None) if span is None else (span.start, span.end)
    for annotation in state.same_place(document_id, layer_id, start, end):
        if annotation.tag_id == tag.id:
            raise AlreadyTagged(annotation.id, tag.name)


def in_the_way(
    state: State, ground: Ground, span: Span | None, tag: Tag, besides: Collection[UUID] = ()
) -> list[Annotation]:
    """The annotations of the layer that this tag may not lie on here, in text order; `besides` are not counted."""
    if span is None or not has_rules(state.codebook):
        return []
    document_id, layer_id = ground
    there = state.overlapping(document_id, layer_id, span.start, span.end)
    found = [a for a in there if a.id not in besides and not may_overlap(state.codebook, tag.id, a.tag_id)]
    return sorted(found, key=lambda a: (a.start, a.end, a.id.bytes))


def has_rules(codebook: Codebook) -> bool:
    """Whether any tag forbids to lie on others, so that it pays to look."""
    return not all(tag.overlap for tag in codebook.values())


def may_overlap(codebook: Codebook, one: UUID, other: UUID) -> bool:
    """Whether marks with these tags may share characters."""
    return all(codebook[tag_id].overlap for tag_id in (one, other) if tag_id in codebook)


def make_room(state: State, blocking: Sequence[Annotation], tag: Tag, *, replace: bool) -> list[Change]:
    """What takes those in the way out, with their links; raises NoOverlap unless they are to be replaced."""
    if blocking and not replace:
        other = state.codebook[blocking[0].tag_id].name
        raise NoOverlap(tag.name, other, tuple(annotation.id for annotation in blocking))
    return with_links(state, blocking)
