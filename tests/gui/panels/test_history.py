"""The history panel by itself: filters, what its buttons offer, its menu, what it says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.gui.panels.history import HistoryPanel
from rubricate.gui.panels.history_filter import Asked
from rubricate.gui.theme import Theme
from rubricate.project import Project
from tests.gui.desk import Desk
from tests.gui.panels.conftest import Follow
from tests.gui.panels.test_spoken import nameless, row_names


@pytest.fixture
def panel(at: Desk, theme: Theme, follow: Follow) -> HistoryPanel:
    document = at.add("Bridge")
    for words, tag in (("Nobody asked us", "quote"), ("9,200 crowns", "statistic"), ("it is ugly", "opinion")):
        at.mark(document, words, tag)
    panel = HistoryPanel(at.project, theme)
    follow(panel)
    panel.open_panel()
    return panel


def rows(panel: HistoryPanel) -> list[str]:
    return [str(panel.model.index(row).data()) for row in range(panel.model.rowCount())]


def select(panel: HistoryPanel, row: int) -> None:
    panel.list.go_to(panel.model.index(row))


def test_the_newest_is_selected_and_cannot_be_undone_to(panel: HistoryPanel) -> None:
    assert panel.then.isEnabled()
    assert not panel.undo_to.isEnabled()
    assert panel.undo_to.toolTip() == "Nothing came after this."
    select(panel, 1)
    assert panel.undo_to.isEnabled()
    assert "Take back all" in panel.undo_to.toolTip()


def test_words_filter_and_say_when_nothing_matches(panel: HistoryPanel, qtbot: QtBot) -> None:
    before = len(rows(panel))
    qtbot.keyClicks(panel.field, "nobody ever")
    qtbot.waitUntil(lambda: not rows(panel))
    assert panel.empty.sentence.text() == "No act matches."
    panel.empty.button.click()
    qtbot.waitUntil(lambda: len(rows(panel)) == before)
    qtbot.keyClicks(panel.field, "start")
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert rows(panel) == ["Start the project"]
    assert panel.list.hasFocus()
    assert panel.heading.count.text() == "1"


def test_the_filter_has_people_subjects_and_the_document(panel: HistoryPanel, at: Desk) -> None:
    texts = [entry.text() for entry in panel.filter.entries()]
    assert texts[0] == "All acts"
    assert {"Annotations", "Codebook", "Only this document"} <= set(texts)
    panel.filter.choose(Asked(subjects=frozenset({"document"})))
    assert set(rows(panel)) <= {row for row in rows(panel) if row.startswith("Add")}
    assert panel.filter.text() == "Documents"
    document = next(iter(at.project.documents))
    panel.show_document(document)
    panel.filter.choose(Asked(document=document))
    assert panel.filter.text() == "One document"
    assert rows(panel)
    assert "Start the project" not in rows(panel)
    entry = next(entry for entry in panel.filter.entries() if entry.text() == "All acts")
    entry.trigger()
    assert panel.filter.asked == Asked()


def test_the_menu_of_one_and_of_several(panel: HistoryPanel, qtbot: QtBot) -> None:
    def entries() -> dict[str, bool]:
        return {a.text().partition("\t")[0]: a.isEnabled() for a in panel.menu().actions() if a.text()}

    assert entries() == {
        "What changed": True, "What changed since": False, "See it then": True, "Undo to here": False, "Copy": True,
    }  # fmt: skip
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert entries() == {
        "What changed between them": True, "What changed since": False, "See it then": False,
        "Undo to here": False, "Copy": True,
    }  # fmt: skip
    assert not panel.then.isEnabled()
    asked: list[tuple[int, int]] = []
    panel.changes_asked.connect(lambda *pair: asked.append(pair))
    panel.ask_changes()
    first, second = (panel.model.act_at(panel.model.index(row)) for row in (1, 0))
    assert first is not None
    assert second is not None
    assert asked == [(first.number, second.number)]


def test_rows_can_be_copied(panel: HistoryPanel, qtbot: QtBot) -> None:
    qtbot.keyClick(panel.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    what, who = QGuiApplication.clipboard().text().split("\t")
    assert what == rows(panel)[0]
    assert ", today" in who or ", " in who


def test_steps_are_counted_as_they_come(panel: HistoryPanel, at: Desk) -> None:
    total = at.project.step_count()
    assert panel.heading.count.text() == f"{total} steps"
    tag = next(iter(at.project.codebook))
    at.project.do(actions.edit_tag(at.project, at.hand(), tag, definition="What is said to be so."))
    assert panel.heading.count.text() == f"{total + 1} steps"


def test_in_a_narrow_panel_the_buttons_stand_below_each_other(at: Desk, theme: Theme, qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    place.resize(400, 600)
    panel = HistoryPanel(at.project, theme, place)
    place.show()
    panel.resize(400, 600)
    qtbot.waitUntil(lambda: panel.then.y() == panel.undo_to.y() > 0)
    panel.resize(170, 600)
    qtbot.waitUntil(lambda: panel.then.y() < panel.undo_to.y())


def test_a_project_that_is_only_read_offers_no_undo(at: Desk, theme: Theme, qtbot: QtBot) -> None:
    at.add("Bridge")
    with Project.open(at.project.path, read_only=True) as reader:
        panel = HistoryPanel(reader, theme)
        qtbot.addWidget(panel)
        select(panel, 1)
        assert not panel.undo_to.isEnabled()
        assert "only be read" in panel.undo_to.toolTip()
        assert panel.then.isEnabled()


def test_every_control_and_row_says_what_it_is(panel: HistoryPanel) -> None:
    assert nameless(panel) == []
    assert row_names(panel.list)[0].startswith("Tag as opinion\nCoder 1, ")
    assert panel.accessibleName() == "History"
