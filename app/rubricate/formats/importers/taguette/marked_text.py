"""The HTML of a Taguette document as text with formatting, and where its bytes stand in it.

Taguette counts the UTF-8 bytes of the text between the tags. Here white space flows, and blocks are parted by line
feeds, so a place is carried over by the pieces that the text was made of; none is searched.
"""

import html
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from typing import Final

from rubricate.core.document import Mark
from rubricate.core.text import canonical
from rubricate.formats.importers.taguette.tokens import TEXT, tokens

_BLOCKS: Final = {
    **{f"h{n}": f"h{n}" for n in range(1, 7)},
    **dict.fromkeys(("p", "div", "section", "article", "table", "tr", "dl", "dt", "dd", "ul", "ol"), "p"),
    "li": "li",
    "blockquote": "quote",
    "pre": "pre",
}
_INLINES: Final = {
    "b": "strong", "strong": "strong", "i": "em", "em": "em", "u": "underline", "s": "strike", "strike": "strike",
    "del": "strike", "sub": "sub", "sup": "sup", "code": "code",
}  # fmt: skip
_VALUES: Final = {"li": "1 •", "quote": "1"}
_RUNS: Final = re.compile(r"[ \t\n\r\f]+|[^ \t\n\r\f]+")


class MarkedText:
    """A text, its formatting, and the pieces it was made of: bytes there, code points here."""

    def __init__(self, source: str) -> None:
        self._parts: list[str] = []
        self._marks: list[Mark] = []
        self._open: list[tuple[str, int]] = []
        self._opened: Counter[str] = Counter()
        self._pieces: list[tuple[int, int, str]] = []  # bytes before it there, code points before it here, its words
        self._starts: list[int] = []
        self._size = self._there = self._block = 0
        self._kind = "p"
        for token, words in tokens(source):
            if token == TEXT:
                self._words(html.unescape(words))
            elif token:
                self._tag(token)
        self._end_block()
        self.text = "".join(self._parts).rstrip("\n ")
        whole = len(self.text)
        found = (Mark(m.start, min(m.end, whole), m.kind, m.value) for m in self._marks if m.start < whole)
        self.marks = tuple(sorted(found))

    def place(self, at: int, *, is_end: bool = False) -> int | None:
        """The code point that a byte of the text between the tags is; None outside, and inside of a character.

        Where a tag stands at that byte, an end is before it and a start behind it.
        """
        piece = (bisect_left if is_end else bisect_right)(self._starts, at) - 1
        if piece < 0:
            return None
        start, point, words = self._pieces[piece]
        if words.isspace():
            return point + (at > start and self._shows(piece)) if at <= start + len(words) else None
        inside = words.encode("utf-8", "replace")[: at - start]
        if len(inside) < at - start:
            return None
        try:
            return point + len(inside.decode())
        except UnicodeDecodeError:
            return None

    def _shows(self, piece: int) -> bool:
        """Whether a run of white space is a sign of the text here: at the edges of a block it is none."""
        after = self._pieces[piece + 1][1] if piece + 1 < len(self._pieces) else self._size
        return after > self._pieces[piece][1]

    def _words(self, words: str) -> None:
        for run in _RUNS.findall(words):
            self._starts.append(self._there)
            self._pieces.append((self._there, self._size, run))
            self._there += len(run.encode("utf-8", "replace"))
            if not run.isspace() or self._kind == "pre" or "\u00a0" in run:
                self._add(canonical(f"\x01{run}")[0][1:])
            elif self._size > self._block and not self._parts[-1].endswith((" ", "\n")):
                self._add(" ")

    def _add(self, words: str) -> None:
        self._parts.append(words)
        self._size += len(words)

    def _tag(self, token: str) -> None:
        name = token.removeprefix("/")
        if name == "br":
            self._add("\n")
        elif name in _BLOCKS:
            self._end_block()
            self._kind = "p" if token.startswith("/") else _BLOCKS[name]
        elif name in _INLINES and not token.startswith("/"):
            self._open.append((name, self._size))
            self._opened[name] += 1
        elif self._opened[name]:
            self._close(name)

    def _close(self, name: str) -> None:
        while self._open:
            known, start = self._open.pop()
            self._opened[known] -= 1
            if start < self._size:
                self._marks.append(Mark(start, self._size, _INLINES[known]))
            if known == name:
                return

    def _end_block(self) -> None:
        if self._size > self._block:
            self._marks.append(Mark(self._block, self._size, self._kind, _VALUES.get(self._kind, "")))
            self._add("\n")
        self._block = self._size
