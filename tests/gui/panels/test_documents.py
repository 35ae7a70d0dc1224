"""The documents: opening, status, order, names."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from rubricate.core.document import Document
from rubricate.gui.models.roles import Role
from rubricate.gui.panels.documents import DocumentsPanel
from rubricate.gui.theme import Theme
from tests.gui.desk import CODER, Desk


@pytest.fixture
def panel(at: Desk, follow: Any, ask: Any, theme: Theme) -> DocumentsPanel:
    for name in ("One", "Two", "Three"):
        at.add(name)
    panel = DocumentsPanel(at.project, at.act, ask, CODER.id, theme)
    follow(panel)
    return panel


def rows(panel: DocumentsPanel) -> list[str]:
    model = panel.model
    return [f"{model.index(row).data()}: {model.index(row).data(Role.LINE)}" for row in range(model.rowCount())]


def entry(panel: DocumentsPanel, row: int, text: str) -> Any:
    index = panel.model.index(row)
    menu = panel.menu(index.data(Role.ID), index)
    panel._held = menu  # type: ignore[attr-defined]
    return next(action for action in menu.actions() if action.text().startswith(text))


def test_a_click_and_enter_ask_for_a_document_and_the_one_that_is_shown_gives_the_page_the_keys(
    panel: DocumentsPanel, qtbot: QtBot
) -> None:
    asked: list[object] = []
    panel.document_asked.connect(asked.append)
    first, second = (panel.model.index(row).data(Role.ID) for row in (0, 1))
    panel.show_document(first)
    for row in (0, 1):
        place = panel.list.visualRect(panel.model.index(row)).center()
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert asked == [first, second, panel.model.index(2).data(Role.ID)]


def test_a_row_says_how_far_one_is(at: Desk, panel: DocumentsPanel, ask: Any) -> None:
    one, _, three = at.project.documents
    assert rows(panel) == ["One: new", "Two: new", "Three: new"]
    assert panel.heading.count.text() == "3 documents"
    at.mark(one, "bridge", "claim")
    entry(panel, 1, "Mark as done").trigger()
    ask.said = "out of scope"
    entry(panel, 2, "Skip").trigger()
    assert rows(panel) == ["One: 1", "Two: done", "Three: skipped"]
    assert panel.heading.count.text() == "1 of 3 done"
    assert panel.model.reason(three) == "out of scope"
    assert panel.model.index(2).data(Qt.ItemDataRole.AccessibleTextRole) == "Three, skipped, 0 annotations"
    assert "skipped: out of scope" in str(panel.model.index(2).data(Qt.ItemDataRole.ToolTipRole))
    entry(panel, 2, "Start again").trigger()
    assert panel.model.state(three) == "new"
    at.project.undo(at.hand())
    assert panel.model.state(three) == "skipped"
    assert not entry(panel, 0, "Start again").isEnabled()
    assert not at.refused


def test_a_question_that_is_left_skips_nothing(panel: DocumentsPanel, ask: Any) -> None:
    entry(panel, 0, "Skip").trigger()
    assert ask.questions == ["Skip this document"]
    assert rows(panel)[0] == "One: new"


def test_names_order_and_removal_are_steps(at: Desk, panel: DocumentsPanel, qtbot: QtBot) -> None:
    panel.list.setFocus()
    panel.list.go_to(panel.model.index(0))
    qtbot.keyClick(panel.list, Qt.Key.Key_F2)
    field = panel.list.findChild(QLineEdit)
    assert field is not None
    field.setText("Uno")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows(panel)[0] == "Uno: new")
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert rows(panel) == ["Two: new", "Uno: new", "Three: new"]
    assert panel.list.currentIndex().row() == 1
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert rows(panel) == ["Two: new", "Three: new"]
    for _ in range(3):
        at.project.undo(at.hand())
    assert rows(panel) == ["One: new", "Two: new", "Three: new"]


def test_the_last_document_moves_up_and_down_again(at: Desk, panel: DocumentsPanel) -> None:
    third = list(at.project.documents)[2]
    panel.shift(third, 1)
    panel.shift(third, -1)
    assert [row[:3] for row in rows(panel)] == ["One", "Thr", "Two"]
    panel.shift(third, 1)
    assert [row[:3] for row in rows(panel)] == ["One", "Two", "Thr"]
    assert not at.refused


def test_no_document_says_what_to_do(at: Desk, panel: DocumentsPanel, qtbot: QtBot) -> None:
    for document in list(at.project.documents):
        panel.remove(document)
    assert panel.empty.isVisible() and panel.heading.count.text() == ""
    with qtbot.waitSignal(panel.add_asked):
        qtbot.mouseClick(panel.empty.button, Qt.MouseButton.LeftButton)


def test_many_documents_at_once_are_one_reset(at: Desk, panel: DocumentsPanel) -> None:
    first: Document = next(iter(at.project.documents.values()))
    order = [*at.project.documents]
    panel.model.follow([*order, *(first.id.__class__(int=n) for n in range(1, 200))])
    assert panel.model.rowCount() == 202
    panel.model.follow(order)
    assert panel.model.rowCount() == 3
