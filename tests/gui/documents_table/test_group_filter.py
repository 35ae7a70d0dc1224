"""The buttons that filter by groups."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.documents_table.group_filter import GroupFilter


@pytest.fixture
def button(qtbot: QtBot) -> Iterator[GroupFilter]:
    parent = QWidget()
    qtbot.addWidget(parent)
    button = GroupFilter("Status", parent)
    button.set_choices([("new", "new"), ("started", "started"), ("done", "done")])
    yield button


def test_it_says_what_is_shown(button: GroupFilter) -> None:
    assert button.text() == "Status: all"
    button.toggle_group("done")
    assert (button.text(), button.wanted) == ("Status: done", frozenset({"done"}))
    button.toggle_group("new")
    assert button.text() == "Status: 2 chosen"
    assert button.accessibleName() == "Filter by Status: new, done"


def test_all_ticked_and_none_ticked_are_all(button: GroupFilter) -> None:
    for group in ("new", "started", "done"):
        button.toggle_group(group)
    assert button.wanted is None
    button.toggle_group("new")
    button.toggle_group("new")
    assert button.wanted is None


def test_the_menu_has_a_tick_for_each(button: GroupFilter, qtbot: QtBot) -> None:
    entries = button.entries()
    assert [(entry.text(), entry.isChecked()) for entry in entries][:2] == [("All", True), ("new", False)]
    with qtbot.waitSignal(button.changed):
        entries[1].trigger()
    assert [entry.isChecked() for entry in button.entries()] == [False, True, False, False]
    button.entries()[0].trigger()
    assert button.wanted is None


def test_a_group_that_is_gone_is_no_longer_wanted(button: GroupFilter) -> None:
    button.toggle_group("done")
    button.set_choices([("new", "new")])
    assert button.wanted is None
