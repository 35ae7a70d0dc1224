"""A tag becomes two: a new one beside it, with copies of what it asks, takes some of its annotations."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from rubricate.core.actions.common import added, annotations_of, clean_name, refuse_frozen, step, tag_of
from rubricate.core.actions.tags import beside, check_tag, children
from rubricate.core.actions.valuing import carried
from rubricate.core.attributes import Attribute
from rubricate.core.changes import Change, Fact, Step
from rubricate.core.codebook import Codebook
from rubricate.core.errors import NoSuch
from rubricate.core.state import Hand, State


def split_tag(
    state: State,
    hand: Hand,
    tag_id: UUID,
    name: str,
    annotation_ids: Sequence[UUID] = (),
    *,
    colour: str,
    pattern: str,
    letter: str | None = None,
    key: str | None = None,
) -> Step:
    """Put a copy of a tag behind it and give it some of its annotations; without any it is just a copy.

    Letter and key are the first free ones where none is given. Raises BadName, NameTaken, Frozen, NoSuch also for an
    annotation with another tag.
    """
    refuse_frozen(state)
    tag = tag_of(state, tag_id)
    codebook = state.codebook
    annotations = annotations_of(state, annotation_ids)
    for annotation in annotations:
        if annotation.tag_id != tag_id:
            raise NoSuch("annotation", str(annotation.id))
    new = replace(
        tag,
        id=hand.new_id(),
        name=clean_name(name),
        short="",
        colour=colour,
        pattern=pattern,
        letter=codebook.free_letter(name) if letter is None else letter,
        key=codebook.free_key() if key is None else key.lower(),
        citation="",
        revision=1,
    )
    check_tag(codebook, new)
    order = children(codebook, tag.parent_id if tag.parent_id in codebook else None)
    after = order[order.index(tag) + 1 :]
    placing = beside(codebook, None, new, order, after[0].id if after else None)
    copies = _copies(codebook, hand, tag_id, new.id)
    retagged = [
        Change(a, replace(a, tag_id=new.id, attributes=carried(a.attributes, copies), tag_revision=1, changed=hand.now))
        for a in annotations
    ]
    facts: dict[str, Fact] = {"tag": new.name, "was": tag.name, "n": len(annotations)}
    return step(hand, "split_tag", [*placing, *added(copies.values()), *retagged], facts)


def _copies(codebook: Codebook, hand: Hand, tag_id: UUID, new_id: UUID) -> dict[UUID, Attribute]:
    """Copies of the attributes for the new tag, by the ids of the originals."""
    originals = codebook.asked_by(tag_id)
    ids = {attribute.id: hand.new_id() for attribute in originals}
    return {
        a.id: replace(a, id=ids[a.id], tag_id=new_id, shown_if=ids.get(a.shown_if) if a.shown_if else None)
        for a in originals
    }
