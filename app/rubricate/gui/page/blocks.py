"""What each block (line of the text) of a page is: its kind and how it sits on its neighbours."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from rubricate.core.document import BLOCKS, Mark
from rubricate.core.text import Utf16Map

Ints = NDArray[np.int64]
_PRECEDENCE: Final = {kind: rank for rank, kind in enumerate(("p", "quote", "row", "li", "caption", "footer"))}


@dataclass(frozen=True, slots=True)
class Look:
    """How a block is set. `deep` is its level in quotes; `blank`: nothing stands in it.

    `tight`: no space below it; `near`: little space, the next item of a list or row of a table follows.
    """

    kind: str = "p"
    value: str = ""
    deep: int = 0
    tight: bool = False
    blank: bool = False
    near: bool = False


BODY: Final = Look()
VERSE: Final = 60  # UTF-16 units: a line this long may be a paragraph


class Blocks:
    """The blocks of one text. `starts` are UTF-16 places, one a block; `looks` holds those that are no plain body."""

    def __init__(self, text: str, marks: Sequence[Mark], places: Utf16Map, paragraphs: Sequence[int] = ()) -> None:
        """`paragraphs` are the units, flat in code points: lines within one are set without space between them."""
        units = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), "<u2")
        breaks: Ints = np.flatnonzero(units == ord("\n")).astype(np.int64)
        self.length = len(units)
        self.starts: Ints = np.concatenate((np.zeros(1, np.int64), breaks + 1))
        self._starts: list[int] = self.starts.tolist()  # for single places: numpy is slow for those
        self.looks: dict[int, Look] = {}
        self._mark(marks, places)
        self._draw_near()
        self._join(
            breaks, places.to_utf16_array(np.asarray(paragraphs, np.int64)).reshape(-1, 2), may_be_verse=not marks
        )

    def __len__(self) -> int:
        return len(self._starts)

    def at(self, place: int) -> int:
        """The number of the block that a UTF-16 place lies in."""
        return max(0, bisect_right(self._starts, place) - 1)

    def numbers(self, places: Ints) -> Ints:
        """As `at`, for an array."""
        found: Ints = np.searchsorted(self.starts, places, "right").astype(np.int64) - 1
        return np.maximum(found, 0)

    def span(self, number: int) -> tuple[int, int]:
        """Start and end (before its line break) of a block."""
        after = self._starts[number + 1] - 1 if number + 1 < len(self._starts) else self.length
        return self._starts[number], after

    def look(self, number: int) -> Look:
        return self.looks.get(number, BODY)

    def runs(self) -> Iterator[tuple[int, int, Look]]:
        """Neighbouring blocks that are set alike: first, last + 1, how."""
        first = 0
        for number in sorted(self.looks):
            look = self.looks[number]
            if number > first:
                yield first, number, BODY
            yield number, number + 1, look
            first = number + 1
        if first < len(self):
            yield first, len(self), BODY

    def _mark(self, marks: Sequence[Mark], places: Utf16Map) -> None:
        for mark in marks:
            if mark.kind not in BLOCKS:
                continue
            first = self.at(places.to_utf16(mark.start))
            last = max(first, self.at(places.to_utf16(max(mark.start, mark.end - 1))))
            if mark.kind == "p":  # lines that the author broke belong together
                for number in range(first, last):
                    self.looks[number] = replace(self.look(number), tight=True)
                continue
            for number in range(first, last + 1):
                continued = number > first and mark.kind == "li"
                self._set(number, mark, tight=number < last and mark.kind != "quote", continued=continued)

    def _set(self, number: int, mark: Mark, *, tight: bool, continued: bool) -> None:
        """Within a quote the paragraphs keep their distance; lines of one block do not."""
        before = self.looks.get(number, BODY)
        quote = mark.kind == "quote"
        deep = max(before.deep, int(mark.value) if mark.value.isdigit() else 1) if quote else before.deep
        inner = _PRECEDENCE.get(mark.kind, 9) >= _PRECEDENCE.get(before.kind, 9)
        kind, value = (mark.kind, mark.value) if inner else (before.kind, before.value)
        if continued:
            value = value.partition(" ")[0]
        self.looks[number] = Look(kind, value, deep, before.tight or tight)

    def _draw_near(self) -> None:
        """Items and rows that follow one another."""
        for number, look in list(self.looks.items()):
            if look.kind in ("li", "row") and self.look(number + 1).kind == look.kind:
                self.looks[number] = replace(look, near=True)

    def _join(self, breaks: Ints, paragraphs: Ints, *, may_be_verse: bool) -> None:
        """Blank lines are half as high and carry the space; lines of one paragraph stand close."""
        if not len(breaks):
            return
        blank = self.starts[:-1] == breaks
        tight = np.zeros(len(breaks), np.bool_)
        tight[:-1] = blank[1:]
        if len(paragraphs):
            at = np.searchsorted(paragraphs[:, 0], breaks, "right") - 1
            tight |= (at >= 0) & (breaks < paragraphs[np.maximum(at, 0), 1])
        if may_be_verse and blank.any():
            # With blank lines between paragraphs, short lines without are verses, an address, a list.
            short = np.append(breaks, self.length) - self.starts < VERSE
            tight |= short[:-1] & short[1:] & ~blank
        empty, close = Look(tight=True, blank=True), Look(tight=True)
        plain = {number for number, look in self.looks.items() if look.kind != "p"}
        for number in np.flatnonzero(blank | tight).tolist():
            if number not in plain:
                self.looks[number] = empty if blank[number] else close
            elif tight[number] and not blank[number]:
                self.looks[number] = replace(self.looks[number], tight=True)
