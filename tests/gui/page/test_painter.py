"""What the painter adds for what is found, held and flashed, and what it leaves alone."""

from collections import Counter

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from rubricate.core.text import Span
from rubricate.gui.page import Page
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import TAGS, an_id, loaded


def painted(page: Page) -> QImage:
    return page.viewport().grab().toImage()


def colours(image: QImage, box: QRect) -> Counter[str]:
    where = box & image.rect()
    return Counter(
        image.pixelColor(x, y).name()
        for x in range(where.left(), where.right() + 1)
        for y in range(where.top(), where.bottom() + 1)
    )


def around(page: Page, start: int, end: int) -> QRect:
    """The box of words on one line, with a few pixels around it."""
    first, last = page.caret_box(start), page.caret_box(end)
    return first.united(last).toAlignedRect().adjusted(-3, -3, 3, 3)


def changed(before: QImage, after: QImage) -> QRect:
    """The smallest box that holds all that differs."""
    found = [
        (x, y) for y in range(before.height()) for x in range(before.width()) if before.pixel(x, y) != after.pixel(x, y)
    ]
    if not found:
        return QRect()
    xs, ys = zip(*found, strict=True)
    return QRect(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1)


def test_what_is_found_is_ringed_the_current_one_more_strongly(page: Page) -> None:
    before = painted(page)
    page.set_hits([Span(4, 11), Span(20, 25)], 1)
    image, focus = painted(page), page.theme.color("focus").name()
    other, current = (colours(image, around(page, *ends))[focus] for ends in ((4, 11), (20, 25)))
    assert current > other
    page.set_hits([])
    assert painted(page) == before


@pytest.mark.parametrize(("start", "end"), [(4, 11), (30, 39)])
def test_the_ring_of_the_focus_changes_nothing_but_what_is_around_it(page: Page, start: int, end: int) -> None:
    loaded(page, TEXT, [(start, end, "claim")])
    page.resize(776, 200)
    page.put_caret(start)
    before = painted(page)
    page.focus.take(0)
    where = changed(before, painted(page))
    text_edge = page.scene.surface.left + page.scene.surface.measure
    assert not where.isEmpty()
    assert where.bottom() < page.caret_box(TEXT.index("Some")).top()
    assert where.right() > text_edge, "the bracket's chip is filled, too"


def test_a_held_edge_is_shown_where_it_would_be(page: Page) -> None:
    loaded(page, TEXT, [(4, 11, "claim")])
    edge = page.theme.color("selection_edge").name()
    page.focus_annotation(an_id(0))
    before = painted(page)
    page.edges.begin(an_id(0))
    page.edges.drag_to(24)
    image = painted(page)
    assert colours(image, around(page, 24, 24))[edge] > colours(before, around(page, 24, 24))[edge] + 10
    page.edges.cancel()
    assert painted(page) == before


def test_a_flashed_annotation_has_a_stronger_line(page: Page) -> None:
    loaded(page, TEXT, [(4, 11, "claim")])
    line = page.theme.tag(TAGS[0]).line.name()
    box = around(page, 4, 11).adjusted(0, 0, 0, 8)
    before = colours(painted(page), box)[line]
    page.flash(an_id(0))
    assert colours(painted(page), box)[line] > before


def test_true_ends_have_a_tick_and_the_end_of_a_line_has_none(page: Page) -> None:
    end = TEXT.index("9,200") - 10
    loaded(page, TEXT, [(4, end, "claim")])
    pieces = [piece for number in (0, 1) for piece in page.sheet.geometry.pieces(number)]
    assert [piece.first is not None for piece in pieces] == [True] + [False] * (len(pieces) - 1)
    assert [piece.last is not None for piece in pieces] == [False] * (len(pieces) - 1) + [True]
    image, line = painted(page), page.theme.tag(TAGS[0]).line.name()
    begin = page.caret_box(4)
    tick = QRect(round(begin.left()), round(begin.bottom()) - 6, 2, 5)
    beside = tick.translated(12, 0)
    assert colours(image, tick)[line] > colours(image, beside)[line]


def test_painting_twice_gives_the_same(page: Page) -> None:
    loaded(page, TEXT, [(4, 60, "claim"), (10, 30, "quote"), (12, 20, "opinion")])
    assert painted(page) == painted(page)
