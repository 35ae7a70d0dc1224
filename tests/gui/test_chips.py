"""Chips, caps and rings are painted in the theme's colours, where they should be."""

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


def test_a_ring_is_of_ink_and_leaves_the_middle_free(qapp):
    theme = Theme.load("light")
    image = painted(lambda painter: chips.draw_ring(painter, QRectF(1, 1, 46, 30), theme))
    assert image.pixelColor(24, 1).name() == theme.color("focus").name()
    assert image.pixelColor(24, 16).alpha() == 0


def test_lines_are_wider_in_high_contrast(theme):
    assert chips.line_width(theme) == (3 if theme.is_high_contrast else 2)
