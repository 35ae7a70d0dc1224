"""What happens in a table, kept until it ends: only then is it known whether the table has rows or lays a page out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from rubricate.formats.html import elements

_CELLS: Final = ("td", "th")


@dataclass(slots=True)
class Begun:
    """An element that begins, with what can be said of it at its end."""

    tag: str
    attributes: Mapping[str, str]
    is_first: bool  # in the element around it
    is_frame: bool = False  # a table that holds headings or other tables
    is_head: bool | None = None  # a row all of whose cells are headings of columns; None without cells


class Tape:
    """Elements that begin, the words between, and None where an element ends, in order."""

    def __init__(self) -> None:
        self.events: list[Begun | str | None] = []
        self._open: list[Begun] = []
        self._tables: list[Begun] = []
        self._is_first = True

    def start(self, words: str, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins after these words."""
        if words:
            self._say(words)
        begun = Begun(tag, attributes, self._is_first)
        around = self._open[-1] if self._open else begun
        if tag in _CELLS and around.tag == "tr":
            around.is_head = tag == "th" and around.is_head is not False
        if tag == "table" or tag in elements.HEADINGS:
            self._frame()
        if tag == "table":
            self._tables.append(begun)
        self._open.append(begun)
        self.events.append(begun)
        self._is_first = True

    def end(self, words: str) -> bool:
        """An element ends after these words; whether it is the one that the tape began with."""
        if words:
            self._say(words)
        if self._open.pop().tag == "table":
            self._tables.pop()
        self.events.append(None)
        self._is_first = False
        return not self._open

    def _say(self, words: str) -> None:
        if not (words.isspace() and self._open[-1].tag in elements.GRIDS):
            self.events.append(words)

    def _frame(self) -> None:
        """All tables that are open hold what no table with rows does."""
        for table in reversed(self._tables):
            if table.is_frame:
                return
            table.is_frame = True
