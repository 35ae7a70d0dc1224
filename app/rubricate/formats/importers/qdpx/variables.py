"""Variables, cases and sets: what documents have in common, and what is known of each."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rubricate.core.attributes import NO, YES, Attribute, canonical, variable_id
from rubricate.core.bringing.found import Lost
from rubricate.core.errors import BadValue
from rubricate.formats.importers.qdpx.codes import Tags
from rubricate.formats.importers.qdpx.facts import first, guid, under
from rubricate.formats.safe_xml import Element, local

_KINDS: Mapping[str, str] = {"Boolean": "yes_no", "Integer": "number", "Float": "number", "Date": "date"}
_TRUE, _FALSE = ("true", "1"), ("false", "0")
_NAMED_MOST = 20


class Variables:
    """What the file knows of its sources, by their keys: `values` by name, and `sets`.

    The facts of a case are facts of its sources; a case of several sources is a set of them, too.
    """

    def __init__(self, root: Element) -> None:
        self._names: dict[str, tuple[str, str]] = {}
        self.values: dict[str, dict[str, str]] = defaultdict(dict)
        self.sets: dict[str, list[str]] = defaultdict(list)
        self.cases: dict[str, str] = {}
        self._lost: dict[str, list[str]] = defaultdict(list)
        for variable in _all(root, "Variables", "Variable"):
            name = " ".join((variable.get("name") or "").split())
            self._names[guid(variable)] = (name, variable.get("typeOfVariable") or "Text")
        for case in _all(root, "Cases", "Case"):
            self._case(case)
        for one in _all(root, "Sets", "Set"):
            self._set(one)

    def take(self, key: str, source: Element) -> None:
        """The facts that stand with a source itself; they go before those of its cases."""
        self.values[key] = {**self.values.get(key, {}), **self._given(source)}

    def define(self, tags: Tags) -> None:
        """The variables that documents have, in the codebook: each of the kind that all of its values fit."""
        given: dict[str, list[str]] = defaultdict(list)
        for values in self.values.values():
            for name, words in values.items():
                given[name].append(words)
        for name, kind in self._names.values():
            if name in given and not tags.has_variable(name):
                tags.define(_fitting(name, _KINDS.get(kind, "text"), given[name]))

    def lost(self) -> list[Lost]:
        return [Lost(kind, len(names), tuple(names[:_NAMED_MOST])) for kind, names in self._lost.items()]

    def _case(self, case: Element) -> None:
        name = " ".join((case.get("name") or "").split())
        self.cases[guid(case)] = name
        sources = [guid(ref, "targetGUID") for ref in under(case, "SourceRef")]
        values = self._given(case)
        for source in sources:
            self.values[source] = {**values, **self.values.get(source, {})}
        if name and (len(sources) > 1 or (sources and not values)):
            self._put(name, sources)
        elif not sources:
            self._lost["cases"].append(name)

    def _set(self, one: Element) -> None:
        name = " ".join((one.get("name") or "").split())
        members = [guid(ref, "targetGUID") for ref in under(one, "MemberSource")]
        if name and members:
            self._put(name, members)
        else:
            self._lost["code_sets"].append(name)

    def _put(self, name: str, sources: Sequence[str]) -> None:
        for source in sources:
            if name not in self.sets[source]:
                self.sets[source].append(name)

    def _given(self, element: Element) -> dict[str, str]:
        found: dict[str, str] = {}
        for value in under(element, "VariableValue"):
            name, kind = self._names.get(_of(value), ("", ""))
            words = "".join(
                text for child in value if local(child) != "VariableRef" for text in child.itertext()
            ).strip()
            if name and words:
                found.setdefault(name, _told(words, kind))
        return found


def _of(value: Element) -> str:
    ref = first(value, "VariableRef")
    return "" if ref is None else guid(ref, "targetGUID")


def _all(root: Element, group: str, name: str) -> list[Element]:
    place = first(root, group)
    return [] if place is None else list(under(place, name))


def _told(words: str, kind: str) -> str:
    if kind == "Boolean":
        return YES if words.lower() in _TRUE else NO if words.lower() in _FALSE else words
    return words


def _fitting(name: str, kind: str, given: Sequence[str]) -> Attribute:
    """The variable of its kind; of words where a value is not of that kind."""
    wanted = Attribute(variable_id(name), None, name, 0, kind)
    try:
        for words in given:
            canonical(wanted, (words,))
    except BadValue:
        return Attribute(variable_id(name), None, name, 0, "text")
    return wanted
