"""Running heads and page numbers: lines at the edge of pages that come again, set apart from what is read."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Final

from rubricate.formats.pdf.shapes import Line

_HEIGHT: Final = attrgetter("y")
_PAGES_LEAST: Final = 3
_BIT_MOST: Final = 3
_APART: Final = 1.6  # of the distance of lines: a head stands further off than a line from the next
_FIGURES: Final = re.compile(r"\d+")
_NUMBER: Final = re.compile(r"[\W_]*(?:[^\W\d]{1,10}\W*)?(\d{1,5})(?:\W+(?:[^\W\d]{1,5}\W+)?\d{1,5})?[\W_]*")
_ROMAN: Final = re.compile(r"[\W_]*[ivxlc]{1,8}[\W_]*", re.IGNORECASE)


def without_edges(pages: Sequence[list[Line]]) -> tuple[list[list[Line]], int]:
    """The pages without running heads, feet and page numbers, and how many lines went.

    A line goes when it is the outermost of its page, stands apart from the others, and the same one (figures aside)
    stands there on three pages and on a third of all that have words; also a foot that is nothing but the number of
    the page, which need not stand apart where most pages have one.
    """
    upright = [sorted((line for line in lines if not line.fixed), key=_HEIGHT) for lines in pages]
    least = max(_PAGES_LEAST, -(-sum(1 for lines in pages if lines) // 3))
    gone = _counted(upright)
    for top in (True, False):
        at_edge: defaultdict[str, list[Line]] = defaultdict(list)
        for lines in upright:
            line = _outermost(lines[::-1] if top else lines)
            if line is not None:
                at_edge[_face(line.text)].append(line)
                if not top and line.text.strip() == str(line.page + 1):
                    gone.add(id(line))
        for same in at_edge.values():
            heights = Counter(round(line.y / 4) for line in same)
            if len(same) >= least and heights.most_common(1)[0][1] * 2 >= len(same):
                gone.update(id(line) for line in same)
    return [[line for line in lines if id(line) not in gone] for lines in pages], len(gone)


def drop_foretold(pages: Sequence[list[Line]]) -> None:
    """Take away last lines that are bits of the next page: browsers draw there what juts out of its first line, unseen.

    Such a line is of short words, not all of plain letters, and its letters come in that order in the line after it.
    """
    for before, after in pairwise(pages):
        if before and after and _is_foretold(before[-1], after[0]):
            before.pop()


def _is_foretold(last: Line, first: Line) -> bool:
    words = last.text.split()
    inside = first.x0 - 1 <= last.x0 and last.x1 <= first.x1 + 1 and last.size == first.size
    if not inside or last.text.isascii() or any(len(word) > _BIT_MOST for word in words):
        return False
    letters = iter(first.text)
    return len("".join(words)) * 2 < len(first.text) and all(letter in letters for letter in "".join(words))


def _counted(pages: Sequence[list[Line]]) -> set[int]:
    """The feet of pages that are counted at the foot, however near to the text."""
    lowest = [lines[0] for lines in pages if len(lines) > 1]
    feet = [line for line in lowest if line.text.strip() == str(line.page + 1)]
    return {id(line) for line in feet} if len(feet) > 1 and len(feet) * 2 > len(lowest) else set()


def _face(text: str) -> str:
    """What stays the same from page to page."""
    if _NUMBER.fullmatch(text) or _ROMAN.fullmatch(text):
        return "#"
    return _FIGURES.sub("#", text)


def _outermost(ordered: Sequence[Line]) -> Line | None:
    """The first of lines in the order of their heights, where it stands alone and apart from the others."""
    if len(ordered) < 2:
        return None
    first, second = ordered[0], ordered[1]
    if abs(second.y - first.y) < first.size / 2:  # two beside one another: no single head
        return None
    body = sorted([gap for a, b in pairwise(ordered[1:]) if (gap := abs(a.y - b.y)) > 1])
    usual = min(body[(len(body) - 1) // 2], 3 * first.size) if body else first.size * 1.2
    return first if abs(second.y - first.y) > _APART * usual else None
