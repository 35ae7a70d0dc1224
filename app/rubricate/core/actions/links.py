"""The verbs on links between annotations."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from rubricate.core.actions.common import clean_name, removed, step, tag_of
from rubricate.core.changes import Change, Fact, Step
from rubricate.core.errors import AlreadyLinked, LinkedToItself, NoSuch, NothingSelected, NothingToChange
from rubricate.core.linking import Link
from rubricate.core.state import Hand, State


def link(state: State, hand: Hand, from_id: UUID, to_id: UUID, type_: str) -> Step:
    """Link one annotation to another. Raises LinkedToItself, AlreadyLinked, BadName (the type), NoSuch."""
    if from_id == to_id:
        raise LinkedToItself
    new = Link(hand.new_id(), from_id, to_id, clean_name(type_), hand.now)
    facts = _facts(state, new)
    _refuse_twin(state, new)
    return step(hand, "link", [Change(None, new)], facts)


def edit_link(state: State, hand: Hand, before: Link, type_: str) -> Step:
    """Give a link another type. Raises AlreadyLinked, BadName, NothingToChange, NoSuch."""
    before = _there(state, before)
    after = replace(before, type=clean_name(type_))
    if after == before:
        raise NothingToChange
    _refuse_twin(state, after)
    return step(hand, "edit_link", [Change(before, after)], _facts(state, after))


def unlink(state: State, hand: Hand, links: Sequence[Link]) -> Step:
    """Remove links. Raises NothingSelected, NoSuch."""
    gone = [_there(state, one) for one in {one.id: one for one in links}.values()]
    if not gone:
        raise NothingSelected
    facts: dict[str, Fact] = {"n": len(gone)}
    return step(hand, "unlink", removed(gone), facts | (_facts(state, gone[0]) if len(gone) == 1 else {}))


def _there(state: State, asked: Link) -> Link:
    """The link as it is now; it is found at its annotations. Raises NoSuch."""
    found = next((one for one in state.links_of([asked.from_id]) if one.id == asked.id), None)
    if found is None:
        raise NoSuch("link", asked.type)
    return found


def _refuse_twin(state: State, new: Link) -> None:
    for other in state.links_of([new.from_id]):
        same = (other.from_id, other.to_id, other.type) == (new.from_id, new.to_id, new.type)
        if same and other.id != new.id:
            raise AlreadyLinked(other.id, other.type)


def _facts(state: State, one: Link) -> dict[str, Fact]:
    """The tags at its ends; raises NoSuch where an annotation is gone."""
    names = [tag_of(state, state.annotation(end).tag_id).name for end in (one.from_id, one.to_id)]
    return {"tag": names[0], "to": names[1], "type": one.type}
