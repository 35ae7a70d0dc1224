"""Regions of Label Studio in HTML: a node by its path and a place in it, carried over to the text as it is read here.

Taguette's way of reading HTML is used: nothing is repaired, nothing searched. A path that leads nowhere is no place.
"""

import html
import re
from collections import Counter
from typing import Final

from rubricate.core.document import Formatting, Reading, Source, Text
from rubricate.formats.importers.taguette.marked_text import MarkedText
from rubricate.formats.importers.taguette.tokens import TEXT, tokens

_EMPTY: Final = frozenset("area base br col embed hr img input link meta source track wbr".split())
_BLOCKS: Final = "p div ul ol dl table blockquote pre section article header footer hr h1 h2 h3 h4 h5 h6".split()
_CLOSES: Final = {
    **{name: {"p"} for name in _BLOCKS}, "li": {"p", "li"}, "tr": {"p", "tr", "td", "th"}, "td": {"p", "td", "th"},
    "th": {"p", "td", "th"}, "dt": {"p", "dt", "dd"}, "dd": {"p", "dt", "dd"}, "option": {"option"},
}  # fmt: skip
_TEXT: Final = "text()"
_STEP: Final = re.compile(r"/([^/\[]{1,40})\[([0-9]{1,9})\]")
_ASSUMED: Final = re.compile(r"/tbody\[1\]")  # browsers put one into every table


class HyperText:
    """The text of HTML with its formatting, and where the nodes of a browser's page stand in it."""

    def __init__(self, source: str) -> None:
        self._marked = MarkedText(source)
        self._elements: dict[tuple[int, str, int], int] = {}  # by number of the parent, name, number among its like
        self._texts: dict[tuple[int, int], tuple[int, str]] = {}  # the bytes before it, and its words
        self._read(source)

    @property
    def text(self) -> str:
        return self._marked.text

    def reading(self, name: str) -> Reading:
        """What becomes a document."""
        source = Source(name=name, media_type="text/html", reader="label-studio", reader_version=1)
        return Reading(name, Text.of(self.text), Formatting.of(self._marked.marks), source)

    def place(self, node: str, offset: int, *, is_end: bool = False) -> int | None:
        """The code point of the text that is `offset` UTF-16 units into a node: "/div[1]/p[2]/text()[1]"."""
        before, words = self._node(node)
        units = words.encode("utf-16-le", "surrogatepass")[: 2 * offset]
        if not words or offset < 0 or len(units) < 2 * offset:
            return None
        size = len(units.decode("utf-16-le", "replace").encode("utf-8", "replace"))
        return self._marked.place(before + size, is_end=is_end)

    def _node(self, path: str) -> tuple[int, str]:
        """The bytes before a text and its words; none where the path leads nowhere."""
        at = 0
        steps = [(found[1], int(found[2])) for found in _STEP.finditer(_ASSUMED.sub("", path))]
        for name, number in steps[:-1]:
            at = self._elements.get((at, name, number), -1)
        return self._texts.get((at, steps[-1][1]), (0, "")) if steps and steps[-1][0] == _TEXT else (0, "")

    def _read(self, source: str) -> None:
        path: list[tuple[str, int]] = [("", 0)]
        open_ones: Counter[str] = Counter()
        numbers: Counter[tuple[int, str]] = Counter()
        at, is_open = 0, False
        for kind, words in tokens(source):
            here = path[-1][1]
            if kind == TEXT:
                numbers[here, _TEXT] += not is_open
                start, known = self._texts.get((here, numbers[here, _TEXT]), (at, ""))
                shown = html.unescape(words)
                self._texts[here, numbers[here, _TEXT]] = (start, known + shown)
                at += len(shown.encode("utf-8", "replace"))
            elif kind.startswith("/"):
                _leave(path, open_ones, kind[1:])
            elif kind and kind != "tbody":
                while path[-1][0] in _CLOSES.get(kind, ()):
                    _leave(path, open_ones, path[-1][0])
                parent = path[-1][1]
                numbers[parent, kind] += 1
                if kind not in _EMPTY:
                    self._elements[parent, kind, numbers[parent, kind]] = number = len(self._elements) + 1
                    path.append((kind, number))
                    open_ones[kind] += 1
            is_open = kind == TEXT


def _leave(path: list[tuple[str, int]], open_ones: Counter[str], name: str) -> None:
    """Out of the innermost element of this name, if one is open."""
    wanted = open_ones[name]
    while wanted and open_ones[name] == wanted:
        open_ones[path.pop()[0]] -= 1
