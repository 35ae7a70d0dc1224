"""A theme: colours by role, the look of tags, fonts and measures. All values stand in resources/themes."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication

from rubricate import resources
from rubricate.core.codebook import Tag
from rubricate.gui.colours import mixed, towards

NAMES: Final = ("light", "dark", "sepia", "contrast-light", "contrast-dark")
_PALE: Final = 0.74  # share of the page in the tint of an own colour: about what the palette's tints have
CLEAR: Final = QColor(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class TagLook:
    """How a tag is shown. In high contrast themes there are no tints: `tint` is transparent."""

    tint: QColor
    line: QColor
    text: QColor
    pattern: str
    letter: str


@dataclass(frozen=True, slots=True)
class ReadingFont:
    """A font for the text: its size and line height at a zoom of 100 %, in device-independent pixels."""

    key: str
    family: str
    size: float
    line: float


class Theme:
    """Colours, fonts and measures for what is painted. A theme never changes; another one takes its place."""

    def __init__(self, name: str, values: Mapping[str, Any], measures: Mapping[str, Any], scale: float = 1.0) -> None:
        self.name = name
        self.scale = scale
        self.is_dark: bool = values["dark"]
        self.is_high_contrast: bool = values["high_contrast"]
        self._roles = {role: QColor(colour) for role, colour in values["roles"].items()}
        self._tags: Mapping[str, Mapping[str, str]] = values["tags"]
        self._least: Mapping[str, float] = values["least"]
        self._measures = measures
        self._looks: dict[tuple[str, str, str], TagLook] = {}

    @classmethod
    def load(cls, name: str, interface_size: int = 100) -> "Theme":
        """The theme of this name, or the system's for "system"; the interface's size in per cent.

        A name that no theme has is the light theme: it may come from the settings of another version.
        """
        found = name if name in NAMES else systems_theme()
        return cls(found, _table(found), _measures(), interface_size / 100)

    def color(self, role: str) -> QColor:
        """The colour of a role such as "page" or "text_muted". Raises KeyError."""
        return self._roles[role]

    def tag(self, tag: Tag) -> TagLook:
        """How a tag looks."""
        return self.look(tag.colour, tag.pattern, tag.letter)

    def look(self, colour: str, pattern: str, letter: str) -> TagLook:
        """How a tag of this colour (a palette name or "#rrggbb"), pattern and letter looks."""
        key = (colour, pattern, letter)
        if key not in self._looks:
            self._looks[key] = TagLook(*self._colours(colour), pattern, letter)
        return self._looks[key]

    def space(self, step: int) -> int:
        """The distance of a step of the scale, 1 to 7: 4, 8, 12, 16, 24, 32, 48 pixels at 100 %."""
        return self.px(self._measures["space"]["steps"][step - 1])

    def px(self, length: float) -> int:
        """A length of the interface at its present size."""
        return round(length * self.scale)

    def height(self, name: str) -> int:
        """The height of "control", "panel_control", "row", "row_two", "menu", "tool_line" or "status"."""
        return self.px(self._measures["height"][name])

    def radius(self, name: str) -> int:
        """The radius of the corners of a "tint", "control" or "panel"."""
        return self.px(self._measures["radius"][name])

    def ui_font(self, role: str = "body", weight: int = 400) -> QFont:
        """The interface's font: role caption, small, body, title, heading or display; weight 400, 500 or 600.

        Headings and the display size are set in the reading serif.
        """
        kind = self._measures["type"]
        load_family(family := kind["heading_family"] if role in ("heading", "display") else kind["family"])
        return _font(family, self.px(kind[role]), weight)

    def reading(self, key: str = "serif", zoom: int = 100) -> QFont:
        """A font for the text, at a zoom in per cent."""
        face = reading_font(key)
        load_family(face.family)
        return _font(face.family, face.size * zoom / 100, 400)

    def tokens(self) -> dict[str, str]:
        """What the style sheet may name: every role as "#rrggbb", the families, and edges that high contrast needs."""
        kind = self._measures["type"]
        edge = self.color("border").name() if self.is_high_contrast else "transparent"
        tokens = {role: colour.name() for role, colour in self._roles.items()}
        return tokens | {
            "ui_family": kind["family"],
            "heading_family": kind["heading_family"],
            "hover_edge": edge,
            "selected_edge": edge,
        }

    def _colours(self, name: str) -> tuple[QColor, QColor, QColor]:
        look = self._tags.get(name)
        if look is not None:
            tint = QColor(look["tint"]) if "tint" in look else CLEAR
            return tint, QColor(look["line"]), QColor(look["text"])
        own = QColor(name) if name.startswith("#") else QColor()
        return self._derived(own if own.isValid() else self.color("text_muted"))

    def _derived(self, own: QColor) -> tuple[QColor, QColor, QColor]:
        """Tint, line and text of a user's own colour, moved just so far that they can be seen and read."""
        page, ink, least = self.color("page"), self.color("text"), self._least
        line = towards(own, ink, page, least["line_on_page"])
        if self.is_high_contrast:
            return CLEAR, line, ink
        tint = towards(mixed(own, page, _PALE), page, ink, least["text_on_tint"])
        text = towards(own, ink, page, least["tag_text"])
        return tint, line, towards(text, ink, tint, least["tag_text"])


def systems_theme() -> str:
    """ "dark" where the system asks for it, else "light"."""
    hints = QGuiApplication.styleHints()
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def reading_fonts() -> list[ReadingFont]:
    """What can be chosen for the text, in the order of the menu."""
    return [ReadingFont(key, **values) for key, values in _measures()["reading"].items()]


def reading_font(key: str) -> ReadingFont:
    """The reading font of this key; the first one for a key that there is not."""
    fonts = reading_fonts()
    return next((font for font in fonts if font.key == key), fonts[0])


@cache
def load_family(family: str) -> bool:
    """Make the cuts of a family known to Qt, once. False where the family is not one of ours."""
    files = _measures()["fonts"].get(family, ())
    return bool(files) and all(
        QFontDatabase.addApplicationFont(str(resources.path(f"fonts/{name}"))) >= 0 for name in files
    )


def _font(family: str, px: float, weight: int) -> QFont:
    font = QFont(family)
    font.setPixelSize(max(1, round(px)))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@cache
def _table(name: str) -> Mapping[str, Any]:
    return resources.table(f"themes/{name}.toml")


@cache
def _measures() -> Mapping[str, Any]:
    return resources.table("themes/measures.toml")
