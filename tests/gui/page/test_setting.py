"""A text as it is set: the strip below it, what covers it, and going to places."""

import pytest
from pytestqt.qtbot import QtBot

from rubricate.gui.page import Page
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import loaded

LONG = "\n".join(f"Paragraph {n} has words enough to break into a second line of the page, it has." for n in range(300))


@pytest.fixture
def long(page: Page, qtbot: QtBot) -> Page:
    """A page of which all is laid out."""
    loaded(page, LONG)
    qtbot.waitUntil(lambda: page.sheet.layouter.complete, timeout=10_000)
    return page


def is_seen(page: Page, place: int) -> bool:
    return page.viewport().rect().contains(page.caret_box(place).center().toPoint())


@pytest.mark.parametrize("paragraph", [10, 150, 299])
def test_a_place_that_is_revealed_is_seen_with_air_around_it(long: Page, paragraph: int) -> None:
    place = LONG.index(f"Paragraph {paragraph} ")
    assert not is_seen(long, place)
    long.reveal((place, place + 9))
    assert is_seen(long, place)
    assert is_seen(long, place + 9)
    assert long.caret_box(place).top() > 0


def test_what_is_seen_already_does_not_move(long: Page) -> None:
    long.reveal((LONG.index("Paragraph 150 "), LONG.index("Paragraph 150 ")))
    there = long.verticalScrollBar().value()
    long.reveal((LONG.index("Paragraph 151 "), LONG.index("Paragraph 151 ") + 5))
    assert long.verticalScrollBar().value() == there


def test_at_the_top_the_line_is_the_first(long: Page) -> None:
    place = LONG.index("Paragraph 200 ")
    long.reveal((place, place), at_top=True)
    assert long.first_place() == place
    long.reveal((0, 0), at_top=True)
    assert long.verticalScrollBar().value() == 0


def test_the_first_and_the_last_line_are_seen_with_their_margins(long: Page) -> None:
    long.put_caret(len(LONG))
    long.show_margins()
    assert long.verticalScrollBar().value() == long.verticalScrollBar().maximum()
    long.put_caret(0)
    long.show_margins()
    assert long.verticalScrollBar().value() == 0


def test_a_caret_that_is_left_somewhere_scrolls_nothing(long: Page) -> None:
    place = LONG.index("Paragraph 250 ")
    said: list[object] = []
    long.position_changed.connect(said.append)
    long.leave_caret(place, place + 4)
    assert long.verticalScrollBar().value() == 0
    assert long.caret_place() == place + 4
    assert long.textCursor().selectedText() == "Para"
    assert said == []


@pytest.mark.parametrize("backwards", [False, True])
def test_a_reach_has_its_caret_at_the_side_asked_for(page: Page, backwards: bool) -> None:
    page.put_reach((4, 11), backwards=backwards)
    assert page.textCursor().selectedText() == "council"
    assert page.caret_place() == (4 if backwards else 11)


def test_the_strip_below_takes_room_and_gives_it_back(page: Page) -> None:
    whole = page.viewport().height()
    page.set_foot(50)
    assert page.viewport().height() == whole - 50
    page.set_foot(0)
    assert page.viewport().height() == whole


def test_the_column_moves_out_of_the_way_of_what_covers_a_side(page: Page) -> None:
    page.resize(1400, 500)
    middle = page.viewport().x()
    page.set_covered(300, 0)
    assert page.viewport().x() == middle + 150
    page.set_covered(0, 300)
    assert page.viewport().x() == middle - 150
    page.set_covered(0, 10_000)
    assert page.viewport().x() == 0, "never out of the window"


def test_the_text_is_the_text_in_every_state(page: Page) -> None:
    page.set_foot(40)
    page.set_covered(100, 0)
    page.resize(500, 300)
    page.set_zoom(200)
    assert page.toPlainText() == TEXT
    assert page.isReadOnly()
