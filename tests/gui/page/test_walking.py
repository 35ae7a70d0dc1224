"""From annotation to annotation in the order of the text, those on the whole document first."""

from rubricate.gui.page import Display, Page
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import TAGS, a_whole, an_id, loaded

ROWS = [(4, 11, "claim"), (0, 40, "quote")]
WHOLES = [a_whole("w"), a_whole("v", "opinion")]


def walked(page: Page, direction: int, most: int = 9) -> list[object]:
    found: list[object] = []
    while len(found) < most and page.next_annotation(direction):
        found.append(page.focused())
    return found


def test_from_the_start_all_are_come_to_and_the_same_way_back(page: Page) -> None:
    loaded(page, TEXT, ROWS, wholes=WHOLES)
    there = [an_id("w"), an_id("v"), an_id(1), an_id(0)]
    assert walked(page, 1) == there
    assert walked(page, -1) == there[-2::-1]


def test_from_within_the_text_a_step_goes_on_in_it(page: Page) -> None:
    loaded(page, TEXT, ROWS, wholes=WHOLES)
    page.put_caret(2)
    assert page.next_annotation(1)
    assert page.focused() == an_id(0)


def test_what_is_not_shown_is_passed_over(page: Page) -> None:
    loaded(page, TEXT, ROWS, wholes=WHOLES)
    page.set_display(Display.CHOSEN, frozenset({TAGS[0].id, TAGS[1].id}))
    assert walked(page, 1) == [an_id("v")]
    page.set_display(Display.NONE)
    page.focus.take(None)
    assert walked(page, 1) == walked(page, -1) == []


def test_moving_the_caret_leaves_what_stands_on_the_whole(page: Page) -> None:
    loaded(page, TEXT, ROWS, wholes=WHOLES)
    page.focus_annotation(an_id("w"))
    page.put_caret(30)
    assert page.focused() is None
