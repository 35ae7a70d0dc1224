"""The verbs on annotations: mark, retag, resize, note, remove."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from rubricate.core.actions.coding import main_layer
from rubricate.core.actions.common import document_of, removed, step, storable, tag_of
from rubricate.core.annotation import Annotation, Coder, Layer
from rubricate.core.changes import Change, Step
from rubricate.core.codebook import Tag
from rubricate.core.errors import AlreadyTagged, BadRow, NothingSelected, NothingToChange, Refused
from rubricate.core.state import Hand, State
from rubricate.core.text import Span, cluster_span, trimmed

Place = tuple[UUID, UUID, Span | None, UUID]


@dataclass(frozen=True, slots=True)
class NewMark:
    """A row of `annotate_many`: a tag for a span, or for the whole document (None); without coder, the hand's own."""

    document_id: UUID
    span: Span | None
    tag_id: UUID
    note: str = ""
    coder: Coder | None = None


def annotate(
    state: State,
    hand: Hand,
    document_id: UUID,
    span: Span | None,
    tag_id: UUID,
    *,
    note: str = "",
    origin: str = "hand",
) -> Step:
    """Tag a span, or the whole document (None). The first mark of a coder makes coder and main layer too.

    Raises NothingSelected, OutsideText, AlreadyTagged, NoSuch, BadName.
    """
    layer, made = main_layer(state, hand.coder, hand.new_id)
    mark = _checked(state, layer, NewMark(document_id, span, tag_id, note))
    annotation = _made(state, hand, layer, mark, origin)
    return step(hand, "annotate", [*made, Change(None, annotation)], {"tag": tag_of(state, tag_id).name})


def annotate_many(state: State, hand: Hand, rows: Sequence[NewMark], origin: str = "import") -> Step:
    """Tag all rows in one step, or none. Raises BadRow around what is wrong, also where two rows are the same."""
    layers: dict[UUID, Layer] = {}
    changes: list[Change] = []
    places: dict[Place, UUID] = {}
    for index, row in enumerate(rows):
        coder = row.coder or hand.coder
        try:
            if coder.id not in layers:
                layers[coder.id], made = main_layer(state, coder, hand.new_id)
                changes += made
            layer = layers[coder.id]
            mark = _checked(state, layer, row)
            place = (mark.document_id, layer.id, mark.span, mark.tag_id)
            if place in places:
                raise AlreadyTagged(places[place], tag_of(state, mark.tag_id).name)
        except Refused as cause:
            raise BadRow(index, cause) from cause
        annotation = _made(state, hand, layer, mark, origin)
        places[place] = annotation.id
        changes.append(Change(None, annotation))
    if not rows:
        raise NothingToChange
    return step(hand, "annotate_many", changes, {"n": len(rows)})


def retag(state: State, hand: Hand, annotation_id: UUID, tag_id: UUID) -> Step:
    """Give an annotation another tag. Raises AlreadyTagged when its span has that tag in this layer."""
    before = state.annotation(annotation_id)
    tag = tag_of(state, tag_id)
    _refuse_twin(state, before.layer_id, before.document_id, before.span, tag)
    facts = {"tag": tag.name, "was": tag_of(state, before.tag_id).name}
    return step(hand, "retag", [Change(before, replace(before, tag_id=tag_id, changed=hand.now))], facts)


def retag_many(state: State, hand: Hand, annotation_ids: Sequence[UUID], tag_id: UUID) -> Step:
    """Give annotations another tag in one step, or none of them; those that have it already are left as they are.

    Raises NothingSelected for none, NothingToChange when all have it, AlreadyTagged where one would become like another.
    """
    chosen = [state.annotation(annotation_id) for annotation_id in dict.fromkeys(annotation_ids)]
    if not chosen:
        raise NothingSelected
    tag = tag_of(state, tag_id)
    others = [annotation for annotation in chosen if annotation.tag_id != tag_id]
    if not others:
        raise NothingToChange
    places: dict[Place, UUID] = {}
    for before in others:
        _refuse_twin(state, before.layer_id, before.document_id, before.span, tag)
        place = (before.document_id, before.layer_id, before.span, tag_id)
        if place in places:
            raise AlreadyTagged(places[place], tag.name)
        places[place] = before.id
    changes = [Change(before, replace(before, tag_id=tag_id, changed=hand.now)) for before in others]
    return step(hand, "retag_many", changes, {"n": len(changes), "tag": tag.name})


def resize(state: State, hand: Hand, annotation_id: UUID, span: Span) -> Step:
    """Put an annotation on another span of its text; trimmed and widened like a new one.

    Raises NothingToChange when that is where it stands, AlreadyTagged when another like it stands there.
    """
    before = state.annotation(annotation_id)
    tag = tag_of(state, before.tag_id)
    place = placed(state.text(before.document_id), span)
    if place == before.span:
        raise NothingToChange
    _refuse_twin(state, before.layer_id, before.document_id, place, tag)
    after = replace(before, start=place.start, end=place.end, changed=hand.now)
    return step(hand, "resize", [Change(before, after)], {"tag": tag.name})


def edit_note(state: State, hand: Hand, annotation_id: UUID, note: str, group: UUID | None = None) -> Step:
    """Replace the note of an annotation. Steps of one spell of typing share a `group` and are undone together."""
    before = state.annotation(annotation_id)
    note = storable(note)
    if note == before.note:
        raise NothingToChange
    after = replace(before, note=note, changed=hand.now)
    return step(hand, "note", [Change(before, after)], {"tag": tag_of(state, before.tag_id).name}, group=group)


def remove(state: State, hand: Hand, annotation_ids: Sequence[UUID]) -> Step:
    """Remove annotations. Raises NothingSelected for none."""
    annotations = [state.annotation(annotation_id) for annotation_id in dict.fromkeys(annotation_ids)]
    if not annotations:
        raise NothingSelected
    facts: dict[str, str | int] = {"n": len(annotations)}
    if len(annotations) == 1:
        facts["tag"] = tag_of(state, annotations[0].tag_id).name
    return step(hand, "remove", removed(annotations), facts)


def placed(text: str, span: Span) -> Span:
    """Where a mark for this selection stands: no white space at its edges, no character cut in two."""
    return cluster_span(text, trimmed(text, span))


def _checked(state: State, layer: Layer, mark: NewMark) -> NewMark:
    """The mark on its final place; raises Refused where it can't stand."""
    tag = tag_of(state, mark.tag_id)
    document_of(state, mark.document_id)
    span = None if mark.span is None else placed(state.text(mark.document_id), mark.span)
    _refuse_twin(state, layer.id, mark.document_id, span, tag)
    return replace(mark, span=span)


def _refuse_twin(state: State, layer_id: UUID, document_id: UUID, span: Span | None, tag: Tag) -> None:
    start, end = (None, None) if span is None else (span.start, span.end)
    for annotation in state.same_place(document_id, layer_id, start, end):
        if annotation.tag_id == tag.id:
            raise AlreadyTagged(annotation.id, tag.name)


def _made(state: State, hand: Hand, layer: Layer, mark: NewMark, origin: str) -> Annotation:
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
    )
