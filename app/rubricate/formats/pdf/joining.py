"""What stands between two lines of a paragraph: a space, nothing, or a hyphen that goes."""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from rubricate.formats.pdf.letters import HYPHEN
from rubricate.formats.pdf.shapes import is_ideograph, is_unspaced

_HYPHENS: Final = ("-", "\u2010", HYPHEN)
_TAIL: Final = re.compile(r"([^\W\d_]{2,})[-\u2010\u00ad]$")
_HEAD: Final = re.compile(r"[^\W\d_]{2,}")
_WORDS: Final = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_IDEOGRAPHS: Final = "\u2e80-\u9fff\uf900-\ufaff"
_BORDER: Final = re.compile(f"(?<=[{_IDEOGRAPHS}])[A-Za-z0-9]|(?<=[A-Za-z0-9])[{_IDEOGRAPHS}]")
_SPACED_BORDER: Final = re.compile(f"(?<=[{_IDEOGRAPHS}]) [A-Za-z0-9]|(?<=[A-Za-z0-9]) [{_IDEOGRAPHS}]")
_KEPT: Final = frozenset({"self", "well", "non", "ex", "half", "all", "cross", "so", "ill", "anti", "pro", "quasi"})


def is_hyphenated(line: str) -> bool:
    """Whether a line ends in a word with a hyphen."""
    return line.endswith(_HYPHENS) and _TAIL.search(line) is not None


class Joining:
    """Decides by the words that the document has elsewhere; they are gathered where the first hyphen asks for them."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines

    @cached_property
    def _seen(self) -> set[str]:
        return {word.casefold() for line in self._lines for word in _WORDS.findall(line)}

    @cached_property
    def _is_dense(self) -> bool:
        """Whether words in Latin letters stand among ideographs without spaces, as most do in this document."""
        dense = sum(len(_BORDER.findall(line)) for line in self._lines)
        return dense > sum(len(_SPACED_BORDER.findall(line)) for line in self._lines)

    def between(self, before: str, after: str) -> tuple[int, str]:
        """How many letters go from the end of `before`, and what is put in.

        A hyphen goes where it is sure that it only parts a word: it is a soft one, or the whole word stands elsewhere,
        or letters in lower case follow and the word with its hyphen stands nowhere else.
        """
        if not before or not after:
            return 0, ""
        if before.endswith(_HYPHENS):
            return self._hyphen(before, after)
        if is_unspaced(before[-1]) and is_unspaced(after[0]):
            return 0, ""
        if is_ideograph(before[-1]) != is_ideograph(after[0]) and (before[-1] + after[0]).isalnum():
            return 0, "" if self._is_dense else " "
        if before.endswith("\u2014") and before[-2:-1].isalnum():
            return 0, ""
        return 0, " "

    def _hyphen(self, before: str, after: str) -> tuple[int, str]:
        kept = (1, "-") if before.endswith(HYPHEN) else (0, "")  # pdfium's sign for a hyphen that is seen
        tail, head = _TAIL.search(before), _HEAD.match(after)
        if tail is None or head is None:
            return kept if before[-2:-1].isalnum() else (kept[0], f"{kept[1]} ")
        first, second = tail.group(1), head.group()
        if (first + second).casefold() in self._seen:
            return 1, ""
        if f"{first}-{second}".casefold() in self._seen or first.casefold() in _KEPT:
            return kept
        return kept if second[0].isupper() else (1, "")
