"""The texts of one file with what stands on them."""

from typing import Any, Final

from rubricate.core.bringing.found import FoundLink
from rubricate.core.text import canonical
from rubricate.formats import uima
from rubricate.formats.importers.collecting import Collecting
from rubricate.formats.importers.xmi import kinds
from rubricate.formats.importers.xmi.about import About
from rubricate.formats.importers.xmi.cas import Cas, Sofa, Structure
from rubricate.formats.importers.xmi.features import Features, label_of
from rubricate.formats.importers.xmi.naming import Naming
from rubricate.formats.importers.xmi.ours import MARKS, Ours
from rubricate.formats.importers.xmi.package import File

_NUMBER_LONGEST: Final = 15
_CHAIN: Final = "referenceRelation"  # what a link of a chain is to the next one
_RELATION: Final = frozenset({uima.GOVERNOR, uima.DEPENDENT})


class Taking:
    """Takes the structures of a file one by one: first what is marked, then what hangs between the marks."""

    def __init__(self, found: Collecting, naming: Naming, file: File, cas: Cas) -> None:
        self._found, self._naming, self._file, self._cas = found, naming, file, cas
        self._types = file.types
        self._features = Features(cas, file.types)
        self._ours = Ours(file.name)
        self._about = About(file, cas)
        self._documents: dict[str, str] = {}  # their keys by the numbers of sofas
        self._counted: dict[str, bytes] = {}  # texts that begin with a byte-order mark, which the file counts
        self._keys: dict[str, str] = {}
        self._kinds: dict[str, str] = {}  # of types
        self._used: set[str] = set()
        self.positions: dict[str, int] = {}  # of documents of ours, by their keys

    def take(self) -> None:
        """All of the file."""
        for sofa in self._cas.sofas:
            self._document(sofa)
        relations: list[Structure] = []
        marked: list[Structure] = []
        loose: list[Structure] = []
        for one in self._cas.structures.values():
            kind = self._kind(one)
            if kind == "relation":
                relations.append(one)
            elif kind == "mark":
                marked.append(one)
                self._mark(one)
            elif kind == "loose":
                loose.append(one)
            elif kind:
                self._found.lose(kind, uima.short(one.type))
        for one in marked:
            self._slots(one)
        for one in relations:
            self._relation(one)
        for one in loose:
            self._loose(one)

    def _document(self, sofa: Sofa) -> None:
        """The text of a sofa as a document: the same text under the same name is one, whoever worked on it."""
        if sofa.text is None:
            self._found.lose("sources", sofa.name)
            return
        text = sofa.text
        own = self._about.own(sofa)
        if own is not None:
            text = self._ours.text(own, text)
        if not canonical(text)[0].strip():
            self._found.lose("empty", sofa.name)
            return
        facts: dict[str, Any] = {"variables": self._about.variables(sofa), "id": self._about.id(sofa)}
        name = self._about.name(sofa)
        if own is not None:
            facts |= self._ours.document(own) | {"units": self._ours.units(own, text, self._about.pieces(sofa))}
            name = self._ours.exact(own, "name") or name
        key = self._documents[sofa.id] = self._found.document(f"{name}\n{text}", name, text, **facts)
        if own is not None and (position := own.get("position")).isdecimal():
            self.positions[key] = int(position[:9])
        if text.startswith("\ufeff"):
            self._counted[sofa.id] = text.encode("utf-16-le", "surrogatepass")

    def _kind(self, one: Structure) -> str:
        """What becomes of a structure: a mark, a relation, something loose, lost as this; '' for what is understood."""
        if one.type not in self._kinds:
            lineage = self._types.lineage(one.type)
            is_known = one.type.startswith(f"{uima.CAS}.") or kinds.is_skeleton(lineage)
            self._kinds[one.type] = "" if is_known else "grammar" if kinds.is_grammar(lineage) else "mark"
        if self._kinds[one.type] != "mark":
            return self._kinds[one.type]
        if one.sofa and not self._cas.is_listed(one, one.sofa):
            return "unlisted"
        if one.type == uima.OUR_FAR_LINK or not _RELATION.isdisjoint(one.values):
            return "relation"
        if one.has_place:
            return "mark"
        is_whole = one.sofa and not any(self._features.is_reference(one, name) for name in one.values if name != "sofa")
        return "mark" if is_whole else "loose"

    def _mark(self, one: Structure) -> None:
        """The marks of a structure, one for each tag that it names."""
        document = self._documents.get(one.sofa, f"?{one.sofa}")
        key = f"{self._file.name}\n{one.id}"
        where = f"{self._file.name}:{one.id}"
        facts: dict[str, Any] = {"whole": not one.has_place, "where": where}
        places = _places(one)
        if one.type in MARKS:
            facts |= self._ours.mark(one)
            key = str(facts["id"]) if facts["id"] else key
            self._keys[one.id] = key
            self._naming.add(document, "", self._ours.exact(one, "tag"), places, {**facts, "key": key})
            return
        self._keys[one.id] = key
        tagging, labels = self._features.tags(one)
        noting, note = self._features.note(one)
        coder = one.get("coder") or self._about.owner
        chain = _CHAIN if one.get("next") else ""
        facts |= {
            "note": note,
            "coder": coder,
            "purpose": self._about.purpose,
            "quote": self._quote(one.sofa, places),
            "attributes": {
                self._about.feature(one.type, name): values
                for name, values in self._features.answers(one, frozenset({tagging, noting, "coder", chain})).items()
            },
        }
        layer = self._about.layer(one.type)
        for number, label in enumerate(labels or ("",)):
            own = key if number == 0 else f"{key}\n{number}"
            self._naming.add(document, layer, label, places, {**facts, "key": own})

    def _quote(self, sofa: str, places: tuple[tuple[int, int], ...]) -> str | None:
        """The words at a place, where they must tell that a byte-order mark counts."""
        if not places or sofa not in self._counted:
            return None
        start, end = places[0]
        return self._counted[sofa][2 * start : 2 * end].decode("utf-16-le", "replace") or None

    def _slots(self, one: Structure) -> None:
        """What a mark refers to: other marks, also by way of a slot that says in which role."""
        roles: dict[str, str] = {"next": one.get(_CHAIN)}
        for name, other in self._features.references(one):
            self._used.add(other.id)
            target, role = other.id, roles.get(name) or name
            if other.id not in self._keys and not other.has_place:
                target = other.get("target")
                role = label_of(other.values, self._types, other.type)[1] or name
            self._link(FoundLink(self._keys[one.id], self._key(target), role))

    def _relation(self, one: Structure) -> None:
        if one.type == uima.OUR_FAR_LINK:
            self._link(self._ours.link(one, one.get("source"), one.get("target")))
            return
        begin, end = (self._key(one.get(name)) for name in (uima.GOVERNOR, uima.DEPENDENT))
        if one.type == uima.OUR_LINK:
            self._link(self._ours.link(one, begin, end))
            return
        naming, label = label_of(one.values, self._types, one.type)
        self._link(FoundLink(begin, end, label or self._about.layer(one.type)))
        for name in self._features.answers(one, frozenset({naming, *_RELATION})):
            self._found.lose("link_features", name)

    def _loose(self, one: Structure) -> None:
        """What stands nowhere: understood where marks led to it, or where it only leads to marks, as a chain does."""
        others = [other for _, other in self._features.references(one)]
        leads = bool(others) and all(other.id in self._keys for other in others)
        if one.id not in self._used and not (leads and not self._features.answers(one, frozenset())):
            self._found.lose("structures", uima.short(one.type))

    def _link(self, link: FoundLink) -> None:
        self._found.links.append(link)

    def _key(self, number: str) -> str:
        """What the mark of this number is called; a name of nothing where it is no mark."""
        return self._keys.get(number, f"{self._file.name}\n?{number}")


def _places(one: Structure) -> tuple[tuple[int, int], ...]:
    """The place in UTF-16 units; none where it is no number."""
    ends = one.get("begin"), one.get("end")
    if not all(end.isascii() and end.isdigit() and len(end) < _NUMBER_LONGEST for end in ends):
        return ()
    return ((int(ends[0]), int(ends[1])),)
