"""A text and its formatting built together, block by block: what every reader of a rich format writes into.

Blocks are parted by exactly one line feed, the cells of a row by tabs. Nothing is ever searched back, so every mark
stands where its words were written. Line ends, NULs and lone surrogates are put right piece by piece.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from operator import attrgetter
from typing import Final

from rubricate.core.document import Mark
from rubricate.core.text import canonical

_EDGE: Final = " \t\n"
_MARK: Final = "\ufeff"  # the byte-order mark: a letter anywhere but at the beginning of a text
_FLOWING: Final = " \t\n\r\f"
_BREAKS: Final = "\t\n\r\f"
_PLACE: Final = attrgetter("start", "end", "kind", "value")


@dataclass(slots=True)
class _Open:
    """An inline mark whose end has not come yet; `start` counts in the block."""

    start: int
    kind: str
    value: str


class Builder:
    """The text so far. Words go into the block that is open; a block without words leaves nothing behind.

    `keep_spaces` takes white space as it comes (Word, OpenDocument); else runs of it are one space, as in HTML. A
    no-break space is a letter like any other in both.
    """

    def __init__(self, *, keep_spaces: bool = False) -> None:
        self._keep = keep_spaces
        self._blocks: list[str] = []
        self._marks: list[Mark] = []
        self._length = 0
        self._parts: list[str] = []
        self._size = 0
        self._inner: list[Mark] = []
        self._open: list[_Open] = []
        self._exact = False
        self._pinned: list[tuple[str, int]] = []
        self.anchors: dict[str, int] = {}
        self.warnings: dict[str, None] = {}

    @property
    def place(self) -> int:
        """Where the next word will stand, in code points of the whole text; before white space is trimmed."""
        return self._start + self._size

    @property
    def _start(self) -> int:
        return self._length + (1 if self._blocks else 0)

    @property
    def is_empty(self) -> bool:
        """Whether no block was ended with words in it yet."""
        return not self._blocks

    def write(self, words: str) -> None:
        """Words at the end of the open block."""
        if not words or (not (self._parts or self._keep or self._exact) and not words.strip(_FLOWING)):
            return
        flows = not (self._keep or self._exact)
        clean = _flowing(words) if flows else words
        if not clean.isascii() or "\0" in clean or "\r" in clean:
            marked, codes = canonical("\x01" + clean)  # a byte-order mark inside a text is a letter of it
            clean = marked[1:]
            self.warnings.update(dict.fromkeys(codes))
        if flows and clean[:1] == " " and self._ends_in_space():
            clean = clean[1:]
        if clean:
            self._parts.append(clean)
            self._size += len(clean)

    def line_break(self) -> None:
        """A line feed inside the block."""
        self._drop_last_space()
        self._append("\n")

    def tab(self) -> None:
        """A tab inside the block, which is kept also where white space flows."""
        self._drop_last_space()
        self._append("\t")

    @contextmanager
    def inline(self, kind: str, value: str = "") -> Iterator[None]:
        """What is written meanwhile is of this kind: one of `core.document.INLINES`."""
        self.begin(kind, value)
        try:
            yield
        finally:
            self.end()

    def begin(self, kind: str, value: str = "") -> None:
        """An inline mark begins here; `end` closes the one that began last."""
        self._open.append(_Open(self._size, kind, value))

    def end(self) -> None:
        """The inline mark that began last ends here; without words it is none."""
        mark = self._open.pop()
        if mark.start < self._size:
            self._inner.append(Mark(mark.start, self._size, mark.kind, mark.value))

    def anchor(self, key: str) -> None:
        """Keep where the next word will stand: in `anchors`, in code points of the text, once the block has ended."""
        self._pinned.append((key, self._size))

    def exact(self, on: bool) -> None:
        """Whether white space is taken as it comes from here on: preformatted text."""
        self._exact = on

    def finish(self, kind: str, value: str = "", *, item: str = "") -> tuple[int, int] | None:
        """End the block: its place in the text, or None where it has no words. `item` is the mark of a list item.

        Inline marks that are open go on in the next block.
        """
        if not self._parts and not self._pinned:
            self._inner.clear()
            return None
        words, marks, lead = self._trimmed(kind)
        self._parts, self._size, self._inner = [], 0, []
        for pending in self._open:
            pending.start = 0
        start = self._start
        for key, place in self._pinned:
            self.anchors[key] = start + min(max(place - lead, 0), len(words))
        self._pinned.clear()
        if not words:
            return None
        self._blocks.append(words)
        self._length = start + len(words)
        for mark in marks:
            first, last = max(mark.start - lead, 0), min(mark.end - lead, len(words))
            if first < last:
                self._marks.append(Mark(start + first, start + last, mark.kind, mark.value))
        if item:
            self._marks.append(Mark(start, self._length, "li", item))
        if kind != "p" or not item:
            self._marks.append(Mark(start, self._length, kind, value))
        return start, self._length

    def wrap(self, start: int, kind: str, value: str = "") -> None:
        """A mark over all blocks that were ended since `start` (a value of `next_start`): a quotation."""
        if start < self._length:
            self._marks.append(Mark(start, self._length, kind, value))

    @property
    def next_start(self) -> int:
        """Where the next block will begin."""
        return self._start

    def rule(self) -> None:
        """A line between two parts: an empty block; none above everything, one where several follow each other."""
        if self._blocks and self._blocks[-1]:
            self._blocks.append("")
            self._length += 1
            self._marks.append(Mark(self._length, self._length, "rule"))

    def result(self) -> tuple[str, tuple[Mark, ...]]:
        """The whole text and its marks in order. A rule below everything parts nothing and goes."""
        while self._blocks and not self._blocks[-1]:
            self._blocks.pop()
            self._length -= 1
            self._marks = [m for m in self._marks if not (m.kind == "rule" and m.start > self._length)]
        text = "\n".join(self._blocks)
        marks = (m if m.end <= len(text) else Mark(m.start, len(text), m.kind, m.value) for m in self._marks)
        return text, tuple(sorted(marks, key=_PLACE))

    def _append(self, words: str) -> None:
        if words:
            self._parts.append(words)
            self._size += len(words)

    def _drop_last_space(self) -> None:
        """No space stands before the end of a line or a cell where white space flows."""
        if self._keep or self._exact or not self._parts or not self._parts[-1].endswith(" "):
            return
        self._parts[-1] = self._parts[-1][:-1]
        if not self._parts[-1]:
            self._parts.pop()
        self._size -= 1
        for place in range(len(self._inner) - 1, -1, -1):  # they end in order
            mark = self._inner[place]
            if mark.end <= self._size:
                break
            self._inner[place] = Mark(min(mark.start, self._size), self._size, mark.kind, mark.value)
        for pending in self._open:
            pending.start = min(pending.start, self._size)

    def _ends_in_space(self) -> bool:
        return not self._parts or self._parts[-1][-1] in _EDGE

    def _trimmed(self, kind: str) -> tuple[str, list[Mark], int]:
        """The words of the block without white space at its edges, the marks of all of it, and how much went before.

        Marks that are still open end here. A row keeps its tabs, and preformatted text its first spaces.
        """
        marks = [*self._inner, *(Mark(m.start, self._size, m.kind, m.value) for m in self._open)]
        whole = "".join(self._parts)
        if not whole.strip():
            return "", [], 0
        edge = "\n" if kind == "pre" else " \n" if kind == "row" else _EDGE
        ahead = edge if self._blocks else edge + _MARK
        words = whole.lstrip(ahead)
        return words.rstrip() if kind == "pre" else words.rstrip(edge), marks, len(whole) - len(words)


def _flowing(words: str) -> str:
    """Runs of white space as one space. Many times as fast as a pattern, whose work grows with every letter."""
    for sign in _BREAKS:
        if sign in words:
            words = words.replace(sign, " ")
    while "  " in words:
        words = words.replace("  ", " ")
    return words
