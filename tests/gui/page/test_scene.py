"""Which annotations a scene shows."""

import pytest

from rubricate.gui.page import Display, Page
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import TAGS, loaded


@pytest.fixture
def three(page: Page) -> Page:
    """A claim, a quote and another claim."""
    return loaded(page, TEXT, [(0, 3, "claim"), (4, 11, "quote"), (20, 25, "claim")])


def shown(page: Page) -> list[bool]:
    return [page.scene.shows(slot) for slot in range(3)]


@pytest.mark.parametrize(("display", "expected"), [(Display.ALL, True), (Display.PRINT, True), (Display.NONE, False)])
def test_all_or_none(three: Page, display: Display, expected: bool) -> None:
    three.scene.display = display
    assert shown(three) == [expected] * 3


def test_those_with_the_tag_in_focus(three: Page) -> None:
    three.scene.display = Display.FOCUS
    assert shown(three) == [False, False, False]
    three.scene.focus = 0
    assert shown(three) == [True, False, True]


def test_those_with_chosen_tags(three: Page) -> None:
    three.scene.display = Display.CHOSEN
    assert shown(three) == [False, False, False]
    three.scene.chosen = frozenset({TAGS[1].id})
    assert shown(three) == [False, True, False]
