"""Taking in what comes from elsewhere: a codebook, and a table of the documents' variables."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from rubricate.core.actions.coding import coder_added
from rubricate.core.actions.common import added, document_of, refuse_frozen, step
from rubricate.core.actions.defining import (
    check_attribute,
    cleaned_attribute,
    fits,
    holders_of,
    value_of,
    with_value,
    with_values,
)
from rubricate.core.actions.tags import check_tag, cleaned
from rubricate.core.actions.valuing import Given, checked
from rubricate.core.attributes import Attribute
from rubricate.core.book_merge import Plan
from rubricate.core.changes import Change, Fact, Step
from rubricate.core.codebook import Codebook, Tag
from rubricate.core.errors import BadRow, NothingToChange, Refused, ValuesInTheWay
from rubricate.core.state import Hand, State


def import_codebook(state: State, hand: Hand, plan: Plan) -> Step:
    """Do what was planned for this project's codebook, in one step.

    Raises Frozen, NothingToChange where all of it is there; ValuesInTheWay, BadName, BadValue, NameTaken.
    """
    refuse_frozen(state)
    if not plan.changes:
        raise NothingToChange
    changes, _ = taken_in(state.codebook, plan.changes)
    fitted = [fit for change in changes for fit in _fitted(state, hand, change)]
    facts: dict[str, Fact] = {"name": plan.name, "n": len(plan.added), "changed": len(plan.changed)}
    return step(hand, "import_codebook", [*coder_added(state, hand.coder), *changes, *fitted], facts)


def taken_in(codebook: Codebook, planned: Sequence[Change]) -> tuple[list[Change], Codebook]:
    """The changes with names cleaned, and the codebook after them. Raises BadName, BadValue, NameTaken."""
    changes = [_cleaned(change) for change in planned]
    tags = {tag.id: tag for tag in codebook.values()}
    attributes = dict(codebook.attributes)
    for change in changes:
        if isinstance(change.after, Tag):
            tags[change.id] = change.after
        elif isinstance(change.after, Attribute):
            attributes[change.id] = change.after
    after = Codebook(tags.values(), attributes.values())
    _check(after, changes)
    return changes, after


def import_variables(state: State, hand: Hand, new: Sequence[Attribute], rows: Mapping[UUID, Given]) -> Step:
    """Set variables of documents, some of them new, in one step; no values take what is there away.

    Raises BadRow around what is wrong with a document, NothingToChange; Frozen and NameTaken for what is new.
    """
    if new:
        refuse_frozen(state)
    variables = [cleaned_attribute(attribute) for attribute in new]
    codebook = Codebook(state.codebook.values(), [*state.codebook.attributes.values(), *variables])
    for variable in variables:
        check_attribute(codebook, variable)
    changes: list[Change] = []
    for index, (document_id, given) in enumerate(rows.items()):
        try:
            kept = checked(codebook, None, given)
            values = {variable: kept.get(variable, ()) for variable in given}
            changes.append(with_values(document_of(state, document_id), values, hand.now))
        except Refused as cause:
            raise BadRow(index, cause) from cause
    changes = [change for change in changes if change.before != change.after]
    if not changes and not variables:
        raise NothingToChange
    facts: dict[str, Fact] = {"n": len(changes), "new": len(variables)}
    return step(hand, "import_variables", [*coder_added(state, hand.coder), *added(variables), *changes], facts)


def _cleaned(change: Change) -> Change:
    if isinstance(change.after, Tag):
        return Change(change.before, cleaned(change.after))
    assert isinstance(change.after, Attribute)
    return Change(change.before, cleaned_attribute(change.after))


def _check(codebook: Codebook, changes: list[Change]) -> None:
    """Raises BadName, NameTaken, BadValue … where what is changed can't stand in this codebook."""
    alone = _no_two_share(codebook)
    for change in changes:
        if isinstance(change.after, Tag):
            check_tag(Codebook() if alone else codebook, change.after)
        elif isinstance(change.after, Attribute):
            check_attribute(codebook, change.after)


def _no_two_share(codebook: Codebook) -> bool:
    """Whether all names, names in data, letters and keys differ: looked at once, not for each tag beside each other."""
    tags = list(codebook.values())
    held = (
        [t.name for t in tags],
        [t.data_name for t in tags],
        [t.letter for t in tags],
        [t.key for t in tags if t.key],
    )
    return all(len(set(values)) == len(values) for values in held)


def _fitted(state: State, hand: Hand, change: Change) -> list[Change]:
    """The stored values of a changed attribute in the order of its new answers."""
    before, after = change.before, change.after
    if not isinstance(before, Attribute) or not isinstance(after, Attribute):
        return []
    if (before.kind, before.options) == (after.kind, after.options):
        return []
    found = [(holder, fits(after, value_of(holder, after.id))) for holder in holders_of(state, before)]
    if misfits := sum(value is None for _, value in found):
        raise ValuesInTheWay(after.name, misfits)
    moved = [(holder, value) for holder, value in found if value is not None and value != value_of(holder, after.id)]
    return [with_value(holder, after.id, value, hand.now) for holder, value in moved]
