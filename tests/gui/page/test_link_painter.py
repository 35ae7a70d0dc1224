"""How links are seen: a chain at the bracket, a curve with its type where one is in focus or pointed at."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from rubricate.core.linking import Link
from rubricate.gui.page import Display, Page
from rubricate.gui.page.bracket_painter import chip_box
from rubricate.gui.page.hovering import Spot
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import an_id, loaded
from tests.gui.page.test_bracket_painter import HEBREW, bracket_of, colours

ROWS = [(4, 11, "claim"), (100, 110, "quote"), (160, 170, "opinion")]


@pytest.fixture
def linked(page: Page) -> Page:
    loaded(page, TEXT, ROWS)
    page.set_links([Link(an_id("a"), an_id(0), an_id(1), "supports", 0)])
    return page


def margin(page: Page) -> QRectF:
    """Beside the brackets, where curves and their words are."""
    left = chip_box(page.scene, bracket_of(page, 0)).right() + 4
    return QRectF(left, 0, page.viewport().width() - left, page.viewport().height())


def ink(page: Page) -> str:
    return QColor(page.theme.color("text")).name()


def test_a_chain_stands_at_what_has_links(linked: Page) -> None:
    for slot, has in ((0, True), (1, True), (2, False)):
        corner = chip_box(linked.scene, bracket_of(linked, slot)).bottomRight()
        assert (ink(linked) in colours(linked, QRectF(corner.x(), corner.y() - 3, 6, 6))) == has


def test_the_curve_is_there_in_focus_and_under_the_pointer_alone(linked: Page) -> None:
    assert ink(linked) not in colours(linked, margin(linked))
    linked.focus_annotation(an_id(1))
    assert ink(linked) in colours(linked, margin(linked))
    linked.focus_annotation(an_id(2))
    assert ink(linked) not in colours(linked, margin(linked))
    linked.show_hover(Spot(stack=(0,)))
    assert ink(linked) in colours(linked, margin(linked))


def test_no_curve_leads_to_what_is_not_shown(linked: Page) -> None:
    linked.focus_annotation(an_id(0))
    linked.set_display(Display.CHOSEN, frozenset({an_id("quote")}))
    box = margin(linked)
    words = QRectF(box.left(), 0, box.width(), 80)  # the type alone, beside its bracket
    assert ink(linked) in colours(linked, words)
    assert ink(linked) not in colours(linked, QRectF(box.left(), 80, box.width(), box.height() - 80))


def test_a_right_to_left_text_has_it_all_at_its_left(page: Page) -> None:
    loaded(page, HEBREW, [(0, 6, "claim"), (30, 40, "quote")])
    page.set_links([Link(an_id("a"), an_id(0), an_id(1), "supports", 0)])
    page.focus_annotation(an_id(0))
    left = chip_box(page.scene, bracket_of(page, 0)).left()
    assert ink(page) in colours(page, QRectF(0, 0, left - 6, 120))
