"""Styles of OpenDocument: how words look, what a paragraph is, what lists count."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from rubricate.formats.looks import HEADINGS_MOST, PLAIN, Look, is_code, kind_of
from rubricate.formats.odt.names import attribute, child, named
from rubricate.formats.office import number
from rubricate.formats.safe_xml import Element

LEVELS: Final = 10
_CHAIN_MOST: Final = 50
_MOST: Final = 1_000_000
_SIGN_MOST: Final = 30
_FORMS: Final = {"a": "lower_letter", "A": "upper_letter", "i": "lower_roman", "I": "upper_roman"}
_BOLD: Final = frozenset({"bold", "bolder", "600", "700", "800", "900"})


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list; `form` is None for bullets and empty where no number is shown."""

    form: str | None = None
    before: str = ""
    after: str = ""
    shown: int = 1
    start: int = 1


@dataclass(slots=True)
class Styles:
    """The styles of a document, named and automatic; automatic ones come first where both have a name."""

    _styles: dict[tuple[str, str], Element] = field(default_factory=dict)
    _lists: dict[str, dict[int, Level]] = field(default_factory=dict)
    _looks: dict[tuple[str, str], Look] = field(default_factory=dict)
    _kinds: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, groups: Iterable[Element | None]) -> "Styles":
        """From `office:automatic-styles` and `office:styles`, in the order in which they count."""
        styles = cls()
        for group in groups:
            for element in group if group is not None else ():
                if named(element) == "style:style":
                    key = (attribute(element, "style:family"), attribute(element, "style:name"))
                    styles._styles.setdefault(key, element)
                elif named(element) == "text:list-style":
                    styles._lists.setdefault(attribute(element, "style:name"), _levels(element))
        return styles

    def look(self, family: str, name: str) -> Look:
        """How words of a style look, with what it is based on. `family` is "paragraph" or "text"."""
        found = self._looks.get((family, name))
        if found is None:
            found = PLAIN
            for style in self._chain(family, name):
                found = found.over(_look(child(style, "style:text-properties")))
                if is_code(_name(style)):
                    found = found.over(Look(code=True))
            self._looks[family, name] = found
        return found

    def kind(self, name: str) -> str:
        """What a paragraph style says that its paragraphs are: h1 … h6, "quote", "caption" or ""."""
        found = self._kinds.get(name)
        if found is None:
            chain = self._chain("paragraph", name)
            found = "" if chain else kind_of(name.replace("_20_", " ")) or ""  # pandoc names some that it has not
            for style in chain:
                level = attribute(style, "style:default-outline-level")
                found = heading(level) if level else kind_of(_name(style)) or ""
                if found or level:
                    break
            self._kinds[name] = found
        return found

    def level(self, style: str, at: int) -> Level:
        """One level (from 1 on) of a list style; a bullet where nothing is said."""
        return self._lists.get(style, {}).get(at, Level())

    def sign(self, style: str, counts: dict[int, int], at: int) -> str:
        """What stands before an item at a level, when `counts` says how far each level is."""
        level = self.level(style, at)
        if level.form is None:
            return "•"
        if not level.form:
            return ""
        first = max(at - level.shown + 1, 1)
        figures = (
            number(counts.get(n, 1), _FORMS.get(self.level(style, n).form or "", ""))
            for n in range(first, at + 1)
            if n == at or self.level(style, n).form
        )
        return " ".join(f"{level.before}{'.'.join(figures)}{level.after}".split())[:_SIGN_MOST]

    def _chain(self, family: str, name: str) -> list[Element]:
        chain: list[Element] = []
        seen: set[str] = set()
        while (family, name) in self._styles and name not in seen and len(chain) < _CHAIN_MOST:
            seen.add(name)
            chain.append(self._styles[family, name])
            name = attribute(chain[-1], "style:parent-style-name")
        return chain


def heading(level: str) -> str:
    """The kind of block of an outline level, which counts from 1; empty for none."""
    return f"h{min(max(int(level), 1), HEADINGS_MOST)}" if level.isascii() and level.isdigit() and int(level) else ""


def figure(words: str, otherwise: int, most: int = _MOST) -> int:
    """A number of the file within 0 … most."""
    short = words.isascii() and words.isdigit() and len(words) < LEVELS
    return min(int(words), most) if short else otherwise


def _name(style: Element) -> str:
    return attribute(style, "style:display-name") or attribute(style, "style:name").replace("_20_", " ")


def _look(properties: Element | None) -> Look:
    if properties is None:
        return PLAIN

    def asked(name: str) -> str | None:
        return attribute(properties, name) or None

    weight, slant = asked("fo:font-weight"), asked("fo:font-style")
    under, through = asked("style:text-underline-style"), asked("style:text-line-through-style")
    display, position = asked("text:display"), asked("style:text-position")
    return Look(
        strong=None if weight is None else weight in _BOLD,
        em=None if slant is None else slant in ("italic", "oblique"),
        strike=None if through is None else through != "none",
        vanish=None if display is None else display == "none",
        underline=None if under is None else under != "none",
        script=None if position is None else _script(position),
    )


def _script(position: str) -> str:
    """What "super 58%" and "-33% 58%" mean."""
    place = position.split(maxsplit=1)[0] if position.split() else ""
    if place in ("super", "sub"):
        return "sup" if place == "super" else "sub"
    return "sub" if place.startswith("-") else "sup" if place.strip("0%.") else ""


def _levels(element: Element) -> dict[int, Level]:
    found: dict[int, Level] = {}
    for one in element:
        at = figure(attribute(one, "text:level"), 1, LEVELS)
        if named(one) == "text:list-level-style-number":
            found[at] = Level(
                attribute(one, "style:num-format"),
                attribute(one, "style:num-prefix"),
                attribute(one, "style:num-suffix"),
                max(figure(attribute(one, "text:display-levels"), 1, LEVELS), 1),
                figure(attribute(one, "text:start-value"), 1),
            )
        else:
            found[at] = Level()
    return found
