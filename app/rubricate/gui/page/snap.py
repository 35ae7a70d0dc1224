"""Selecting by whole words or sentences, as a person wants it: what the mouse drags over, what Shift takes."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject

from rubricate.gui.page.document_page import DocumentPage
from rubricate.gui.page.scene import Reach

# Moves that go on to the next word or sentence, or back. Left and right follow the direction of the text.
_STEPS: Final[Mapping[str, Mapping[str, int]]] = {
    "word": {"left": -1, "right": 1, "word_left": -1, "word_right": 1},
    "sentence": {
        "left": -1,
        "right": 1,
        "word_left": -1,
        "word_right": 1,
        "up": -1,
        "down": 1,
        "sentence_back": -1,
        "sentence_on": 1,
    },
}
_ACROSS: Final = ("left", "right", "word_left", "word_right")


class Snap(QObject):
    """`to` is "word", "sentence", or "" for single letters."""

    def __init__(self, page: DocumentPage) -> None:
        super().__init__(page)
        self._page = page
        self.to = ""

    def reach(self, reach: Reach) -> Reach:
        """What is selected where the mouse was dragged over these places."""
        return self._page.places.snapped(reach, self.to)

    def extend(self, verb: str) -> None:
        """Extend the selection by a move of the caret: the word or sentence it began in always stays selected."""
        page = self._page
        cursor = page.textCursor()
        anchor, place = cursor.anchor(), cursor.position()
        direction = self._direction(verb, place)
        if anchor == place:
            self._begin(verb, place, direction)
            return
        begun = self._at(anchor, before=place < anchor)
        if direction:
            there = page.places.beside(self._at(place, before=place > anchor), direction, self.to)
        else:
            page.caret.move(verb, extend=True)
            place = page.textCursor().position()
            there = self._at(place, before=place > begun[0])
        if there is not None:
            self._select(begun, there)

    def _begin(self, verb: str, place: int, direction: int) -> None:
        """The first press takes what the caret stands in or before."""
        places = self._page.places
        if direction:
            found = places.beside((place, place), direction, self.to)
            if found is not None:
                self._select(found, found, backwards=direction < 0)
            return
        self._page.caret.move(verb, extend=True)
        there = self._page.textCursor().position()
        if there != place:
            self._select(self._at(place, before=there < place), self._at(there, before=there > place))

    def _select(self, begun: Reach, there: Reach, *, backwards: bool = False) -> None:
        reach = min(begun[0], there[0]), max(begun[1], there[1])
        self._page.put_reach(reach, backwards=backwards or there[0] < begun[0])

    def _at(self, place: int, *, before: bool) -> Reach:
        """The word or sentence of the letter behind a place, or of the one before it."""
        length = self._page.matter.blocks.length
        low, high = (place - 1, place) if before else (place, place + 1)
        return self._page.places.snapped((max(0, low), min(high, length)), self.to)

    def _direction(self, verb: str, place: int) -> int:
        step = _STEPS[self.to].get(verb, 0)
        return -step if verb in _ACROSS and self._page.runs_right_to_left(place) else step
