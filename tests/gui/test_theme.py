"""A theme knows its colours, the looks of tags, its fonts and measures."""

from uuid import uuid4

import pytest
from PySide6.QtGui import QColor, QFontInfo

from rubricate.core.codebook import Tag
from rubricate.gui import theme as themes
from rubricate.gui.theme import NAMES, Theme

ROLES = (
    "window page panel raised field text text_muted text_disabled hairline border hover pressed selected accent "
    "accent_hover on_accent accent_soft focus selection selection_edge link ok warn error shadow"
).split()


@pytest.mark.parametrize("name", NAMES)
def test_every_theme_has_every_role(qapp, name):
    theme = Theme.load(name)
    assert theme.name == name
    assert all(theme.color(role).isValid() for role in ROLES)
    assert set(ROLES) <= set(theme.tokens())


def test_an_unknown_role_is_no_colour(qapp):
    with pytest.raises(KeyError):
        Theme.load("light").color("mauve")


def test_a_theme_of_another_version_is_that_of_the_system(qapp):
    assert Theme.load("of tomorrow").name == themes.systems_theme()
    assert Theme.load("system").name in ("light", "dark")


def test_a_tag_looks_as_the_palette_says(qapp):
    tag = Tag(id=uuid4(), name="quote", position=0, colour="ochre", pattern="double", letter="Q")
    look = Theme.load("light").tag(tag)
    assert (look.tint.name(), look.line.name(), look.text.name()) == ("#fce3ab", "#af8319", "#7e5900")
    assert (look.pattern, look.letter) == ("double", "Q")


def test_an_own_colour_keeps_its_hue(qapp):
    look = Theme.load("light").look("#2040ff", "solid", "X")
    assert look.line == QColor("#2040ff")
    assert abs(look.tint.hslHue() - QColor("#2040ff").hslHue()) < 15


@pytest.mark.parametrize("colour", ["", "mauve", "#nonsense"])
def test_a_colour_that_is_none_is_shown_muted(qapp, colour):
    theme = Theme.load("light")
    assert theme.look(colour, "solid", "X").line.name() == theme.color("text_muted").name()


@pytest.mark.parametrize(("size", "row", "step"), [(100, 34, 8), (125, 42, 10), (150, 51, 12), (200, 68, 16)])
def test_measures_grow_with_the_interface(qapp, size, row, step):
    theme = Theme.load("light", size)
    assert theme.height("row") == row
    assert theme.space(2) == step


def test_the_interface_is_set_in_its_own_fonts(qapp):
    theme = Theme.load("light", 200)
    assert theme.ui_font().pixelSize() == 26
    assert QFontInfo(theme.ui_font("body", 600)).family() == "Inter"
    assert QFontInfo(theme.ui_font("body", 600)).weight() == 600
    assert QFontInfo(theme.ui_font("heading", 600)).family() == "Literata"


@pytest.mark.parametrize("font", themes.reading_fonts(), ids=lambda font: font.key)
def test_reading_fonts_come_with_the_program(qapp, font):
    assert QFontInfo(Theme.load("light").reading(font.key, 200)).family() == font.family
    assert Theme.load("light").reading(font.key, 200).pixelSize() == 2 * font.size
    assert font.line > 1.5 * font.size


def test_a_reading_font_of_another_version_is_the_serif(qapp):
    assert themes.reading_font("of tomorrow").family == "Literata"


def test_a_family_that_is_not_ours_is_the_systems(qapp):
    assert not themes.load_family("DejaVu Sans")
