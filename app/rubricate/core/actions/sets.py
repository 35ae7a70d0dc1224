"""The verbs that sort documents: purposes and sets."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from uuid import UUID

from rubricate.core.actions.common import clean_name, documents_of, rearranged, step
from rubricate.core.changes import Change, Fact, Step
from rubricate.core.document import PURPOSES, Document, DocumentSet
from rubricate.core.errors import NameTaken, NoSuch, NothingToChange
from rubricate.core.state import Hand, State


def set_purpose(state: State, hand: Hand, document_ids: Sequence[UUID], purpose: str) -> Step:
    """Say what documents are for: one of PURPOSES. Raises NothingSelected, NothingToChange, NoSuch."""
    if purpose not in PURPOSES:
        raise ValueError(purpose)
    documents = documents_of(state, document_ids)
    changes = [Change(d, replace(d, purpose=purpose)) for d in documents if d.purpose != purpose]
    return step(hand, "set_purpose", _any(changes), {**_named(changes), "purpose": purpose})


def add_set(state: State, hand: Hand, name: str, document_ids: Sequence[UUID] = ()) -> Step:
    """Make a set, after the others, of documents where some are given. Raises BadName, NameTaken, NoSuch."""
    place = max((known.position for known in state.sets.values()), default=-1) + 1
    new = DocumentSet(hand.new_id(), clean_name(name), place)
    _refuse_taken(state, new)
    documents = documents_of(state, document_ids) if document_ids else []
    changes = [Change(None, new), *(Change(d, replace(d, set_ids=(*d.set_ids, new.id))) for d in documents)]
    return step(hand, "add_set", changes, {"set": new.name, "n": len(documents)})


def rename_set(state: State, hand: Hand, set_id: UUID, name: str) -> Step:
    """Give a set another name. Raises BadName, NameTaken, NothingToChange, NoSuch."""
    before = set_of(state, set_id)
    after = replace(before, name=clean_name(name))
    if after == before:
        raise NothingToChange
    _refuse_taken(state, after)
    return step(hand, "rename_set", [Change(before, after)], {"set": after.name, "was": before.name})


def move_set(state: State, hand: Hand, set_id: UUID, before: UUID | None = None) -> Step:
    """Put a set before another one (None: to the end). Raises NothingToChange when it is there."""
    moving = set_of(state, set_id)
    order = list(state.sets.values())
    target = None if before is None else order.index(set_of(state, before))
    return step(hand, "move_set", rearranged(order, order.index(moving), target), {"set": moving.name})


def remove_set(state: State, hand: Hand, set_id: UUID) -> Step:
    """Remove a set; its documents stay. Raises NoSuch."""
    gone = set_of(state, set_id)
    members = [d for d in state.documents.values() if set_id in d.set_ids]
    changes = [*(Change(d, _without(d, set_id)) for d in members), Change(gone, None)]
    return step(hand, "remove_set", changes, {"set": gone.name, "n": len(members)})


def put_in_set(state: State, hand: Hand, document_ids: Sequence[UUID], set_id: UUID, *, belongs: bool = True) -> Step:
    """Put documents into a set, or take them out. Raises NothingSelected, NothingToChange, NoSuch."""
    chosen = set_of(state, set_id)
    changing = [d for d in documents_of(state, document_ids) if (set_id in d.set_ids) != belongs]
    changes = [
        Change(d, replace(d, set_ids=(*d.set_ids, set_id)) if belongs else _without(d, set_id)) for d in changing
    ]
    verb = "put_in_set" if belongs else "take_from_set"
    return step(hand, verb, _any(changes), {**_named(changes), "set": chosen.name})


def set_sets(state: State, hand: Hand, document_ids: Sequence[UUID], set_ids: Collection[UUID]) -> Step:
    """Have documents belong to these sets and no others. Raises NothingSelected, NothingToChange, NoSuch."""
    wanted = [known for known in state.sets if known in {set_of(state, set_id).id for set_id in set_ids}]
    documents = documents_of(state, document_ids)
    changes = [Change(d, replace(d, set_ids=tuple(wanted))) for d in documents if set(d.set_ids) != set(wanted)]
    names = [state.sets[set_id].name for set_id in wanted]
    return step(hand, "set_sets", _any(changes), {**_named(changes), "sets": ", ".join(names)})


def set_of(state: State, set_id: UUID) -> DocumentSet:
    """The set; raises NoSuch with the names that exist."""
    if set_id not in state.sets:
        raise NoSuch("set", str(set_id), tuple(known.name for known in state.sets.values()))
    return state.sets[set_id]


def _without(document: Document, set_id: UUID) -> Document:
    return replace(document, set_ids=tuple(known for known in document.set_ids if known != set_id))


def _any(changes: list[Change]) -> list[Change]:
    if not changes:
        raise NothingToChange
    return changes


def _named(changes: Sequence[Change]) -> dict[str, Fact]:
    """How many documents, and the name of the first."""
    names = [change.entity.name for change in changes if isinstance(change.entity, Document)]
    return {"n": len(names), "name": names[0] if names else ""}


def _refuse_taken(state: State, one: DocumentSet) -> None:
    for other in state.sets.values():
        if other.id != one.id and other.name == one.name:
            raise NameTaken("set", one.name, other.name)
