"""Where a hit may begin and end: at the edge of what a reader takes for a character, and where asked, for a word."""

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from rubricate.core.text import is_cluster_edge

if TYPE_CHECKING:
    import regex


class Edges:
    """The edges of one text. A place of plain ASCII is judged without a look into Unicode's tables."""

    def __init__(self, text: str, *, whole_words: bool) -> None:
        self._text = text
        self._is_plain = text.isascii()
        self._whole_words = whole_words
        self.is_free = self._is_plain and not whole_words

    def allow(self, start: int, end: int) -> bool:
        """Whether a hit may stand there: it cuts no grapheme cluster and, where words are whole, no word."""
        text = self._text
        if not self._is_plain and not (is_cluster_edge(text, start) and is_cluster_edge(text, end)):
            return False
        return not self._whole_words or (is_word_edge(text, start) and is_word_edge(text, end))


def is_word_edge(text: str, place: int) -> bool:
    """True unless two letters, digits or marks meet there that belong to one word.

    Scripts without spaces (Chinese, Thai) have the edges of UAX-29; an apostrophe parts "l’eau" as it does "mayor’s".
    """
    if not 0 < place < len(text):
        return True
    if not (_joins(text[place - 1]) and _joins(text[place])):
        return True
    if text[place - 1].isascii() and text[place].isascii():
        return False
    return _breaks().match(text, place) is not None


def _joins(letter: str) -> bool:
    return letter.isalnum() or letter == "_" or (not letter.isascii() and unicodedata.category(letter)[0] == "M")


@cache
def _breaks() -> "regex.Pattern[str]":
    import regex

    return regex.compile(r"(?w)\b")
