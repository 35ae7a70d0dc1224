"""The elements of a page as they come, from the parser itself or from a tree: however deep, no call nests in another.

What an element does when it begins stands in `ways`; that answers what is to be done at its end. What is left out is
written and taken back, and a table waits on a tape until it ends.
"""

from collections.abc import Callable
from typing import Final, NoReturn

from rubricate.formats.building import Builder
from rubricate.formats.errors import TooLarge, Unreadable, Unsafe
from rubricate.formats.html.about import SAYING, About
from rubricate.formats.html.elements import LOOKS, Attributes, is_unseen
from rubricate.formats.html.tape import Begun, Tape
from rubricate.formats.html.ways import IN_TABLES, WAYS, Leave, List
from rubricate.formats.reader import CHARACTERS_MOST
from rubricate.formats.safe_xml import Element

_OUT: Final = {"hidden": ""}
_SAYING: Final = SAYING | {"title"}
_DEEPEST: Final = 2_048  # elements in each other; beyond it the parser needs more than twice the time for twice as many


class Walk:
    """What is open on the way through the page called `name`; a target of lxml's parsers. Raises TooLarge, Unsafe."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.builder = Builder()
        self.about = About()
        self.data = self.builder.write
        self._written = self.builder.pieces
        self._begin, self._end = self.builder.begin, self.builder.end
        self.is_refused = False
        self.kinds = ["p"]
        self.lists: list[List] = []
        self.frames: list[bool] = []
        self.sign = ""
        self.quotes = 0
        self.exact = 0
        self.in_cell = False
        self.columns = 0
        self.line_end: int | None = None  # how many pieces the block had after its last line end
        self._title_at = 0
        self._leaves: list[Leave | None] = []
        self._is_aside = False  # whether one of the next two is so
        self._skipped = 0  # how many elements are open, from the one on that is left out
        self._tape: Tape | None = None
        self._depth_aside = 0  # how many elements are open in it
        self._aside_at = 0  # how many pieces the block had before

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        if self._is_aside:
            self._start_aside(tag, attributes)
        elif attributes and is_unseen(attributes):
            self._start_unseen(tag, attributes)
        else:
            kind = LOOKS.get(tag)
            if kind is not None:
                self._begin(kind)
                self._leaves.append(self._end)
            else:
                way = WAYS.get(tag)
                self._leaves.append(None if way is None else way(self, attributes))
            if len(self._leaves) > _DEEPEST:
                self._refuse(Unsafe(self.name, "deep"))

    def end(self, tag: str) -> None:
        """The element that began last ends."""
        if self._is_aside:
            self._end_aside(tag)
            return
        leave = self._leaves.pop()
        if leave is not None:
            leave()

    def close(self) -> None:
        """The page ends."""
        self.flush()

    def page(self, root: Element, is_beside: Callable[[Element], bool] | None = None) -> None:
        """All blocks of a tree, but for what `is_beside` leaves out."""
        todo: list[Element | str | None] = [root]
        while todo:
            one = todo.pop()
            if one is None:
                self.end("")
            elif isinstance(one, str):
                self.data(one)
            else:
                if one is not root and one.tail:
                    todo.append(one.tail)
                if isinstance(one.tag, str):
                    is_out = is_beside is not None and one is not root and is_beside(one)
                    self.start(one.tag, _OUT if is_out else one.attrib)
                    self.data(one.text or "")
                    todo.append(None)
                    todo.extend(reversed(one))
        self.close()

    def flush(self) -> None:
        """What was written so far is a block; in a cell all is one line."""
        self.line_end = None
        if self.in_cell:
            self.data(" ")
            return
        if self._written:
            item = (self.sign or str(len(self.lists))) if self.lists else ""
            place = self.builder.finish(self.kinds[-1], item=item)
            if place is not None:
                self.sign = ""
                self.check(place[1])

    def check(self, size: int) -> None:
        """Raises TooLarge where no text has so many characters."""
        if size > CHARACTERS_MOST:
            self._refuse(TooLarge(self.name, "characters", size, CHARACTERS_MOST))

    def _refuse(self, why: Unreadable) -> NoReturn:
        self.is_refused = True
        raise why

    def skip(self) -> None:
        """The element that begins is left out with all in it."""
        self._is_aside, self._skipped, self._depth_aside, self._aside_at = True, 1, 0, len(self._written)

    def record(self, tag: str, attributes: Attributes) -> None:
        """A table begins, or a part of one."""
        self._is_aside, self._tape, self._depth_aside, self._aside_at = True, Tape(), 0, len(self._written)
        self._tape.start("", tag, attributes)

    def start_title(self) -> None:
        """What is written from here on is a title of the page, and no text of it."""
        self._title_at = len(self._written)

    def end_title(self) -> None:
        self.about.entitle(self.builder.take(self._title_at))

    def _start_unseen(self, tag: str, attributes: Attributes) -> None:
        self._hear(tag, attributes)
        self.skip()
        self._leaves.append(None)

    def _start_aside(self, tag: str, attributes: Attributes) -> None:
        self._depth_aside += 1
        if len(self._leaves) + self._depth_aside > _DEEPEST:
            self._refuse(Unsafe(self.name, "deep"))
        if self._skipped:
            self._skipped += 1
        elif self._tape is not None:
            self._tape.start(self.builder.take(self._aside_at), tag, attributes)
        if tag in _SAYING:
            self._hear(tag, attributes)

    def _end_aside(self, tag: str) -> None:
        self._depth_aside -= 1
        if tag == "title":
            self.end_title()
        if self._skipped:
            self._end_skipped()
        elif self._tape is not None and self._tape.end(self.builder.take(self._aside_at)):
            tape, self._tape, self._is_aside = self._tape, None, False
            self._replay(tape)
            self._leaves.pop()

    def _end_skipped(self) -> None:
        self._skipped -= 1
        if not self._skipped:
            self.builder.take(self._aside_at)
            self._is_aside = False
            self._leaves.pop()

    def _hear(self, tag: str, attributes: Attributes) -> None:
        if tag in SAYING:
            self.about.take(tag, attributes)
        elif tag == "title":
            self.start_title()

    def _replay(self, tape: Tape) -> None:
        for event in tape.events:
            if isinstance(event, Begun):
                self._start_in_table(event)
            elif event is not None:
                self.data(event)
            elif self._skipped:
                self._end_skipped()
            else:
                self.end("")

    def _start_in_table(self, begun: Begun) -> None:
        if self._skipped:
            self._skipped += 1
        elif begun.attributes and is_unseen(begun.attributes):
            self.skip()
            self._leaves.append(None)
        elif begun.tag in IN_TABLES:
            self._leaves.append(IN_TABLES[begun.tag](self, begun))
        else:
            self.start(begun.tag, begun.attributes)
