"""The commonest ends of sentences, found in one pass over a whole text.

A shortcut of core.sentences, never another rule: what is not plain is left to the rules, stop by stop, and what is
plain they would decide alike (a law that the tests hold).
"""

import re
from typing import Final

from rubricate.core.languages.language import Language

# Scripts without capitals, or with stops of their own: nothing in them is plain.
_APART: Final = frozenset({"ar", "fa", "hi", "ja", "ko", "mr", "ne", "sa", "th", "ur", "zh"})
_PLAIN_STOPS: Final = "!?"
_STOPS: Final = f"{_PLAIN_STOPS}…‥।॥؟۔。！？．｡‼⁇⁈⁉"
# Small and capital letters; sets that stay below U+0100 are made and searched in a fraction of the time.
_LATIN: Final = ("[a-zß-öø-ÿ]", "[A-ZÀ-ÖØ-Þ]")
_CYRILLIC: Final = ("[а-џ]", "[Ѐ-Я]")
_IN_CYRILLIC: Final = frozenset({"be", "bg", "mk", "ru", "sr", "uk"})
_SPACES: Final = "[ \xa0]++"
_LINE_OR_SPACES: Final = f"(?:{_SPACES}\n?+[ \xa0]*+|\n[ \xa0]*+)"
_CLOSING: Final = '["”’»]'
_LONG: Final = 5  # letters; a word so long is no part of one like "z. B.", and a list mark only where it is "xviii."


class PlainEnds:
    """The plain ends of one language's sentences: one stop after a word that no list has, white space, a capital."""

    def __init__(self, lists: Language) -> None:
        self._known = not lists.code or lists.code not in _APART
        self._low, self._capital = _CYRILLIC if lists.code in _IN_CYRILLIC else _LATIN
        tail = re.compile(f"{self._capital}?{self._low}+$")
        never = lists.words("never") | lists.words("weak") | lists.words("after_number")
        self._listed = frozenset(found[0] for word in never if (found := tail.search(word)))
        self._patterns: dict[tuple[bool, bool], re.Pattern[str]] = {}

    def sort(self, text: str, *, wrapped: bool) -> tuple[list[int], list[int]] | None:
        """Two ascending lists: the gaps after plain ends (end, next start, …), and the stops that need the rules.

        All other stops of the text end no sentence, or stand at the end of a paragraph. None where nothing is plain.
        """
        if not self._known:
            return None
        only_dots = not any(map(text.__contains__, _PLAIN_STOPS if text.isascii() else _STOPS))
        gaps: list[int] = []
        hard: list[int] = []
        for stop in self._pattern(wrapped, only_dots).finditer(text):
            gap = stop.span(1)
            if gap[0] < gap[1]:
                gaps += gap
            else:
                hard.append(gap[0] - 1)
        return gaps, hard

    def _pattern(self, wrapped: bool, only_dots: bool) -> "re.Pattern[str]":
        """Matches every stop that may end a sentence, and as its group the gap after a plain end, empty after another.

        A pattern that begins with one sign is searched several times as fast as one that begins with a choice.
        """
        known = self._patterns.get((wrapped, only_dots))
        if known is None:
            stop = r"\." if only_dots else f"[.{_STOPS}]"
            space = _LINE_OR_SPACES if wrapped else _SPACES
            gap = f"{space}(?={self._next()})"
            closed = f"(?:{_CLOSING}(?<={self._low}[.?!].){_CLOSING}*+(?={gap})|)"
            known = re.compile(f"{stop}{closed}((?:{self._before()}){gap}|(?!{self._no_end(wrapped)}))")
            self._patterns[wrapped, only_dots] = known
        return known

    def _before(self) -> str:
        """What stands before the gap: a long word, a short one that no list has, a year, a question, a quotation."""
        ends = sorted({name[-_LONG:] for name in self._listed if re.search(f"{self._low}{{{_LONG}}}$", name)})
        unlisted = rf"(?<!(?:{'|'.join(ends)})\.)" if ends else ""
        ways = [rf"(?<={self._low}{{{_LONG}}}\.){unlisted}(?<![ivx]{{{_LONG}}}\.)"]
        ways += [self._short(self._low, length) for length in range(_LONG - 1, 1, -1)]
        ways += [self._short(self._capital, length) for length in range(_LONG, 1, -1)]
        return "|".join([*ways, r"(?<= [12][0-9]{3}\.)", f"(?<={self._low}[?!])", f"(?<={_CLOSING})"])

    def _short(self, first: str, length: int) -> str:
        """A word that no list has, after another word: so it is no list mark and no second half."""
        word = rf"(?<= {first}{self._low}{{{length - 1}}}\.)(?<=[^\s.?!…].{{{length + 1}}}\.)"
        listed = sorted(name for name in self._listed if len(name) == length and re.match(first, name))
        return word + (rf"(?<! (?:{'|'.join(listed)})\.)" if listed else "")

    def _next(self) -> str:
        """A capitalised word that is no Roman number, initial or abbreviation; a quotation may open before it."""
        return rf"[\"“‘„(]?+{self._capital}(?:{self._low}|(?<![VXLCDM])[ ])(?!\w?\.)"

    def _no_end(self, wrapped: bool) -> str:
        """What follows a stop that ends no sentence within its paragraph: its end, a letter, a sign, a small word."""
        last, space = ("\n[ ]*\n", "[ \n]") if wrapped else ("\n", "[ ]")
        small = f"{space}{self._low}(?:{self._low}|[ ])"
        return rf"[.?!…]{{0,9}}+[\"'’»”)\]]*+[ ]*+(?:{last}|\Z)|(?<=\.)[0-9A-Za-z,;:]|{small}"
