"""The types that a file of types describes: which lies under which, and what their features hold."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from rubricate.formats import uima
from rubricate.formats.safe_xml import Element, local, parsed

_DEEPEST: Final = 100  # a type under itself would have no end
_PLAIN: Final = frozenset(
    f"{uima.CAS}.{name}"
    for name in ("String", "Boolean", "Integer", "Float", "Double", "Long", "Short", "Byte")
)  # fmt: skip
_SEVERAL: Final = frozenset(f"{one}Array" for one in _PLAIN) | frozenset(
    f"{uima.CAS}.{name}List" for name in ("String", "Integer", "Float")
)


@dataclass(frozen=True)
class Types:
    """`above` is the type above each, `ranges` what each feature of each holds. Nothing is known of types not here."""

    above: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    ranges: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: MappingProxyType({}))

    def lineage(self, name: str) -> list[str]:
        """The type, the one above it, and so on."""
        found = [name]
        while found[-1] in self.above and len(found) < _DEEPEST:
            found.append(self.above[found[-1]])
        return found

    def range(self, name: str, feature: str) -> str:
        """The range of a feature, also one of a type above; '' where nobody says."""
        for one in self.lineage(name):
            if feature in self.ranges.get(one, ()):
                return self.ranges[one][feature]
        return ""

    def is_words(self, name: str, feature: str) -> bool | None:
        """Whether a feature holds words, also one of a list of allowed ones; None where nobody says."""
        of = self.range(name, feature)
        return uima.STRING in self.lineage(of) if of else None

    def is_reference(self, name: str, feature: str) -> bool | None:
        """Whether a feature holds the numbers of other structures; None where nobody says."""
        of = self.range(name, feature)
        return not (of in _SEVERAL or _PLAIN.intersection(self.lineage(of))) if of else None


NO_TYPES: Final = Types()


def types_of(data: bytes, name: str) -> Types:
    """Those of a type system. Raises Damaged, Unsafe."""
    above: dict[str, str] = {}
    ranges: dict[str, dict[str, str]] = {}
    for one in parsed(data, name).iter("{*}typeDescription"):
        own = _said(one, "name")
        above[own] = _said(one, "supertypeName")
        ranges[own] = {_said(each, "name"): _said(each, "rangeTypeName") for each in one.iter("{*}featureDescription")}
    return Types(above, ranges)


def _said(element: Element, name: str) -> str:
    return next(((child.text or "").strip() for child in element if local(child) == name), "")
