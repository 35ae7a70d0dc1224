"""Colours of tags for a page, light and dark: from the themes, or made from an own colour as the program does it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from rubricate import resources

Rgb = tuple[float, float, float]
_PALE: Final = 0.74  # share of the page in the tint of an own colour
_STEPS: Final = 50


@dataclass(frozen=True, slots=True)
class TagColours:
    """Behind the words, below them, and of the letter, as "#rrggbb"."""

    tint: str
    line: str
    text: str


class Palette:
    """The colours of one theme."""

    def __init__(self, theme: str) -> None:
        values = resources.table(f"themes/{theme}.toml")
        self.roles: Mapping[str, str] = values["roles"]
        self._tags: Mapping[str, Any] = values["tags"]
        self._least: Mapping[str, float] = values["least"]

    def tag(self, name: str) -> TagColours:
        """Of a palette's name or an own "#rrggbb"; of anything else a quiet one."""
        look = self._tags.get(name)
        if look is not None:
            return TagColours(look["tint"], look["line"], look["text"])
        own = _parsed(name) or _known(self.roles["text_muted"])
        page, ink, least = _known(self.roles["page"]), _known(self.roles["text"]), self._least
        tint = _towards(_mixed(own, page, _PALE), page, ink, least["text_on_tint"])
        line = _towards(own, ink, page, least["line_on_page"])
        letter = _towards(_towards(own, ink, page, least["tag_text"]), ink, tint, least["tag_text"])
        return TagColours(_named(tint), _named(line), _named(letter))


def contrast(one: Rgb, other: Rgb) -> float:
    """WCAG 2, from 1 to 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _parsed(name: str) -> Rgb | None:
    digits = name[1:] if name.startswith("#") else ""
    try:
        red, green, blue = bytes.fromhex(digits)
    except ValueError:
        return None
    return red / 255, green / 255, blue / 255


def _known(name: str) -> Rgb:
    found = _parsed(name)
    assert found is not None
    return found


def _named(colour: Rgb) -> str:
    return "#" + bytes(round(part * 255) for part in colour).hex().upper()


def _mixed(one: Rgb, other: Rgb, share: float) -> Rgb:
    """One with a share, from 0 to 1, of the other."""
    red, green, blue = (a + (b - a) * share for a, b in zip(one, other, strict=True))
    return red, green, blue


def _towards(colour: Rgb, goal: Rgb, ground: Rgb, least: float) -> Rgb:
    """The colour, moved to the goal no further than until it has that contrast to the ground."""
    for step in range(_STEPS + 1):
        moved = _mixed(colour, goal, step / _STEPS)
        if contrast(moved, ground) >= least:
            return moved
    return goal


def _luminance(colour: Rgb) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
