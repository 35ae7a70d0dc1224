"""Two columns that the file writes line by line across the page: parted, and read one after the other."""

from itertools import pairwise
from typing import Final

from rubricate.formats.pdf.letters import GAP
from rubricate.formats.pdf.shapes import Line, Word

_LINES_LEAST: Final = 5
_WORDS_LEAST: Final = 3  # fewer in a piece are a table, whose rows are read across
_TOLERANCE: Final = 1.0


def in_columns(lines: list[Line]) -> list[Line]:
    """The lines of one page in reading order. They stay as they are unless a gutter parts most of them in prose."""
    rows = [(line, *_parted(line)) for line in lines if line.words and not line.fixed]
    split = [(left, right) for _, left, right in rows if left is not None and right is not None]
    if len(split) < _LINES_LEAST or 2 * len(split) < len(rows):
        return lines
    ends = max(left.x1 for left, _ in split)
    begins = min(right.x0 for _, right in split)
    words = [min(len(left.words), len(right.words)) for left, right in split]
    if begins - ends < _TOLERANCE or sorted(words)[len(words) // 2] < _WORDS_LEAST:
        return lines
    return _bands(lines, (ends + begins) / 2)


def _bands(lines: list[Line], gutter: float) -> list[Line]:
    """Left column before right one, between lines that go across."""
    ordered: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for line in lines:
        if line.fixed or not line.words:
            ordered.append(line)
            continue
        a, b = _cut(line, gutter)
        if a and b and max(word.x1 for word in a) > gutter - _TOLERANCE:  # a line across both
            ordered += [*left, *right, line]
            left, right = [], []
            continue
        left += [_piece(line, a)] if a else []
        right += [_piece(line, b, column=1)] if b else []
    return [*ordered, *left, *right]


def _cut(line: Line, gutter: float) -> tuple[list[Word], list[Word]]:
    return [w for w in line.words if w.x0 < gutter], [w for w in line.words if w.x0 >= gutter]


def _parted(line: Line) -> tuple[Line | None, Line | None]:
    """The pieces beside the widest gap of a line, if it has one that is no space between words."""
    ordered = sorted(line.words, key=lambda word: word.x0)
    gaps = [(after.x0 - before.x1, n + 1) for n, (before, after) in enumerate(pairwise(ordered))]
    width, place = max(gaps, default=(0.0, 0))
    if width <= GAP * line.size:
        return None, None
    return _piece(line, ordered[:place]), _piece(line, ordered[place:])


def _piece(line: Line, words: list[Word], column: int = 0) -> Line:
    text = " ".join(word.text for word in words)
    edges = min(word.x0 for word in words), max(word.x1 for word in words)
    return Line(text, *edges, line.y, line.size, line.page, rtl=line.rtl, column=column, words=words)
