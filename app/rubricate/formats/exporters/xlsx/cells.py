"""What may stand in a cell of a workbook: no control characters, no more than 32,767 UTF-16 units."""

import re
from collections.abc import Iterator
from typing import Final

MOST: Final = 32_767  # UTF-16 units in a cell; programs cut what is longer without a word
ROWS_MOST: Final = 1_048_576

# What XML 1.0 can't hold, and what already looks like the escape for it (ECMA-376, ST_Xstring).
_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0d\x0e-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPE: Final = re.compile("_x([0-9A-Fa-f]{4})_")
_FORMULA: Final = "=+-@"


def escaped(text: str) -> str:
    """The text as a workbook holds it: a vertical tab is _x000B_, as Excel itself writes it."""
    return _NOT_XML.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def unescaped(cell: str) -> str:
    """The way back."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), cell)


def is_otherwise(text: str) -> bool:
    """Whether some of its characters are written in another form."""
    return _NOT_XML.search(text) is not None


def looks_like_a_formula(text: str) -> bool:
    """Whether it would become a formula once somebody edits the cell."""
    return text[:1] in _FORMULA and text != ""


def parts(text: str) -> Iterator[str]:
    """The text in pieces that fit into a cell, escaped each for itself; none of them is cut inside a character."""
    at = 0
    while at < len(text):
        size = MOST
        while (units := _units(escaped(text[at : at + size]))) > MOST:
            size = min(size, len(text) - at) - max(1, (units - MOST) // 7)  # an escape is seven of one
        yield escaped(text[at : at + size])
        at += size


def _units(text: str) -> int:
    return len(text) + sum(letter > "\uffff" for letter in text)
