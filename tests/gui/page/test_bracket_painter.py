"""Brackets beside the text: where they are painted, and how one sees which is in focus and which has a note."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

from rubricate.gui.page import Display, Page
from rubricate.gui.page.bracket_painter import bracket_box, chip_box, spare_box
from rubricate.gui.page.brackets import Bracket
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import CODEBOOK, DOCUMENT, TAGS, columns, loaded, units_of

HEBREW = "המועצה הצביעה בעד 41 מיליון אחרי שנים של דיונים ארוכים"


def bracket_of(page: Page, slot: int = 0) -> Bracket:
    brackets, _ = page.sheet.brackets.of_blocks(0, len(page.matter.blocks) - 1)
    return next(bracket for bracket in brackets if bracket.slot == slot)


def colours(page: Page, box: QRectF) -> set[str]:
    image: QImage = page.viewport().grab().toImage()
    where = box.toAlignedRect() & image.rect()
    return {
        image.pixelColor(x, y).name()
        for x in range(where.left(), where.right() + 1)
        for y in range(where.top(), where.bottom() + 1)
    }


def line_of(page: Page, tag: int) -> str:
    return page.theme.tag(TAGS[tag]).line.name()


def test_a_bracket_has_its_tags_colour_and_stands_beside_the_text(page: Page) -> None:
    loaded(page, TEXT, [(4, 11, "claim")])
    box = chip_box(page.scene, bracket_of(page))
    assert box.left() >= page.scene.surface.left + page.scene.surface.measure
    assert line_of(page, 0) in colours(page, box)
    assert colours(page, box.translated(box.width() + 4, 0)) == {page.theme.color("page").name()}


def test_a_right_to_left_text_has_them_at_its_left(page: Page) -> None:
    loaded(page, HEBREW, [(0, 6, "claim")])
    assert chip_box(page.scene, bracket_of(page)).right() <= page.scene.surface.left


def test_lanes_do_not_touch_and_the_number_stands_behind_the_last(page: Page) -> None:
    loaded(page, TEXT, [(0, 5 + n, "claim") for n in range(7)])
    brackets, (spare,) = page.sheet.brackets.of_blocks(0, 0)
    boxes = sorted((chip_box(page.scene, bracket) for bracket in brackets), key=QRectF.left)
    assert all(one.right() <= other.left() for one, other in pairwise(boxes))
    assert spare_box(page.scene, spare).left() >= boxes[-1].right()
    assert len(colours(page, spare_box(page.scene, spare))) > 1


def test_over_several_lines_the_mouse_may_take_the_whole_line(page: Page) -> None:
    loaded(page, TEXT, [(4, 11, "claim"), (4, TEXT.index("9,200"), "quote")])
    one, several = bracket_of(page, 0), bracket_of(page, 1)
    assert bracket_box(page.scene, one) == chip_box(page.scene, one)
    assert bracket_box(page.scene, several).bottom() > several.last.base
    below = QRectF(bracket_box(page.scene, several))
    below.setTop(chip_box(page.scene, several).bottom() + 2)
    assert line_of(page, 1) in colours(page, below)


def test_in_focus_the_chip_is_filled(page: Page) -> None:
    loaded(page, TEXT, [(4, 11, "claim")])
    box = chip_box(page.scene, bracket_of(page)).adjusted(2, 2, -2, -2)
    before = colours(page, box)
    page.focus.take(0)
    assert colours(page, box) != before


@pytest.mark.parametrize("text", [TEXT, HEBREW])
def test_a_note_has_a_dot_at_the_outer_corner(page: Page, text: str) -> None:
    page.load(DOCUMENT, text, (), units_of(text), columns([(0, 6, "claim"), (0, 6, "quote")], noted=[1]), CODEBOOK)
    plain, noted = (chip_box(page.scene, bracket_of(page, slot)) for slot in (0, 1))
    ink: QColor = page.theme.color("text")
    corner = (lambda box: box.topLeft()) if page.matter.right_to_left else (lambda box: box.topRight())
    dots = [QRectF(corner(box).x() - 1, corner(box).y() - 1, 2, 2) for box in (plain, noted)]
    assert ink.name() not in colours(page, dots[0])
    assert ink.name() in colours(page, dots[1])


def test_what_is_not_shown_has_no_bracket(page: Page) -> None:
    loaded(page, TEXT, [(4, 11, "claim")])
    box = chip_box(page.scene, bracket_of(page))
    page.set_display(Display.NONE)
    assert colours(page, box) == {page.theme.color("page").name()}
