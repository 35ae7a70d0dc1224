"""Ground, ring, bar and the ends of sentences, read from what is painted."""

import pytest
from PySide6.QtGui import QImage

from rubricate.gui.page import Page
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import loaded


def image(page: Page) -> QImage:
    page.clearFocus()
    return page.viewport().grab().toImage()


def bar(page: Page, role: str = "accent") -> set[int]:
    """The rows on which the bar stands, and the side it is on: positive on the left."""
    picture, surface, colour = image(page), page.sheet.surface, page.theme.color(role).rgb()
    left, right = surface.left - 9, surface.left + surface.measure + 8
    rows = {y + 1 for y in range(picture.height()) if picture.pixel(left, y) == colour}
    return rows | {-y - 1 for y in range(picture.height()) if picture.pixel(right, y) == colour}


def test_a_bar_and_a_ground_at_the_unit(page: Page) -> None:
    assert not bar(page)
    page.begin_units("sentence")
    page.unit_mode.go(3)
    line = page.line_box(page.scene.unit.reach[0])  # type: ignore[union-attr]
    rows = bar(page)
    assert rows
    assert all(line.top() - 8 <= row <= line.bottom() + 40 for row in rows)
    ground = page.theme.color("hover").rgb()
    first = page.caret_box(page.scene.unit.reach[0])  # type: ignore[union-attr]
    assert image(page).pixel(round(first.left()) - 1, round(first.center().y())) == ground
    page.unit_mode.enter()
    assert image(page).pixel(round(first.left()) - 1, round(first.center().y())) != ground
    assert bar(page)
    page.begin_units("")
    assert not bar(page)


def test_the_bar_of_a_right_to_left_text_is_on_the_right(page: Page) -> None:
    loaded(page, "صوت المجلس لبناء الطريق. لا أحد يشك في ذلك")
    page.begin_units("sentence")
    rows = bar(page)
    assert rows
    assert all(row < 0 for row in rows)


@pytest.mark.parametrize("text", [TEXT, "صوت المجلس. لا أحد يشك", "短い文。\n二つ目の文。"])
def test_ends_are_marked_and_the_letters_stay(page: Page, text: str) -> None:
    loaded(page, text)
    before, place = image(page), page.caret_box(2)
    page.show_ends(True)
    assert page.caret_box(2) == place
    assert image(page) != before
    loaded(page, text)
    assert page.scene.ends, "they stay with another text"
    page.show_ends(False)
    assert image(page) == before
