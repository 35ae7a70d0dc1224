"""The journal: dated entries, the newest first, written in place."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.gui.models.roles import Role
from rubricate.gui.panels.journal import Journal
from rubricate.gui.theme import Theme
from tests.gui.desk import Desk

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def journal(at: Desk, follow: Any, ask: Any, theme: Theme, qtbot: QtBot) -> Journal:
    holder = QWidget()
    journal = Journal(at.project, at.act, ask, theme, holder, clock=lambda: at.clock)
    holder.apply = journal.apply  # type: ignore[attr-defined]
    journal.resize(700, 500)
    follow(holder)
    holder.resize(700, 500)
    journal.show()
    return journal


def lines(journal: Journal) -> list[str]:
    return [str(journal.model.index(row).data()) for row in range(journal.model.rowCount())]


def write(journal: Journal, qtbot: QtBot, words: str) -> None:
    journal.add()
    qtbot.keyClicks(journal.box.edit, words)
    qtbot.keyClick(journal.box.edit, K.Key_Return, CTRL)


def test_an_empty_one_says_what_it_is_for(journal: Journal) -> None:
    assert journal.empty.isVisible() and "Nothing is written yet" in journal.empty.sentence.text()
    assert not journal.remove_button.isEnabled()


def test_entries_stand_with_the_newest_first_and_say_when_and_by_whom(journal: Journal, qtbot: QtBot) -> None:
    write(journal, qtbot, "# Began")
    write(journal, qtbot, "Left out two")
    assert lines(journal) == ["Left out two", "Began"]
    assert "by Coder 1" in str(journal.model.index(0).data(Role.LINE))
    assert journal.count.text() == "2 entries"
    assert journal.list.hasFocus()
    qtbot.keyClick(journal.list, K.Key_Down)
    assert journal.box.view.toPlainText() == "Began"
    qtbot.keyClick(journal.list, K.Key_Return)
    assert journal.box.is_writing


def test_an_entry_is_changed_removed_and_brought_back(at: Desk, journal: Journal, qtbot: QtBot) -> None:
    write(journal, qtbot, "one")
    journal.box.begin()
    qtbot.keyClicks(journal.box.edit, " and two")
    qtbot.keyClick(journal.box.edit, K.Key_Return, CTRL)
    assert lines(journal) == ["one and two"]
    qtbot.keyClick(journal.list, K.Key_Delete)
    assert lines(journal) == [] and journal.empty.isVisible()
    at.project.undo(at.hand())
    assert lines(journal) == ["one and two"]


def test_a_new_entry_without_words_is_none(at: Desk, journal: Journal, qtbot: QtBot) -> None:
    journal.add()
    qtbot.keyClick(journal.box.edit, K.Key_Escape)
    assert lines(journal) == [] and not at.project.notes
    write(journal, qtbot, "first")
    journal.add()
    qtbot.keyClick(journal.box.edit, K.Key_Return, CTRL)
    assert journal.box.view.toPlainText() == "first"


def test_one_spell_of_writing_is_one_act(at: Desk, journal: Journal, qtbot: QtBot) -> None:
    journal.add()
    qtbot.keyClicks(journal.box.edit, "one")
    journal.box._keep()
    qtbot.keyClicks(journal.box.edit, " two")
    journal.finish()
    at.project.undo(at.hand())
    assert lines(journal) == []


def test_what_others_write_comes_into_the_list(at: Desk, journal: Journal) -> None:
    at.act(lambda s, h: actions.add_note(s, h, "project", None, "from afar"))
    assert lines(journal) == ["from afar"]
