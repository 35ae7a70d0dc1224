"""Undo and redo as verbs: steps that take other steps back."""

from collections.abc import Sequence

from rubricate.core.attributes import Attribute
from rubricate.core.changes import Step, inverse, net
from rubricate.core.codebook import Tag
from rubricate.core.errors import Frozen, NothingToUndo
from rubricate.core.state import Hand, State
from rubricate.core.versions import CodebookVersion


def undo(hand: Hand, steps: Sequence[Step]) -> Step:
    """Takes back the committed steps of one group, given in their order, in a single step."""
    return _taken_back(hand, "undo", steps)


def undo_to(hand: Hand, steps: Sequence[Step]) -> Step:
    """Takes back these committed steps, given in their order, whoever did them; undos among them are taken back too.

    It is an undo of a gesture of its own, so that a redo does all of it again. Raises NothingToUndo where they have no
    effect any more.
    """
    changes = tuple(change for step in steps for change in step.changes)
    taken_back = net(inverse(changes))
    if not taken_back:
        raise NothingToUndo
    return Step(
        verb="undo",
        coder_id=hand.coder.id,
        at=hand.now,
        group=hand.new_id(),
        changes=taken_back,
        facts={"of": "undo_to", "n": len({step.group for step in steps})},
        undoes=tuple(step.id for step in steps if step.id is not None),
    )


def redo(hand: Hand, undone: Step) -> Step:
    """Takes back an undo; it belongs to the group that was undone."""
    return _taken_back(hand, "redo", [undone])


def refuse_frozen_since(state: State, step: Step) -> None:
    """Raises Frozen where a step takes back changes of a codebook that was frozen since, and stays so."""
    if any(isinstance(change.entity, Tag | Attribute) for change in step.changes):
        after = dict(state.versions) | {
            change.id: change.after for change in step.changes if isinstance(change.entity, CodebookVersion)
        }
        for version in after.values():
            if isinstance(version, CodebookVersion) and version.frozen:
                raise Frozen(version.name)


def _taken_back(hand: Hand, verb: str, steps: Sequence[Step]) -> Step:
    changes = tuple(change for step in steps for change in step.changes)
    first = steps[0]
    return Step(
        verb=verb,
        coder_id=hand.coder.id,
        at=hand.now,
        group=first.group,
        changes=net(inverse(changes)),
        facts={**first.facts, "of": first.facts.get("of", first.verb)},
        undoes=tuple(step.id for step in steps if step.id is not None),
    )
