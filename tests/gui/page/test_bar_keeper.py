"""When the selection bar stays away, and what it leaves behind."""

import pytest
from pytestqt.qtbot import QtBot

from rubricate.core.codebook import Codebook
from rubricate.core.text import Span
from rubricate.gui.page import Page
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import TAGS


def comes(page: Page, qtbot: QtBot) -> bool:
    """Whether the bar is there when its time has come."""
    page.select(Span(4, 11))
    qtbot.waitUntil(lambda: not page.bar._timer.isActive())
    return page.bar.is_shown


def test_it_comes(page: Page, qtbot: QtBot) -> None:
    assert comes(page, qtbot)


def test_not_with_the_marker_which_marks_by_itself(page: Page, qtbot: QtBot) -> None:
    page.set_marker(TAGS[0].id)
    assert not comes(page, qtbot)


def test_not_where_nothing_may_be_changed(page: Page, qtbot: QtBot) -> None:
    page.set_changes_allowed(False)
    assert not comes(page, qtbot)


def test_not_without_tags(page: Page, qtbot: QtBot) -> None:
    page.set_codebook(Codebook())
    assert not comes(page, qtbot)


def test_closed_for_a_selection_it_comes_again_for_the_next(page: Page, qtbot: QtBot) -> None:
    assert comes(page, qtbot)
    page.bar.close()
    assert not page.bar.is_shown
    page.drop_selection()
    page.select(Span(20, 30))
    qtbot.waitUntil(lambda: page.bar.is_shown)


@pytest.mark.parametrize("end", ["hide", "close"])
def test_the_strip_it_took_below_the_page_is_given_back(page: Page, qtbot: QtBot, end: str) -> None:
    page.resize(776, 150)
    page.do("all")
    qtbot.waitUntil(lambda: page.bar.is_shown)
    assert page.foot > 0
    getattr(page.bar, end)()
    assert page.foot == 0


def test_a_new_codebook_is_on_the_bar_at_once(page: Page, qtbot: QtBot) -> None:
    assert comes(page, qtbot)
    width = page.bar.widget.width()
    page.set_codebook(Codebook(TAGS[:1]))
    page.select(Span(4, 12))
    qtbot.waitUntil(lambda: page.bar.is_shown and page.bar.widget.width() < width)
    assert page.text == TEXT
