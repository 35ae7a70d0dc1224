"""The commonest ends of sentences, found in one pass over a whole text.

A shortcut of core.sentences, never another rule: what is not plain is left to the rules, paragraph by paragraph, and
what is plain they would decide alike (a law that the tests hold).
"""

import re
from itertools import chain
from operator import methodcaller
from typing import Final

from rubricate.core.languages.language import Language

# Scripts without capitals, or with stops of their own: nothing in them is plain.
_APART: Final = frozenset({"ar", "fa", "hi", "ja", "ko", "mr", "ne", "sa", "th", "ur", "zh"})
_STOPS: Final = "!?…‥।॥؟۔。！？．｡‼⁇⁈⁉"
_LOW: Final = "[a-zß-öø-ÿа-џ]"
_TAIL: Final = re.compile(f"{_LOW}+$")
_CAPITAL: Final = "[A-ZÀ-ÖØ-ÞЀ-Я]"
# A capitalised word that is no Roman number, initial or abbreviation.
_NEXT: Final = rf"(?![VXLCDM] ){_CAPITAL}(?:{_LOW}|[ ])(?!\w?\.)"
_LONGEST_HALF: Final = 5  # letters; a longer word is no part of one like "z. B." and no list mark like "xviii."
_NO_GAP: Final = (-1, -1)

_gap = methodcaller("span", 1)


class PlainEnds:
    """The plain ends of one language's sentences: one stop after a word that no list has, one space, a capital."""

    def __init__(self, lists: Language) -> None:
        self._known = not lists.code or lists.code not in _APART
        never = lists.words("never") | lists.words("weak") | lists.words("after_number")
        self._listed = frozenset(tail[0] for word in never if (tail := _TAIL.search(word)))
        self._patterns: dict[tuple[bool, bool], re.Pattern[str]] = {}

    def sort(self, text: str, *, wrapped: bool) -> tuple[list[int], list[int]] | None:
        """Two ascending lists: the gaps after plain ends (end, next start, …), and the stops that need the rules.

        All other stops of the text end no sentence, or stand at the end of a paragraph. None where nothing is plain.
        """
        if not self._known:
            return None
        only_dots = not any(map(text.__contains__, _STOPS))
        found = list(self._pattern(wrapped, only_dots).finditer(text))
        gaps: list[tuple[int, int]] = list(map(_gap, found))
        if _NO_GAP not in gaps:
            return list(chain.from_iterable(gaps)), []
        hard = [match.start() for match, gap in zip(found, gaps, strict=True) if gap == _NO_GAP]
        return [place for gap in gaps if gap != _NO_GAP for place in gap], hard

    def _pattern(self, wrapped: bool, only_dots: bool) -> "re.Pattern[str]":
        """Matches every stop that may end a sentence; group 1 is the gap after a plain end.

        A pattern that begins with one sign is searched several times as fast as one that begins with a choice.
        """
        known = self._patterns.get((wrapped, only_dots))
        if known is None:
            stop = r"\." if only_dots else f"[.{_STOPS}]"
            known = re.compile(f"{stop}(?:{self._plain(wrapped)}|(?!{_no_end(wrapped)}))")
            self._patterns[wrapped, only_dots] = known
        return known

    def _plain(self, wrapped: bool) -> str:
        space = "[ \n]" if wrapped else "[ ]"
        longest = max(map(len, self._listed), default=0)
        longest = max(longest, _LONGEST_HALF)
        words = [rf"(?<={_LOW}{{{longest + 1}}}\.)", f"(?<={_LOW}[?!])"]
        for length in range(2, longest + 1):
            # After another word, so that it is no list mark and no second half.
            word = rf"(?<={space}{_LOW}{{{length}}}\.)(?<=[^\s.?!…].{{{length + 1}}}\.)"
            listed = "|".join(sorted(name for name in self._listed if len(name) == length))
            words.append(word + (rf"(?<!{space}(?:{listed})\.)" if listed else ""))
        return f"(?:{'|'.join(words)})({space})(?={_NEXT})"


def _no_end(wrapped: bool) -> str:
    """What follows a stop that ends no sentence within its paragraph: its end, a letter, a sign, a small word."""
    last, space = ("\n[ ]*\n", "[ \n]") if wrapped else ("\n", "[ ]")
    return rf"[.?!…]*+[\"'’»”)\]]*+[ ]*+(?:{last}|\Z)|(?<=\.)[0-9A-Za-z,;:]|{space}{_LOW}(?:{_LOW}|[ ])"
