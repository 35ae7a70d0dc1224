"""The codebook through the window: Ctrl+B, what the editor asks, the recode queue, the card, files."""

from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.core.codebook import Tag
from rubricate.gui.codebook_editor.editor import CodebookEditor
from rubricate.gui.codebook_editor.export_dialog import ExportCodebookDialog
from rubricate.gui.codebook_editor.import_dialog import ImportDialog
from rubricate.gui.codebook_editor.merge_dialog import MergeDialog
from rubricate.gui.codebook_editor.recode_panel import RecodePanel
from rubricate.gui.codebook_editor.split_dialog import SplitDialog
from rubricate.gui.codebook_editor.versions_dialog import VersionsDialog
from rubricate.gui.dialogs.tag_picker import TagPicker
from rubricate.gui.main_window import MainWindow
from rubricate.gui.panels.tag_card import TagCard
from rubricate.project import Project
from tests.gui.windows import answers, place_of

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def project(window: MainWindow) -> Project:
    assert window.session is not None
    return window.session.project


def tag(window: MainWindow, name: str) -> Tag:
    found = project(window).codebook.named(name)
    assert found is not None
    return found


def editor(window: MainWindow) -> CodebookEditor:
    assert window.workspace is not None
    over = window.workspace.over
    assert isinstance(over, CodebookEditor)
    return over


def mark(window: MainWindow, words: str, name: str) -> None:
    window.flows.editing.mark(place_of(window, words), tag(window, name).id)


def redefine(window: MainWindow, name: str) -> None:
    assert window.session is not None
    one = tag(window, name).id
    window.session.act(lambda s, h: actions.edit_tag(s, h, one, definition="Another meaning."))


def in_dialog(kind: type[QDialog], call: Any) -> None:
    """What the user does in the next dialog of this kind."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            call(dialog)
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(0, look)


def test_control_b_opens_it_at_the_tag_in_focus_and_closes_it(reading: MainWindow, qtbot: QtBot) -> None:
    workspace = reading.workspace
    assert workspace is not None
    mark(reading, "It costs 41 million pounds", "statistic")
    workspace.page.next_annotation(1)
    qtbot.keyClick(workspace.page, Qt.Key.Key_B, CONTROL)
    assert editor(reading).form.lines["name"].text() == "statistic"
    assert editor(reading).tree.list.hasFocus()
    assert not reading.tool_line.isVisible() and reading.commands["tag.codebook"].isChecked()
    qtbot.keyClick(editor(reading).tree.list, Qt.Key.Key_Escape)
    assert workspace.over is None and workspace.page.hasFocus()
    assert reading.tool_line.isVisible() and not reading.commands["tag.codebook"].isChecked()


def test_what_is_being_typed_is_kept_when_one_leaves(reading: MainWindow, qtbot: QtBot) -> None:
    reading.commands["tag.codebook"].trigger()
    field = editor(reading).form.lines["name"]
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "assertion")
    qtbot.keyClick(field, Qt.Key.Key_B, CONTROL)
    assert tag(reading, "assertion").key == "1"


def test_a_note_on_the_tag_is_written_beside_the_form(reading: MainWindow, qtbot: QtBot) -> None:
    reading.commands["tag.codebook"].trigger()
    found, notes = editor(reading), editor(reading).side.notes
    assert notes is not None
    found.show_tag(tag(reading, "claim").id)
    notes.begin()
    qtbot.keyClicks(notes.entries[0].box.edit, "Too wide?")
    found.show_tag(tag(reading, "quote").id)  # going elsewhere keeps it
    assert [(note.subject, note.body) for note in project(reading).notes.values()] == [("tag", "Too wide?")]
    assert notes.entries[0].box.view.toPlainText() == ""
    found.show_tag(tag(reading, "claim").id)
    assert notes.entries[0].box.view.toPlainText() == "Too wide?"
    reading.commands["edit.undo"].trigger()
    assert not project(reading).notes and notes.entries[0].box.view.toPlainText() == ""


def test_undo_in_a_field_takes_the_spell_back(reading: MainWindow, qtbot: QtBot) -> None:
    reading.commands["tag.codebook"].trigger()
    field = editor(reading).form.texts["definition"]
    field.begin()
    before = tag(reading, "claim").definition
    qtbot.keyClicks(field.source, " And more.")
    qtbot.keyClick(field.source, Qt.Key.Key_Z, CONTROL)
    assert tag(reading, "claim").definition == before
    assert field.source.toPlainText() == before
    qtbot.keyClick(field.source, Qt.Key.Key_Y, CONTROL)
    assert tag(reading, "claim").definition.endswith(" And more.")
    assert field.source.toPlainText().endswith(" And more.")


def test_tags_are_merged_and_split(reading: MainWindow, qtbot: QtBot) -> None:
    mark(reading, "The bridge", "opinion")
    mark(reading, "It costs 41 million pounds", "claim")
    reading.commands["tag.codebook"].trigger()
    editor(reading).show_tag(tag(reading, "opinion").id)
    in_dialog(MergeDialog, QDialog.accept)
    qtbot.keyClick(editor(reading).tree.list, Qt.Key.Key_M)
    assert project(reading).codebook.named("opinion") is None
    assert editor(reading).form.lines["name"].text() == "claim"

    def split(dialog: SplitDialog) -> None:
        qtbot.keyClicks(dialog.name, "price")
        dialog.model.tick([1], is_on=True)
        dialog.accept()

    in_dialog(SplitDialog, split)
    qtbot.keyClick(editor(reading).tree.list, Qt.Key.Key_S)
    assert project(reading).counts()[tag(reading, "price").id] == 1
    assert editor(reading).form.lines["name"].text() == "price"
    assert tag(reading, "price").colour != tag(reading, "claim").colour


def test_a_version_is_kept_and_all_are_shown(reading: MainWindow) -> None:
    reading.commands["tag.codebook"].trigger()
    answers(reading).words = "1.0"
    editor(reading).side.keep.click()
    assert [version.name for version in project(reading).versions.values()] == ["1.0"]
    assert editor(reading).side.version.text().startswith("As in 1.0")
    seen: list[int] = []

    def look(dialog: VersionsDialog) -> None:
        seen.append(dialog.list.count())
        dialog.freeze.click()
        dialog.accept()

    in_dialog(VersionsDialog, look)
    editor(reading).side.versions.click()
    assert seen == [1] and editor(reading).header.unfreeze.isVisible()
    editor(reading).header.unfreeze.click()
    assert not editor(reading).header.unfreeze.isVisible()


def test_only_the_wording_has_changed(reading: MainWindow) -> None:
    mark(reading, "The bridge", "claim")
    reading.commands["tag.codebook"].trigger()
    redefine(reading, "claim")
    assert editor(reading).form.same.isVisible()
    editor(reading).form.same.click()
    assert project(reading).outdated_counts() == {}
    assert not editor(reading).form.same.isVisible()
    reading.commands["edit.undo"].trigger()
    assert project(reading).outdated_counts() == {tag(reading, "claim").id: 1}


def test_older_ones_are_not_taken_along_by_the_wording(reading: MainWindow) -> None:
    mark(reading, "The bridge", "claim")
    redefine(reading, "claim")
    assert reading.session is not None
    one = tag(reading, "claim").id
    reading.session.act(lambda s, h: actions.edit_tag(s, h, one, definition="A third meaning."))
    reading.flows.recoding.keep_latest(one)
    assert project(reading).outdated_counts() == {one: 1}
    assert "one by one" in reading.status.answer()


def test_the_queue_stands_beside_the_page(reading: MainWindow, qtbot: QtBot) -> None:
    workspace = reading.workspace
    assert workspace is not None
    mark(reading, "The bridge", "claim")
    mark(reading, "It costs 41 million pounds", "claim")
    reading.commands["tag.recode"].trigger()
    assert "older" in reading.status.answer()
    redefine(reading, "claim")
    reading.commands["tag.codebook"].trigger()
    editor(reading).form.recode.click()
    panel = workspace.panels.left.currentWidget()
    assert isinstance(panel, RecodePanel) and panel.list.hasFocus() and workspace.over is None
    first = workspace.page.focused()
    qtbot.keyClick(panel.list, Qt.Key.Key_K)
    assert workspace.page.focused() not in (None, first), "the next one is shown"
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert workspace.page.hasFocus()
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Escape)
    assert workspace.panels.left.currentWidget() is workspace.panels.left.usual


def rest_on(widget: QWidget, point: QPoint | None = None) -> None:
    """Put the mouse on a widget, and leave it there."""
    QCursor.setPos(widget.mapToGlobal(point or widget.rect().center()))


def test_one_key_says_what_a_tag_means(reading: MainWindow, qtbot: QtBot) -> None:
    workspace = reading.workspace
    assert workspace is not None

    def card() -> TagCard:
        found = reading.flows.telling_tags.card
        assert found is not None and found.isVisible()
        return found

    rest_on(workspace.page.viewport())  # an earlier test may have left the mouse on a tag
    qtbot.waitUntil(lambda: "Added" in reading.status.answer())  # else it would take the place of what is asked for
    qtbot.keyClick(workspace.page, Qt.Key.Key_F1, SHIFT)
    assert "Go to an annotation first" in reading.status.answer()
    mark(reading, "The bridge", "opinion")
    workspace.page.next_annotation(1)
    qtbot.keyClick(workspace.page, Qt.Key.Key_F1, SHIFT)
    assert card().accessibleName() == "What opinion means"
    qtbot.keyClick(card().body, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: reading.flows.telling_tags.card is None)
    reading.activateWindow()  # without a window manager the closed card leaves none active
    qtbot.waitUntil(reading.isActiveWindow)
    panel = workspace.panels.codebook
    panel.list.setFocus()
    panel.list.go_to(panel.model.index(1))
    qtbot.keyClick(panel.list, Qt.Key.Key_F1, SHIFT)
    assert card().accessibleName() == "What quote means"
    qtbot.keyClick(card().body, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: reading.flows.telling_tags.card is None)


def test_a_key_goes_by_what_has_the_keys_not_by_where_the_mouse_was_left(reading: MainWindow, qtbot: QtBot) -> None:
    workspace = reading.workspace
    assert workspace is not None
    panel, telling = workspace.panels.codebook, reading.flows.telling_tags
    rest_on(panel.list.viewport(), panel.list.visualRect(panel.model.index(1)).center())
    qtbot.keyClick(workspace.page, Qt.Key.Key_F1, SHIFT)
    assert telling.card is not None and telling.card.accessibleName() == "What quote means"
    qtbot.keyClick(telling.card.body, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: telling.card is None)
    reading.activateWindow()
    qtbot.waitUntil(reading.isActiveWindow)
    mark(reading, "The bridge", "opinion")
    workspace.page.next_annotation(1)
    qtbot.keyClick(workspace.page, Qt.Key.Key_F1, SHIFT)
    assert telling.card is not None and telling.card.accessibleName() == "What opinion means"
    qtbot.keyClick(telling.card.body, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: telling.card is None)


def test_the_chooser_says_it_too(reading: MainWindow, qtbot: QtBot) -> None:
    workspace = reading.workspace
    assert workspace is not None
    workspace.page.select(place_of(reading, "The bridge"))
    qtbot.keyClick(workspace.page, Qt.Key.Key_Return)
    picker = workspace.page.findChild(TagPicker)
    assert isinstance(picker, TagPicker)
    qtbot.keyClicks(picker.field, "stat")
    qtbot.keyClick(picker.field, Qt.Key.Key_F1, SHIFT)
    card = picker.findChild(TagCard)
    assert isinstance(card, TagCard) and card.accessibleName() == "What statistic means"
    qtbot.keyClick(card.body, Qt.Key.Key_Escape)
    assert picker.isVisible(), "the choosing goes on"
    picker.close()


def test_a_preset_is_taken_in_as_one_step(reading: MainWindow) -> None:
    def take(dialog: ImportDialog) -> None:
        dialog.presets.setCurrentRow(2)
        dialog.accept()

    in_dialog(ImportDialog, take)
    reading.commands["tag.import"].trigger()
    assert len(project(reading).codebook) == 7
    assert reading.status.answer().startswith("Took in ")
    reading.commands["edit.undo"].trigger()
    assert len(project(reading).codebook) == 4


@pytest.mark.parametrize("kind", ["json", "csv", "md", "qdc"])
def test_the_codebook_is_written(reading: MainWindow, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"book.{kind}"
    answers(reading).place = path

    def choose(dialog: ExportCodebookDialog) -> None:
        dialog.kinds.button(kind).click()
        dialog.accept()

    in_dialog(ExportCodebookDialog, choose)
    reading.commands["tag.export"].trigger()
    assert "claim" in path.read_text(encoding="utf-8-sig")
    assert reading.status.answer().startswith("4 tags written to ")


def test_the_panel_leads_there(reading: MainWindow) -> None:
    workspace = reading.workspace
    assert workspace is not None
    workspace.panels.codebook.open_button.click()
    assert editor(reading).isVisible()
    reading.flows.codebook.leave()
    quote: UUID = tag(reading, "quote").id
    workspace.panels.codebook.editor_asked.emit(quote)
    assert editor(reading).form.tag_id == quote


def test_another_project_has_another_editor(reading: MainWindow, article: Path, qtbot: QtBot) -> None:
    reading.commands["tag.codebook"].trigger()
    reading.close_project()
    assert not reading.commands["tag.codebook"].isChecked()
    reading.open_paths([article])
    qtbot.waitUntil(lambda: reading.workspace is not None)
    reading.commands["tag.codebook"].trigger()
    assert editor(reading).isVisible()
