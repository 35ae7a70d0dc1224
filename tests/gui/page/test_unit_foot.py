"""The line below the page: which unit, how far, what the keys do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rubricate.gui.page import Page
from rubricate.gui.page.selection_bar import SHADOW
from rubricate.gui.theme import Theme
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import loaded


def shown(page: Page) -> list[tuple[str, ...]]:
    return [(*key.caps, key.does) for key in page.unit_foot.hints()]


def test_it_comes_and_goes_with_the_mode_and_the_page_gives_the_room(page: Page) -> None:
    height = page.viewport().height()
    page.begin_units("sentence")
    assert page.unit_foot.isVisible()
    assert page.viewport().height() == height - page.floor
    assert page.unit_foot.geometry().bottom() == page.height() - 1
    page.begin_units("")
    assert not page.unit_foot.isVisible()
    assert page.viewport().height() == height


def test_it_says_where_one_is_and_how_far(page: Page) -> None:
    loaded(page, TEXT, [(0, 5, "claim")])
    page.begin_units("sentence")
    page.unit_mode.go(2)
    assert page.unit_foot.title() == "Sentence 2 of 5"
    assert page.unit_foot.progress() == "1 of 5 sentences tagged"
    assert page.unit_foot.accessibleName() == "Sentence 2 of 5. 1 of 5 sentences tagged"
    page.begin_units("paragraph")
    page.unit_mode.enter()
    assert page.unit_foot.title() == "In paragraph 1 of 3"


def test_the_keys_are_those_of_the_person(page: Page) -> None:
    page.begin_units("sentence")
    assert shown(page) == [
        ("↑", "↓", "move"),
        ("1–4", "tag or untag"),
        ("Space", "pass"),
        ("Ctrl ↓", "next untagged"),
        ("→", "select words"),
    ]
    page.set_keys({"paragraph_on": ("Ctrl+D",), "up": ()})
    assert ("Ctrl+D", "next untagged") in shown(page)
    assert ("↓", "move") in shown(page)
    QTest.keyClick(page, Qt.Key.Key_Right)
    assert shown(page) == [("Esc", "back to sentences")]


def test_who_can_only_read_is_not_told_to_tag(page: Page) -> None:
    page.set_changes_allowed(False)
    page.begin_units("sentence")
    assert "tag or untag" not in {key.does for key in page.unit_foot.hints()}


@pytest.mark.parametrize("size", [100, 200])
def test_what_has_no_room_is_left_out_whole(page: Page, size: int) -> None:
    page.set_theme(Theme.load("light", size))
    page.begin_units("sentence")
    page.resize(420, 400)
    picture = page.unit_foot.grab().toImage()
    edge = {picture.pixel(picture.width() - 2, y) for y in range(2, picture.height())}
    assert edge == {page.theme.color("panel").rgb()}


def test_the_bar_of_a_large_selection_docks_above_the_line(page: Page, qtbot: QtBot) -> None:
    loaded(page, "A line of the text that is marked.\n" * 60)
    page.begin_units("paragraph")
    page.do("all")
    qtbot.waitUntil(lambda: page.bar.is_shown)
    assert page.foot > 0
    assert page.bar.widget.geometry().bottom() <= page.height() - page.floor + SHADOW
    assert page.viewport().geometry().bottom() < page.height() - page.floor - page.foot
