"""Twelve patterns: each differs from the others, and a tile fits to itself and to what is drawn at a stretch."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from rubricate import resources
from rubricate.gui import patterns

INK = QColor("#000000")


def drawn(pattern: str, length: int = 240, height: int = 12, width: float = 2) -> QImage:
    image = QImage(length, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    patterns.draw(painter, pattern, 0, length, height / 2, INK, width)
    painter.end()
    return image


def inked(image: QImage) -> set[tuple[int, int]]:
    return {(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).alpha() > 99}


def test_the_palette_names_the_patterns_that_there_are(qapp):
    assert set(resources.table("themes/measures.toml")["tags"]["patterns"]) == set(patterns.PATTERNS)


def test_no_two_patterns_look_the_same(qapp):
    pictures = {frozenset(inked(drawn(pattern))) for pattern in patterns.PATTERNS}
    assert len(pictures) == len(patterns.PATTERNS) == 12


@pytest.mark.parametrize("pattern", patterns.PATTERNS)
@pytest.mark.parametrize("width", [2, 3, 4])
def test_a_pattern_stays_within_its_band(qapp, pattern, width):
    rows = {y for _, y in inked(drawn(pattern, 240, 30, width))}
    assert rows
    assert min(rows) >= 15 - width - 1
    assert max(rows) <= 15 + width


def test_nothing_is_drawn_outside_the_stretch(qapp):
    image = QImage(40, 12, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    for pattern in patterns.PATTERNS:
        patterns.draw(painter, pattern, 10, 30, 6, INK)
    painter.end()
    columns = {x for x, _ in inked(image)}
    assert (min(columns), max(columns)) == (10, 29)


@pytest.mark.parametrize("pattern", patterns.PATTERNS)
@pytest.mark.parametrize("dpr", [1, 1.25, 1.5, 1.75, 2])
def test_a_tile_is_a_whole_number_of_device_pixels_long(qapp, pattern, dpr):
    pixmap, length, height = patterns.tile(pattern, INK, 2, dpr)
    assert length * dpr == pixmap.width()
    assert pixmap.height() >= height * dpr
    assert length % patterns.period(pattern) == 0


@pytest.mark.parametrize("pattern", patterns.PATTERNS)
def test_tiles_beside_each_other_make_the_pattern(qapp, pattern):
    pixmap, length, height = patterns.tile(pattern, INK, 2)
    image = QImage(2 * int(length), int(height), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.drawPixmap(0, 0, pixmap)
    painter.drawPixmap(int(length), 0, pixmap)
    painter.end()
    stretch = drawn(pattern, 2 * int(length), int(height))
    period = int(length)  # the ends are cut off in a stretch, not in a tile
    middle = {(x, y) for x, y in inked(image) if 2 < x < 2 * period - 2}
    assert middle == {(x, y) for x, y in inked(stretch) if 2 < x < 2 * period - 2}


def test_an_unknown_pattern_is_a_line(qapp):
    assert inked(drawn("of tomorrow")) == inked(drawn("solid"))


@pytest.mark.parametrize("width", [2, 3, 4])
def test_the_two_lines_of_double_are_equally_wide(qapp, width):
    column = [y for x, y in inked(drawn("double", 240, 30, width)) if x == 100]
    above, below = [y for y in column if y < 15], [y for y in column if y >= 15]
    assert len(above) == len(below) >= 1
