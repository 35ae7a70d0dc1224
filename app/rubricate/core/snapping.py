"""What the hand takes: whole words or sentences where a person wants it so, and what a double click means."""

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

from rubricate.core.text import Span, cluster_span, word_at, word_span
from rubricate.core.units import whole_units

if TYPE_CHECKING:
    import regex

SNAPS: Final = ("", "word", "sentence")
_LONGEST_HAN: Final = 4  # letters: a longer run is a clause of Chinese, and no word
_FAR: Final = 64  # letters to each side that a run is looked for
# Scripts without spaces between words, where UAX-29 makes a word of every letter.
_UNSPACED: Final = re.compile(
    "[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u309f\u3400-\u4dbf\u4e00-\u9fff]"
)


def snapped(text: str, sentences: Sequence[int], span: Span, to: str) -> Span:
    """The span widened to whole words or sentences (flat), and never narrower; "" leaves it. It cuts no cluster."""
    if to == "word" and span.start < span.end:
        return word_span(text, span)
    if to == "sentence" and span.start < span.end:
        return cluster_span(text, whole_units(sentences, span))
    return cluster_span(text, span)


def beside(text: str, sentences: Sequence[int], span: Span, direction: int, to: str) -> Span | None:
    """The word or sentence (`to`) after a span (1) or before it (-1), over white space; None at the ends."""
    place = span.end if direction > 0 else span.start - 1
    while 0 <= place < len(text) and text[place].isspace():
        place += direction
    return snapped(text, sentences, Span(place, place + 1), to) if 0 <= place < len(text) else None


def picked_word(text: str, place: int) -> Span | None:
    """The word that a double click at `place` takes; None between words.

    Where words have no spaces between them it is what a reader can see without a dictionary: a run of kana, up to
    four Han letters on end, else one of them; in Thai, Lao, Khmer and Burmese what stands between two spaces.
    """
    word = word_at(text, place)
    if word is None or not _UNSPACED.match(text, word.start):
        return word
    low, high = max(0, place - _FAR), min(len(text), place + _FAR)
    run = next((m for m in _runs().finditer(text, low, high) if m.start() <= place < m.end()), None)
    if run is None or (run.lastgroup == "han" and run.end() - run.start() > _LONGEST_HAN):
        return word
    return cluster_span(text, Span(*run.span()))


@cache
def _runs() -> "regex.Pattern[str]":
    import regex

    return regex.compile(
        r"(?P<han>[\p{Script=Han}々〆ヶ]+)"
        r"|(?P<kana>\p{Script=Hiragana}[\p{Script=Hiragana}ー\u3099\u309a]*)"
        r"|(?P<phrase>(?:[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*)+)"
    )
