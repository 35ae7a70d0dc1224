"""The verbs on the codebook: add, edit, move and remove a tag."""

from dataclasses import replace
from typing import TypedDict, Unpack
from uuid import UUID

from rubricate.core.actions.common import clean_name, free_positions, moved, removed, step, storable, tag_of
from rubricate.core.changes import Change, Step
from rubricate.core.codebook import Codebook, Tag
from rubricate.core.errors import BadName, NameTaken, NothingToChange
from rubricate.core.state import Hand, State


class TagFields(TypedDict, total=False):
    """What can be edited of a tag."""

    name: str
    colour: str
    pattern: str
    letter: str
    key: str
    definition: str
    retired: bool


def add_tag(
    state: State,
    hand: Hand,
    name: str,
    *,
    colour: str,
    pattern: str,
    letter: str | None = None,
    key: str | None = None,
    parent_id: UUID | None = None,
    definition: str = "",
) -> Step:
    """Add a tag after the others; letter and key are the first free ones where none is given.

    Raises BadName, NameTaken, NoSuch (the parent).
    """
    codebook = state.codebook
    parent = tag_of(state, parent_id).id if parent_id else None
    tag = Tag(
        id=hand.new_id(),
        name=clean_name(name),
        position=max((tag.position for tag in codebook.values()), default=-1) + 1,
        colour=colour,
        pattern=pattern,
        letter=codebook.free_letter(name) if letter is None else letter,
        key=codebook.free_key() if key is None else key.lower(),
        parent_id=parent,
        definition=storable(definition),
    )
    _check(codebook, tag)
    return step(hand, "add_tag", [Change(None, tag)], {"tag": tag.name})


def edit_tag(state: State, hand: Hand, tag_id: UUID, **fields: Unpack[TagFields]) -> Step:
    """Change fields of a tag. Raises BadName, NameTaken, NothingToChange."""
    before = tag_of(state, tag_id)
    edited = replace(before, **fields)
    after = replace(
        edited, name=clean_name(edited.name), key=edited.key.lower(), definition=storable(edited.definition)
    )
    if after == before:
        raise NothingToChange
    _check(state.codebook, after)
    facts = {"tag": after.name} | ({"was": before.name} if after.name != before.name else {})
    return step(hand, "edit_tag", [Change(before, after)], facts)


def move_tag(state: State, hand: Hand, tag_id: UUID, before: UUID | None = None) -> Step:
    """Put a tag before another one of the same parent (None: to the end). Raises NothingToChange when it is there."""
    tag = tag_of(state, tag_id)
    order = [t for t in state.codebook.ordered() if t.parent_id == tag.parent_id]
    target = None if before is None else order.index(tag_of(state, before))
    arranged = moved(order, order.index(tag), target)
    if arranged == order:
        raise NothingToChange
    places = zip(arranged, free_positions([t.position for t in order]), strict=True)
    changes = [Change(t, replace(t, position=place)) for t, place in places if t.position != place]
    return step(hand, "move_tag", changes, {"tag": tag.name})


def remove_tag(state: State, hand: Hand, tag_id: UUID) -> Step:
    """Remove a tag with all its annotations, in every layer; the tags below it move up to its parent."""
    tag = tag_of(state, tag_id)
    annotations = state.annotations_of_tag(tag_id)
    below = [t for t in state.codebook.ordered() if t.parent_id == tag_id]
    lifted = [Change(t, replace(t, parent_id=tag.parent_id)) for t in below]
    changes = [*removed(annotations), *lifted, Change(tag, None)]
    return step(hand, "remove_tag", changes, {"tag": tag.name, "n": len(annotations)})


def _check(codebook: Codebook, tag: Tag) -> None:
    """Raises BadName or NameTaken where the tag can't stand beside the others."""
    if tag.key and not (len(tag.key) == 1 and (tag.key in "123456789" or tag.key.isalpha())):
        raise BadName(tag.key)
    if not 1 <= len(tag.letter) <= 2:
        raise BadName(tag.letter)
    for other in codebook.values():
        if other.id == tag.id:
            continue
        for field in ("name", "letter", "key"):
            value = getattr(tag, field)
            if value and value == getattr(other, field):
                raise NameTaken(field, value, other.name)
