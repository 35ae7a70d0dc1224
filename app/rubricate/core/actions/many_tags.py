"""The verbs on several tags at once: removed, retired or moved as one step."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from rubricate.core.actions.common import refuse_frozen, removed, step, tag_of, with_links
from rubricate.core.actions.tags import edit_tag, lineage, place_changes, place_tag, remove_tag
from rubricate.core.changes import Change, Step
from rubricate.core.codebook import Codebook, Tag
from rubricate.core.errors import NothingSelected, NothingToChange
from rubricate.core.state import Hand, State


def remove_tags(state: State, hand: Hand, tag_ids: Sequence[UUID]) -> Step:
    """Remove tags with their attributes, the notes about them and all their annotations, in every layer.

    The tags below them move up to the nearest parent that stays. Raises NothingSelected, NoSuch, Frozen.
    """
    tags = _chosen(state, tag_ids)
    if len(tags) == 1:
        return remove_tag(state, hand, tags[0].id)
    refuse_frozen(state)
    book, going = state.codebook, {tag.id for tag in tags}
    annotations = [annotation for tag in tags for annotation in state.annotations_of_tag(tag.id)]
    lifted = [
        Change(tag, replace(tag, parent_id=_stays_above(book, tag, going)))
        for tag in book.ordered()
        if tag.id not in going and tag.parent_id in going
    ]
    notes = [note for note in state.notes.values() if note.subject_id in going]
    asked = [attribute for tag in tags for attribute in book.asked_by(tag.id)]
    changes = [*with_links(state, annotations), *lifted, *removed([*notes, *asked, *tags])]
    return step(hand, "remove_tags", changes, {"n": len(tags), "marks": len(annotations)})


def retire_tags(state: State, hand: Hand, tag_ids: Sequence[UUID], *, on: bool) -> Step:
    """Offer tags no more, or offer them again; those that are so already stay.

    Raises NothingSelected, NothingToChange, NoSuch, Frozen.
    """
    tags = [tag for tag in _chosen(state, tag_ids) if tag.retired != on]
    if len(tags) == 1:
        return edit_tag(state, hand, tags[0].id, retired=on)
    refuse_frozen(state)
    if not tags:
        raise NothingToChange
    changes = [Change(tag, replace(tag, retired=on)) for tag in tags]
    return step(hand, "retire_tags", changes, {"n": len(tags), "retired": int(on)})


def place_tags(
    state: State, hand: Hand, tag_ids: Sequence[UUID], parent_id: UUID | None, before: UUID | None = None
) -> Step:
    """Put tags below a parent (None: at the root), before one of its tags there (None: to the end), in this order.

    Raises InCircle when the parent is one of them or below one, NothingSelected, NothingToChange, NoSuch, Frozen.
    """
    tags = _chosen(state, tag_ids)
    if len(tags) == 1:
        return place_tag(state, hand, tags[0].id, parent_id, before)
    refuse_frozen(state)
    parent = tag_of(state, parent_id) if parent_id else None
    after = state.codebook
    for tag in tags:
        try:
            changes = place_changes(after, after[tag.id], parent_id, before)
        except NothingToChange:
            continue
        after = _with(after, changes)
    return step(
        hand, "move_tags", _between(state.codebook, after), {"n": len(tags), "parent": parent.name if parent else ""}
    )


def _chosen(state: State, tag_ids: Iterable[UUID]) -> list[Tag]:
    """The tags, each once. Raises NothingSelected, NoSuch."""
    tags = [tag_of(state, tag_id) for tag_id in dict.fromkeys(tag_ids)]
    if not tags:
        raise NothingSelected
    return tags


def _stays_above(book: Codebook, tag: Tag, going: set[UUID]) -> UUID | None:
    return next((one.id for one in lineage(book, tag)[1:] if one.id not in going), None)


def _with(book: Codebook, changes: Iterable[Change]) -> Codebook:
    new = {change.id: change.after for change in changes if isinstance(change.after, Tag)}
    return Codebook([new.get(tag.id, tag) for tag in book.values()], book.attributes.values())


def _between(before: Codebook, after: Codebook) -> list[Change]:
    changes = [Change(tag, after[tag.id]) for tag in before.ordered() if after[tag.id] != tag]
    if not changes:
        raise NothingToChange
    return changes
