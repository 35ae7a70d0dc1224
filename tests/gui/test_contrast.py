"""WCAG 2 contrast of every theme, computed from its tokens: what the design promises is measured here."""

import pytest
from PySide6.QtGui import QColor

from rubricate import resources
from rubricate.gui.colours import contrast
from rubricate.gui.theme import NAMES, Theme

TEXT_PAIRS = (
    *(
        f"text/{ground}"
        for ground in ("page", "window", "panel", "raised", "field", "selected", "hover", "pressed", "accent_soft")
    ),
    *(f"text_muted/{ground}" for ground in ("page", "window", "panel", "raised", "field", "selected", "hover")),
    *(f"accent/{ground}" for ground in ("page", "panel", "window", "raised", "accent_soft")),
    "on_accent/accent",
    "on_accent/accent_hover",
    *(f"link/{ground}" for ground in ("page", "panel", "field")),
    "ok/panel",
    *(f"warn/{ground}" for ground in ("page", "panel", "raised")),
    *(f"error/{ground}" for ground in ("page", "panel", "raised")),
)
PART_PAIRS = (
    *(f"border/{ground}" for ground in ("page", "window", "panel", "raised", "field")),
    *(f"focus/{ground}" for ground in ("window", "page", "panel", "raised", "field", "hover", "pressed", "selected")),
    "selection_edge/selection",
    "selection_edge/page",
    "accent/selected",
)
PALETTE = resources.table("themes/measures.toml")["tags"]["colours"]
OWN = ("#ff0000", "#00ff00", "#0000ff", "#ffff00", "#000000", "#ffffff", "#808080", "#8040c0")


@pytest.fixture(params=NAMES)
def theme(request) -> Theme:
    return Theme.load(request.param)


def ratio(theme: Theme, pair: str) -> float:
    front, ground = pair.split("/")
    return contrast(theme.color(front), theme.color(ground))


def test_words_can_be_read(theme):
    low = {pair: ratio(theme, pair) for pair in TEXT_PAIRS if ratio(theme, pair) < 4.5}
    assert low == {}


def test_edges_and_focus_can_be_seen(theme):
    low = {pair: ratio(theme, pair) for pair in PART_PAIRS if ratio(theme, pair) < 3}
    assert low == {}


def test_the_selection_leaves_the_text_at_seven(theme):
    assert contrast(theme.color("text"), theme.color("selection")) >= 7


@pytest.mark.parametrize("colour", [*PALETTE, *OWN])
def test_every_tag_can_be_seen_and_read(theme, colour):
    look, page = theme.look(colour, "solid", "C"), theme.color("page")
    assert contrast(look.line, page) >= 3
    assert contrast(look.text, page) >= 5
    if theme.is_high_contrast:
        assert look.tint.alpha() == 0
        assert contrast(look.line, page) >= 6.99
    else:
        assert contrast(theme.color("text"), look.tint) >= 9
        assert contrast(look.text, look.tint) >= 4.99


def test_no_tag_of_the_palette_is_louder_than_another():
    theme = Theme.load("light")
    ratios = [contrast(theme.color("text"), theme.look(colour, "solid", "").tint) for colour in PALETTE]
    assert min(ratios) >= 11.3 - 0.05
    assert max(ratios) <= 13.7


def test_contrast_is_that_of_the_standard():
    assert contrast(QColor("#ffffff"), QColor("#000000")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)
