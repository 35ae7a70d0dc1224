"""The features of one structure: its tag, its note, what answers it gives, and which others it refers to."""

from collections.abc import Iterator, Mapping
from typing import Final

from rubricate.formats import uima
from rubricate.formats.importers.xmi.cas import Cas, Structure
from rubricate.formats.importers.xmi.types import Types

TAGS: Final = ("tag", "value", "label", "identifier", "referenceType")  # the first that holds words names the tag
NOTES: Final = ("note", "comment")
_PLACE: Final = frozenset({"sofa", "begin", "end"})
_ENDS: Final = frozenset({uima.GOVERNOR, uima.DEPENDENT, "first", "next", "target"})
_WORDS_FOR_NUMBERS: Final = frozenset({"true", "false", "NaN", "Infinity", "-Infinity"})
_MOST: Final = 10_000  # of the members of a list that goes from one to the next


class Features:
    """Reads the features of a structure by the types of its file, or where these are silent, by how they look."""

    def __init__(self, cas: Cas, types: Types) -> None:
        self._cas, self._types = cas, types

    def tags(self, one: Structure) -> tuple[str, tuple[str, ...]]:
        """The feature that names the tag, and the names that it holds; ('', ()) where none does."""
        for name in TAGS:
            given = tuple(words for words in self._words(one, name) if words.strip())
            if given:
                return name, given
        return "", ()

    def note(self, one: Structure) -> tuple[str, str]:
        """The feature that is a note, and its words."""
        for name in NOTES:
            given = self._words(one, name)
            if given:
                return name, "\n\n".join(given)
        return "", ""

    def answers(self, one: Structure, besides: frozenset[str]) -> dict[str, tuple[str, ...]]:
        """What the other features hold, where they refer to nothing."""
        found: dict[str, tuple[str, ...]] = {}
        for name in (*one.values, *one.several):
            if name not in _PLACE and name not in besides and not self.is_reference(one, name):
                given = tuple(self._plain(one, name))
                if any(given):
                    found[name] = given
        return found

    def references(self, one: Structure) -> Iterator[tuple[str, Structure]]:
        """The structures that are referred to, also by a list of them, with the name of the feature."""
        for name in one.values:
            if name not in _PLACE and self.is_reference(one, name):
                for number in one.values[name].split():
                    for other in self._members(number):
                        yield name, other

    def is_reference(self, one: Structure, name: str) -> bool:
        """Whether a feature holds the numbers of structures."""
        known = self._types.is_reference(one.type, name)
        if known is not None:
            return known
        if name in _ENDS:
            return True
        numbers = one.values.get(name, "").split()
        others = [self._cas.structures[number] for number in numbers if number in self._cas.structures]
        return bool(numbers) and len(others) == len(numbers) and all(_is_slot(other) for other in others)

    def _members(self, number: str) -> Iterator[Structure]:
        """The structure of this number, or those of the list that it is."""
        waiting = [number]
        for _ in range(_MOST):
            if not waiting:
                return
            other = self._cas.structures.get(waiting.pop())
            if other is None:
                continue
            if other.type == f"{uima.CAS}.FSArray":
                waiting += reversed(other.get("elements").split())
            elif other.type == f"{uima.CAS}.NonEmptyFSList":
                waiting += [other.get("tail"), other.get("head")]
            elif not other.type.startswith(f"{uima.CAS}."):
                yield other

    def _words(self, one: Structure, name: str) -> tuple[str, ...]:
        """What a feature says in words; () for numbers, for yes and no, and for references."""
        known = self._types.is_words(one.type, name)
        of = self._types.range(one.type, name)
        given = tuple(self._plain(one, name))
        if known or of in (f"{uima.STRING}Array", f"{uima.STRING}List") or name in one.several:
            return given
        if known is not None or any(is_number(words) for words in given):
            return ()
        return given

    def _plain(self, one: Structure, name: str) -> Iterator[str]:
        """The values of a feature that refers to nothing, or to an array of such."""
        if name in one.several:
            yield from one.several[name]
        elif name in one.values:
            of = self._types.range(one.type, name)
            array = self._cas.structures.get(one.values[name]) if not of or of.endswith("Array") else None
            if array is not None and array.type.startswith(f"{uima.CAS}.") and array.type.endswith("Array"):
                yield from array.several.get("elements", tuple(array.get("elements").split()))
            elif of.startswith(f"{uima.CAS}.") and of.endswith(("Array", "List")):
                yield from one.values[name].split()
            else:
                yield one.values[name]


def label_of(values: Mapping[str, str], types: Types, kind: str) -> tuple[str, str]:
    """The feature that says what kind of link a relation is, and its words."""
    for name in (*TAGS, "role", "relation"):
        if values.get(name, "").strip() and types.is_words(kind, name) is not False:
            return name, values[name]
    return "", ""


def _is_slot(one: Structure) -> bool:
    """Whether it only leads on to another structure, in a role."""
    return not one.has_place and not one.sofa and not {"target", "role"}.isdisjoint(one.values)


def is_number(words: str) -> bool:
    """Whether a value is a number, or yes or no: such name no tag."""
    if words in _WORDS_FOR_NUMBERS:
        return True
    try:
        float(words)
    except ValueError:
        return False
    return True
