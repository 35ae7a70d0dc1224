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


def test_what_is_shown_is_decided_by_the_tag(three: Page) -> None:
    three.set_display(Display.CHOSEN, frozenset({TAGS[0].id}))
    assert shown(three) == [False, True, False]


def test_another_text_is_shown_in_the_same_way(three: Page) -> None:
    three.set_display(Display.CHOSEN, frozenset({TAGS[0].id}))
    loaded(three, "Another text.", [(0, 7, "claim")])
    assert not three.scene.shows(0)
    three.set_zoom(200)
    assert not three.scene.shows(0)
