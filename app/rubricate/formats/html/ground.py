"""What is open on the way through a page, and what is written there: the ground that `ways` and `walk` stand on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NoReturn

from rubricate.formats.building import Builder
from rubricate.formats.errors import TooLarge, Unreadable
from rubricate.formats.html.about import About
from rubricate.formats.html.elements import Attributes
from rubricate.formats.html.tape import Tape
from rubricate.formats.reader import CHARACTERS_MOST

Leave = Callable[[], None]


@dataclass(slots=True)
class List:
    """A list that is open; `number` is its next item's, None where items have bullets."""

    number: int | None


class Ground:
    """The blocks, lists and tables that are open on the page called `name`. Raises TooLarge."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.builder = Builder()
        self.about = About()
        self.data = self.builder.write
        self.written = self.builder.pieces
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
        self.is_aside = False  # whether one of the next two is so
        self.skipped = 0  # how many elements are open, from the one on that is left out
        self.tape: Tape | None = None
        self.depth_aside = 0  # how many elements are open in it
        self.aside_at = 0  # how many pieces the block had before
        self._title_at = 0

    def flush(self) -> None:
        """What was written so far is a block; in a cell all is one line."""
        self.line_end = None
        if self.in_cell:
            self.data(" ")
            return
        if self.written:
            item = (self.sign or str(len(self.lists))) if self.lists else ""
            place = self.builder.finish(self.kinds[-1], item=item)
            if place is not None:
                self.sign = ""
                self.check(place[1])

    def check(self, size: int) -> None:
        """Raises TooLarge where no text has so many characters."""
        if size > CHARACTERS_MOST:
            self.refuse(TooLarge(self.name, "characters", size, CHARACTERS_MOST))

    def refuse(self, why: Unreadable) -> NoReturn:
        """The page ends here, for the parser too."""
        self.is_refused = True
        raise why

    def skip(self) -> None:
        """The element that begins is left out with all in it."""
        self.is_aside, self.skipped, self.depth_aside, self.aside_at = True, 1, 0, len(self.written)

    def record(self, tag: str, attributes: Attributes) -> None:
        """A table begins, or a part of one."""
        self.is_aside, self.tape, self.depth_aside, self.aside_at = True, Tape(), 0, len(self.written)
        self.tape.start("", tag, attributes)

    def start_title(self) -> None:
        """What is written from here on is a title of the page, and no text of it."""
        self._title_at = len(self.written)

    def end_title(self) -> None:
        """The first one counts."""
        self.about.entitle(self.builder.take(self._title_at))
