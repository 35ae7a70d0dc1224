"""Attributes: what a tag asks of its annotations, and the variables that a project asks of its documents.

Values are tuples of strings in one canonical form each: 'yes' and 'no', the value of an option, a decimal number, an
ISO 8601 date, words, '1' to '5'. They are held by the id of the attribute, so that a new name never touches data.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final
from uuid import UUID, uuid5

from rubricate.core.errors import BadValue

KINDS: Final = ("yes_no", "one_of", "several_of", "number", "date", "text", "scale")
YES, NO = "yes", "no"
SCALE: Final = ("1", "2", "3", "4", "5")

Values = Mapping[UUID, tuple[str, ...]]
NO_VALUES: Final[Values] = MappingProxyType({})

_VARIABLES: Final = UUID("6f0c6a52-3d0b-5c0e-9c39-1b8d3c1f4f0e")  # the name space of variables that files bring along


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a list: what is stored and exported, and what people read (`label`; empty: the value)."""

    value: str
    label: str = ""

    @property
    def words(self) -> str:
        return self.label or self.value


@dataclass(frozen=True, slots=True)
class Attribute:
    """A question about the annotations of one tag, or (`tag_id` None) a variable of documents.

    `options` belong to the kinds one_of and several_of. It is shown where the attribute `shown_if` of the same tag has
    one of `shown_values` (or, where there are none, any value at all).
    """

    id: UUID
    tag_id: UUID | None
    name: str
    position: int
    kind: str
    options: tuple[Option, ...] = ()
    required: bool = False
    help: str = ""
    shown_if: UUID | None = None
    shown_values: tuple[str, ...] = ()
    retired: bool = False

    def choices(self) -> tuple[Option, ...]:
        """What can be chosen, in order; none for what is typed."""
        if self.kind == "yes_no":
            return (Option(YES), Option(NO))
        return tuple(Option(step) for step in SCALE) if self.kind == "scale" else self.options

    def is_asked(self, values: Values) -> bool:
        """Whether its condition holds among the values of the same annotation or document."""
        if self.shown_if is None:
            return True
        given = values.get(self.shown_if, ())
        return bool(given) and (not self.shown_values or not set(given).isdisjoint(self.shown_values))


def variable_id(name: str) -> UUID:
    """The id of a variable that came with a file: the same name has the same id in every project."""
    return uuid5(_VARIABLES, name)


def held(values: Mapping[UUID, tuple[str, ...]]) -> Values:
    """These values for keeps, without the empty ones."""
    return MappingProxyType({attribute_id: value for attribute_id, value in values.items() if value})


def canonical(attribute: Attribute, given: Sequence[str]) -> tuple[str, ...]:
    """The values as they are stored; () for nothing. Raises BadValue for what the attribute can't hold."""
    values = tuple(dict.fromkeys(filter(None, (value.strip() for value in given))))
    if len(values) > 1 and attribute.kind != "several_of":
        raise BadValue(attribute.name, " | ".join(values), attribute.kind, _known(attribute))
    stored = [_one(attribute, value) for value in values]
    return _in_order(attribute, set(stored)) if attribute.kind == "several_of" else tuple(stored)


def needed(attributes: Sequence[Attribute], values: Values) -> list[Attribute]:
    """The required attributes that are asked and have no value yet."""
    return [a for a in attributes if a.required and not a.retired and a.is_asked(values) and not values.get(a.id)]


def _in_order(attribute: Attribute, values: set[str]) -> tuple[str, ...]:
    return tuple(option.value for option in attribute.options if option.value in values)


def _one(attribute: Attribute, value: str) -> str:
    choices = attribute.choices()
    if choices:
        return _chosen(attribute, value)
    if attribute.kind == "number":
        return _number(attribute, value)
    if attribute.kind == "date":
        return _date(attribute, value)
    return value


def _chosen(attribute: Attribute, value: str) -> str:
    """The option that is meant by its value or its label; case counts only where two differ by it alone."""
    for same in (str, str.casefold):
        found = [o.value for o in attribute.choices() if same(value) in (same(o.value), same(o.words))]
        if len(set(found)) == 1:
            return found[0]
    raise BadValue(attribute.name, value, attribute.kind, _known(attribute))


def _number(attribute: Attribute, value: str) -> str:
    from decimal import Decimal, InvalidOperation  # a start of the program does without

    plain = value.replace("−", "-").replace(" ", "").replace("\N{NO-BREAK SPACE}", "")
    if re.fullmatch(r"[+-]?\d+,\d+", plain):
        plain = plain.replace(",", ".")  # a decimal comma; what could be thousands has more than one sign
    try:
        number = Decimal(plain)
    except InvalidOperation:
        raise BadValue(attribute.name, value, attribute.kind) from None
    if not number.is_finite():
        raise BadValue(attribute.name, value, attribute.kind)
    return format(number.normalize() if number % 1 else number.to_integral_value(), "f")


def _date(attribute: Attribute, value: str) -> str:
    """A day, a month or a year: 2026-11-24, 2026-11, 2026."""
    full = value + "-01" * (2 - value.count("-"))
    try:
        if not re.fullmatch(r"\d{4}(-\d\d){0,2}", value):
            raise ValueError(value)
        date.fromisoformat(full)
    except ValueError:
        raise BadValue(attribute.name, value, attribute.kind) from None
    return value


def _known(attribute: Attribute) -> tuple[str, ...]:
    return tuple(option.words for option in attribute.choices())
