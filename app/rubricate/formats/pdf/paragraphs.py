"""Which lines of pages are one paragraph, and what stands between two of them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from rubricate.formats.pdf.joining import is_hyphenated
from rubricate.formats.pdf.shapes import Line

_LARGER: Final = 0.12
_HEADING: Final = 1.15  # of the size of most letters
_HEADING_MOST: Final = 200
_APART: Final = 1.3
_INDENT: Final = 0.7  # of a size
_INDENT_MOST: Final = 5.0
_CENTERED: Final = 0.3
_FAR: Final = 4.0
_AT_EDGE: Final = 30.0
_SAME: Final = 0.6  # of a size: spaces at the end of lines may stand out
_ALIKE: Final = 0.8
_ALIKE_LEAST: Final = 3
_BELOW: Final = 3.0  # of a size: so far down a column goes on
_SPACE: Final = 0.3  # of a size: a space between words, with some play
_UNSURE: Final = 1.5  # a sentence that goes on needs more: its next word may be wider than the mean of its line
_BULLETS: Final = "•◦▪‣●○■□–—*·"
_ENDS: Final = ".!?…:。！？؟۔"
_CLOSERS: Final = "\"'”’»«)]"

_Class = tuple[bool, bool, bool]  # from right to left, a heading, beside others


class Paragraph(NamedTuple):
    """Lines that belong together; `kind` is "p", "row" or a heading."""

    lines: tuple[Line, ...]
    kind: str = "p"


class Frame:
    """What is usual in a document: the size of its letters, the distance of its lines; gives each its block."""

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        sizes: Counter[float] = Counter()
        gaps: dict[float, list[float]] = {}
        for lines in pages:
            for line in lines:
                sizes[line.size] += len(line.text)
            for a, b in pairwise(lines):
                if a.size == b.size and 0.7 * a.size < a.y - b.y < 4 * a.size:
                    gaps.setdefault(a.size, []).append(a.y - b.y)
        self.body = sizes.most_common(1)[0][0] if sizes else 0.0
        self._gaps = {size: sorted(found)[len(found) // 4] for size, found in gaps.items()}
        larger = sorted((size for size in sizes if size > _HEADING * self.body), reverse=True)
        self._levels = {size: f"h{min(level, 6)}" for level, size in enumerate(larger, 1)}
        for lines in pages:
            _align([line for line in lines if line.rtl])
            _measure(lines, _HEADING * self.body)

    def gap(self, size: float) -> float:
        return self._gaps.get(size, size * 1.2)

    def level(self, lines: Sequence[Line]) -> str:
        size = lines[0].size
        if lines[0].cells:
            return "row"
        if size not in self._levels or sum(len(line.text) for line in lines) > _HEADING_MOST:
            return "p"
        return self._levels[size]


def _align(lines: Sequence[Line]) -> None:
    """Lines from right to left that begin anywhere and end at the left margin are set as those from the left are."""
    if len(lines) < _ALIKE_LEAST:
        return
    left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
    at_left = sum(line.x0 - left < _SAME * line.size for line in lines)
    at_right = sum(right - line.x1 < _SAME * line.size for line in lines)
    if at_left > _ALIKE * len(lines) and at_right < len(lines) / 2:
        for line in lines:
            line.flush = True


def _measure(lines: Sequence[Line], large: float) -> None:
    """Each place of a page where lines begin is a block that reaches as far as its longest line.

    Where lines begin at many places, its right edge is that of the neighbours too. Headings are blocks of their own,
    and so are columns below a line that goes across them.
    """
    limited = _beside_others(lines)
    keys = [
        (10 + 2 * round(line.start / 24) + line.column, (line.rtl, line.size > large, is_beside))
        for line, is_beside in zip(lines, limited, strict=True)
    ]
    edges: dict[tuple[int, _Class], tuple[float, float]] = {}
    for key, line in zip(keys, lines, strict=True):
        start, end = line.start, line.end
        low, high = edges.get(key, (start, end))
        edges[key] = min(low, start), max(high, end)
    blocks = {}
    across = _across(edges)
    for (place, kind), own in edges.items():
        near = (edges.get((place + step, kind), own) for step in (-2, 2))
        opposite = across.get((not kind[0], *kind[1:]), own)
        at_edge = abs(own[0] + opposite[1]) < _AT_EDGE  # lines of the other direction end where these begin
        blocks[place, kind] = own[0], max(own[1], -opposite[0] if at_edge else own[1], *(high for _, high in near))
    for key, line in zip(keys, lines, strict=True):
        line.block = blocks[key]
    _center([line for line, is_beside in zip(lines, limited, strict=True) if not is_beside])


def _across(edges: Mapping[tuple[int, _Class], tuple[float, float]]) -> dict[_Class, tuple[float, float]]:
    """From where to where all lines of a class reach."""
    found: dict[_Class, tuple[float, float]] = {}
    for (_, kind), (low, high) in edges.items():
        first, last = found.get(kind, (low, high))
        found[kind] = min(first, low), max(last, high)
    return found


def _center(lines: Sequence[Line]) -> None:
    """Lines in the middle of the page, one below the other, have room on both sides."""
    left, right = min((line.x0 for line in lines), default=0.0), max((line.x1 for line in lines), default=0.0)

    def is_inside(line: Line) -> bool:
        """Beginning far from the edge, or in the middle of all: of few lines none may reach the right edge."""
        far = line.x0 - left > _FAR * line.size and right - line.x1 > line.size
        return far or abs(line.x0 + line.x1 - left - right) < _CENTERED * line.size

    for a, b in pairwise(lines):
        if abs(a.x0 - b.x0) > _INDENT * a.size and abs(a.x0 + a.x1 - b.x0 - b.x1) < _CENTERED * a.size:
            for line in (a, b) if is_inside(a) and is_inside(b) else ():
                line.block = line.start, line.start + right - left


def _beside_others(lines: Sequence[Line]) -> list[bool]:
    """Which lines end before others that stand at their height, and which go on in such a column."""
    limits: dict[int, float] = {}
    order = sorted(range(len(lines)), key=lambda n: lines[n].y)
    for at, n in enumerate(order):
        line = lines[n]
        for other in order[at + 1 :]:
            beside = lines[other]
            if beside.y - line.y > line.size / 2:
                break
            for a, b, left in ((line, beside, n), (beside, line, other)):
                if a.rtl == b.rtl and a.end <= b.start:
                    limits[left] = min(limits.get(left, b.start), b.start)
    if limits:
        for numbers in (range(1, len(lines)), range(len(lines) - 2, -1, -1)):
            step = 1 if numbers.step < 0 else -1
            for n in numbers:
                limit, near, line = limits.get(n + step), lines[n + step], lines[n]
                same = abs(line.start - near.start) < line.size and abs(line.y - near.y) < _BELOW * line.size
                if limit is not None and line.end < limit and same:
                    limits.setdefault(n, limit)
    return [n in limits for n in range(len(lines))]


def paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[Paragraph]:
    """The paragraphs of all pages in order; one may go on over the end of a page."""
    frame = Frame(pages)
    held: list[Line] = []
    for lines in pages:
        for line in lines:
            if held and _parts(held, line, frame):
                yield Paragraph(tuple(held), frame.level(held))
                held = []
            held.append(line)
    if held:
        yield Paragraph(tuple(held), frame.level(held))


def _parts(held: Sequence[Line], b: Line, frame: Frame) -> bool:
    """Whether a new paragraph begins with b."""
    a = held[-1]
    size = a.size if a.size > b.size else b.size
    if a.fixed or b.fixed or a.cells or b.cells or a.rtl != b.rtl or abs(a.size - b.size) > _LARGER * size:
        return True
    if b.text[0] in _BULLETS and b.text[1:2] in ("", " "):
        return True
    goes_on = is_hyphenated(a.text) and b.text[0].islower()
    end, start = a.end, b.start
    room = a.block[1] - end - _SPACE * size
    if not goes_on and room > 0 and room > b.head * (1 if _ended(a.text) else _UNSURE):
        return True  # its first word would have had room on the line before
    down = a.y - b.y
    if a.page != b.page or a.column != b.column or down < -size / 2:
        elsewhere = a.page == b.page and abs(a.start - b.start) < size  # above it and no column: a frame
        return not goes_on and (elsewhere or _indented(b) or _ended(a.text))
    if abs(down) < size / 2:  # beside each other: cells, or what the file wrote in pieces
        return start < end or start - end > size
    if down > _APART * frame.gap(a.size):
        return True
    if len(held) == 1:  # the first line may stand in or out
        return abs(start - a.start) > _INDENT_MOST * size
    return start - a.start > _INDENT * size


def _indented(line: Line) -> bool:
    return line.start - line.block[0] > _INDENT * line.size


def _ended(text: str) -> bool:
    return text.rstrip(_CLOSERS)[-1:] in _ENDS and bool(text.rstrip(_CLOSERS))
