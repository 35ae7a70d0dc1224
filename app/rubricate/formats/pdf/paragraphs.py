"""Which lines of pages are one paragraph, and what stands between two of them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Final

from rubricate.formats.pdf.joining import is_hyphenated
from rubricate.formats.pdf.shapes import Line

_LARGER: Final = 0.12
_HEADING: Final = 1.15  # of the size of most letters
_HEADING_MOST: Final = 200
_APART: Final = 1.3
_INDENT: Final = 0.7  # of a size
_INDENT_MOST: Final = 5.0
_SPACE: Final = 0.3  # of a size: a space between words, with some play
_BULLETS: Final = "•◦▪‣●○■□–—*·"
_ENDS: Final = ".!?…:。！？؟۔"
_CLOSERS: Final = "\"'”’»«)]"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together; `kind` is "p" or a heading."""

    lines: tuple[Line, ...]
    kind: str = "p"


class Frame:
    """What is usual in a document: the size of its letters, the distance of its lines, the edges of its columns."""

    def __init__(self, pages: Sequence[Sequence[Line]]) -> None:
        sizes: Counter[float] = Counter()
        gaps: dict[float, list[float]] = {}
        self._edges: dict[tuple[int, int, bool], tuple[float, float]] = {}
        self._rights: dict[tuple[int, int, bool], float] = {}
        for lines in pages:
            for line in lines:
                sizes[line.size] += len(line.text)
            for a, b in pairwise(lines):
                if a.size == b.size and 0 < a.y - b.y < 4 * a.size:
                    gaps.setdefault(a.size, []).append(a.y - b.y)
            self._measure(lines)
        self.body = sizes.most_common(1)[0][0] if sizes else 0.0
        self._gaps = {size: median(found) for size, found in gaps.items()}
        larger = sorted((size for size in sizes if size > _HEADING * self.body), reverse=True)
        self._levels = {size: f"h{min(level, 6)}" for level, size in enumerate(larger, 1)}

    def _measure(self, lines: Sequence[Line]) -> None:
        """Each place of the page where lines begin belongs to a block that reaches as far as its longest line."""
        for line in lines:
            key, start, end = self._key(line), line.start, line.end
            low, high = self._edges.get(key, (start, end))
            self._edges[key] = min(low, start), max(high, end)

    @staticmethod
    def _key(line: Line) -> tuple[int, int, bool]:
        return line.page, 10 + 2 * round(line.start / 24) + line.column, line.rtl

    def gap(self, size: float) -> float:
        return self._gaps.get(size, size * 1.2)

    def left(self, line: Line) -> float:
        return self._edges[self._key(line)][0]

    def right(self, line: Line) -> float:
        """Where its block ends; where lines begin at many places, that of the neighbours too."""
        key = self._key(line)
        found = self._rights.get(key)
        if found is None:
            page, place, rtl = key
            near = (self._edges.get((page, place + step, rtl)) for step in (-2, 0, 2))
            found = self._rights[key] = max(edges[1] for edges in near if edges)
        return found

    def level(self, lines: Sequence[Line]) -> str:
        size = lines[0].size
        kind = self._levels.get(size, "p")
        return kind if sum(len(line.text) for line in lines) <= _HEADING_MOST else "p"


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
    size = max(a.size, b.size)
    if a.fixed or b.fixed or a.rtl != b.rtl or abs(a.size - b.size) > _LARGER * size:
        return True
    if b.text[0] in _BULLETS and b.text[1:2] in ("", " "):
        return True
    goes_on = is_hyphenated(a.text) and b.text[0].islower()
    room = frame.right(a) - a.end
    if not goes_on and room > b.head + _SPACE * size:  # its first word would have had room on the line before
        return True
    down = a.y - b.y
    if a.page != b.page or a.column != b.column or down < -size / 2:
        return not goes_on and (_indented(b, frame) or _ended(a.text))
    if abs(down) < size / 2:  # beside each other: cells, or what the file wrote in pieces
        return b.start < a.end or b.start - a.end > size
    if down > _APART * frame.gap(a.size):
        return True
    if len(held) == 1:  # the first line may stand in or out
        return b.start - a.start > _INDENT_MOST * size or a.start - b.start > _INDENT_MOST * size
    return b.start - a.start > _INDENT * size


def _indented(line: Line, frame: Frame) -> bool:
    return line.start - frame.left(line) > _INDENT * line.size


def _ended(text: str) -> bool:
    return text.rstrip(_CLOSERS)[-1:] in _ENDS and bool(text.rstrip(_CLOSERS))
