"""The places of a few words in a text that was made comparable (`core.folding`); the places are those of the text."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final

from rubricate.core.search.edges import Edges
from rubricate.core.text import Span

_FORMS: Final = ("NFC", "NFD")
_PIECES: Final = re.compile(r"\s+|\S+")


class Phrase:
    """Words in their order; white space between them stands for any. Accents may be composed or not.

    `comparable` makes both sides comparable and keeps lengths (`folded`, or `typed` where case counts).
    """

    def __init__(self, words: str, comparable: Callable[[str], str]) -> None:
        forms = dict.fromkeys([words, *(unicodedata.normalize(form, words) for form in _FORMS)])
        variants = list(dict.fromkeys(comparable(form) for form in forms))
        self._longest = tuple(max(variant.split(), key=len, default="") for variant in variants)
        self._word = variants[0] if len(variants) == 1 and not any(map(str.isspace, variants[0])) else ""
        self._pattern = re.compile("|".join(map(_pattern, sorted(variants, key=len, reverse=True))))

    def may_stand_in(self, comparable: str) -> bool:
        """False where it surely does not: asked first, since most texts are ruled out by it."""
        return any(longest in comparable for longest in self._longest)

    def places(self, comparable: str, edges: Edges) -> Iterator[Span]:
        """In order and without overlap. Where a place cuts a character (or a word) it is sought on from within."""
        found = self._next(comparable, 0)
        while found is not None:
            start, end = found
            if edges.is_free or edges.allow(start, end):
                yield Span(start, end)
                found = self._next(comparable, end)
            else:
                found = self._next(comparable, start + 1)

    def _next(self, comparable: str, at: int) -> tuple[int, int] | None:
        if self._word:
            start = comparable.find(self._word, at)
            return None if start < 0 else (start, start + len(self._word))
        match = self._pattern.search(comparable, at)
        return match.span() if match else None


def _pattern(variant: str) -> str:
    return "".join(r"\s+" if piece.isspace() else re.escape(piece) for piece in _PIECES.findall(variant))
