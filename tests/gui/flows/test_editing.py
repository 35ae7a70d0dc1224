"""The verbs, through the window, with real keys."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.core.document import Document
from rubricate.core.text import Span
from rubricate.gui.dialogs.tag_picker import TagPicker
from rubricate.gui.main_window import MainWindow
from tests.gui.windows import answers, marked, place_of

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def session_documents(window: MainWindow) -> list[Document]:
    assert window.session is not None
    return list(window.session.project.documents.values())


def test_a_key_tags_the_selection_and_undo_takes_it_back(reading: MainWindow, qtbot: QtBot) -> None:
    assert reading.workspace is not None
    page = reading.workspace.page
    page.select(place_of(reading, "the best idea in years"))
    qtbot.keyClick(page, Qt.Key.Key_3)
    assert marked(reading) == [("opinion", "the best idea in years")]
    assert reading.status.answer() == "Tagged as opinion."
    assert reading.status.kept_words() == "Saved, 1 annotation"
    assert reading.commands["edit.undo"].text() == "&Undo: tag as opinion"
    qtbot.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert marked(reading) == []
    assert reading.status.answer() == "Undone: tag as opinion."
    qtbot.keyClick(page, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert marked(reading) == [("opinion", "the best idea in years")]


def test_undo_shows_what_it_takes_back(reading: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    assert reading.workspace is not None
    workspace, page = reading.workspace, reading.workspace.page
    (tmp_path / "Long.txt").write_text("A word of a long text.\n" * 200, encoding="utf-8")
    reading.open_paths([tmp_path / "Long.txt"])
    qtbot.waitUntil(lambda: "Long" in [d.name for d in session_documents(reading)])
    workspace.show_document(next(d.id for d in session_documents(reading) if d.name == "Long"))
    long = workspace.document_id
    qtbot.keyClick(page, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(page, Qt.Key.Key_1)
    qtbot.keyClick(page, Qt.Key.Key_End, CONTROL)
    assert page.verticalScrollBar().value() > 0
    qtbot.keyClick(page, Qt.Key.Key_Z, CONTROL)
    assert page.verticalScrollBar().value() == 0

    workspace.step_document(-1)
    assert workspace.document_id != long
    qtbot.keyClick(page, Qt.Key.Key_Y, CONTROL)
    assert workspace.document_id == long
    assert marked(reading) == [("claim", "A")]


def test_undo_of_what_lies_in_several_other_documents_leaves_one_where_one_reads(
    reading: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    workspace, session = reading.workspace, reading.session
    assert workspace is not None and session is not None
    here = workspace.document_id
    texts = [tmp_path / "One.txt", tmp_path / "Two.txt"]
    for path in texts:
        path.write_text(f"Words of {path.stem}.", encoding="utf-8")
    reading.open_paths(texts)
    qtbot.waitUntil(lambda: len(session_documents(reading)) == 3)
    there = {document.id: [Span(0, 5)] for document in session_documents(reading)[1:]}
    claim = session.project.codebook.ordered()[0].id
    assert here is not None
    workspace.show_document(here)
    assert session.act(lambda s, h: actions.autotag(s, h, claim, there)) is not None
    reading.flows.editing.undo()
    assert workspace.document_id == here
    assert reading.status.answer().startswith("Undone: tag 2 places as claim")


def test_the_same_again_does_nothing_and_says_so(reading: MainWindow, qtbot: QtBot) -> None:
    assert reading.workspace is not None
    page = reading.workspace.page
    for _ in range(2):
        page.select(place_of(reading, "41 million"))
        qtbot.keyClick(page, Qt.Key.Key_4)
    assert marked(reading) == [("statistic", "41 million")]
    assert reading.status.answer() == "Already tagged as statistic. Nothing changed."


def test_a_key_without_a_selection_retags_the_annotation_in_focus(reading: MainWindow, qtbot: QtBot) -> None:
    assert reading.workspace is not None
    page = reading.workspace.page
    page.select(place_of(reading, "41 million"))
    qtbot.keyClick(page, Qt.Key.Key_4)
    qtbot.keyClick(page, Qt.Key.Key_1)
    assert marked(reading) == [("claim", "41 million")]


def test_delete_removes_the_annotation_in_focus(reading: MainWindow, qtbot: QtBot) -> None:
    assert reading.workspace is not None
    page = reading.workspace.page
    page.select(place_of(reading, "41 million"))
    qtbot.keyClick(page, Qt.Key.Key_4)
    qtbot.keyClick(page, Qt.Key.Key_Delete)
    assert marked(reading) == []
    assert reading.status.answer() == "Removed statistic."


def test_the_marker_marks_every_selection(reading: MainWindow, qtbot: QtBot) -> None:
    assert reading.workspace is not None
    page = reading.workspace.page
    qtbot.keyClick(page, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert reading.commands["tag.marker"].isChecked()
    assert reading.status.answer() == "Marking as claim. Esc ends."
    qtbot.keyClick(page, Qt.Key.Key_2)
    assert reading.status.answer() == "Marking as quote. Esc ends."
    page.select(place_of(reading, "“We waited,”"))
    page.selection_made()
    assert marked(reading) == [("quote", "“We waited,”")]
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not reading.commands["tag.marker"].isChecked()


def test_a_document_is_renamed_and_removed_and_undo_brings_it_back(reading: MainWindow) -> None:
    answers(reading).words = "Another name"
    reading.commands["document.rename"].trigger()
    assert reading.tool_line.title() == "Another name"
    reading.commands["document.remove"].trigger()
    assert reading.workspace is not None
    assert reading.workspace.document_id is None
    reading.commands["edit.undo"].trigger()
    assert reading.tool_line.title() == "Another name"


def test_the_tag_menu_lists_the_tags_with_their_keys(reading: MainWindow) -> None:
    texts = [action.text() for action in reading.menus.menu("tag").actions()][:4]
    assert texts == ["claim\t1", "quote\t2", "opinion\t3", "statistic\t4"]
    assert reading.workspace is not None
    reading.workspace.page.select(place_of(reading, "41 million"))
    reading.menus.menu("tag").actions()[3].trigger()
    assert marked(reading) == [("statistic", "41 million")]


def test_nothing_selected_is_said(reading: MainWindow) -> None:
    reading.menus.menu("tag").actions()[0].trigger()
    assert reading.status.answer().startswith("Nothing selected")


def test_undo_and_redo_are_greyed_with_a_reason_where_nothing_is_left(reading: MainWindow, qtbot: QtBot) -> None:
    assert reading.workspace is not None
    undo, redo = reading.commands["edit.undo"], reading.commands["edit.redo"]
    assert undo.isEnabled(), "the text that was added"
    assert not redo.isEnabled()
    assert redo.toolTip() == "Nothing is left to redo."
    page = reading.workspace.page
    page.select(place_of(reading, "41 million"))
    qtbot.keyClick(page, Qt.Key.Key_4)
    undo.trigger()
    assert redo.isEnabled()
    redo.trigger()
    assert not redo.isEnabled()
    while undo.isEnabled():
        undo.trigger()
    assert undo.toolTip() == "Nothing of yours is left to undo."


def test_the_marker_marks_what_is_selected_and_a_tags_key_changes_it(reading: MainWindow, qtbot: QtBot) -> None:
    assert reading.workspace is not None
    page = reading.workspace.page
    reading.commands["tag.marker"].trigger()
    assert reading.status.answer() == "Marking as claim. Esc ends."
    qtbot.keyClick(page, Qt.Key.Key_2)
    page.select(place_of(reading, "Ann Reed"))
    page.selection_made()
    assert marked(reading) == [("quote", "Ann Reed")]
    page.set_marker(None)
    assert not reading.commands["tag.marker"].isChecked()
    reading.commands["tag.marker"].trigger()
    assert reading.status.answer() == "Marking as quote. Esc ends.", "the tag of last time"


def test_edges_moved_by_keys_are_kept(reading: MainWindow, qtbot: QtBot) -> None:
    assert reading.workspace is not None
    page = reading.workspace.page
    page.select(place_of(reading, "the best"))
    for key, modifier in ((Qt.Key.Key_1, None), (Qt.Key.Key_F2, None), (Qt.Key.Key_Right, CONTROL)):
        qtbot.keyClick(page, key, modifier or Qt.KeyboardModifier.NoModifier)
    assert marked(reading) == [("claim", "the best")]
    qtbot.keyClick(page, Qt.Key.Key_Return)
    assert marked(reading) == [("claim", "the best idea")]


def test_a_tag_on_the_whole_document_by_keys_alone(reading: MainWindow, qtbot: QtBot) -> None:
    assert reading.workspace is not None and reading.session is not None
    workspace, project = reading.workspace, reading.session.project
    page = workspace.page
    qtbot.keyClick(page, Qt.Key.Key_T, CONTROL)
    picker = reading.findChild(TagPicker)
    assert picker is not None
    qtbot.keyClicks(picker.field, "opi")
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert workspace.document_id is not None
    made = project.on_whole(workspace.document_id)
    assert [project.codebook[one.tag_id].name for one in made] == ["opinion"]
    assert page.focused() == made[0].id
    assert page.head_line.isVisible()
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_1)
    assert project.codebook[project.annotation(made[0].id).tag_id].name == "claim"
    qtbot.keyClick(page, Qt.Key.Key_Delete)
    assert project.on_whole(workspace.document_id) == []
    for _ in range(3):
        reading.commands["edit.undo"].trigger()
    assert not page.head_line.isVisible()
    for _ in range(2):
        reading.commands["edit.redo"].trigger()
    assert page.head_line.isVisible()


def test_those_chosen_are_changed_and_removed_in_one_step(reading: MainWindow, qtbot: QtBot) -> None:
    assert reading.workspace is not None
    page = reading.workspace.page
    for words in ("The bridge", "41 million"):
        page.select(place_of(reading, words))
        qtbot.keyClick(page, Qt.Key.Key_1)
        qtbot.keyClick(page, Qt.Key.Key_Return, SHIFT)
    assert len(page.picked) == 1, "a selection lets go of those chosen before"
    qtbot.keyClick(page, Qt.Key.Key_Tab, SHIFT)
    qtbot.keyClick(page, Qt.Key.Key_Return, SHIFT)
    assert reading.status.answer() == "2 annotations chosen."
    qtbot.keyClick(page, Qt.Key.Key_2)
    assert [tag for tag, _ in marked(reading)] == ["quote", "quote"]
    qtbot.keyClick(page, Qt.Key.Key_Delete)
    assert marked(reading) == []
    reading.commands["edit.undo"].trigger()
    assert [tag for tag, _ in marked(reading)] == ["quote", "quote"]
