"""The head of a file: its layers, and what each column holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from rubricate.formats import webanno

Kind = Literal["span", "chain", "relation"]
_KINDS: Final[dict[str, Kind]] = {
    webanno.SPANS: "span",
    webanno.CHAINS: "chain",
    webanno.RELATIONS: "relation",
}
MARK, LINK = "referenceType", "referenceRelation"  # the two columns of a chain


@dataclass(frozen=True, slots=True)
class Slot:
    """A feature that leads to other annotations: the column of its roles, that of its targets, and their type."""

    name: str
    roles: int
    targets: int
    type: str


@dataclass(frozen=True, slots=True)
class Layer:
    """A type of annotations. `features` are names with the numbers of their columns, counted from the first of all.

    A layer without features has one column all the same. In that numbered `base` a relation says where it comes from;
    `hangs` is the type that its ends are of.
    """

    kind: Kind
    type: str
    columns: tuple[int, ...]
    features: tuple[tuple[str, int], ...] = ()
    slots: tuple[Slot, ...] = ()
    base: int = -1
    hangs: str = ""

    def column(self, name: str) -> int:
        """The number of a feature's column; -1 where there is none."""
        return dict(self.features).get(name, -1)


def layers(lines: Sequence[str]) -> tuple[list[Layer], int]:
    """The layers that the lines behind the first declare, and how many columns these are."""
    found: list[Layer] = []
    at = 0
    for line in lines:
        for start, kind in _KINDS.items():
            if line.startswith(start):
                made = _layer(kind, line.removeprefix(start).strip().split("|"), at)
                found.append(made)
                at += len(made.columns)
    return found, at


def _layer(kind: Kind, fields: Sequence[str], at: int) -> Layer:
    declared = [field for field in fields[1:] if field]
    features: list[tuple[str, int]] = []
    slots: list[Slot] = []
    base, hangs = -1, ""
    for number, field in enumerate(declared, at):
        if kind == "relation" and field.startswith(webanno.BASE):
            base, hangs = number, field.removeprefix(webanno.BASE)
        elif kind == "span" and field.startswith(webanno.ROLE):
            following = declared[number - at + 1] if number - at + 1 < len(declared) else webanno.ANY
            slots.append(Slot(_slot_name(field), number, number + 1, following))
        elif not (slots and slots[-1].targets == number):
            features.append((field, number))
    columns = tuple(range(at, at + max(1, len(declared))))
    return Layer(kind, fields[0], columns, tuple(features), tuple(slots), base, hangs)


def _slot_name(field: str) -> str:
    """What the feature is called in ROLE_package.Type:feature_package.LinkType."""
    return field.removeprefix(webanno.ROLE).partition(":")[2].partition("_")[0] or field
