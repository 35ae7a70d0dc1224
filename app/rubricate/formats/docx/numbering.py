"""Lists: which sign a numbered paragraph has, counted as Word counts. The sign is decoration, never text."""

import re
from dataclasses import dataclass, field
from typing import Final

from rubricate.formats.docx.names import attribute, child, is_on, named, value, whole
from rubricate.formats.office import number
from rubricate.formats.safe_xml import Element

LEVELS: Final = 9
_MOST: Final = 1_000_000
_SIGN_MOST: Final = 30
_PLACE: Final = re.compile("%([1-9])")
_FORMS: Final = {
    "lowerLetter": "lower_letter",
    "upperLetter": "upper_letter",
    "lowerRoman": "lower_roman",
    "upperRoman": "upper_roman",
    "decimalZero": "zero",
}
_BULLETS: Final = ("bullet", "none")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how its number looks, with "%1" for the number of the first level, and where it starts."""

    form: str = "bullet"
    text: str = ""
    start: int = 1
    legal: bool = False  # every number in figures
    restart: int | None = None  # which level's number lets it begin anew; 0 for none


@dataclass(slots=True)
class _List:
    levels: dict[int, Level] = field(default_factory=dict)
    counts: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


class Numbering:
    """The lists of one document. `sign` is asked once for each paragraph, in the order of the text."""

    def __init__(self, root: Element | None) -> None:
        self._abstract: dict[str, _List] = {}
        self._numbers: dict[str, tuple[str, dict[int, Level], dict[int, int]]] = {}
        self._begun: set[tuple[str, int]] = set()
        self._links: dict[str, str] = {}
        by_style: dict[str, str] = {}
        for element in root if root is not None else ():
            if named(element) == "abstractNum":
                self._define(element, by_style)
            elif named(element) == "num":
                self._number(element)
        self._styles = by_style

    def sign(self, key: str, level: int) -> str | None:
        """The sign of the next paragraph of this list at this level: "•", "3.", "b)"; None where there is no list."""
        known = self._numbers.get(key)
        if known is None:
            return None
        name, levels, starts = known
        found = self._abstract.get(self._resolved(name))
        if found is None:
            return "•"
        level = min(max(level, 0), LEVELS - 1)
        self._count(found, key, level, levels, starts)
        return self._shown(found, level, levels)

    def _count(self, found: _List, key: str, level: int, levels: dict[int, Level], starts: dict[int, int]) -> None:
        counts = found.counts
        if level in starts and (key, level) not in self._begun:
            counts[level] = starts[level]
        else:
            before = counts[level]
            first = levels.get(level, found.levels.get(level, Level())).start
            counts[level] = first if before is None else min(before + 1, _MOST)
        self._begun.add((key, level))
        for deeper in range(level + 1, LEVELS):
            restart = levels.get(deeper, found.levels.get(deeper, Level())).restart
            if restart is None or (restart and level < restart):
                counts[deeper] = None

    @staticmethod
    def _shown(found: _List, level: int, levels: dict[int, Level]) -> str:
        own = levels.get(level, found.levels.get(level, Level()))
        if own.form in _BULLETS:
            is_blank = own.text and not own.text.strip()  # what goes on below an item, as pandoc writes it
            return "•" if own.form == "bullet" and not is_blank else ""

        def figure(place: "re.Match[str]") -> str:
            at = int(place[1]) - 1
            other = levels.get(at, found.levels.get(at, Level("decimal")))
            count = found.counts[at]
            form = "" if own.legal else _FORMS.get(other.form, "")
            return number(other.start if count is None else count, form)

        return " ".join(_PLACE.sub(figure, own.text).split())[:_SIGN_MOST]

    def _resolved(self, name: str) -> str:
        """The definition that a style stands for, where a list only names a style."""
        style = self._links.get(name)
        return self._styles.get(style, name) if style else name

    def _define(self, element: Element, by_style: dict[str, str]) -> None:
        key = attribute(element, "abstractNumId") or ""
        self._abstract[key] = _List(_levels(element))
        if style := value(element, "styleLink"):
            by_style[style] = key
        if style := value(element, "numStyleLink"):
            self._links[key] = style

    def _number(self, element: Element) -> None:
        levels: dict[int, Level] = {}
        starts: dict[int, int] = {}
        for override in element:
            if named(override) == "lvlOverride":
                at = whole(attribute(override, "ilvl"), 0, LEVELS - 1)
                levels.update(_levels(override))
                if start := value(override, "startOverride"):
                    starts[at] = whole(start, 1, _MOST)
        key = attribute(element, "numId") or ""
        self._numbers[key] = (value(element, "abstractNumId"), levels, starts)


def _levels(element: Element) -> dict[int, Level]:
    found: dict[int, Level] = {}
    for one in element:
        if named(one) == "lvl":
            restart = child(one, "lvlRestart")
            found[whole(attribute(one, "ilvl"), 0, LEVELS - 1)] = Level(
                value(one, "numFmt") or "decimal",
                value(one, "lvlText"),
                whole(value(one, "start"), 0, _MOST),
                is_on(child(one, "isLgl")),
                None if restart is None else whole(attribute(restart, "val"), 0, LEVELS),
            )
    return found
