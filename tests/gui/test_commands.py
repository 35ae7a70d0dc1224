"""The command table."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from rubricate import words
from rubricate.gui import commands
from rubricate.gui.command_tips import command_tips
from rubricate.gui.commands import SEPARATOR, all_commands, key_caps, menus, plain
from rubricate.gui.mnemonics import letter
from rubricate.words import languages


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


@pytest.mark.parametrize("language", ["none", *languages()])
def test_letters_of_a_menu_differ(language: str) -> None:
    """As the table is written in English; in other languages the menus take care of it."""
    words.install(language)
    try:
        assert len({letter(menu.title) for menu in menus()}) == len(menus())
        for menu in menus():
            rows = [c for c in menu.commands if c.id != SEPARATOR]
            for within in {c.within for c in rows}:
                letters = [letter(c.text) for c in rows if c.within == within]
                assert "" not in letters and len(letters) == len(set(letters)), menu.name
    finally:
        words.install("none")


def test_the_english_letters_are_those_of_the_table() -> None:
    tables = (
        *(commands.file_commands, commands.edit_commands, commands.tag_commands, commands.annotation_commands),
        *(commands.codebook_commands, commands.view_commands, commands.document_commands, commands.help_commands),
    )
    assert [c.text for table in tables for c in table()] == [c.text for menu in menus() for c in menu.commands]


def test_every_command_says_in_a_sentence_what_it_does(qapp: object) -> None:
    tips = command_tips()
    assert set(tips) == {command.id for command in all_commands()}
    assert [tip for tip in tips.values() if not tip.endswith(".") or len(tip) > 90] == []


def test_plain_text_of_a_command() -> None:
    assert plain("Save a &copy…") == "Save a copy"


def test_both_enter_keys_have_one_name() -> None:
    assert key_caps("Ctrl+Return") == key_caps("Ctrl+Enter") == "Ctrl+Enter"
