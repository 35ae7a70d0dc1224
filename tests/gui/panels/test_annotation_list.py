"""The list: going to rows, filters, removing, what it says when it is empty."""

from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.core.text import Span
from rubricate.gui.models.roles import Role
from rubricate.gui.panels.annotation_list import AnnotationList
from rubricate.gui.theme import Theme
from tests.gui.desk import Desk


@pytest.fixture
def panel(at: Desk, follow: Any, theme: Theme) -> AnnotationList:
    panel = AnnotationList(at.project, at.act, theme)
    follow(panel)
    return panel


@pytest.fixture
def marks(at: Desk, panel: AnnotationList) -> list[UUID]:
    """Three annotations in text order, and the document shown."""
    document = at.add("One")
    found = [
        at.mark(document, words, tag) for words, tag in (("bridge", "claim"), ("Nobody", "quote"), ("ugly", "opinion"))
    ]
    panel.show_document(document)
    return found


def gone_to(panel: AnnotationList) -> list[object]:
    asked: list[object] = []
    panel.go_asked.connect(asked.append)
    return asked


def shown(panel: AnnotationList) -> list[str]:
    return [str(panel.model.index(row).data()) for row in range(panel.model.rowCount())]


def test_clicks_and_keys_go_to_an_annotation(panel: AnnotationList, marks: list[UUID], qtbot: QtBot) -> None:
    asked = gone_to(panel)
    place = panel.list.visualRect(panel.model.index(1)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Home)
    assert asked == [marks[1], marks[2], marks[0]]


def test_the_focus_of_the_page_selects_a_row_without_asking_back(panel: AnnotationList, marks: list[UUID]) -> None:
    asked = gone_to(panel)
    panel.show_focus(marks[2])
    assert panel.selected() == [marks[2]]
    panel.show_focus(None)
    assert panel.selected() == [] and asked == []


def test_what_gets_the_focus_before_it_has_a_row_is_selected_all_the_same(
    at: Desk, panel: AnnotationList, marks: list[UUID]
) -> None:
    document, hand = at.project.annotation(marks[0]).document_id, at.hand()
    step = actions.annotate(at.project, hand, document, Span(0, 3), at.tag("claim").id)
    panel.show_focus(step.changes[-1].id)
    at.project.do(step)
    assert panel.selected() == [step.changes[-1].id]


def test_enter_and_a_double_click_open_the_inspector(panel: AnnotationList, marks: list[UUID], qtbot: QtBot) -> None:
    asked: list[object] = []
    panel.inspect_asked.connect(asked.append)
    panel.show_focus(marks[0])
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    place = panel.list.visualRect(panel.model.index(2)).center()
    qtbot.mouseDClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked == [marks[0], marks[2]]


def test_delete_removes_all_selected_rows_and_goes_nowhere(
    at: Desk, panel: AnnotationList, marks: list[UUID], qtbot: QtBot
) -> None:
    panel.show_focus(marks[0])
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    asked = gone_to(panel)
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert shown(panel) == ["ugly"]
    assert asked == []
    at.project.undo(at.hand())
    assert len(shown(panel)) == 3


def test_the_filter_narrows_counts_and_lets_go(panel: AnnotationList, marks: list[UUID], qtbot: QtBot) -> None:
    assert panel.heading.count.text() == "3 of 3"
    panel.show_focus(marks[1])
    qtbot.keyClicks(panel.field, "nob")
    assert shown(panel) == ["Nobody"] and panel.heading.count.text() == "1 of 3"
    assert panel.selected() == [marks[1]]
    qtbot.keyClicks(panel.field, "x")
    assert panel.empty.isVisible() and panel.empty.sentence.text() == "No annotation matches."
    qtbot.mouseClick(panel.empty.button, Qt.MouseButton.LeftButton)
    assert len(shown(panel)) == 3 and panel.field.text() == ""


def test_from_the_filter_down_to_the_rows_and_back_to_all(
    panel: AnnotationList, marks: list[UUID], qtbot: QtBot
) -> None:
    asked = gone_to(panel)
    panel.field.setFocus()
    qtbot.keyClicks(panel.field, "u")
    qtbot.keyClick(panel.field, Qt.Key.Key_Down)
    assert panel.list.hasFocus() and asked == [marks[2]]
    qtbot.keyClick(panel.field, Qt.Key.Key_Escape)
    assert len(shown(panel)) == 3


def test_tags_are_ticked_in_the_menu(at: Desk, panel: AnnotationList, marks: list[UUID]) -> None:
    def tick(name: str) -> None:
        next(entry for entry in panel.tags.entries() if entry.text() == name).trigger()

    tick("claim")
    assert shown(panel) == ["bridge"] and panel.tags.text() == "claim"
    tick("opinion")
    assert shown(panel) == ["bridge", "ugly"] and panel.tags.text() == "2 tags"
    assert [entry.text() for entry in panel.tags.entries() if entry.isChecked()] == ["claim", "opinion"]
    tick("All tags")
    assert len(shown(panel)) == 3 and panel.tags.text() == "All tags"


def test_a_wanted_tag_that_is_removed_no_longer_filters(at: Desk, panel: AnnotationList, marks: list[UUID]) -> None:
    from rubricate.core import actions

    panel.tags.choose(frozenset({at.tag("claim").id}))
    claim = at.tag("claim").id
    at.act(lambda state, hand: actions.remove_tag(state, hand, claim))
    assert shown(panel) == ["Nobody", "ugly"] and panel.tags.text() == "All tags"


def test_a_renamed_tag_is_renamed_in_the_rows(at: Desk, panel: AnnotationList, marks: list[UUID]) -> None:
    from rubricate.core import actions

    claim = at.tag("claim").id
    at.act(lambda state, hand: actions.edit_tag(state, hand, claim, name="assertion"))
    assert panel.model.index(0).data(Role.LINE) == "assertion, paragraph 1"


def test_the_menu_changes_the_tag_through_the_chooser(
    at: Desk, panel: AnnotationList, marks: list[UUID], qtbot: QtBot
) -> None:
    picker = panel.choose_tag(marks[0])
    qtbot.keyClicks(picker.field, "stat")
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert at.project.annotation(marks[0]).tag_id == at.tag("statistic").id
    panel.show_focus(marks[0])
    panel.list.selectAll()
    words = [action.text().partition("\t")[0] for action in panel.menu(marks[0]).actions() if action.text()]
    assert words == [
        "Go there", "Copy the words", "Show all of it", "Write a note", "Change the tag…", "Remove 3 annotations",
    ]  # fmt: skip


def test_empty_lists_say_what_to_do(at: Desk, panel: AnnotationList) -> None:
    assert panel.empty.sentence.text() == "The annotations of a text are listed here."
    panel.show_document(at.add("One"))
    assert (
        panel.empty.sentence.text()
        == "Nothing marked yet. Select words and press 1\N{NO-BREAK SPACE}to\N{NO-BREAK SPACE}4."
    )
    at.act(lambda state, hand: actions.add_tag(state, hand, "irony", colour="rose", pattern="dashed"))
    assert panel.empty.sentence.text().endswith("5.")
    assert not panel.field.isVisible()


def test_every_control_has_a_spoken_name(panel: AnnotationList, marks: list[UUID]) -> None:
    assert panel.field.accessibleName() and panel.list.accessibleName() and panel.tags.accessibleName()
    assert panel.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "bridge. claim, paragraph 1"


def test_another_theme_repaints_everything(panel: AnnotationList, marks: list[UUID]) -> None:
    before = panel.grab().toImage()
    panel.set_theme(Theme.load("contrast-light"))
    assert panel.grab().toImage() != before


def test_the_words_are_copied_exactly(at: Desk, panel: AnnotationList, qtbot: QtBot) -> None:
    from PySide6.QtGui import QGuiApplication

    document = at.add("One", "9,200\N{NO-BREAK SPACE}crowns  and 👍🏽 more")
    at.mark(document, "9,200\N{NO-BREAK SPACE}crowns  and", "claim")
    at.mark(document, "👍🏽", "opinion")
    panel.show_document(document)
    panel.list.setFocus()
    panel.list.selectAll()
    qtbot.keyClick(panel.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "9,200\N{NO-BREAK SPACE}crowns  and\n👍🏽"
