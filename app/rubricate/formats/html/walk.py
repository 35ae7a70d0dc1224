"""The tree of a page, walked once and without recursion: however deep it is nested, its words come in order."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from rubricate.formats.building import Builder
from rubricate.formats.errors import TooLarge
from rubricate.formats.html import elements
from rubricate.formats.reader import CHARACTERS_MOST
from rubricate.formats.safe_xml import Element

_Leave = Callable[[], None]


@dataclass(slots=True)
class _List:
    """A list that is open; `number` is its next item's, None where items have bullets."""

    number: int | None


@dataclass
class Walk:
    """What is open on the way through the page called `name`. Raises TooLarge."""

    name: str
    builder: Builder = field(default_factory=Builder)
    kinds: list[str] = field(default_factory=lambda: ["p"])
    lists: list[_List] = field(default_factory=list)
    frames: list[bool] = field(default_factory=list)
    sign: str = ""
    quotes: int = 0
    exact: int = 0
    in_cell: bool = False
    is_broken: bool = False
    size: int = 0
    is_beside: Callable[[Element], bool] | None = None

    def page(self, root: Element) -> None:
        """All blocks of a tree, but for what `is_beside` leaves out."""
        todo: list[Element | tuple[_Leave | None, str, bool]] = [root]
        while todo:
            one = todo.pop()
            if isinstance(one, tuple):
                leave, tail, in_grid = one
                if leave:
                    leave()
                self.words(tail, in_grid=in_grid)
                continue
            tail = (one.tail or "") if one is not root else ""
            in_grid = bool(tail) and tail.isspace() and one.getparent().tag in elements.GRIDS
            if self._is_left_out(one, root):
                self.words(tail, in_grid=in_grid)
                continue
            leave = self.enter(one)
            if leave or tail:
                todo.append((leave, tail, in_grid))
            self.words(one.text or "", in_grid=one.tag in elements.GRIDS)
            todo.extend(reversed(one))
        self.flush()

    def _is_left_out(self, one: Element, root: Element) -> bool:
        if not isinstance(one.tag, str) or one.tag in elements.DROPPED or elements.is_unseen(one):
            return True
        return self.is_beside is not None and one is not root and self.is_beside(one)

    def words(self, words: str, *, in_grid: bool = False) -> None:
        """Words as they flow, or as they stand in preformatted text."""
        if not words or (in_grid and words.isspace()):
            return
        self.size += len(words)
        if self.size > CHARACTERS_MOST:
            raise TooLarge(self.name, "characters", self.size, CHARACTERS_MOST)
        self.builder.write(words)
        if self.is_broken and not words.isspace():
            self.is_broken = False

    def flush(self) -> None:
        """What was written so far is a block; in a cell all is one line."""
        self.is_broken = False
        if self.in_cell:
            self.builder.write(" ")
            return
        level = len(self.lists)
        item = (self.sign or str(level)) if level else ""
        if self.builder.finish(self.kinds[-1], item=item) is not None:
            self.sign = ""

    def enter(self, element: Element) -> _Leave | None:
        """An element begins; what is to be done at its end."""
        tag = element.tag
        if tag in elements.BLOCKS:
            return self.block(element, tag)
        if tag == "br":
            self.line_break()
        elif tag == "img":
            self.picture(element)
        elif tag == "a":
            where = elements.address(element)
            return self.look("link", where) if where else None
        elif tag in elements.LOOKS:
            return self.look(elements.LOOKS[tag])
        return None

    def look(self, kind: str, value: str = "") -> _Leave:
        self.builder.begin(kind, value)
        return self.builder.end

    def line_break(self) -> None:
        """A line ends; where two ends follow each other a paragraph does."""
        if self.in_cell:
            self.builder.write(" ")
        elif self.is_broken and self.kinds[-1] == "p":
            self.flush()
        else:
            self.builder.line_break()
            self.is_broken = not self.exact

    def picture(self, element: Element) -> None:
        alt = " ".join((element.get("alt") or "").split())
        if alt:
            with self.builder.inline("image"):
                self.words(f"[{alt}]")

    def block(self, element: Element, tag: str) -> _Leave:
        """A block begins, which ends the one before it."""
        if tag in ("td", "th") and self.frames and not self.frames[-1]:
            return self.cell(element)
        self.flush()
        if tag == "table":
            return self.table(element)
        if self.in_cell:
            return self.flush
        if tag == "tr" and self.frames and not self.frames[-1]:
            return lambda: self.row(element)
        if tag in elements.LISTS:
            return self.list(element, tag)
        if tag == "li":
            return self.item(element)
        if tag == "blockquote":
            return self.quote()
        if tag == "hr":
            self.builder.rule()
        return self.plain(tag)

    def plain(self, tag: str) -> _Leave:
        """A block that is of one kind in all of its parts."""
        is_exact = tag in elements.PREFORMATTED
        kind = tag if tag in elements.HEADINGS else _KINDS.get(tag, self.kinds[-1])
        self.kinds.append(kind)
        if is_exact:
            self.exact += 1
            self.builder.exact(self.exact > 0)

        def leave() -> None:
            self.flush()
            self.kinds.pop()
            if is_exact:
                self.exact -= 1
                self.builder.exact(self.exact > 0)

        return leave

    def list(self, element: Element, tag: str) -> _Leave:
        self.lists.append(_List(elements.number(element, "start", 1) if tag == "ol" else None))

        def leave() -> None:
            self.flush()
            self.lists.pop()

        return leave

    def item(self, element: Element) -> _Leave:
        """An item of a list; without one it is a paragraph."""
        if self.lists:
            open_list = self.lists[-1]
            sign = "•"
            if open_list.number is not None:
                number = elements.number(element, "value", open_list.number)
                sign, open_list.number = f"{number}.", number + 1
            self.sign = f"{len(self.lists)} {sign}"

        def leave() -> None:
            self.flush()
            self.sign = ""

        return leave

    def quote(self) -> _Leave:
        self.quotes += 1
        start, level = self.builder.next_start, str(self.quotes)

        def leave() -> None:
            self.flush()
            self.builder.wrap(start, "quote", level)
            self.quotes -= 1

        return leave

    def table(self, element: Element) -> _Leave:
        self.frames.append(self.in_cell or elements.is_frame(element))

        def leave() -> None:
            self.flush()
            self.frames.pop()

        return leave

    def cell(self, element: Element) -> _Leave:
        """A cell, parted by a tab from the one before; further columns that it spans are empty cells."""
        if element.getprevious() is not None:
            self.builder.tab()
        was_in_cell, self.in_cell = self.in_cell, True
        columns = min(max(elements.number(element, "colspan", 1), 1), _COLUMNS_MOST)

        def leave() -> None:
            self.in_cell = was_in_cell
            for _ in range(columns - 1):
                self.builder.tab()
            self.size += columns

        return leave

    def row(self, element: Element) -> None:
        if self.builder.finish("row", "head" if elements.is_head(element) else "") is not None:
            self.is_broken = False


_KINDS: Final = {
    "figcaption": "caption",
    "caption": "caption",
    **dict.fromkeys(elements.PREFORMATTED, "pre"),
}
_COLUMNS_MOST: Final = 1_000
