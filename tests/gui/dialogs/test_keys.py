"""The list of keys, and changing them by keys alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from rubricate.gui.codebook_editor.editor import CodebookEditor
from rubricate.gui.commands import key_caps
from rubricate.gui.dialogs.keys import KeysDialog, words_rows
from rubricate.gui.documents_table.table import DocumentsTable
from rubricate.gui.keymap import Keymap, table
from rubricate.gui.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def rows(dialog: KeysDialog) -> list[tuple[str, str]]:
    groups = [dialog.tree.topLevelItem(n) for n in range(dialog.tree.topLevelItemCount())]
    children = [group.child(m) for group in groups if group is not None for m in range(group.childCount())]
    return [(row.text(0), row.text(1)) for row in children if row is not None and not row.isHidden()]


def opened(qtbot: QtBot, keymap: Keymap | None = None) -> KeysDialog:
    dialog = KeysDialog(keymap or Keymap())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def choose(dialog: KeysDialog, text: str, *, last: bool = False) -> None:
    """The first row of this name, or the last: rows of lists stand behind those of menus."""
    found = dialog.tree.findItems(text, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    item = found[-1 if last else 0]
    dialog.tree.setCurrentItem(item)
    dialog.tree.setFocus()


def press(qtbot: QtBot, button: QAbstractButton) -> None:
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def test_every_row_of_the_table_is_listed(qtbot: QtBot) -> None:
    listed = rows(opened(qtbot))
    assert len(listed) == len(table()) + len(words_rows())
    assert ("Undo", "Ctrl+Z") in listed
    assert ("Redo", "Ctrl+Y   Ctrl+Shift+Z") in listed


def test_the_filter_leaves_what_matches(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    qtbot.keyClicks(dialog.filter, "undo")
    assert rows(dialog) == [("Undo", "Ctrl+Z")]


def test_a_part_of_the_window_is_found_by_its_name(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    qtbot.keyClicks(dialog.filter, "look again")
    assert rows(dialog) == [("Look again after a change", "")]
    dialog.filter.clear()
    qtbot.keyClicks(dialog.filter, "list to look")
    assert [keys for _does, keys in rows(dialog)] == ["Enter", "K", "R", "A", "Del", "Esc"]


def test_enter_and_the_new_keys_change_a_row(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    choose(dialog, "Undo")
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Return)
    assert dialog.isVisible() and dialog.field.is_listening
    with qtbot.waitSignal(dialog.changed) as told:
        qtbot.keyClick(dialog.field, Qt.Key.Key_F12)
    assert told.args[0].changes == {"edit.undo": ["F12"]}  # type: ignore[index]
    assert ("Undo", "F12") in rows(dialog)
    assert dialog.answer.text() == "“Undo” has F12 now."
    assert dialog.tree.hasFocus()


def test_keys_of_another_command_are_refused_by_its_name(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    choose(dialog, "Undo")
    dialog.change()
    with qtbot.assertNotEmitted(dialog.changed):
        qtbot.keyClick(dialog.field, Qt.Key.Key_N, CONTROL)
    assert dialog.answer.text() == "Ctrl+N belongs to “New project”. Nothing changed. Give that another key first."
    assert ("Undo", "Ctrl+Z") in rows(dialog)


def test_a_second_key_no_key_and_reset(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    choose(dialog, "Undo")
    press(qtbot, dialog.add_button)
    qtbot.keyClick(dialog.field, Qt.Key.Key_F12)
    assert dialog.keymap.entry("edit.undo").keys == ("Ctrl+Z", "F12")
    press(qtbot, dialog.clear_button)
    assert dialog.keymap.entry("edit.undo").keys == ()
    assert dialog.field.text() == "No keys"
    press(qtbot, dialog.reset_button)
    assert dialog.keymap.entry("edit.undo").keys == ("Ctrl+Z",)
    assert not dialog.reset_button.isEnabled()


def test_a_reset_does_not_take_a_key_away_from_another_row(qtbot: QtBot) -> None:
    dialog = opened(qtbot, Keymap({"edit.undo": ["F12"], "edit.redo": ["Ctrl+Z"]}))
    choose(dialog, "Undo")
    press(qtbot, dialog.reset_button)
    assert "Redo" in dialog.answer.text()
    assert dialog.keymap.entry("edit.undo").keys == ("F12",)


def test_reset_all(qtbot: QtBot) -> None:
    dialog = opened(qtbot, Keymap({"edit.undo": ["F12"], "page.note": ["F10"]}))
    press(qtbot, dialog.reset_all)
    assert dialog.keymap.changes == {}
    assert not dialog.reset_all.isEnabled()


def test_esc_is_what_it_is(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    choose(dialog, Keymap().entry("page.back").text)
    assert not dialog.change_button.isEnabled()
    dialog.change()
    assert not dialog.field.is_listening


def test_other_keys_hold_at_once_in_every_window(reading: MainWindow, qtbot: QtBot) -> None:
    other = reading.windows.new_window()
    reading.commands["help.keys"].trigger()
    dialog = reading.findChild(KeysDialog)
    assert isinstance(dialog, KeysDialog)
    for text, key in (("Grow the selection: word, sentence, paragraph", Qt.Key.Key_F10), ("Undo", Qt.Key.Key_F12)):
        choose(dialog, text)
        dialog.change()
        qtbot.keyClick(dialog.field, key)
    choose(dialog, "Next way to show marks")
    dialog.clear_keys()
    dialog.close()
    assert reading.settings.keys == {"page.grow": ["F10"], "edit.undo": ["F12"], "view.next_marks": []}
    for window in (reading, other):
        assert window.commands["edit.undo"].shortcut().toString() == "F12"
        assert window.commands.caps("edit.undo") == key_caps("F12")
    assert reading.tool_line.marks.toolTip() == "How marks are shown"
    assert reading.workspace is not None
    page = reading.workspace.page
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_E, CONTROL)
    assert page.selection() is None
    qtbot.keyClick(page, Qt.Key.Key_F10)
    assert page.selection() is not None


def test_a_window_made_later_has_them_too(reading: MainWindow, qtbot: QtBot) -> None:
    reading.settings.keys = {"file.new": ["F12"]}
    later = reading.windows.new_window()
    later.widget.show()
    qtbot.waitUntil(lambda: later.commands["file.new"].shortcut().toString() == "F12")


def test_the_keys_of_lists_stand_under_their_own_headings(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    groups = [dialog.tree.topLevelItem(n) for n in range(dialog.tree.topLevelItemCount())]
    listed = {group.text(0): [group.child(m).text(1) for m in range(group.childCount())] for group in groups if group}  # type: ignore[union-attr]
    assert list(listed)[-3:] == [
        "In the table of documents", "In the list of tags of the codebook", "In the list to look at again",
    ]  # fmt: skip
    assert {"D", "S", "N", "O", "G", "Esc"} <= set(listed["In the table of documents"])
    assert {"N", "B", "M", "S", "R", "Esc"} <= set(listed["In the list of tags of the codebook"])
    assert {"K", "R", "A", "Esc"} <= set(listed["In the list to look at again"])


def test_a_letter_is_refused_by_what_has_it_in_the_same_list_alone(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    choose(dialog, "Mark as done", last=True)
    dialog.change()
    qtbot.keyClick(dialog.field, Qt.Key.Key_S)
    assert dialog.answer.text().startswith("S belongs to “Skip, with the reason”. Nothing changed.")
    dialog.change()
    qtbot.keyClick(dialog.field, Qt.Key.Key_N, CONTROL)
    assert dialog.answer.text().startswith("Ctrl+N belongs to “New project” (File). Nothing changed.")
    dialog.change()
    qtbot.keyClick(dialog.field, Qt.Key.Key_M)
    assert dialog.answer.text() == "“Mark as done” has M now."
    assert dialog.keymap.changes == {"table.done": ["M"]}


def test_a_letter_of_a_list_holds_at_once_and_in_views_made_later(reading: MainWindow, qtbot: QtBot) -> None:
    workspace = reading.workspace
    assert workspace is not None
    reading.commands["document.table"].trigger()
    table = workspace.over
    assert isinstance(table, DocumentsTable)
    reading.commands["help.keys"].trigger()
    dialog = reading.findChild(KeysDialog)
    assert isinstance(dialog, KeysDialog)
    for text, key in (("Mark as done", Qt.Key.Key_E), ("Add a tag", Qt.Key.Key_F8)):
        choose(dialog, text, last=True)
        dialog.change()
        qtbot.keyClick(dialog.field, key)
    dialog.close()
    assert reading.settings.keys == {"table.done": ["E"], "editor.add": ["F8"]}
    assert "E done" in table.hints.text()
    table.view.setFocus()
    qtbot.keyClick(table.view, Qt.Key.Key_E)
    assert table.model.facts.state(next(iter(table.project.documents))) == "done"
    reading.commands["tag.codebook"].trigger()
    editor = workspace.over
    assert isinstance(editor, CodebookEditor)
    assert editor.tree.hints.text().startswith("F8 new")
