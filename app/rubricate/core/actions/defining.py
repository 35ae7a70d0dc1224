"""The verbs on attributes: what a tag asks of its annotations, and the variables of documents."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final, TypedDict, Unpack
from uuid import UUID

from rubricate.core.actions.common import attribute_of, clean_name, rearranged, refuse_frozen, step, tag_of
from rubricate.core.annotation import Annotation
from rubricate.core.attributes import KINDS, Attribute, Option, Values, canonical, held, variable_id
from rubricate.core.changes import Change, Fact, Step
from rubricate.core.codebook import Codebook
from rubricate.core.document import Document
from rubricate.core.errors import (
    BadValue,
    InCircle,
    NameTaken,
    NoOptions,
    NoSuch,
    NothingToChange,
    ValuesInTheWay,
)
from rubricate.core.state import Hand, State
from rubricate.core.text import storable

LISTED: Final = ("one_of", "several_of")


class AttributeFields(TypedDict, total=False):
    """What can be said of an attribute besides its name and kind."""

    options: tuple[Option, ...]
    required: bool
    help: str
    shown_if: UUID | None
    shown_values: tuple[str, ...]
    retired: bool


class EditedAttribute(AttributeFields, total=False):
    """What can be edited of an attribute."""

    name: str
    kind: str


def add_attribute(
    state: State, hand: Hand, tag_id: UUID | None, name: str, kind: str, **fields: Unpack[AttributeFields]
) -> Step:
    """Add a question to a tag (None: a variable to all documents), after those it asks already.

    A variable has the id that the same name has in files, where that is free. Raises BadName, BadValue, NameTaken,
    NoOptions, NoSuch, InCircle, Frozen.
    """
    refuse_frozen(state)
    codebook = state.codebook
    owner = tag_of(state, tag_id).name if tag_id else ""
    known = variable_id(name.strip())
    own_id = hand.new_id() if tag_id or known in codebook.attributes else known
    place = max((a.position for a in codebook.asked_by(tag_id)), default=-1) + 1
    attribute = cleaned_attribute(Attribute(own_id, tag_id, name, place, kind, **fields))
    check_attribute(codebook, attribute)
    return step(hand, "add_attribute", [Change(None, attribute)], {"name": attribute.name, "tag": owner})


def edit_attribute(state: State, hand: Hand, attribute_id: UUID, **fields: Unpack[EditedAttribute]) -> Step:
    """Change fields of an attribute. Stored values are never lost: what would not fit is counted and refused.

    Raises ValuesInTheWay, and as `add_attribute`; NothingToChange.
    """
    refuse_frozen(state)
    before = attribute_of(state, attribute_id)
    after = cleaned_attribute(replace(before, **fields))
    if after == before:
        raise NothingToChange
    check_attribute(state.codebook, after)
    reordered = [] if _holds_the_same(before, after) else _refitted(state, hand, after)
    facts = {"name": after.name, "tag": _owner(state, after)}
    if after.name != before.name:
        facts["was"] = before.name
    return step(hand, "edit_attribute", [Change(before, after), *reordered], facts)


def move_attribute(state: State, hand: Hand, attribute_id: UUID, before: UUID | None = None) -> Step:
    """Put an attribute before another one of its tag (None: to the end). Raises NothingToChange when it is there."""
    refuse_frozen(state)
    attribute = attribute_of(state, attribute_id)
    order = state.codebook.asked_by(attribute.tag_id)
    ids = [a.id for a in order]
    if before is not None and before not in ids:
        raise NoSuch("attribute", attribute_of(state, before).name, tuple(a.name for a in order))
    changes = rearranged(order, order.index(attribute), None if before is None else ids.index(before))
    return step(hand, "move_attribute", changes, {"name": attribute.name, "tag": _owner(state, attribute)})


def remove_attribute(state: State, hand: Hand, attribute_id: UUID) -> Step:
    """Remove an attribute with all its values; what was shown on its condition is always shown then."""
    refuse_frozen(state)
    attribute = attribute_of(state, attribute_id)
    holders = holders_of(state, attribute)
    emptied = [with_value(holder, attribute_id, (), hand.now) for holder in holders]
    freed = [
        Change(a, replace(a, shown_if=None, shown_values=()))
        for a in state.codebook.attributes.values()
        if a.shown_if == attribute_id
    ]
    facts: dict[str, Fact] = {"name": attribute.name, "tag": _owner(state, attribute), "n": len(holders)}
    return step(hand, "remove_attribute", [*emptied, *freed, Change(attribute, None)], facts)


def cleaned_attribute(attribute: Attribute) -> Attribute:
    """The attribute as it is stored. Raises BadName, BadValue, NoOptions."""
    if attribute.kind not in KINDS:
        raise BadValue("kind", attribute.kind, "one_of", KINDS)
    options: tuple[Option, ...] = ()
    if attribute.kind in LISTED:
        options = tuple(Option(clean_name(o.value), storable(o.label).strip()) for o in attribute.options)
        if not options:
            raise NoOptions(attribute.name)
    shown_values = attribute.shown_values if attribute.shown_if else ()
    return replace(
        attribute,
        name=clean_name(attribute.name),
        help=storable(attribute.help),
        options=options,
        shown_values=shown_values,
    )


def check_attribute(codebook: Codebook, attribute: Attribute) -> None:
    """Raises NameTaken, NoSuch, BadValue or InCircle where the attribute can't stand beside the others."""
    for other in codebook.asked_by(attribute.tag_id):
        if other.id != attribute.id and other.name == attribute.name:
            raise NameTaken("attribute", attribute.name, other.name)
    values = [option.value for option in attribute.options]
    for value in values:
        if values.count(value) > 1:
            raise NameTaken("option", value, attribute.name)
    _check_condition(codebook, attribute)


def _check_condition(codebook: Codebook, attribute: Attribute) -> None:
    beside = {a.id: a for a in codebook.asked_by(attribute.tag_id)} | {attribute.id: attribute}
    seen, at = {attribute.id}, attribute.shown_if
    if at is not None and at not in beside:
        raise NoSuch("attribute", str(at), tuple(a.name for a in beside.values() if a.id != attribute.id))
    while at is not None and at in beside:
        if at in seen:
            raise InCircle("attribute", attribute.name)
        seen.add(at)
        at = beside[at].shown_if
    if attribute.shown_if is not None:
        for value in attribute.shown_values:
            canonical(beside[attribute.shown_if], (value,))


def holders_of(state: State, attribute: Attribute) -> list[Annotation] | list[Document]:
    """The annotations (of a variable: the documents) that have a value of the attribute."""
    if attribute.tag_id is None:
        return [document for document in state.documents.values() if document.variables.get(attribute.id)]
    return [a for a in state.annotations_of_tag(attribute.tag_id) if a.attributes.get(attribute.id)]


def value_of(holder: Annotation | Document, attribute_id: UUID) -> tuple[str, ...]:
    """What it has for the attribute; () for nothing."""
    return values_of(holder).get(attribute_id, ())


def values_of(holder: Annotation | Document) -> Values:
    return holder.attributes if isinstance(holder, Annotation) else holder.variables


def with_value(holder: Annotation | Document, attribute_id: UUID, value: Sequence[str], now: int) -> Change:
    """The change that gives it this value; () takes it away."""
    return with_values(holder, {attribute_id: value}, now)


def with_values(holder: Annotation | Document, given: Mapping[UUID, Sequence[str]], now: int) -> Change:
    """The change that gives it these values."""
    values = held({**values_of(holder), **{attribute_id: tuple(value) for attribute_id, value in given.items()}})
    if isinstance(holder, Annotation):
        return Change(holder, replace(holder, attributes=values, changed=now))
    return Change(holder, replace(holder, variables=values))


def _holds_the_same(before: Attribute, after: Attribute) -> bool:
    """Whether every value of the one is surely a value of the other."""
    same_options = [o.value for o in before.options] == [o.value for o in after.options]
    return before.kind == after.kind and same_options


def _refitted(state: State, hand: Hand, attribute: Attribute) -> list[Change]:
    """The values in the order of the new list of answers. Raises ValuesInTheWay where some do not fit as they are."""
    changes, misfits = [], 0
    for holder in holders_of(state, attribute):
        value = value_of(holder, attribute.id)
        fitted = fits(attribute, value)
        if fitted is None:
            misfits += 1
        elif fitted != value:
            changes.append(with_value(holder, attribute.id, fitted, hand.now))
    if misfits:
        raise ValuesInTheWay(attribute.name, misfits)
    return changes


def fits(attribute: Attribute, value: tuple[str, ...]) -> tuple[str, ...] | None:
    """The same answers as the attribute would store them; None where it would store others."""
    try:
        stored = canonical(attribute, value)
    except BadValue:
        return None
    return stored if set(stored) == set(value) else None


def _owner(state: State, attribute: Attribute) -> str:
    return state.codebook[attribute.tag_id].name if attribute.tag_id in state.codebook and attribute.tag_id else ""
