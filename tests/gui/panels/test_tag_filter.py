"""The menu of ticks: it stays open, and says what it shows."""

from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rubricate import resources
from rubricate.gui.panels.tag_filter import TagFilter

TAGS = resources.default_tags(uuid4)


@pytest.fixture
def button(qtbot: QtBot) -> TagFilter:
    made = TagFilter(None)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.set_tags(TAGS)
    made.show()
    return made


def test_keys_tick_and_leave_the_menu_open(button: TagFilter, qtbot: QtBot) -> None:
    menu = button.menu()
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(menu, key)
    assert menu.isVisible()
    assert button.wanted == {TAGS[0].id, TAGS[1].id} and button.text() == "2 tags"
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_a_click_ticks_and_leaves_it_open(button: TagFilter, qtbot: QtBot) -> None:
    menu = button.menu()
    menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
    place = menu.actionGeometry(button.entries()[3]).center()
    qtbot.mouseMove(menu, place)
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)
    assert menu.isVisible() and button.wanted == {TAGS[2].id}
    menu.close()


def test_all_ticks_are_no_filter_and_none_neither(button: TagFilter) -> None:
    for tag in TAGS:
        button.toggle_tag(tag.id)
    assert button.wanted is None
    button.toggle_tag(TAGS[0].id)
    button.toggle_tag(TAGS[0].id)
    assert button.wanted is None


def test_it_says_which_tags(button: TagFilter) -> None:
    button.choose(frozenset({TAGS[0].id, TAGS[2].id}))
    assert button.accessibleName() == "Filter by tag: claim, opinion"
    button.set_tags(TAGS[1:])
    assert button.text() == "opinion"
