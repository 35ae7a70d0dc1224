"""Which marks are shown: by F7, by the menu, by the codebook; and how one knows."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.gui.flows.marks import ShowingMarks
from rubricate.gui.main_window import MainWindow
from rubricate.gui.page import Display
from tests.gui.windows import place_of


@pytest.fixture
def marks(reading: MainWindow) -> ShowingMarks:
    return reading.flows.marks


def tag(window: MainWindow, name: str) -> UUID:
    assert window.session is not None
    found = window.session.project.codebook.named(name)
    assert found is not None
    return found.id


def way(window: MainWindow) -> str:
    """What is on, as the menu shows it; the page does the same."""
    assert window.workspace is not None
    checked = [action.data() for action in window.menus.submenus["view.marks"].actions() if action.isChecked()]
    assert checked == [window.workspace.page.scene.showing.display.value]
    return str(checked[0])


def test_f7_goes_round(reading: MainWindow, marks: ShowingMarks, qtbot: QtBot) -> None:
    assert reading.workspace is not None
    seen = []
    for _ in range(4):
        qtbot.keyClick(reading.workspace.page, Qt.Key.Key_F7)
        seen.append(way(reading))
    assert seen == ["focus", "none", "print", "all"], "no tag is chosen, so that way would show nothing else"
    marks.show_tag(tag(reading, "claim"), on=False)
    assert way(reading) == "chosen"
    for _ in range(5):
        qtbot.keyClick(reading.workspace.page, Qt.Key.Key_F7)
    assert way(reading) == "chosen"
    assert reading.workspace.hidden == {tag(reading, "claim")}


def test_the_status_line_says_what_is_on_and_goes_on_to_show_it(reading: MainWindow, marks: ShowingMarks) -> None:
    marks.show_alone(tag(reading, "quote"))
    assert reading.status.answer() == "Marks: quote."
    reading.status.end_answer()
    assert reading.status.answer() == "Marks: quote."
    marks.show_tag(tag(reading, "claim"), on=True)
    assert reading.status.answer() == "Marks: claim, quote."
    marks.set(Display.ALL.value)
    reading.status.end_answer()
    assert reading.status.answer() == ""


def test_chosen_tags_are_to_be_chosen_first(reading: MainWindow) -> None:
    action = next(a for a in reading.menus.submenus["view.marks"].actions() if a.data() == "chosen")
    action.trigger()
    assert way(reading) == "all"
    assert "codebook hides it" in reading.status.answer()


def test_alone_twice_shows_all_again(reading: MainWindow, marks: ShowingMarks) -> None:
    for expected in ("chosen", "all"):
        marks.show_alone(tag(reading, "quote"))
        assert way(reading) == expected


def test_what_is_marked_is_seen(reading: MainWindow, marks: ShowingMarks) -> None:
    assert reading.workspace is not None
    claim, quote = tag(reading, "claim"), tag(reading, "quote")
    marks.show_alone(quote)
    reading.flows.editing.mark(place_of(reading, "The bridge"), claim)
    assert reading.workspace.page.scene.showing.shows(claim)
    assert way(reading) == "chosen"
    assert reading.status.answer() == "Tagged as claim."
    marks.set(Display.NONE.value)
    reading.flows.editing.mark(place_of(reading, "41 million"), quote)
    assert way(reading) == "all"


def test_the_codebook_says_which_are_hidden_only_while_that_counts(reading: MainWindow, marks: ShowingMarks) -> None:
    assert reading.workspace is not None
    rows = reading.workspace.panels.codebook.rows
    marks.show_tag(tag(reading, "claim"), on=False)
    assert rows.hidden == {tag(reading, "claim")}
    marks.set(Display.NONE.value)
    assert rows.hidden == frozenset()


def test_a_tag_that_is_gone_is_hidden_no_more(reading: MainWindow, marks: ShowingMarks) -> None:
    assert reading.workspace is not None and reading.session is not None
    claim = tag(reading, "claim")
    marks.show_tag(claim, on=False)
    marks.set(Display.ALL.value)
    reading.session.act(lambda project, hand: actions.remove_tag(project, hand, claim))
    for _ in range(4):
        marks.next()
    assert way(reading) == "all", "the way of chosen tags was passed over"
