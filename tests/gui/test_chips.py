"""Chips, caps and rows are painted in the theme's colours, where they should be."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from rubricate.gui import chips
from rubricate.gui.theme import NAMES, Theme


def painted(draw) -> QImage:
    image = QImage(48, 32, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    draw(painter)
    painter.end()
    return image


@pytest.fixture(params=NAMES)
def theme(qapp, request) -> Theme:
    return Theme.load(request.param)


def test_a_chip_is_tint_and_line_and_one_in_focus_is_full(theme):
    look, box = theme.look("violet", "wave", "I"), QRectF(4, 4, 24, 24)
    ground = look.tint if look.tint.alpha() else theme.color("page")
    full = look.line if theme.is_high_contrast else look.text
    plain = painted(lambda painter: chips.draw_chip(painter, box, look, theme))
    solid = painted(lambda painter: chips.draw_chip(painter, box, look, theme, solid=True))
    assert plain.pixelColor(9, 16).name() == ground.name()
    assert solid.pixelColor(9, 16).name() == full.name()


def test_a_letter_is_drawn_in_the_middle_of_its_chip(qapp):
    theme = Theme.load("light")
    look, bare = theme.look("blue", "solid", "I"), theme.look("blue", "solid", "")
    box = QRectF(4, 4, 24, 24)
    one = painted(lambda painter: chips.draw_chip(painter, box, look, theme))
    none = painted(lambda painter: chips.draw_chip(painter, box, bare, theme))
    changed = [(x, y) for x in range(48) for y in range(32) if one.pixel(x, y) != none.pixel(x, y)]
    columns, rows = {x for x, _ in changed}, {y for _, y in changed}
    assert (min(columns) + max(columns)) / 2 == pytest.approx(15.5, abs=1)
    assert (min(rows) + max(rows)) / 2 == pytest.approx(15.5, abs=1)


def test_a_sample_is_the_tags_line(theme):
    look = theme.look("blue", "solid", "C")
    image = painted(lambda painter: chips.draw_sample(painter, QRectF(0, 0, 48, 32), look, theme))
    rows = [y for y in range(32) if image.pixelColor(20, y) == look.line]
    assert len(rows) >= 2
    assert 14 <= rows[0] <= 16


def test_a_cap_grows_with_its_key(qapp):
    theme = Theme.load("light")
    assert chips.cap_width(theme, "1") == 18
    assert chips.cap_width(theme, "Ctrl+Enter") > 50


@pytest.mark.parametrize(
    ("direction", "at", "away"),
    [(Qt.LayoutDirection.LeftToRight, 1, 46), (Qt.LayoutDirection.RightToLeft, 46, 1)],
)
def test_the_bar_of_a_selected_row_is_where_reading_begins(qapp, direction, at, away):
    theme = Theme.load("light")

    def draw(painter: QPainter) -> None:
        painter.setLayoutDirection(direction)
        chips.draw_row(painter, QRectF(0, 0, 48, 32), theme, selected=True, hovered=True, focused=False)

    image = painted(draw)
    assert image.pixelColor(at, 16) == theme.color("accent")
    assert image.pixelColor(away, 16) == theme.color("selected")


def test_a_row_without_state_has_no_ground(qapp):
    theme = Theme.load("light")
    blank = painted(lambda painter: None)
    rect = QRectF(0, 0, 48, 32)
    row = painted(lambda painter: chips.draw_row(painter, rect, theme, selected=False, hovered=False, focused=False))
    assert row == blank


def test_a_focused_row_has_a_ring_of_ink(qapp):
    theme = Theme.load("light")
    rect = QRectF(0, 0, 48, 32)
    row = painted(lambda painter: chips.draw_row(painter, rect, theme, selected=False, hovered=False, focused=True))
    assert row.pixelColor(24, 1).name() == theme.color("focus").name()
