"""The verbs on one tag: add, edit, move and remove it."""

from dataclasses import replace
from typing import TypedDict, Unpack
from uuid import UUID

from rubricate.core.actions.common import clean_name, rearranged, refuse_frozen, removed, step, tag_of, with_links
from rubricate.core.changes import Change, Fact, Step
from rubricate.core.codebook import MEANING, UNITS, Codebook, Tag
from rubricate.core.errors import BadName, BadValue, InCircle, NameTaken, NoSuch, NothingToChange
from rubricate.core.state import Hand, State
from rubricate.core.text import storable


class TagFields(TypedDict, total=False):
    """What can be edited of a tag."""

    name: str
    colour: str
    pattern: str
    letter: str
    key: str
    definition: str
    retired: bool
    short: str
    use_when: str
    not_when: str
    example: str
    counter_example: str
    unit: str
    overlap: bool
    citation: str


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

    Raises BadName, NameTaken, NoSuch (the parent), Frozen.
    """
    refuse_frozen(state)
    codebook = state.codebook
    tag = Tag(
        id=hand.new_id(),
        name=clean_name(name),
        position=last_position(codebook) + 1,
        colour=colour,
        pattern=pattern,
        letter=codebook.free_letter(name) if letter is None else letter,
        key=codebook.free_key() if key is None else key.lower(),
        parent_id=tag_of(state, parent_id).id if parent_id else None,
        definition=storable(definition),
    )
    check_tag(codebook, tag)
    return step(hand, "add_tag", [Change(None, tag)], {"tag": tag.name})


def edit_tag(
    state: State,
    hand: Hand,
    tag_id: UUID,
    *,
    same_meaning: bool = False,
    revision: int | None = None,
    **fields: Unpack[TagFields],
) -> Step:
    """Change fields of a tag. A change of its meaning makes a new revision, unless it is said to mean the same.

    `revision` says that the tag means again what it meant as that one.

    Raises BadName, BadValue (the unit), NameTaken, NothingToChange, Frozen.
    """
    refuse_frozen(state)
    before = tag_of(state, tag_id)
    after = cleaned(replace(before, **fields))
    if after == before:
        raise NothingToChange
    check_tag(state.codebook, after)
    if revision is not None:
        after = replace(after, revision=revision)
    elif not same_meaning and any(getattr(after, field) != getattr(before, field) for field in MEANING):
        after = replace(after, revision=before.revision + 1)
    facts: dict[str, Fact] = {"tag": after.name}
    if after.name != before.name:
        facts["was"] = before.name
    if after.revision > before.revision:
        facts["revision"] = after.revision
    if after.retired != before.retired:
        facts["retired"] = int(after.retired)
    return step(hand, "edit_tag", [Change(before, after)], facts)


def move_tag(state: State, hand: Hand, tag_id: UUID, before: UUID | None = None) -> Step:
    """Put a tag before another one of the same parent (None: to the end). Raises NothingToChange when it is there."""
    parent_id = tag_of(state, tag_id).parent_id
    return place_tag(state, hand, tag_id, parent_id if parent_id in state.codebook else None, before)


def place_tag(state: State, hand: Hand, tag_id: UUID, parent_id: UUID | None, before: UUID | None = None) -> Step:
    """Put a tag below a parent (None: at the root), before one of its tags there (None: to the end).

    Raises InCircle when the parent is the tag itself or stands below it, NothingToChange, NoSuch, Frozen.
    """
    refuse_frozen(state)
    tag = tag_of(state, tag_id)
    parent = tag_of(state, parent_id) if parent_id else None
    if before is not None:
        tag_of(state, before)
    facts: dict[str, Fact] = {"tag": tag.name}
    if tag not in children(state.codebook, parent_id):
        facts["parent"] = parent.name if parent else ""
    return step(hand, "move_tag", place_changes(state.codebook, tag, parent_id, before), facts)


def place_changes(codebook: Codebook, tag: Tag, parent_id: UUID | None, before: UUID | None) -> list[Change]:
    """What puts a tag there. Raises InCircle, NothingToChange, NoSuch when `before` isn't below the parent."""
    if parent_id and tag in lineage(codebook, codebook[parent_id]):
        raise InCircle("tag", tag.name)
    order = children(codebook, parent_id)
    if before is not None and before not in [t.id for t in order]:
        raise NoSuch("tag", codebook[before].name, tuple(t.name for t in order))
    if tag in order:
        return rearranged(order, order.index(tag), None if before is None else _index(order, before))
    return beside(codebook, tag, replace(tag, parent_id=parent_id), order, before)


def remove_tag(state: State, hand: Hand, tag_id: UUID) -> Step:
    """Remove a tag with its attributes, the notes about it and all its annotations, in every layer.

    The tags below it move up to its parent. Raises NoSuch, Frozen.
    """
    refuse_frozen(state)
    tag = tag_of(state, tag_id)
    annotations = state.annotations_of_tag(tag_id)
    lifted = [Change(t, replace(t, parent_id=tag.parent_id)) for t in state.codebook.ordered() if t.parent_id == tag_id]
    notes = [note for note in state.notes.values() if note.subject_id == tag_id]
    going = removed([*notes, *state.codebook.asked_by(tag_id), tag])
    changes = [*with_links(state, annotations), *lifted, *going]
    return step(hand, "remove_tag", changes, {"tag": tag.name, "n": len(annotations)})


def children(codebook: Codebook, parent_id: UUID | None) -> list[Tag]:
    """The tags right below a parent in order; at the root also those whose parent is gone."""
    return [t for t in codebook.ordered() if (t.parent_id if t.parent_id in codebook else None) == parent_id]


def lineage(codebook: Codebook, tag: Tag) -> list[Tag]:
    """The tag, its parent, and so on up to the root."""
    found = [tag]
    at = tag.parent_id
    while at and at in codebook and codebook[at] not in found:
        found.append(codebook[at])
        at = codebook[at].parent_id
    return found


def beside(codebook: Codebook, was: Tag | None, tag: Tag, others: list[Tag], before: UUID | None) -> list[Change]:
    """The changes that put a tag among others where it is not yet, before one of them (None: to the end).

    `was` is the tag as it was elsewhere; None for a new one.
    """
    at = len(others) if before is None else _index(others, before)
    if at == len(others):
        return [Change(was, replace(tag, position=last_position(codebook) + 1))]
    places = [t.position for t in others[:at]], [t.position for t in others[at:]]
    first = max(places[0], default=min(places[1]) - 1) + 1
    pushed = zip(others[at:], range(first + 1, first + 1 + len(others)), strict=False)
    return [
        Change(was, replace(tag, position=first)),
        *(Change(t, replace(t, position=place)) for t, place in pushed if t.position < place),
    ]


def last_position(codebook: Codebook) -> int:
    """The last position that a tag has; -1 where there is none."""
    return max((tag.position for tag in codebook.values()), default=-1)


def cleaned(tag: Tag) -> Tag:
    """The tag with its words as they are stored. Raises BadName, BadValue."""
    if tag.unit not in UNITS:
        raise BadValue("unit", tag.unit, "one_of", UNITS)
    return replace(
        tag,
        name=clean_name(tag.name),
        key=tag.key.lower(),
        short=clean_name(tag.short) if tag.short.strip() else "",
        definition=storable(tag.definition),
        use_when=storable(tag.use_when),
        not_when=storable(tag.not_when),
        example=storable(tag.example),
        counter_example=storable(tag.counter_example),
        citation=storable(tag.citation),
    )


def check_tag(codebook: Codebook, tag: Tag) -> None:
    """Raises BadName or NameTaken where the tag can't stand beside the others."""
    if tag.key and not (len(tag.key) == 1 and (tag.key in "123456789" or tag.key.isalpha())):
        raise BadName(tag.key)
    if not 1 <= len(tag.letter) <= 2:
        raise BadName(tag.letter)
    for field, other in clashes(codebook, tag):
        raise NameTaken(field, str(getattr(tag, "data_name" if field == "short" else field)), other.name)


def clashes(codebook: Codebook, tag: Tag) -> list[tuple[str, Tag]]:
    """What the tag would have in common with which other one: 'name', 'letter', 'key', or 'short' for data."""
    found = []
    for other in codebook.values():
        if other.id == tag.id:
            continue
        same = [field for field in ("name", "letter", "key") if getattr(tag, field) == getattr(other, field) != ""]
        if "name" not in same and tag.data_name == other.data_name:
            same.append("short")
        found += [(field, other) for field in same]
    return found


def _index(tags: list[Tag], tag_id: UUID) -> int:
    return [tag.id for tag in tags].index(tag_id)
