"""The underlined letters of menus."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from rubricate.gui.mnemonics import letter, mark_letters, told_apart

TEXTS = st.lists(st.text("abc &dE\t", max_size=8), max_size=6)


def test_a_mark_stays_where_its_letter_is_free() -> None:
    assert told_apart(["&Save", "Save a cop&y…"]) == ["&Save", "Save a cop&y…"]


def test_the_later_one_of_two_takes_another_letter() -> None:
    assert told_apart(["&Save", "&Select all"]) == ["&Save", "Select &all"]


def test_who_has_no_mark_gets_one_that_no_other_wants() -> None:
    assert told_apart(["Dark", "&Document", "Light"]) == ["D&ark", "&Document", "&Light"]


def test_keys_behind_a_tab_and_signs_of_the_text_are_no_marks() -> None:
    assert told_apart(["One && two\tCtrl+X", "O\tCtrl+O"]) == ["&One && two\tCtrl+X", "O\tCtrl+O"]
    assert letter("One && two") == "" and letter("ends with &") == ""


def test_a_menu_that_opens_gets_letters_and_what_the_menu_bar_has_keeps_its(qtbot: QtBot) -> None:
    menu, copy = QMenu(), QAction("&Copy")
    qtbot.addWidget(menu)
    menu.addAction("Choose a tag…\tEnter")
    menu.addSeparator()
    menu.addAction(copy)
    menu.addMenu("Change the tag")
    mark_letters(menu)
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts == ["Choose &a tag…\tEnter", "&Copy", "Change &the tag"]


@given(TEXTS)
def test_no_letter_is_there_twice_and_nothing_else_changes(texts: list[str]) -> None:
    made = told_apart(texts)
    letters = [letter(text) for text in made if letter(text)]
    assert len(letters) == len(set(letters))
    assert [text.replace("&", "") for text in made] == [text.replace("&", "") for text in texts]
    assert told_apart(made) == made
