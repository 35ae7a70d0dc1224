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
_ASSUMED: Final = re.compile(r"/tbody\[1\]")  # browsers put one into every table


class HyperText:
    """The text of HTML with its formatting, and where the nodes of a browser's page stand in it."""

    def __init__(self, source: str) -> None:
        self._marked = MarkedText(source)
        self._nodes: dict[str, tuple[int, str]] = {}  # the bytes before it, and its words
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
        before, words = self._nodes.get(_ASSUMED.sub("", node), (0, ""))
        units = words.encode("utf-16-le", "surrogatepass")[: 2 * offset]
        if not words or offset < 0 or len(units) < 2 * offset:
            return None
        size = len(units.decode("utf-16-le", "replace").encode("utf-8", "replace"))
        return self._marked.place(before + size, is_end=is_end)

    def _read(self, source: str) -> None:
        path: list[str] = []
        numbers: list[Counter[str]] = [Counter()]
        at, node = 0, ""
        for token, words in tokens(source):
            if token == TEXT:
                if not node:
                    numbers[-1]["text()"] += 1
                    node = "".join([*path, f"/text()[{numbers[-1]['text()']}]"])
                start, known = self._nodes.get(node, (at, ""))
                shown = html.unescape(words)
                self._nodes[node] = (start, known + shown)
                at += len(shown.encode("utf-8", "replace"))
                continue
            node = ""
            name = token.removeprefix("/")
            if token.startswith("/"):
                _leave(path, numbers, {name})
            elif name and name != "tbody":
                while path and _name(path[-1]) in _CLOSES.get(name, ()):
                    _leave(path, numbers, {_name(path[-1])})
                numbers[-1][name] += 1
                if name not in _EMPTY:
                    path.append(f"/{name}[{numbers[-1][name]}]")
                    numbers.append(Counter())


def _leave(path: list[str], numbers: list[Counter[str]], names: set[str]) -> None:
    """Out of the innermost element of this name, if one is open."""
    if any(_name(step) in names for step in path):
        while _name(path.pop()) not in names:
            numbers.pop()
        numbers.pop()


def _name(step: str) -> str:
    return step[1:].partition("[")[0]
