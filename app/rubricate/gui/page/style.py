"""How the reading type is set: family, sizes, spacing, measure, zoom. All lengths in device-independent pixels."""

from dataclasses import dataclass, replace
from typing import Final

from rubricate.gui.theme import ReadingFont

ZOOMS: Final = (80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
LEFT: Final = 54  # room for numbers and bullets beside the text
RIGHT: Final = 128  # room for five lanes of brackets and "+n"
TOP: Final = 28
BOTTOM: Final = 96
_NARROWEST: Final = 240


@dataclass(frozen=True, slots=True)
class PageStyle:
    """What the reader chooses. `letters` and `words` are further space in em; `lines` multiplies the line height.

    `measure` is the width of the text at 100 %; `zoom` is in per cent and scales the reading type alone. Without
    `ligatures` every letter can be copied from a PDF: Qt gives two that are drawn as one no name there.
    """

    face: ReadingFont
    interface: str = "Inter"
    measure: int = 590
    zoom: int = 100
    letters: float = 0.0
    words: float = 0.0
    lines: float = 1.0
    ligatures: bool = True

    @property
    def scale(self) -> float:
        return self.zoom / 100

    @property
    def size(self) -> int:
        """The size of the letters: one em."""
        return round(self.face.size * self.scale)

    @property
    def line(self) -> int:
        """The height of a line of running text."""
        return round(self.face.line * self.lines * self.scale)

    def zoomed(self, zoom: int) -> "PageStyle":
        """The same at another zoom, kept within the steps' ends."""
        return replace(self, zoom=max(ZOOMS[0], min(ZOOMS[-1], zoom)))

    def spaced(self, wide: bool) -> "PageStyle":
        """With wider space between letters, words and lines, or with the face's own."""
        return replace(self, letters=0.06 if wide else 0.0, words=0.12 if wide else 0.0, lines=1.2 if wide else 1.0)


def next_zoom(zoom: int, step: int) -> int:
    """The neighbouring step above (1) or below (-1) a zoom."""
    if step > 0:
        return next((z for z in ZOOMS if z > zoom), ZOOMS[-1])
    return next((z for z in reversed(ZOOMS) if z < zoom), ZOOMS[0])


@dataclass(frozen=True, slots=True)
class Surface:
    """The widths of the page's column, from left to right. Right-to-left texts have their brackets on the left."""

    left: int
    measure: int
    right: int

    @property
    def width(self) -> int:
        return self.left + self.measure + self.right

    def mirrored(self) -> "Surface":
        return Surface(self.right, self.measure, self.left)


def surface_for(style: PageStyle, available: int) -> Surface:
    """The column in a viewport of this width: the margins give way a little, then the measure."""
    measure = round(style.measure * style.scale)
    missing = LEFT + measure + RIGHT - available
    left = LEFT - max(0, min(missing, LEFT - 32))
    measure = max(min(measure, available - left - RIGHT), _NARROWEST)
    return Surface(left, measure, RIGHT)
