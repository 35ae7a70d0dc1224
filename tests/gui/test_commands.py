"""The command table."""

from collections import Counter

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from rubricate.gui.commands import CHANGE, Actions, Needs, all_commands, key_caps, plain


def test_no_key_is_given_twice() -> None:
    keys = Counter(QKeySequence(key).toString() for command in all_commands() for key in command.keys)
    assert [key for key, n in keys.items() if n > 1] == []
    assert "" not in keys, "a key that Qt does not know"


def test_no_id_is_given_twice() -> None:
    ids = Counter(command.id for command in all_commands())
    assert [name for name, n in ids.items() if n > 1] == []


@pytest.mark.parametrize("key", ["AltGr", "Ctrl+Alt", "Insert", "Ctrl+Space"])
def test_keys_that_layouts_and_screen_readers_need_are_left_alone(key: str) -> None:
    assert [command.id for command in all_commands() for used in command.keys if key in used] == []


def test_a_plain_letter_belongs_to_tags() -> None:
    single = [c.id for c in all_commands() for k in (*c.keys, c.page_key) if len(k) == 1]
    assert single == []


def test_mnemonics_of_a_menu_differ() -> None:
    from rubricate.gui.commands import LINE, menus

    for title, commands in menus():
        letters = Counter(c.text[c.text.index("&") + 1].lower() for c in commands if c is not LINE and "&" in c.text)
        assert [letter for letter, n in letters.items() if n > 1] == [], title


def test_what_cannot_act_is_disabled_and_says_why(qapp: object) -> None:
    parent = QObject()
    actions = Actions(parent)
    actions.allow(Needs.NOTHING)
    assert not actions["file.copy"].isEnabled()
    assert "first" in actions["file.copy"].toolTip()
    actions.allow(CHANGE)
    assert actions["file.copy"].isEnabled()
    assert "Ctrl+Shift+S" in actions["file.copy"].toolTip()
    assert not actions["tag.note"].isEnabled()


def test_a_switch_tells_its_handler_only_what_the_user_does(qtbot: QtBot) -> None:
    parent = QObject()
    actions = Actions(parent)
    told: list[bool] = []
    actions.connect_all({"view.left": told.append})
    actions.set_checked("view.left", True)
    assert told == []
    actions["view.left"].trigger()
    assert told == [False]


def test_plain_text_of_a_command() -> None:
    assert plain("Save a &copy…") == "Save a copy"


def test_both_enter_keys_have_one_name() -> None:
    assert key_caps("Ctrl+Return") == key_caps("Ctrl+Enter") == "Ctrl+Enter"
