"""Where the lines and annotations of a page lie: numbers only, block by block, made when asked for.

No QTextLayout or QTextLine is kept: after their document is gone they point into freed memory.
"""

import math
from bisect import bisect_right
from collections import Counter, OrderedDict
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Final, NamedTuple, cast

from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

from rubricate.gui.page.blocks import Look
from rubricate.gui.page.document import Matter
from rubricate.gui.page.levels import levels
from rubricate.gui.page.rows import Rows
from rubricate.gui.page.shown import RIGHT_TO_LEFT

LANES: Final = 3
DEEPEST: Final = 2
CROWD: Final = 40  # tints on one line; more of them are a blur
BASELINE: Final = 0.8  # of the height of a line, from above
_KEPT: Final = 400  # blocks
_JOIN: Final = 0.6  # pixels between two runs that still touch
_SPACES: Final = frozenset(
    space.encode("utf-16-le") for space in " \t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2028\u3000"
)

STRIP: Final = 64  # lines of a block that are looked at together

Stretch = tuple[float, float]
One = tuple[int, int, int, int]  # slot, start, end, tag of an annotation
Strip = tuple[int, int]  # a block, and which STRIP lines of it


class Band(NamedTuple):
    """What is looked at: the blocks from `first` to `last`, between two heights in document pixels."""

    first: int
    last: int
    top: float
    bottom: float

    @property
    def numbers(self) -> range:
        return range(self.first, self.last + 1)


class Line(NamedTuple):
    """A line of a block: UTF-16 places [start, end), its box and baseline in document pixels.

    `words` is the place behind its last letter that is no space: what is marked ends there where a line breaks.
    """

    start: int
    end: int
    words: int
    top: float
    base: float
    bottom: float
    left: float
    right: float


class Piece(NamedTuple):
    """What of an annotation lies on one line. `tag` numbers into the rows' tags.

    `first` and `last` are x of its true ends, where they are there.
    """

    slot: int
    tag: int
    line: int
    stretches: tuple[Stretch, ...]
    first: float | None
    last: float | None
    depth: int
    lane: int


class Frame(NamedTuple):
    """The lines of a block. `em` is the size of its letters in pixels; `mixed`: some of them run right to left."""

    number: int
    top: float
    bottom: float
    em: int
    look: Look
    mixed: bool
    right_to_left: bool
    lines: tuple[Line, ...]

    def line_at(self, place: int) -> int:
        """The number of the line that a UTF-16 place lies on."""
        lines = self.lines
        if len(lines) == 1 or place < lines[1].start:
            return 0
        return bisect_right(lines, place, key=_start_of) - 1

    def line_under(self, y: float) -> int:
        """The number of the line at a height, else the nearest."""
        return min(bisect_right(self.lines, y, key=lambda line: line.bottom), len(self.lines) - 1)


_start_of = attrgetter("start")


class Geometry:
    """Lines and pieces of one document. Give it up before its document goes."""

    def __init__(self, document: QTextDocument, matter: Matter, rows: Rows) -> None:
        self._document = document
        self._matter = matter
        self._rows = rows
        self._frames: OrderedDict[int, Frame] = OrderedDict()
        self._pieces: OrderedDict[Strip, tuple[Piece, ...]] = OrderedDict()

    def drop(self, first: int, last: int) -> None:
        """Forget the pieces of the blocks that a change touches."""
        for key in [key for key in self._pieces if first <= key[0] <= last]:
            del self._pieces[key]

    def frame(self, number: int) -> Frame:
        """The lines of a block; lays the document out up to it."""
        found = self._frames.get(number)
        if found is None:
            found = self._frames[number] = self._measure(number)
            _keep(self._frames, 1)
        return found

    def pieces(self, number: int, top: float = 0, bottom: float = math.inf) -> Sequence[Piece]:
        """The annotations of a block by line, in the order they are painted: longest first.

        Of a block with very many lines at least those between two heights.
        """
        keys = self._strips(number, top, bottom)
        self._find(keys)
        return self._pieces[keys[0]] if len(keys) == 1 else [piece for key in keys for piece in self._pieces[key]]

    def prepare(self, band: Band) -> None:
        """Find all pieces of a band with one question to the index."""
        self._find([key for n in band.numbers for key in self._strips(n, band.top, band.bottom)])

    def _strips(self, number: int, top: float, bottom: float) -> list[Strip]:
        """The parts of a block that reach between two heights; an ordinary block is one."""
        frame = self.frame(number)
        if len(frame.lines) <= STRIP:
            return [(number, 0)]
        return [(number, n) for n in range(frame.line_under(top) // STRIP, frame.line_under(bottom) // STRIP + 1)]

    def _find(self, keys: Sequence[Strip]) -> None:
        missing = [key for key in keys if key not in self._pieces]
        if not missing:
            return
        reaches = [self._reach(*key) for key in missing]
        ones = self._ones(reaches[0][0], reaches[-1][1])
        for key, (start, end) in zip(missing, reaches, strict=True):
            here = [one for one in ones if one[1] < end and one[2] > start]
            self._pieces[key] = tuple(self._cut(key, start, end, here)) if here else ()
        _keep(self._pieces, len(keys))

    def _reach(self, number: int, strip: int) -> tuple[int, int]:
        """The UTF-16 places of a strip."""
        lines = self.frame(number).lines
        return lines[strip * STRIP].start, lines[min(len(lines), (strip + 1) * STRIP) - 1].end

    def frame_at(self, place: int) -> Frame:
        return self.frame(self._matter.blocks.at(place))

    def stretches(
        self, number: int, start: int, end: int, band: Band | None = None
    ) -> Iterator[tuple[Line, tuple[Stretch, ...]]]:
        """Where the UTF-16 places [start, end) lie on the lines of a block, or on those of a band."""
        frame = self.frame(number)
        block = self._block(number)
        first = frame.line_at(start)
        if band is not None:
            first = max(first, frame.line_under(band.top) - 1)
        for at in range(first, len(frame.lines)):
            line = frame.lines[at]
            if line.start >= end or (band is not None and line.top > band.bottom):
                return
            low, high = max(start, line.start), min(end, line.end)
            if high > low:
                yield line, self._across(block, frame, at, low, max(low, min(high, line.words)))

    def x_of(self, place: int) -> tuple[Line, float]:
        """The line and the x where the caret stands before a UTF-16 place."""
        number = self._matter.blocks.at(place)
        frame = self.frame(number)
        at = frame.line_at(place)
        return frame.lines[at], self._x(self._block(number), at, place)

    def end_of(self, place: int, *, at_end: bool) -> tuple[float, float]:
        """The baseline and the x of the outer side of the letter that a reach begins or ends with."""
        letter = place - 1 if at_end else place
        frame = self.frame_at(letter)
        block, at = self._block(frame.number), frame.line_at(letter)
        if not frame.mixed:
            return frame.lines[at].base, self._x(block, at, place)
        return frame.lines[at].base, self._edge(block, frame, at, place, (), leading=not at_end)

    def place_at(self, number: int, x: float, y: float, on_letter: bool = False) -> int:
        """The UTF-16 place in a block nearest to a point, or with `on_letter` that of the letter there, -1 if none."""
        frame = self.frame(number)
        at = frame.line_under(y)
        line = frame.lines[at]
        if on_letter and not (line.left <= x < line.right and line.top <= y < line.bottom):
            return -1
        block = self._block(number)
        found = block.layout().lineAt(at)
        kind = QTextLine.CursorPosition
        near = kind.CursorOnCharacter if on_letter else kind.CursorBetweenCharacters
        place = block.position() + int(found.xToCursor(x - block.layout().position().x(), near))
        last = at == len(frame.lines) - 1
        # After a space at a line's end the caret would stand on the next line.
        return min(place, line.end if last else max(line.start, line.end - 1))

    def _block(self, number: int) -> QTextBlock:
        return self._document.findBlockByNumber(number)

    def _measure(self, number: int) -> Frame:
        block = self._block(number)
        box = self._document.documentLayout().blockBoundingRect(block)
        layout, start, form = block.layout(), block.position(), block.blockFormat()
        x, y, height = layout.position().x(), layout.position().y(), form.lineHeight()
        units = block.text().encode("utf-16-le", "surrogatepass")
        lines = []
        for n in range(layout.lineCount()):
            line = layout.lineAt(n)
            base = y + line.y() + line.ascent()
            natural = line.naturalTextRect()
            begin, length = start + line.textStart(), line.textLength()
            lines.append(
                Line(
                    begin,
                    begin + length,
                    start + _words_end(units, line.textStart(), length),
                    base - BASELINE * height,
                    base,
                    base + (1 - BASELINE) * height,
                    x + natural.left(),
                    x + natural.right(),
                )
            )
        if not lines:
            lines.append(Line(start, start, start, y, y + BASELINE * height, y + height, x, x))
        mixed = self._matter.mixed and RIGHT_TO_LEFT.search(block.text()) is not None
        em = block.charFormat().font().pixelSize()
        em = em if em > 0 else self._document.defaultFont().pixelSize()
        rtl = mixed and layout.textOption().textDirection().value == 1
        look = self._matter.blocks.look(number)
        return Frame(number, box.top(), box.bottom(), em, look, mixed, rtl, tuple(lines))

    def _cut(self, strip: Strip, start: int, end: int, ones: Sequence[One]) -> Iterator[Piece]:
        here = [(max(one[1], start), min(one[2], end)) for one in ones]
        depths = levels(here, DEEPEST)
        by_length = sorted(range(len(ones)), key=lambda n: (ones[n][2] - ones[n][1], ones[n][0]))
        lanes = dict(zip(by_length, levels((here[n] for n in by_length), LANES), strict=True))
        frame, block = self.frame(strip[0]), self._block(strip[0])
        crowd: Counter[int] = Counter()
        for n, (slot, first, last, tag) in enumerate(ones):
            for at in range(frame.line_at(here[n][0]), len(frame.lines)):
                if frame.lines[at].start >= here[n][1]:
                    break
                crowd[at] += 1
                if crowd[at] <= CROWD:
                    stretches, edges = self._piece(block, frame, at, first, last)
                    yield Piece(slot, tag, at, stretches, *edges, depths[n], lanes[n])

    def _ones(self, start: int, end: int) -> list[One]:
        """Slot, start, end and tag of what lies on [start, end): longest first, then as they came."""
        index = self._rows.index
        slots = index.query(start, end)
        columns = (slots, index.start[slots], index.end[slots], index.tag[slots])
        ones: list[One] = list(zip(*(column.tolist() for column in columns), strict=True))
        ones.sort(key=lambda one: (one[1] - one[2], one[0]))
        return ones

    def _piece(
        self, block: QTextBlock, frame: Frame, at: int, start: int, end: int
    ) -> tuple[tuple[Stretch, ...], tuple[float | None, float | None]]:
        """What of [start, end) lies on a line, and the x of its true ends if they are there."""
        line = frame.lines[at]
        low, high = max(start, line.start), min(end, line.end)
        shown = high if end <= line.end else max(low, min(high, line.words))
        stretches = self._across(block, frame, at, low, shown)
        first = self._edge(block, frame, at, low, stretches, leading=True) if start >= line.start else None
        last = self._edge(block, frame, at, high, stretches, leading=False) if end <= line.end else None
        return stretches, (first, last)

    def _x(self, block: QTextBlock, at: int, place: int) -> float:
        layout = block.layout()
        return float(layout.position().x()) + _cursor_x(layout.lineAt(at), place - block.position())

    def _across(self, block: QTextBlock, frame: Frame, at: int, low: int, high: int) -> tuple[Stretch, ...]:
        """The x ranges of [low, high) on one line: one, or several where both directions mix."""
        if frame.mixed:
            runs = self._runs(block, at, low, high)
            return _joined((left, right) for left, right, _ in runs)
        line, layout = frame.lines[at], block.layout()
        if low == line.start and high == line.words:
            return ((line.left, line.right),)  # asking costs 10 us, the whole line needs none
        found, x, start = layout.lineAt(at), layout.position().x(), block.position()
        left = line.left if low == line.start else x + _cursor_x(found, low - start)
        right = line.right if high == line.words else x + _cursor_x(found, high - start)
        return ((min(left, right), max(left, right)),)

    def _runs(self, block: QTextBlock, at: int, low: int, high: int) -> list[tuple[float, float, bool]]:
        """Left, right and direction of each run of glyphs: exact where cursorToX errs at the borders of runs."""
        layout = block.layout()
        runs = []
        for run in layout.lineAt(at).glyphRuns(low - block.position(), high - low):
            box = run.boundingRect().translated(layout.position())
            runs.append((box.left(), box.right(), run.isRightToLeft()))
        return sorted(runs)

    def _edge(
        self, block: QTextBlock, frame: Frame, at: int, place: int, stretches: tuple[Stretch, ...], *, leading: bool
    ) -> float:
        """The x of a true end: the outer side of the run that the first or last letter is in."""
        if not frame.mixed:
            return stretches[0][0] if leading else stretches[-1][1]
        letter = (place, place + 1) if leading else (place - 1, place)
        runs = self._runs(block, at, *letter)
        if not runs:
            return self._x(block, at, place)
        left, right, backwards = runs[0]
        return right if backwards == leading else left


def _cursor_x(line: QTextLine, place: int) -> float:
    """PySide gives the place back beside the x; its stubs call both an object."""
    x, _ = cast("tuple[float, int]", line.cursorToX(place))
    return x


def _words_end(units: bytes, start: int, length: int) -> int:
    """Where a line of a UTF-16 text ends without its last spaces."""
    end = start + length
    while end > start and units[2 * end - 2 : 2 * end] in _SPACES:
        end -= 1
    return end


def _joined(stretches: Iterator[Stretch]) -> tuple[Stretch, ...]:
    """Neighbours that touch become one."""
    joined: list[Stretch] = []
    for left, right in stretches:
        if joined and left - joined[-1][1] <= _JOIN:
            joined[-1] = (joined[-1][0], max(joined[-1][1], right))
        else:
            joined.append((left, right))
    return tuple(joined)


def _keep(cache: "OrderedDict[int, Frame] | OrderedDict[Strip, tuple[Piece, ...]]", new: int) -> None:
    """Let the oldest go, but none of those that were put in just now."""
    while len(cache) > max(_KEPT, new):
        cache.popitem(last=False)
