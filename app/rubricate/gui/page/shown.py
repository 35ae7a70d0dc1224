"""The letters as they are shown: one for one, so that every place stays where it is."""

import re
import unicodedata
from typing import Final

# These make Qt start a block or stand for an object; a lone CR never comes through the import.
_FOREIGN: Final = re.compile("[\0\r\u2029\ufdd0\ufdd1\ufffc]")
_STAND_IN: Final = str.maketrans(
    {"\0": "\ufffd", "\r": " ", "\u2029": "\u2028", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd", "\ufffc": "\ufffd"}
)
RIGHT_TO_LEFT: Final = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_SAMPLE: Final = 4_000


def shown(text: str) -> str:
    """The text with stand-ins for the few characters that Qt would take for structure."""
    return text.translate(_STAND_IN) if _FOREIGN.search(text) else text


def is_right_to_left(text: str) -> bool:
    """Whether most of the strong letters at the beginning of a text run from right to left."""
    sample = text[:_SAMPLE]
    if not RIGHT_TO_LEFT.search(sample):
        return False
    directions = [unicodedata.bidirectional(letter) for letter in sample]
    return directions.count("R") + directions.count("AL") > directions.count("L")
