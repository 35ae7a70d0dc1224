"""Sentence mode and paragraph mode: which unit one is at, and how keys and clicks go from unit to unit."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject, Signal

from rubricate.gui.page import unit_speech
from rubricate.gui.page.asking_page import AskingPage
from rubricate.gui.page.coverage import Coverage
from rubricate.gui.page.scene import UnitSign

SENTENCE: Final = "sentence"
PARAGRAPH: Final = "paragraph"
_CONTEXT: Final = 2  # lines that are seen before and after a unit


class UnitMode(QObject):
    """`unit` is "sentence", "paragraph", or "" where the mode is off; `number` counts from 1, 0 where there is none.

    While `is_inside` the keys mark words within the unit. `changed` comes after each change of these, or of tags.
    """

    changed = Signal()

    def __init__(self, page: AskingPage) -> None:
        super().__init__(page)
        self._page = page
        self.unit = ""
        self.number = 0
        self.is_inside = False
        self._is_going = False
        self._coverage: Coverage | None = None
        self._moves: Mapping[str, Callable[[], None]] = {
            "up": lambda: self.step(-1),
            "down": lambda: self.step(1),
            "paragraph_back": lambda: self.to_untagged(-1),
            "paragraph_on": lambda: self.to_untagged(1),
            "space": lambda: self.step(1),
            "left": lambda: self._enter(forward=False),
            "right": lambda: self._enter(forward=True),
            "line_start": lambda: self.go(1),
            "line_end": lambda: self.go(self.count),
            "text_start": lambda: self.go(1),
            "text_end": lambda: self.go(self.count),
        }
        page.marks_changed.connect(self._marks_changed)

    # --- what is

    @property
    def is_on(self) -> bool:
        return bool(self.unit)

    @property
    def is_walking(self) -> bool:
        """Whether keys and tags are about the whole unit."""
        return bool(self.number) and not self.is_inside

    @property
    def count(self) -> int:
        """How many units the text has."""
        return self._page.places.count(self.unit) if self.unit else 0

    @property
    def tagged(self) -> int:
        """How many of them have a tag, if only on a part."""
        return self._covered().count if self.unit else 0

    @property
    def place(self) -> int:
        """Where the unit begins, in code points."""
        page = self._page
        return page.matter.places.to_code_point(page.places.unit_reach(self.unit, self.number)[0])

    def describe(self) -> str:
        """ "Sentence 10 of 30, claim"."""
        return unit_speech.unit(self._page, self.unit, self.number) if self.number else ""

    # --- the mode

    def begin(self, unit: str) -> None:
        """Go from unit to unit from now on, beginning where the caret is."""
        if unit != self.unit:
            self.unit, self.is_inside, self._coverage = unit, False, None
            self._page.drop_selection()
            self._page.count_units(unit)
            self._settle()
            self._say()
            self.changed.emit()

    def end(self) -> None:
        """Words again."""
        if self.unit:
            self.unit, self.number, self.is_inside, self._coverage = "", 0, False, None
            self._page.count_units("")
            self._show()
            self.changed.emit()

    def refresh(self) -> None:
        """Another text, or one that is cut otherwise: the mode stays, the caret says where one is."""
        self._coverage = None
        if self.unit:
            self.is_inside = False
            self._settle()
            self.changed.emit()

    # --- from unit to unit

    def move(self, verb: str, *, extend: bool) -> bool:
        """A move of the caret: whether it means something else in this mode, and was done."""
        if extend or not self.is_walking or verb not in self._moves:
            return False
        self._moves[verb]()
        return True

    def step(self, direction: int) -> None:
        """To the next (1) or previous (-1) unit."""
        if 1 <= self.number + direction <= self.count:
            self.go(self.number + direction)
        else:
            self._page.say(unit_speech.no_further(self.unit, direction))

    def to_untagged(self, direction: int) -> None:
        """To the next (1) or previous (-1) unit without any tag."""
        covered = self._covered()
        found = covered.next_bare(self.number, direction)
        if found:
            self.go(found)
        else:
            self._page.say(unit_speech.none_bare(self.unit, direction, self.count - covered.count))

    def go(self, number: int) -> None:
        """To the unit of this number, which comes into sight with a few lines around it."""
        if not 1 <= number <= self.count:
            return
        page = self._page
        self.number, self.is_inside = number, False
        reach = page.places.unit_reach(self.unit, number)
        self._is_going = True
        page.focus.take(None)
        page.put_caret(reach[0])
        self._is_going = False
        page.reveal(reach, air=_CONTEXT * page.style_now.line)
        self._show()
        self._say()
        self.changed.emit()

    def click(self, place: int) -> bool:
        """A click on a letter: to its unit; False where one is there already, or inside."""
        number = self._page.places.nearest(self.unit, place) if self.is_walking else 0
        if not number or number == self.number:
            return False
        self.go(number)
        return True

    def enter(self, place: int | None = None) -> None:
        """Into the unit: words are marked there, until `leave`. The caret to a place, or where it is."""
        if self.is_walking:
            self.is_inside = True
            self._page.focus.take(None)
            if place is not None:
                self._page.put_caret(place)
            self._show()
            self._page.say_quietly(unit_speech.inside(self.unit))
            self.changed.emit()

    def leave(self) -> bool:
        """Back to the unit; False where one was not inside."""
        if not self.is_inside:
            return False
        self._page.drop_selection()
        self.go(self.number)
        return True

    def follow(self, place: int) -> None:
        """The caret has gone to a place by itself: the unit there is the one."""
        if self.unit and not self._is_going:
            number = self._page.places.nearest(self.unit, place)
            if number != self.number:
                self.number = number
                self._show()
                if not self.is_inside:
                    self._say()
                self.changed.emit()

    # --- inside

    def _enter(self, *, forward: bool) -> None:
        """By an arrow: in reading direction to its start, against it to its end."""
        start, end = self._page.places.unit_reach(self.unit, self.number)
        self.enter(start if forward != self._page.runs_right_to_left(start) else end)

    def _settle(self) -> None:
        self.number = self._page.places.nearest(self.unit, self._page.caret_place())
        self._show()

    def _covered(self) -> Coverage:
        if self._coverage is None:
            page = self._page
            self._coverage = Coverage(page.rows.index, *page.places.unit_edges(self.unit))
        return self._coverage

    def _marks_changed(self) -> None:
        self._coverage = None
        if self.number > self.count:  # the text is gone
            self.refresh()
        elif self.unit:
            self.changed.emit()

    def _show(self) -> None:
        page = self._page
        before = page.scene.unit
        reach = page.places.unit_reach(self.unit, self.number) if self.number else None
        page.scene.unit = UnitSign(reach, self.is_inside) if reach else None
        for sign in (before, page.scene.unit):
            if sign is not None:
                page.update_reach(sign.reach)

    def _say(self) -> None:
        if self.number:
            self._page.say_quietly(unit_speech.arrived(self._page, self.unit, self.number))
