"""What our own exports say besides: ids, times, layers, answers, units, and what XML could not hold."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any, Final
from uuid import UUID

from rubricate.core.bringing.counting import Counting, converter
from rubricate.core.bringing.found import FoundLink
from rubricate.core.document import Units
from rubricate.core.text import canonical
from rubricate.formats import uima
from rubricate.formats.errors import BadContent
from rubricate.formats.importers.xmi.cas import Structure
from rubricate.formats.jsonish import moment, names, parsed, rows, tree, uuid_of, whole, words

MARKS: Final = (uima.OURS, uima.OUR_WHOLE)
UTF16: Final = Counting("utf16")
_NOBODY: Final = UUID(int=0)
_ROUNDS_MOST: Final = 1_000_000


class Ours:
    """Reads such structures; JSON that is none is as if it weren't there."""

    def __init__(self, name: str) -> None:
        self._name = name

    def mark(self, one: Structure) -> dict[str, Any]:
        """The facts of an annotation, but for its place and its tag."""
        purpose, _, number = (one.get("layer") or "main 1").rpartition(" ")
        own = uuid_of(one.get("uuid"))
        given = tree(self._json(one.get("attributes")))
        return {
            "note": self.exact(one, "note"),
            "coder": self.exact(one, "coder"),
            "purpose": purpose or "main",
            "round": min(max(int(number), 1), _ROUNDS_MOST) if number.isdecimal() and len(number) < 9 else 1,
            "origin": one.get("origin") or "import",
            "created": moment(one.get("created")),
            "changed": moment(one.get("changed")),
            "attributes": {name: tuple(names(values)) for name, values in given.items()},
            "quote": self.exact(one, "quote") or None,
            "id": own,
        }

    def link(self, one: Structure, begin: str, end: str) -> FoundLink:
        """A link between the marks of these keys."""
        return FoundLink(begin, end, self.exact(one, "label"), uuid_of(one.get("uuid")), moment(one.get("created")))

    def exact(self, one: Structure, name: str) -> str:
        """The words of a feature as they were before XML."""
        return words(tree(self._json(one.get("exact"))), name) or one.get(name)

    def text(self, one: Structure, text: str) -> str:
        """The text with the characters that XML could not hold."""
        letters = list(text)
        for row in rows(tree(self._json(one.get("exact"))).get("text")):
            place, letter = (whole(number) for number in (*row, None, None)[:2])
            if place is None or letter is None or not 0 < letter <= 0x10FFFF or not 0 <= place < len(letters):
                continue
            if letters[place] == "\ufffd" and not 0xD800 <= letter < 0xE000:
                letters[place] = chr(letter)
        return "".join(letters)

    def document(self, one: Structure) -> dict[str, Any]:
        """The facts of a document, but for its units."""
        return {
            "purpose": one.get("purpose") or "main",
            "sets": tuple(names(self._json(one.get("sets")))),
            "created": moment(one.get("created")),
        }

    def units(self, one: Structure, text: str, pieces: Mapping[str, list[tuple[int, int]]]) -> Units | None:
        """The sentences and paragraphs of the text, where they can be such."""
        said = tree(self._json(one.get("units")))
        body = canonical(text)[0]
        sentences, paragraphs = (_flat(body, pieces.get(kind, [])) for kind in (uima.SENTENCE, uima.PARAGRAPH))
        if not said or body != text or not sentences or not paragraphs:
            return None
        return Units(
            _NOBODY, _NOBODY, b"", words(said, "made_by"), max(0, whole(said.get("version")) or 0),
            words(said, "language"), words(said, "language_source"), said.get("wrapped") is True,
            sentences, paragraphs, said.get("corrected") is True,
        )  # fmt: skip

    def _json(self, given: str) -> object:
        if not given:
            return None
        try:
            found: object = parsed(given, self._name, uima.ENDING)
        except BadContent:
            return None
        return found


def _flat(body: str, pieces: list[tuple[int, int]]) -> tuple[int, ...]:
    """The pieces in order, in code points; () where one is empty, or two lie on each other."""
    convert = converter(body, UTF16)
    spans = sorted((span.start, span.end) for span in (convert(*piece) for piece in pieces) if span is not None)
    flat = tuple(place for span in spans for place in span)
    ordered = all(before <= after for before, after in pairwise(flat))
    return flat if ordered and len(spans) == len(pieces) and all(start < end for start, end in spans) else ()
