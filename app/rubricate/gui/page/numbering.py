"""Beside the text: the numbers of the sentences or paragraphs that begin on each line."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QPainter

from rubricate.gui.page.geometry import Band, Frame, Line
from rubricate.gui.page.style import Surface
from rubricate.gui.theme import Theme
from rubricate.words import figure

_AWAY: Final = 12  # from the text
_SIZE: Final = 0.61  # em
_SMALLEST, _LARGEST = 10, 15  # pixels


@dataclass(frozen=True, slots=True)
class Numbering:
    """Where the units that are counted begin, in UTF-16 places."""

    starts: Sequence[int]

    def of_line(self, line: Line) -> range:
        """The numbers, from 1, of those that begin on a line."""
        return range(bisect_left(self.starts, line.start) + 1, bisect_left(self.starts, line.end) + 1)

    def paint(
        self, painter: QPainter, frame: Frame, band: Band, surface: Surface, em: int, theme: Theme, *, mirrored: bool
    ) -> None:
        """In the margin before the lines of a block; `em` is that of the text, `mirrored` if it runs right to left."""
        font = theme.ui_font("caption")
        font.setPixelSize(max(_SMALLEST, min(_LARGEST, round(_SIZE * em))))
        painter.setFont(font)
        painter.setPen(theme.color("text_muted"))
        metrics = QFontMetricsF(font)
        room = (surface.right if mirrored else surface.left) - _AWAY
        for line in frame.lines[frame.line_under(band.top) : frame.line_under(band.bottom) + 1]:
            words = _words(self.of_line(line), metrics, room)
            if words:
                width = metrics.horizontalAdvance(words)
                x = surface.left + surface.measure + _AWAY if mirrored else surface.left - _AWAY - width
                painter.drawText(QPointF(x, line.base), words)


def _words(numbers: range, metrics: QFontMetricsF, room: float) -> str:
    """ "7", or "7-9" where several begin there and there is room."""
    if len(numbers) < 2:
        return figure(numbers[0]) if numbers else ""
    words = f"{figure(numbers[0])}–{figure(numbers[-1])}"
    return words if metrics.horizontalAdvance(words) <= room else figure(numbers[0])
