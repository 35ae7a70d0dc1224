"""Lines beside each other: pdfium parts what stands at one height where there is much room in between."""

from collections.abc import Sequence
from typing import Final

from rubricate.formats.pdf.shapes import Line, Word

_LEVEL: Final = 0.2  # of a size


def banded(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines in the order of the file, those that follow each other at one height together."""
    bands: list[list[Line]] = []
    for line in lines:
        a = bands[-1][-1] if bands else line
        level = bool(bands) and abs(a.y - line.y) < _LEVEL * line.size and not (a.fixed or line.fixed)
        if level and a.rtl == line.rtl and a.end < line.start:
            bands[-1].append(line)
        else:
            bands.append([line])
    return bands


def one_line(band: Sequence[Line]) -> Line:
    """A band as one line."""
    if len(band) == 1:
        return band[0]
    words = [word for line in band for word in line.words or (Word(line.text, line.x0, line.x1, line.y),)]
    a, text = band[0], " ".join(line.text for line in band)
    edges = min(line.x0 for line in band), max(line.x1 for line in band)
    return Line(text, *edges, a.y, a.size, a.page, rtl=a.rtl, column=a.column, words=words)
