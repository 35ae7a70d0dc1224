"""A text and its formatting built together, block by block: what every reader of a rich format writes into.

Blocks are parted by exactly one line feed, the cells of a row by tabs. Nothing is ever searched back, so every mark
stands where its words were written. Line ends, NULs and lone surrogates are put right when a block ends, all of its
words at once where nothing is wrong with them; until then marks count the pieces that were written, not characters.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import accumulate
from typing import Final

from rubricate.core.document import Mark
from rubricate.core.text import canonical

_EDGE: Final = " \t\n"
_MARK: Final = "\ufeff"  # the byte-order mark: a letter anywhere but at the beginning of a text
_CLOSED: Final = "\x01"  # before words that begin no text
_BREAKS: Final = "\t\n\r\f"


class _Sign(str):
    """White space that does not flow."""

    __slots__ = ()


_BREAK: Final = _Sign("\n")
_TAB: Final = _Sign("\t")
_Row = tuple[int, int, str, str]
_as_mark: Final[Callable[[_Row], Mark]] = partial(tuple.__new__, Mark)  # half the time of calling it


class Builder:
    """The text so far. Words go into the block that is open; a block without words leaves nothing behind.

    `write(words)` puts words at the end of that block. `keep_spaces` takes white space as it comes (Word,
    OpenDocument); else runs of it are one space, as in HTML. A no-break space is a letter like any other in both.
    """

    def __init__(self, *, keep_spaces: bool = False) -> None:
        self._keep = keep_spaces
        self._blocks: list[str] = []
        self._marks: list[_Row] = []
        self._length = 0
        self.pieces: list[str] = []  # the open block, what was written last as it came
        self._places = [0]  # where the parts that were put right begin in the block, and where the last one ends
        self._is_spaced = True  # whether a space that comes after those is one too many
        self._inner: list[_Row] = []  # inline marks of the block, in parts
        self._open: list[tuple[int, str, str]] = []  # those whose end has not come yet
        self._exact = False
        self._pinned: list[tuple[str, int]] = []
        self.anchors: dict[str, int] = {}
        self.warnings: dict[str, None] = {}
        self.write: Callable[[str], None] = self.pieces.append

    def says(self, since: int) -> bool:
        """Whether anything but white space is among the pieces from this one on."""
        return not all(map(str.isspace, filter(None, self.pieces[since:])))

    def take(self, since: int) -> str:
        """Take back the pieces from this one on; no mark may begin or end there."""
        if len(self.pieces) == since:
            return ""
        words = "".join(self.pieces[since:])
        del self.pieces[since:]
        return words

    def line_break(self) -> None:
        """A line feed inside the block."""
        self.pieces.append(_BREAK)

    def tab(self) -> None:
        """A tab inside the block, which is kept also where white space flows."""
        self.pieces.append(_TAB)

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
        self._open.append((len(self.pieces), kind, value))

    def end(self) -> None:
        """The inline mark that began last ends here; without words it is none."""
        first, kind, value = self._open.pop()
        last = len(self.pieces)
        if first < last:
            self._inner.append((first, last, kind, value))

    def anchor(self, key: str) -> None:
        """Keep where the next word will stand: in `anchors`, in code points of the text, once the block has ended."""
        self._pinned.append((key, len(self.pieces)))

    def exact(self, on: bool) -> None:
        """Whether white space is taken as it comes from here on: preformatted text."""
        if on != self._exact:
            self._settle()
            self._exact = on

    def finish(self, kind: str, value: str = "", *, item: str = "") -> tuple[int, int] | None:
        """End the block: its place in the text, or None where it has no words. `item` is the mark of a list item.

        Inline marks that are open go on in the next block.
        """
        if not self.pieces and not self._pinned:
            return None
        whole = "".join(self.pieces)
        words, lead = ("", 0) if not whole or whole.isspace() else self._trimmed(whole, kind)
        start = self._length + 1 if self._blocks else 0
        end = start + len(words)
        if self._pinned:
            self._pin(start - lead, start, end)
        if words:
            self._blocks.append(words)
            self._length = end
            if item:
                self._marks.append((start, end, "li", item))
            if kind != "p" or not item:
                self._marks.append((start, end, kind, value))
            if self._inner or self._open:
                self._place_inner(start - lead, start, end)
        self.pieces.clear()
        self._inner.clear()
        if len(self._places) > 1:
            del self._places[1:]
            self._is_spaced = True
        if self._open:
            self._open[:] = [(0, open_kind, open_value) for _, open_kind, open_value in self._open]
        return (start, end) if words else None

    def wrap(self, start: int, kind: str, value: str = "") -> None:
        """A mark over all blocks that were ended since `start` (a value of `next_start`): a quotation."""
        if start < self._length:
            self._marks.append((start, self._length, kind, value))

    @property
    def next_start(self) -> int:
        """Where the next block will begin, in code points of the whole text."""
        return self._length + 1 if self._blocks else 0

    def rule(self) -> None:
        """A line between two parts: an empty block; none above everything, one where several follow each other."""
        if self._blocks and self._blocks[-1]:
            self._blocks.append("")
            self._length += 1
            self._marks.append((self._length, self._length, "rule", ""))

    def result(self) -> tuple[str, tuple[Mark, ...]]:
        """The whole text and its marks in order. A rule below everything parts nothing and goes."""
        while self._blocks and not self._blocks[-1]:
            self._blocks.pop()
            self._length -= 1
            rows = (row for row in self._marks if not (row[2] == "rule" and row[0] > self._length))
            self._marks = [(start, min(end, self._length), kind, value) for start, end, kind, value in rows]
        return "\n".join(self._blocks), tuple(map(_as_mark, sorted(self._marks)))

    def _drop_last_space(self) -> None:
        """No space stands before a sign: of the parts that were put right the last one with words loses its own."""
        places = self._places
        for number in range(len(places) - 2, -1, -1):
            part = self.pieces[number]
            if part.endswith(" "):
                self.pieces[number] = part[:-1]
                places[number + 1 :] = [places[-1] - 1] * (len(places) - number - 1)
            if part:
                return

    def _trimmed(self, whole: str, kind: str) -> tuple[str, int]:
        """The words of the block without white space at its edges, and how much went before.

        A row keeps its tabs, and preformatted text its first spaces.
        """
        if len(self._places) > 1 or not self._is_right(whole):
            self._settle()
            whole = "".join(self.pieces)
        elif self._inner or self._open or self._pinned:
            self._places.extend(accumulate(map(len, self.pieces)))
        edge = "\n" if kind == "pre" else " \n" if kind == "row" else _EDGE
        ahead = edge if self._blocks else edge + _MARK
        words = whole.lstrip(ahead)
        return words.rstrip() if kind == "pre" else words.rstrip(edge), len(whole) - len(words)

    def _is_right(self, whole: str) -> bool:
        """Whether the words of a block can stay as they are: most blocks of most pages."""
        if "\r" in whole or "\0" in whole:
            return False
        if not (self._keep or self._exact) and (
            whole[0] == " " or "\n" in whole or whole.rfind("  ") >= 0 or "\t" in whole or "\f" in whole
        ):
            return False
        return whole.isascii() or canonical(_CLOSED + whole)[0] == _CLOSED + whole

    def _settle(self) -> None:
        """Put right what was written since the last time, piece by piece."""
        parts, places, flows = self.pieces, self._places, not (self._keep or self._exact)
        for number in range(len(places) - 1, len(parts)):
            words = parts[number]
            if flows and isinstance(words, _Sign):
                self._drop_last_space()
            elif flows:
                words = _flowing(words)
            if not words.isascii() or "\0" in words or "\r" in words:
                marked, codes = canonical(_CLOSED + words)
                words = marked[1:]
                self.warnings.update(dict.fromkeys(codes))
            if self._is_spaced and flows and words[:1] == " ":
                words = words[1:]
            if words:
                self._is_spaced = words[-1] in _EDGE
            parts[number] = words
            places.append(places[-1] + len(words))

    def _place_inner(self, origin: int, start: int, end: int) -> None:
        """The inline marks of a block, in code points of the text. Those that are open end with it."""
        places, marks = self._places, self._marks
        inner = self._inner
        if self._open:
            last = len(self.pieces)
            inner = [*inner, *((first, last, kind, value) for first, kind, value in self._open)]
        for first, after, kind, value in inner:
            begin, stop = origin + places[first], origin + places[after]
            begin, stop = begin if begin > start else start, stop if stop < end else end
            if begin < stop:
                marks.append((begin, stop, kind, value))

    def _pin(self, origin: int, start: int, end: int) -> None:
        """The anchors of a block in code points of the text."""
        for key, number in self._pinned:
            place = origin + self._places[number] if start < end else start
            self.anchors[key] = min(max(place, start), end)
        self._pinned.clear()


def _flowing(words: str) -> str:
    """Runs of white space as one space. Many times as fast as a pattern, whose work grows with every letter."""
    for sign in _BREAKS:
        if sign in words:
            words = words.replace(sign, " ")
    while words.rfind("  ") >= 0:  # a third of the time of `in`
        words = words.replace("  ", " ")
    return words
