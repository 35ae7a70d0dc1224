"""The elements of a page as they come, from the parser itself or from a tree: however deep, no call nests in another.

What an element does when it begins stands in `ways`; that answers what is to be done at its end. What is left out is
written and taken back, and a table waits on a tape until it ends.
"""

from collections.abc import Callable
from typing import Final

from rubricate.formats.errors import Unsafe
from rubricate.formats.html.about import SAYING
from rubricate.formats.html.elements import LOOKS, Attributes, is_unseen
from rubricate.formats.html.ground import Ground, Leave
from rubricate.formats.html.tape import Begun, Tape
from rubricate.formats.html.ways import IN_TABLES, WAYS
from rubricate.formats.safe_xml import Element

_OUT: Final = {"hidden": ""}
_SAYING: Final = SAYING | {"title"}
_DEEPEST: Final = 2_048  # elements in each other; beyond it the parser needs more than twice the time for twice as many


class Walk(Ground):
    """The way through the page called `name`; a target of lxml's parsers. Raises TooLarge, Unsafe."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._begin, self._end = self.builder.begin, self.builder.end
        self._leaves: list[Leave | None] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        if self.is_aside:
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
                self.refuse(Unsafe(self.name, "deep"))

    def end(self, tag: str) -> None:
        """The element that began last ends."""
        if self.is_aside:
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

    def _start_unseen(self, tag: str, attributes: Attributes) -> None:
        self._hear(tag, attributes)
        self.skip()
        self._leaves.append(None)

    def _start_aside(self, tag: str, attributes: Attributes) -> None:
        self.depth_aside += 1
        if len(self._leaves) + self.depth_aside > _DEEPEST:
            self.refuse(Unsafe(self.name, "deep"))
        if self.skipped:
            self.skipped += 1
        elif self.tape is not None:
            self.tape.start(self.builder.take(self.aside_at), tag, attributes)
        if tag in _SAYING:
            self._hear(tag, attributes)

    def _end_aside(self, tag: str) -> None:
        self.depth_aside -= 1
        if tag == "title":
            self.end_title()
        if self.skipped:
            self._end_skipped()
        elif self.tape is not None and self.tape.end(self.builder.take(self.aside_at)):
            tape, self.tape, self.is_aside = self.tape, None, False
            self._replay(tape)
            self._leaves.pop()

    def _end_skipped(self) -> None:
        self.skipped -= 1
        if not self.skipped:
            self.builder.take(self.aside_at)
            self.is_aside = False
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
            elif self.skipped:
                self._end_skipped()
            else:
                self.end("")

    def _start_in_table(self, begun: Begun) -> None:
        if self.skipped:
            self.skipped += 1
        elif begun.attributes and is_unseen(begun.attributes):
            self.skip()
            self._leaves.append(None)
        elif begun.tag in IN_TABLES:
            self._leaves.append(IN_TABLES[begun.tag](self, begun))
        else:
            self.start(begun.tag, begun.attributes)
