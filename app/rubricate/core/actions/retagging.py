"""Giving several annotations another tag in one step."""

from collections.abc import Sequence
from dataclasses import replace as edited
from itertools import pairwise
from uuid import UUID

from rubricate.core.actions.common import annotations_of, step, tag_of
from rubricate.core.actions.placing import in_the_way, make_room, may_overlap, placed_for, refuse_twin
from rubricate.core.actions.valuing import carried, counterparts
from rubricate.core.annotation import Annotation
from rubricate.core.changes import Change, Step
from rubricate.core.codebook import Tag
from rubricate.core.errors import AlreadyTagged, NoOverlap, NothingSelected, NothingToChange
from rubricate.core.state import Hand, State
from rubricate.core.text import Span

Place = tuple[UUID, UUID, Span | None]


def retag_many(state: State, hand: Hand, annotation_ids: Sequence[UUID], tag_id: UUID) -> Step:
    """Give annotations another tag in one step, or none of them; those that have it already are left as they are.

    Each follows the unit of the tag. Raises NothingSelected for none, NothingToChange when all have it, AlreadyTagged
    where one would become like another, NoOverlap where one may not lie.
    """
    chosen = annotations_of(state, annotation_ids)
    if not chosen:
        raise NothingSelected
    tag = tag_of(state, tag_id)
    others = [annotation for annotation in chosen if annotation.tag_id != tag_id]
    if not others:
        raise NothingToChange
    changes = [Change(before, _retagged(state, hand, before, tag)) for before in others]
    after = [change.after for change in changes if isinstance(change.after, Annotation)]
    _refuse_twins_among(after, tag)
    if not may_overlap(state.codebook, tag_id, tag_id):
        _refuse_overlaps_among(after, tag)
    for annotation in after:
        ground = (annotation.document_id, annotation.layer_id)
        refuse_twin(state, ground, annotation.span, tag)
        blocking = in_the_way(state, ground, annotation.span, tag, besides=[a.id for a in others])
        make_room(state, blocking, tag, replace=False)
    return step(hand, "retag_many", changes, {"n": len(changes), "tag": tag.name})


def _retagged(state: State, hand: Hand, before: Annotation, tag: Tag) -> Annotation:
    place, _ = placed_for(state, tag, before.document_id, before.span)
    start, end = (None, None) if place is None else (place.start, place.end)
    values = carried(before.attributes, counterparts(state.codebook, before.tag_id, tag.id))
    return edited(
        before,
        start=start,
        end=end,
        tag_id=tag.id,
        attributes=values,
        tag_revision=tag.revision,
        changed=hand.now,
    )


def _refuse_twins_among(annotations: Sequence[Annotation], tag: Tag) -> None:
    places: dict[Place, UUID] = {}
    for annotation in annotations:
        place = (annotation.document_id, annotation.layer_id, annotation.span)
        if place in places:
            raise AlreadyTagged(places[place], tag.name)
        places[place] = annotation.id


def _refuse_overlaps_among(annotations: Sequence[Annotation], tag: Tag) -> None:
    spans = sorted((a.document_id, a.layer_id, a.span, a.id) for a in annotations if a.span is not None)
    for (document, layer, one, id_), (other_document, other_layer, other, _) in pairwise(spans):
        if (document, layer) == (other_document, other_layer) and other.start < one.end:
            raise NoOverlap(tag.name, tag.name, (id_,))
