"""A text as blocks one after the other, with the lines of each, for exports that lay it out again."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from rubricate.core.document import BLOCKS, INLINES, Mark

_RANK: Final = {kind: rank for rank, kind in enumerate(("p", "caption", "footer", "pre", "h6", "h5", "h4", "h3", "h2",
                                                        "h1", "rule", "li", "row"))}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Block:
    """The code points [start, end) of a text, without the line feed behind them: a paragraph, an item, a row …

    `kind` is one of `core.document.BLOCKS` but "quote", `value` what its mark says; `deep` its level in quotations.
    Lines within it are parted by line feeds; a text is its blocks with one line feed between each.
    """

    start: int
    end: int
    kind: str = "p"
    value: str = ""
    deep: int = 0

    @property
    def level(self) -> int:
        """Of a list item, from 1; of a heading too."""
        if self.kind == "li":
            first = self.value.partition(" ")[0]
            return max(1, int(first)) if first.isascii() and first.isdigit() else 1
        return int(self.kind[1]) if self.kind[0] == "h" else 0

    @property
    def bullet(self) -> str:
        """Of a list item: its sign or number, as it stood in the document; "•" where it had none."""
        return self.value.partition(" ")[2] or "•" if self.kind == "li" else ""

    @property
    def is_head(self) -> bool:
        """Whether it is the heading of a table."""
        return self.kind == "row" and self.value == "head"


@dataclass(slots=True)
class _Line:
    block: Block
    joins: bool = False


def blocks(text: str, marks: Sequence[Mark], paragraphs: Sequence[int] = ()) -> list[Block]:
    """All of the text in blocks. Where no block is marked, `paragraphs` (flat) say which lines are one."""
    starts = [0, *(n + 1 for n, letter in enumerate(text) if letter == "\n")]
    ends = [*(start - 1 for start in starts[1:]), len(text)]
    lines = [_Line(Block(start, end)) for start, end in zip(starts, ends, strict=True)]
    found = [mark for mark in marks if mark.kind in BLOCKS]
    for mark in found:
        first, last = bisect_right(starts, mark.start) - 1, bisect_right(starts, max(mark.start, mark.end - 1)) - 1
        for number in range(first, min(last, len(lines) - 1) + 1):
            _take(lines[number], mark, joins=number > first)
    if not found:
        _join(lines, starts, paragraphs)
    return list(_joined(lines))


def inlines(marks: Sequence[Mark]) -> list[Mark]:
    """The marks within blocks, in order; those without words are none."""
    return [mark for mark in marks if mark.kind in INLINES and mark.start < mark.end]


def cells(text: str, row: Block) -> Iterator[tuple[int, int]]:
    """The places of a row's cells; a tab stands between them."""
    at = row.start
    for words in text[row.start : row.end].split("\t"):
        yield at, at + len(words)
        at += len(words) + 1


def seen(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """The ranges of a block in which letters stand: the cells of a row, or all of it; not the empty ones."""
    found = cells(text, block) if block.kind == "row" else [(block.start, block.end)]
    return ((start, end) for start, end in found if start < end)


def _take(line: _Line, mark: Mark, *, joins: bool) -> None:
    if mark.kind == "quote":
        level = int(mark.value) if mark.value.isascii() and mark.value.isdigit() else 1
        line.block = replace(line.block, deep=max(line.block.deep, level))
        return
    line.joins = line.joins or joins
    if _RANK.get(mark.kind, 0) >= _RANK.get(line.block.kind, 0):
        line.block = replace(line.block, kind=mark.kind, value=mark.value)


def _join(lines: list[_Line], starts: Sequence[int], paragraphs: Sequence[int]) -> None:
    for start, end in zip(paragraphs[::2], paragraphs[1::2], strict=False):
        first, last = bisect_right(starts, start) - 1, bisect_right(starts, end - 1) - 1
        for number in range(first + 1, min(last, len(lines) - 1) + 1):
            lines[number].joins = True


def _joined(lines: Sequence[_Line]) -> Iterator[Block]:
    held = lines[0].block
    for line in lines[1:]:
        if line.joins:
            held = replace(held, end=line.block.end)
        else:
            yield held
            held = line.block
    yield held
