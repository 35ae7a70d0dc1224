"""Foot- and endnotes: how each kind is counted, and what waits to be written below the text."""

import re
from typing import Final

from rubricate.formats.office import number

# What follows the number of an endnote in the text.
_ENDNOTE: Final = re.compile(r"[\s}]{0,9}\{(?:\\\*)?\\footnote\s?\\ftnalt")
_FORMS: Final = {"ar": "", "alc": "lower_letter", "auc": "upper_letter", "rlc": "lower_roman", "ruc": "upper_roman"}
# The words that say how notes of a kind are counted: \ftnnar, \aftnnrlc …
NUMBERINGS: Final = {f"{kind}n{form}": (kind, _FORMS[form]) for kind in ("ftn", "aftn") for form in _FORMS}


class Notes:
    """`waiting` are notes by their sign, and from where to where they stand in the file."""

    def __init__(self) -> None:
        self.waiting: list[tuple[str, int, int]] = []
        self._counts = {"ftn": 0, "aftn": 0}
        self._forms: dict[str, str] = {}
        self._sign = ""  # it was written, and its note has not come yet

    def numbered(self, word: str) -> None:
        """From now on a kind is counted as a word of NUMBERINGS says."""
        kind, form = NUMBERINGS[word]
        self._forms[kind] = form

    def next(self, text: str, at: int) -> str:
        """The number that stands in the file at this place; what follows says whether an endnote has it."""
        kind = "aftn" if _ENDNOTE.match(text, at) else "ftn"
        self._counts[kind] += not self._sign
        self._sign = number(self._counts[kind], self._forms.get(kind, ""))
        return self._sign

    def add(self, start: int, end: int) -> None:
        """A note; one without a number has a star."""
        self.waiting.append((self._sign or "*", start, end))
        self._sign = ""
