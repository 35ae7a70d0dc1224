"""Words and lines of a page as they stand on the paper, in points; y grows upwards."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

_RTL: Final = ("R", "AL")
_WIDE: Final = ("W", "F")
_BURMESE: Final = frozenset(map(chr, range(0x1000, 0x10A0)))
_KHMER: Final = frozenset(map(chr, range(0x1780, 0x1800)))


class Glyph(NamedTuple):
    """A letter with its marks, or a space, and its place on the paper."""

    text: str
    x0: float
    x1: float


@dataclass(slots=True)
class Word:
    """Letters without a space between them. `x0` and `x1` are the left and right edge, `y` the baseline."""

    text: str
    x0: float
    x1: float
    y: float
    link: str = ""


@dataclass(slots=True)
class Line:
    """Words on one baseline. `size` is that of the font; a `fixed` line (turned, of unknown place) is a block alone.

    `glyphs` are there, as they are seen from the left, where some go from right to left. `words` is empty where only
    the edges of the whole were asked for. `start` and `end` are the edges where reading begins and ends, in a direction
    in which reading goes up: for a line from right to left they are negative, unless such lines stand `flush` at the
    left, where those of others begin. `block` are those of the lines of the
    page that it belongs to. `cells` are those of a row of a table.
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    page: int
    fixed: bool = False
    rtl: bool = False
    flush: bool = False
    column: int = 0
    words: Sequence[Word] = ()
    glyphs: Sequence[Glyph] = ()
    cells: tuple[str, ...] = ()
    block: tuple[float, float] = (0.0, 0.0)

    @property
    def start(self) -> float:
        return -self.x1 if self.rtl and not self.flush else self.x0

    @property
    def end(self) -> float:
        return -self.x0 if self.rtl and not self.flush else self.x1

    @property
    def head(self) -> float:
        """How much room its first word takes, about: an ideograph may be parted from the next."""
        letters = 1 if is_ideograph(self.text[0]) else self.text.find(" ") % (len(self.text) + 1)
        return (self.x1 - self.x0) * letters / len(self.text)


def direction(text: str) -> int:
    """-1 for letters from right to left, 1 for others, 0 where there is no letter: the first one decides."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in _RTL:
            return -1
        if kind == "L":
            return 1
    return 0


def is_ideograph(letter: str) -> bool:
    """Whether this script is written without spaces between words; Korean has them."""
    if letter < "\u2e80":
        return False
    if "\uac00" <= letter <= "\ud7a3" or "\u1100" <= letter <= "\u11ff":
        return False
    return unicodedata.east_asian_width(letter) in _WIDE


def is_unspaced(letter: str) -> bool:
    """Whether its script parts no words: ideographs; Thai, Lao, Burmese and Khmer, whose spaces part sentences."""
    return is_ideograph(letter) or "\u0e00" <= letter <= "\u0eff" or letter in _BURMESE or letter in _KHMER
