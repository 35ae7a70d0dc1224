"""Where the words of a word processor go: into a block, or into a cell of a row, where all is on one line."""

from rubricate.formats.building import Builder
from rubricate.formats.errors import TooLarge
from rubricate.formats.office import Pen, Style
from rubricate.formats.reader import CHARACTERS_MOST


class Sink:
    """A builder and its pen, for the file of this name.

    In a cell paragraphs and lines are parted by a space, and a tab is a space too."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._size = 0
        self.builder = Builder(keep_spaces=True)
        self.pen = Pen(self.builder)
        self.in_cell = False
        self._has_words = False
        self._gap = False
        self._pre = False

    def write(self, words: str, styles: tuple[Style, ...] = ()) -> None:
        """Words in these styles, outermost first. Raises TooLarge."""
        if self.in_cell:
            words = words.replace("\n", " ").replace("\t", " ")
            if self._gap and self._has_words:
                self.pen.lift()
                self.builder.write(" ")
            self._gap = False
            self._has_words = self._has_words or bool(words.strip())
        self._size += len(words)
        if self._size > CHARACTERS_MOST:  # said before memory is full of it
            raise TooLarge(self._name, "characters", self._size, CHARACTERS_MOST)
        self.pen.take(styles)
        self.builder.write(words)

    def line_break(self) -> None:
        """A new line in the same paragraph."""
        if self.in_cell:
            self._gap = True
        else:
            self.builder.line_break()

    def tab(self) -> None:
        """A tab in a paragraph."""
        if self.in_cell:
            self._gap = True
        else:
            self.builder.tab()

    def end_paragraph(self) -> None:
        """A paragraph of a cell ends; what follows is parted from it."""
        self.pen.lift()
        self._gap = True

    def begin_pre(self) -> None:
        """A line of preformatted text begins: the first of a block, or one below the last."""
        if self._pre:
            self.builder.line_break()
        self._pre = True

    def end_pre(self) -> None:
        """What follows is no line of preformatted text: the block of those that were is over."""
        if self._pre:
            self.pen.lift()
            self.builder.finish("pre")
            self._pre = False

    def begin_cell(self) -> None:
        """What is written from here on is a cell, until `end_cell`."""
        self.in_cell, self._gap, self._has_words = True, False, False

    def end_cell(self, columns: int = 1) -> None:
        """The cell ends; further columns that it spans are empty cells."""
        self.pen.lift()
        self.in_cell = False
        self._size += columns
        for _ in range(columns - 1):
            self.builder.tab()
