"""Texts made comparable, kept for the next search. A text never changes, so what is kept is never out of date."""

from collections import OrderedDict
from collections.abc import Callable
from typing import Final

from rubricate.core.folding import folded

KEPT: Final = 64_000_000  # code points

Form = Callable[[str], str]


class Shelf:
    """Folded texts by their hashes, the most needed ones, up to a number of code points. For one thread at a time."""

    def __init__(self, room: int = KEPT) -> None:
        self._room = room
        self._texts: OrderedDict[bytes, str] = OrderedDict()

    def get(self, form: Form, sha256: bytes) -> str | None:
        """What is kept of a text in this form."""
        return self._texts.get(sha256) if form is folded else None

    def put(self, form: Form, sha256: bytes, text: str) -> str:
        """The text in this form; kept where there is room for it. What came first stays: a search begins with it."""
        made = form(text)
        if form is folded and len(made) <= self._room:
            self._room -= len(made)
            self._texts[sha256] = made
        return made
