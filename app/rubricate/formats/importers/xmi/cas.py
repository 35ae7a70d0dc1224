"""An XMI as it stands: its texts (sofas) and its structures, with nothing understood yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from rubricate.formats import uima
from rubricate.formats.errors import BadContent
from rubricate.formats.importers.xmi.letters import Letters
from rubricate.formats.safe_xml import Element, local, parsed

_ID: Final = f"{{{uima.XMI}}}id"
_NONE: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({})
INITIAL: Final = "_InitialView"


@dataclass(frozen=True, slots=True)
class Sofa:
    """A text that annotations stand on; `text` is None where it is none, but a picture or an address."""

    id: str
    name: str
    text: str | None


@dataclass(frozen=True, slots=True)
class Structure:
    """A feature structure: its number, its type, its features by name; `several` are those that are lists of words."""

    id: str
    type: str
    values: Mapping[str, str]
    several: Mapping[str, tuple[str, ...]]

    def get(self, name: str) -> str:
        """The words of a feature; '' where it has none."""
        return self.values.get(name, "")

    @property
    def sofa(self) -> str:
        return self.values.get("sofa", "")

    @property
    def has_place(self) -> bool:
        return "begin" in self.values and "end" in self.values


@dataclass
class Cas:
    """All of a file. `listed` are the numbers of the structures that a sofa's view lists, where it lists any."""

    sofas: list[Sofa] = field(default_factory=list)
    structures: dict[str, Structure] = field(default_factory=dict)
    by_type: dict[str, list[Structure]] = field(default_factory=dict)
    listed: dict[str, frozenset[str]] = field(default_factory=dict)

    def is_listed(self, one: Structure, sofa: str) -> bool:
        """Whether a structure is in the view of a sofa: what was deleted may still be in the file."""
        return not self.listed.get(sofa) or one.id in self.listed[sofa]


def cas_of(data: bytes, name: str, bundle: str) -> Cas:
    """What is in the file. Raises BadContent, Damaged, Unsafe."""
    letters = Letters(data)
    root = parsed(letters.data, name)
    found = Cas()
    for element in root:
        kind = uima.type_of(element.tag)
        if kind == f"{uima.CAS}.Sofa":
            found.sofas.append(_sofa(element, letters))
        elif kind == f"{uima.CAS}.View":
            found.listed[element.get("sofa", "")] = frozenset(element.get("members", "").split())
        elif kind and kind != f"{uima.CAS}.NULL":
            one = _structure(element, kind, letters, len(found.structures))
            found.structures[one.id] = one
            found.by_type.setdefault(kind, []).append(one)
    if not found.sofas:
        raise BadContent(bundle, uima.ENDING, "no text (Sofa)", name)
    return found


def _sofa(element: Element, letters: Letters) -> Sofa:
    text = element.get("sofaString")
    name = letters.real(element.get("sofaID", ""))
    return Sofa(element.get(_ID, ""), name, None if text is None else letters.real(text))


def _structure(element: Element, kind: str, letters: Letters, number: int) -> Structure:
    values = {name: value for name, value in element.attrib.items() if name[0] != "{"}
    own = element.get(_ID) or f"?{number}"
    if letters.any_stand_in:
        values = {name: letters.real(value) for name, value in values.items()}
    if not len(element):
        return Structure(own, kind, values, _NONE)
    several: dict[str, tuple[str, ...]] = {}
    for child in element:
        name = local(child)
        several[name] = (*several.get(name, ()), letters.real(child.text or ""))
    return Structure(own, kind, values, several)
