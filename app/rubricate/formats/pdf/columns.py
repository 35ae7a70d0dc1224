"""Two columns that the file writes line by line across the page: parted, and read one after the other."""

from itertools import pairwise
from typing import Final

from rubricate.formats.pdf.bands import banded, one_line
from rubricate.formats.pdf.letters import GAP
from rubricate.formats.pdf.shapes import Line, Word

_LINES_LEAST: Final = 5
_WORDS_LEAST: Final = 3  # fewer in a piece are a table, whose rows are read across
_TOLERANCE: Final = 1.0


def in_columns(lines: list[Line]) -> list[Line]:
    """The lines of one page in reading order. They stay as they are unless a gutter parts most of them in prose."""
    across = [one_line(band) for band in banded(lines)]
    split = [(a, b) for line in across if line.words and not line.fixed for a, b in [_parted(line)] if a and b]
    if len(split) < _LINES_LEAST or 2 * len(split) < sum(not line.fixed for line in across):
        return lines
    ends = max(left.x1 for left, _ in split)
    begins = min(right.x0 for _, right in split)
    words = [min(left.text.count(" "), right.text.count(" ")) + 1 for left, right in split]
    if begins - ends < _TOLERANCE or sorted(words)[len(words) // 2] < _WORDS_LEAST:
        return lines
    return _read(across, ends, begins)


def _read(lines: list[Line], ends: float, begins: float) -> list[Line]:
    """Left column before right one (in lines from the right: after it), between lines that go across."""
    ordered: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    from_right = sum(1 if line.rtl else -1 for line in lines) > 0

    def close() -> None:
        ordered.extend([*right, *left] if from_right else [*left, *right])
        left.clear()
        right.clear()

    for line in lines:
        if line.fixed:
            ordered.append(line)
            continue
        a, b = _cut(line, (ends + begins) / 2)
        if a and max(word.x1 for word in a) > (ends if b else begins) + _TOLERANCE:  # a line across both
            close()
            ordered.append(line)
            continue
        left += [_piece(line, a, column=int(from_right))] if a else []
        right += [_piece(line, b, column=int(not from_right))] if b else []
    close()
    return ordered


def _cut(line: Line, gutter: float) -> tuple[list[Word], list[Word]]:
    words = line.words or [Word(line.text, line.x0, line.x1, line.y)]
    return [w for w in words if w.x0 < gutter], [w for w in words if w.x0 >= gutter]


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
