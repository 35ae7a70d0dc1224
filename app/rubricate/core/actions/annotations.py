"""The verbs on annotations: mark, retag, resize, note, remove."""

from collections.abc import Sequence
from dataclasses import replace as edited
from uuid import UUID

from rubricate.core.actions.coding import main_layer
from rubricate.core.actions.common import annotations_of, document_of, step, tag_of, with_links
from rubricate.core.actions.marks import NewMark, made
from rubricate.core.actions.placing import in_the_way, make_room, placed_for, refuse_twin
from rubricate.core.actions.valuing import Given, carried, counterparts
from rubricate.core.annotation import Annotation
from rubricate.core.attributes import NO_VALUES
from rubricate.core.changes import Change, Fact, Step
from rubricate.core.errors import AlreadyTagged, NothingSelected, NothingToChange
from rubricate.core.state import Hand, State
from rubricate.core.text import Span, storable


def annotate(
    state: State,
    hand: Hand,
    document_id: UUID,
    span: Span | None,
    tag_id: UUID,
    *,
    note: str = "",
    origin: str = "hand",
    attributes: Given = NO_VALUES,
    replace: bool = False,
) -> Step:
    """Tag a span, or the whole document (None). The first mark of a coder makes coder and main layer too.

    The span is widened to the unit of the tag. `attributes` are values by the id of the attribute; with `replace` what
    may not lie under it goes in the same step. Raises NothingSelected, OutsideText, AlreadyTagged, NoOverlap, NoSuch,
    BadValue, BadName.
    """
    tag = tag_of(state, tag_id)
    document_of(state, document_id)
    layer, new = main_layer(state, hand.coder, hand.new_id)
    place, widened = placed_for(state, tag, document_id, span)
    ground = (document_id, layer.id)
    refuse_twin(state, ground, place, tag)
    blocking = in_the_way(state, ground, place, tag)
    room = make_room(state, blocking, tag, replace=replace)
    mark = NewMark(document_id, place, tag_id, note, attributes=attributes)
    annotation = made(state, hand, layer, mark, origin)
    facts = {"tag": tag.name, **_aside(widened, len(blocking))}
    return step(hand, "annotate", [*new, *room, Change(None, annotation)], facts)


def retag(state: State, hand: Hand, annotation_id: UUID, tag_id: UUID, *, replace: bool = False) -> Step:
    """Give an annotation another tag, and its unit; values stay where that tag asks for the same.

    Raises AlreadyTagged when its span has that tag in this layer, NoOverlap unless `replace`.
    """
    before = state.annotation(annotation_id)
    tag = tag_of(state, tag_id)
    if tag_id == before.tag_id:
        raise AlreadyTagged(before.id, tag.name)
    values = carried(before.attributes, counterparts(state.codebook, before.tag_id, tag_id))
    after = edited(before, tag_id=tag_id, attributes=values, tag_revision=tag.revision)
    facts = {"tag": tag.name, "was": tag_of(state, before.tag_id).name}
    return _put(state, hand, "retag", (before, after), facts, replace=replace)


def resize(state: State, hand: Hand, annotation_id: UUID, span: Span, *, replace: bool = False) -> Step:
    """Put an annotation on another span of its text; trimmed and widened like a new one.

    Raises NothingToChange when that is where it stands, AlreadyTagged when another like it stands there, NoOverlap
    unless `replace`.
    """
    before = state.annotation(annotation_id)
    after = edited(before, start=span.start, end=span.end)
    return _put(state, hand, "resize", (before, after), {"tag": tag_of(state, before.tag_id).name}, replace=replace)


def _put(
    state: State, hand: Hand, verb: str, pair: tuple[Annotation, Annotation], facts: dict[str, str], *, replace: bool
) -> Step:
    """The step that puts an annotation where its new span and tag let it stand."""
    before, wanted = pair
    tag = tag_of(state, wanted.tag_id)
    place, widened = placed_for(state, tag, wanted.document_id, wanted.span)
    if (place, tag.id) == (before.span, before.tag_id):
        raise NothingToChange
    ground = (before.document_id, before.layer_id)
    refuse_twin(state, ground, place, tag)
    blocking = in_the_way(state, ground, place, tag, besides=(before.id,))
    room = make_room(state, blocking, tag, replace=replace)
    start, end = (None, None) if place is None else (place.start, place.end)
    after = edited(wanted, start=start, end=end, changed=hand.now)
    return step(hand, verb, [*room, Change(before, after)], {**facts, **_aside(widened, len(blocking))})


def edit_note(state: State, hand: Hand, annotation_id: UUID, note: str, group: UUID | None = None) -> Step:
    """Replace the note of an annotation. Steps of one spell of typing share a `group` and are undone together."""
    before = state.annotation(annotation_id)
    note = storable(note)
    if note == before.note:
        raise NothingToChange
    after = edited(before, note=note, changed=hand.now)
    return step(hand, "note", [Change(before, after)], {"tag": tag_of(state, before.tag_id).name}, group=group)


def remove(state: State, hand: Hand, annotation_ids: Sequence[UUID]) -> Step:
    """Remove annotations and the links at them. Raises NothingSelected for none."""
    annotations = annotations_of(state, annotation_ids)
    if not annotations:
        raise NothingSelected
    facts: dict[str, Fact] = {"n": len(annotations)}
    if len(annotations) == 1:
        facts["tag"] = tag_of(state, annotations[0].tag_id).name
    return step(hand, "remove", with_links(state, annotations), facts)


def mark_seen(state: State, hand: Hand, annotation_ids: Sequence[UUID]) -> Step:
    """Say that annotations hold under what their tags mean now. Raises NothingSelected, NothingToChange."""
    annotations = annotations_of(state, annotation_ids)
    if not annotations:
        raise NothingSelected
    pairs = ((a, edited(a, tag_revision=tag_of(state, a.tag_id).revision)) for a in annotations)
    changes = [Change(before, after) for before, after in pairs if before != after]
    if not changes:
        raise NothingToChange
    return step(hand, "mark_seen", changes, {"n": len(changes)})


def _aside(widened: str, replaced: int) -> dict[str, Fact]:
    """The facts to tell besides: the unit it was widened to, how many made room."""
    return {name: fact for name, fact in (("widened", widened), ("replaced", replaced)) if fact}
