"""Several tags become one, in one step: annotations, attributes, notes and the tags below come along."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from rubricate.core.actions.adding_tags import free_name
from rubricate.core.actions.common import refuse_frozen, removed, step, tag_of
from rubricate.core.actions.tags import last_position, lineage
from rubricate.core.actions.valuing import carried
from rubricate.core.annotation import Annotation
from rubricate.core.attributes import Attribute, held
from rubricate.core.changes import Change, Fact, Step, net
from rubricate.core.codebook import Codebook, Tag
from rubricate.core.errors import NothingSelected
from rubricate.core.linking import Link
from rubricate.core.state import Hand, State

Spot = tuple[UUID, UUID, int | None, int | None]


def merge_tags(state: State, hand: Hand, source_ids: Sequence[UUID], target_id: UUID) -> Step:
    """Make tags into one: their annotations get the target in every layer, in the revision that it has now.

    An annotation whose span has the target already is removed; note, values and links go over to that one. Attributes
    of the same name and kind become one (with the answers of both lists), others move over, and so do notes about the
    tags and the tags below. Raises NothingSelected, NoSuch, Frozen.
    """
    refuse_frozen(state)
    target = tag_of(state, target_id)
    sources = [tag_of(state, tag_id) for tag_id in dict.fromkeys(source_ids) if tag_id != target_id]
    if not sources:
        raise NothingSelected
    asked, into = _attributes(state.codebook, sources, target)
    gathered = _Gathered(state, hand, target, into)
    for source in sources:
        for annotation in state.annotations_of_tag(source.id):
            gathered.take(annotation)
    own = {source.id for source in sources}
    notes = [Change(n, replace(n, subject_id=target_id)) for n in state.notes.values() if n.subject_id in own]
    changes = [*gathered.changes(), *asked, *notes, *_tree(state.codebook, sources, target), *removed(sources)]
    facts: dict[str, Fact] = {"tag": target.name, "n": len(sources), "was": sources[0].name, "marks": gathered.count}
    return step(hand, "merge_tags", net(tuple(changes)), facts)


def _attributes(codebook: Codebook, sources: Sequence[Tag], target: Tag) -> tuple[list[Change], dict[UUID, Attribute]]:
    """The changes of the attributes, and for each one of the sources the one that stands for it from now on."""
    kept = {a.id: a for a in codebook.asked_by(target.id)}
    into: dict[UUID, Attribute] = {}
    moving: list[Attribute] = []
    for source in sources:
        for attribute in codebook.asked_by(source.id):
            same = next((k for k in kept.values() if (k.name, k.kind) == (attribute.name, attribute.kind)), None)
            if same is None:
                name = free_name(attribute.name, [k.name for k in kept.values()])
                place = max((k.position for k in kept.values()), default=-1) + 1
                same = replace(attribute, tag_id=target.id, name=name, position=place)
                moving.append(attribute)
            else:
                missing = [o for o in attribute.options if o.value not in [known.value for known in same.options]]
                same = replace(same, options=(*same.options, *missing))
            kept[same.id] = same
            into[attribute.id] = same
    into = {attribute_id: kept[same.id] for attribute_id, same in into.items()}
    for attribute in moving:
        if attribute.shown_if in into and attribute.shown_if:
            condition = into[attribute.shown_if].id
            kept[attribute.id] = into[attribute.id] = replace(kept[attribute.id], shown_if=condition)
    gone = [codebook.attributes[attribute_id] for attribute_id in into if attribute_id not in kept]
    changed = [Change(codebook.attributes[a.id], a) for a in kept.values() if codebook.attributes[a.id] != a]
    return [*changed, *removed(gone)], into


def _tree(codebook: Codebook, sources: Sequence[Tag], target: Tag) -> list[Change]:
    """The tags below the sources under the target; those the target itself stands below, up to where there is room."""
    own = {source.id for source in sources}
    above = lineage(codebook, target)
    changes = []
    place = last_position(codebook)
    for tag in codebook.ordered():
        if tag.parent_id not in own or tag.id in own:
            continue
        if tag in above:
            parents = (t.id for t in lineage(codebook, tag)[1:] if t.id not in own)
            changes.append(Change(tag, replace(tag, parent_id=next(parents, None))))
        else:
            place += 1
            changes.append(Change(tag, replace(tag, parent_id=target.id, position=place)))
    return changes


class _Gathered:
    """The annotations that the target has in the end, and what becomes of the others and of their links."""

    def __init__(self, state: State, hand: Hand, target: Tag, into: dict[UUID, Attribute]) -> None:
        self._state = state
        self._hand = hand
        self._target = target
        self._into = into
        self._befores: dict[UUID, Annotation] = {}
        self._afters: dict[UUID, Annotation] = {}
        self._heirs: dict[UUID, UUID] = {}
        self._spots = {_spot(a): a.id for a in state.annotations_of_tag(target.id)}
        self.count = 0

    def take(self, annotation: Annotation) -> None:
        """Gives it the target, or its note and values to the one that has it there."""
        self.count += 1
        values = carried(annotation.attributes, self._into)
        self._befores[annotation.id] = annotation
        twin_id = self._spots.setdefault(_spot(annotation), annotation.id)
        if twin_id == annotation.id:
            self._afters[annotation.id] = replace(
                annotation,
                tag_id=self._target.id,
                attributes=values,
                tag_revision=self._target.revision,
                changed=self._hand.now,
            )
            return
        twin = self._afters.get(twin_id) or self._state.annotation(twin_id)
        self._befores.setdefault(twin_id, twin)
        both = replace(twin, note=_joined(twin.note, annotation.note), attributes=held({**values, **twin.attributes}))
        self._afters[twin_id] = replace(both, changed=self._hand.now) if both != twin else twin
        self._heirs[annotation.id] = twin_id

    def changes(self) -> list[Change]:
        """Of links first, then of annotations."""
        pairs = [(before, self._afters.get(own_id)) for own_id, before in self._befores.items()]
        return [*self._links(), *(Change(before, after) for before, after in pairs if before != after)]

    def _links(self) -> list[Change]:
        """Links at those that go are moved to their heirs; what would lead to itself or be there twice is removed."""
        moving = self._state.links_of(list(self._heirs)) if self._heirs else ()
        if not moving:
            return []
        ends = {end for link in moving for end in (self._heir(link.from_id), self._heir(link.to_id))}
        own = {link.id for link in moving}
        known = {_sense(link) for link in self._state.links_of(list(ends)) if link.id not in own}
        changes = []
        for link in moving:
            after = replace(link, from_id=self._heir(link.from_id), to_id=self._heir(link.to_id))
            keep = after.from_id != after.to_id and _sense(after) not in known
            known.add(_sense(after))
            changes.append(Change(link, after if keep else None))
        return changes

    def _heir(self, annotation_id: UUID) -> UUID:
        return self._heirs.get(annotation_id, annotation_id)


def _spot(annotation: Annotation) -> Spot:
    return annotation.document_id, annotation.layer_id, annotation.start, annotation.end


def _sense(link: Link) -> tuple[UUID, UUID, str]:
    return link.from_id, link.to_id, link.type


def _joined(note: str, other: str) -> str:
    """Both notes under each other; one that stands in the other already is not said twice."""
    return note if not other or other in note.split("\n\n") else f"{note}\n\n{other}" if note else other
