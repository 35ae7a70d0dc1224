"""Pieces of one line that pdfium has as lines of their own, after raised letters, or as words: letters drawn apart."""

from collections.abc import Iterable
from itertools import pairwise
from statistics import median
from typing import Final

from rubricate.formats.pdf.shapes import Line, Word

_RAISED: Final = 0.6  # of a size: so far from a baseline raised and lowered letters stand
_BACK: Final = 0.3  # of a size: how far a piece may begin before the end of the last one
_ON: Final = 0.6  # of a size: a space between the pieces, with some play
_SPACE: Final = 0.15
_PARTED: Final = 1.8  # of the room between letters that are drawn apart
_DROPPED: Final = 1.8  # of the size of what follows


def rejoined(lines: Iterable[Line]) -> list[Line]:
    """The lines, with what goes on at their end joined to them."""
    found: list[Line] = []
    for line in lines:
        if found and not (line.fixed or found[-1].fixed or line.glyphs or found[-1].glyphs):
            if _goes_on(found[-1], line):
                found[-1] = _joined(found[-1], line)
                continue
            if _is_initial(found[-1], line):
                found[-1] = _joined(found[-1], line, initial=True)
                continue
        found.append(line)
    return found


def _goes_on(a: Line, b: Line) -> bool:
    size = max(a.size, b.size)
    return abs(a.y - b.y) <= _RAISED * size and -_BACK * size <= b.x0 - a.x1 <= _ON * size


def _is_initial(a: Line, b: Line) -> bool:
    """A large letter that reaches down beside the first lines."""
    beside = -_BACK * b.size <= b.x0 - a.x1 <= b.size and 0 < b.y - a.y < a.size
    return len(a.text) == 1 and a.text.isalpha() and a.size > _DROPPED * b.size and beside


def _joined(a: Line, b: Line, *, initial: bool = False) -> Line:
    main = b if initial or len(b.text) > len(a.text) else a
    between = " " if not initial and b.x0 - a.x1 > _SPACE * max(a.size, b.size) else ""
    words = [*a.words, *b.words] if a.words and b.words else []
    if words and not between:
        first, second = words[len(a.words) - 1 : len(a.words) + 1]
        one = Word(first.text + second.text, first.x0, second.x1, main.y, first.link or second.link)
        words[len(a.words) - 1 : len(a.words) + 1] = [one]
    return Line(f"{a.text}{between}{b.text}", a.x0, b.x1, main.y, main.size, a.page, words=words)


def unspread(line: Line) -> None:
    """Put letters that are drawn apart together: words end where much more than the usual room follows."""
    gaps = [b.x0 - a.x1 for a, b in pairwise(line.words)]
    usual = median(gaps)
    words = [line.words[0]]
    for gap, word in zip(gaps, line.words[1:], strict=True):
        if gap > _PARTED * usual:
            words.append(word)
        else:
            a = words[-1]
            words[-1] = Word(a.text + word.text, a.x0, word.x1, a.y, a.link)
    line.words, line.text = words, " ".join(word.text for word in words)
