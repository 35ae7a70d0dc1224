"""Which way words run: painted words must be told, whatever the direction of the interface is."""

import unicodedata

from PySide6.QtCore import Qt

from rubricate import words

LOOKED_AT = 200  # letters


def of_interface() -> Qt.LayoutDirection:
    """As the language of the interface runs."""
    return Qt.LayoutDirection.RightToLeft if words.right_to_left() else Qt.LayoutDirection.LeftToRight


def direction_of(text: str) -> Qt.LayoutDirection:
    """As the first letter says that has a direction; from left to right where none has."""
    kinds = (unicodedata.bidirectional(letter) for letter in text[:LOOKED_AT])
    first = next((kind for kind in kinds if kind in ("L", "R", "AL")), "L")
    return Qt.LayoutDirection.LeftToRight if first == "L" else Qt.LayoutDirection.RightToLeft
