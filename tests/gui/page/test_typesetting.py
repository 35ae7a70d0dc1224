"""From a block's look to Qt's formats."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QFont, QTextFormat

from rubricate.gui.page.blocks import Look
from rubricate.gui.page.style import PageStyle, surface_for
from rubricate.gui.page.typesetting import INDENT, Inks, Typesetter, list_level
from tests.gui.page.material import a_style

INKS = Inks(QColor(1, 1, 1), QColor(2, 2, 2), QColor(3, 3, 3))
HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]


def setter(style: PageStyle | None = None, columns: int = 1) -> Typesetter:
    style = style or a_style()
    return Typesetter(style, surface_for(style, 800), INKS, lambda: columns)


def test_headings_get_smaller_and_none_is_smaller_than_the_body(qapp: object) -> None:
    sizes = [setter().em(kind) for kind in HEADINGS]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[1] > setter().em("p")
    assert sizes[-1] == setter().em("p")
    assert setter().em("caption") < setter().em("p")


@pytest.mark.parametrize("kind", ["p", *HEADINGS, "caption", "pre"])
def test_everything_grows_with_the_zoom(qapp: object, kind: str) -> None:
    small, large = setter(a_style(zoom=100)), setter(a_style(zoom=200))
    assert large.em(kind) == pytest.approx(2 * small.em(kind), abs=1)
    assert large.block(Look(kind)).lineHeight() == pytest.approx(2 * small.block(Look(kind)).lineHeight(), abs=1)
    assert large.indent(Look("li", "2 1.")) == 2 * small.indent(Look("li", "2 1."))


@pytest.mark.parametrize("kind", ["p", *HEADINGS, "caption", "footer", "pre"])
def test_letters_fit_into_their_lines(qapp: object, kind: str) -> None:
    assert setter().block(Look(kind)).lineHeight() > setter().em(kind)


def test_space_between_blocks(qapp: object) -> None:
    below = {name: setter().block(look).bottomMargin() for name, look in {
        "paragraph": Look(), "item": Look("li", "1 -", near=True), "line": Look(tight=True),
    }.items()}  # fmt: skip
    assert below["paragraph"] > below["item"] > below["line"] == 0
    assert setter().block(Look(blank=True)).lineHeight() < setter().block(Look()).lineHeight()
    assert setter().block(Look("h2")).topMargin() > setter().block(Look("h2")).bottomMargin()


@pytest.mark.parametrize(
    ("look", "levels"),
    [(Look(), 0), (Look("li", "1 -"), 1), (Look("li", "3 -"), 3), (Look(deep=2), 2), (Look("li", "1 -", deep=1), 2)],
)
def test_lists_and_quotes_stand_in(qapp: object, look: Look, levels: int) -> None:
    assert setter().indent(look) == levels * INDENT
    assert setter().block(look).leftMargin() == levels * INDENT
    turned = setter().block(look, right_to_left=True)
    assert (turned.leftMargin(), turned.rightMargin()) == (0, levels * INDENT)


def test_the_cells_of_a_table_share_the_measure(qapp: object) -> None:
    stops = [tab.position for tab in setter(columns=4).block(Look("row")).tabPositions()]
    measure = surface_for(a_style(), 800).measure
    assert stops == [measure / 4, measure / 2, measure * 3 / 4]
    assert setter(columns=4).block(Look()).tabPositions() == []


def test_inline_marks(qapp: object) -> None:
    inline = setter().inline
    assert inline("strong", 18).fontWeight() == QFont.Weight.Bold
    assert inline("em", 18).fontItalic()
    assert inline("strike", 18).fontStrikeOut()
    assert inline("link", 18).foreground().color() == INKS.link
    assert inline("code", 20).font().pixelSize() == 18
    assert inline("sub", 18).verticalAlignment() != inline("sup", 18).verticalAlignment()
    assert inline("unknown", 18).isEmpty()


def test_captions_are_quiet_and_of_the_interface(qapp: object) -> None:
    form = setter().letters(Look("caption"))
    assert form.foreground().color() == INKS.muted
    assert form.font().family() == a_style().interface
    assert setter().letters(Look()).isEmpty()


def test_wider_spacing(qapp: object) -> None:
    plain, wide = setter().font(), setter(replace(a_style()).spaced(True)).font()
    assert (plain.letterSpacing(), plain.wordSpacing()) == (0, 0)
    assert wide.letterSpacing() > 0
    assert wide.wordSpacing() > 0


@pytest.mark.parametrize(("value", "level"), [("2 1.", 2), ("1 -", 1), ("", 1), ("x", 1)])
def test_the_level_of_a_list_item(value: str, level: int) -> None:
    assert list_level(Look("li", value)) == level


def test_the_head_of_a_table_is_told_from_its_rows(qapp: object) -> None:
    head, row = setter().letters(Look("row", "head")), setter().letters(Look("row"))
    assert head.fontWeight() == QFont.Weight.DemiBold
    assert not row.hasProperty(QTextFormat.Property.FontWeight)
