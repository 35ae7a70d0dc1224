"""The codebook in the place of the page: going to a tag, typing, undo, frozen, with little room."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.gui import style
from rubricate.gui.codebook_editor.editor import CodebookEditor
from rubricate.gui.panels.tag_folds import Folds
from rubricate.gui.theme import Theme
from tests.gui.desk import Desk


@pytest.fixture
def editor(at: Desk, follow: Any, theme: Theme) -> CodebookEditor:
    editor = CodebookEditor(at.project, at.act, Folds({}, at.project.id), theme)
    follow(editor)
    editor.tree.list.setFocus()
    return editor


def type_into(qtbot: QtBot, editor: CodebookEditor, name: str, text: str) -> None:
    field = editor.form.lines[name]
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_the_form_follows_the_row(at: Desk, editor: CodebookEditor, qtbot: QtBot) -> None:
    assert editor.form.lines["name"].text() == "claim"
    qtbot.keyClick(editor.tree.list, Qt.Key.Key_Down)
    assert editor.form.lines["name"].text() == "quote"
    assert editor.form.lines["key"].text() == "2"
    qtbot.keyClick(editor.tree.list, Qt.Key.Key_Return)
    assert editor.form.lines["name"].hasFocus()


def test_what_is_typed_is_kept_and_one_undo_takes_the_spell_back(
    at: Desk, editor: CodebookEditor, qtbot: QtBot
) -> None:
    type_into(qtbot, editor, "name", "asser")
    editor.form.writing.keep()
    assert at.tag("asser").letter == "C"
    qtbot.keyClicks(editor.form.lines["name"], "tion")
    editor.form.lines["short"].setFocus()
    assert at.tag("assertion").key == "1"
    at.project.undo(at.hand())
    assert at.project.codebook.named("assertion") is None
    assert editor.form.lines["name"].text() == "claim"
    at.project.redo(at.hand())
    assert editor.form.lines["name"].text() == "assertion"


def test_a_pause_keeps_what_was_typed(at: Desk, editor: CodebookEditor, qtbot: QtBot) -> None:
    type_into(qtbot, editor, "short", "clm")
    qtbot.waitUntil(lambda: at.tag("claim").short == "clm", timeout=5000)


def test_a_clash_is_said_and_given_up_when_the_field_is_left(at: Desk, editor: CodebookEditor, qtbot: QtBot) -> None:
    type_into(qtbot, editor, "key", "2")
    assert editor.form.refusal.isVisible()
    assert editor.form.refusal.text() == "The key 2 belongs to quote. Choose another one."
    assert editor.form.lines["key"].accessibleDescription() == editor.form.refusal.text()
    editor.form.lines["name"].setFocus()
    assert editor.form.lines["key"].text() == "1"
    assert not editor.form.refusal.isVisible()
    assert len(at.refused) == 1, "the status line says why"


def test_escape_takes_back_what_was_typed_then_leaves(at: Desk, editor: CodebookEditor, qtbot: QtBot) -> None:
    left: list[bool] = []
    editor.left.connect(lambda: left.append(True))
    type_into(qtbot, editor, "name", "nonsense")
    qtbot.keyClick(editor.form.lines["name"], Qt.Key.Key_Escape)
    assert editor.form.lines["name"].text() == "claim"
    assert at.project.codebook.named("nonsense") is None and not left
    qtbot.keyClick(editor.form.lines["name"], Qt.Key.Key_Escape)
    assert left == [True]


def test_a_definition_is_written_as_markdown_and_seen_rendered(at: Desk, editor: CodebookEditor, qtbot: QtBot) -> None:
    at.mark(at.add("One"), "bridge", "claim")
    field = editor.form.texts["definition"]
    field.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert field.source.hasFocus()
    field.source.selectAll()
    qtbot.keyClicks(field.source, "What **can** be checked ![x](http://example.org/x.png)")
    qtbot.keyClick(field.source, Qt.Key.Key_Tab)
    assert not field.is_writing
    assert field.view.toPlainText().startswith("What can be checked")
    assert at.tag("claim").definition.startswith("What **can** be checked")
    assert at.tag("claim").revision == 2, "one spell is one change of the meaning"
    assert editor.form.same.isVisible()
    assert editor.side.again.text() == "1 annotation was made under an earlier definition of claim."
    at.project.undo(at.hand())
    assert at.tag("claim").revision == 1 and not editor.form.same.isVisible()


def test_several_pauses_in_one_spell_are_one_revision(at: Desk, editor: CodebookEditor, qtbot: QtBot) -> None:
    field = editor.form.texts["use_when"]
    field.begin()
    qtbot.keyClicks(field.source, "One. ")
    editor.form.writing.keep()
    qtbot.keyClicks(field.source, "Two.")
    editor.form.finish()
    assert at.tag("claim").revision == 2
    assert at.tag("claim").use_when.endswith("One. Two.")
    at.project.undo(at.hand())
    assert at.tag("claim").revision == 1
    assert not at.tag("claim").use_when.endswith("One. Two.")


def test_choices_are_kept_at_once(at: Desk, editor: CodebookEditor, qtbot: QtBot) -> None:
    editor.form.look.swatches.swatches[8].click()
    editor.form.unit.button("sentence").click()
    editor.form.overlap.click()
    editor.form.look.patterns.setCurrentIndex(0)
    editor.form.look.patterns.activated.emit(0)
    tag = at.tag("claim")
    assert (tag.colour, tag.pattern, tag.unit, tag.overlap) == ("teal", "solid", "sentence", False)
    editor.form.retired.click()
    assert at.tag("claim").retired
    assert editor.form.lines["name"].text() == "claim", "one stays at it"
    assert editor.tree.list.currentIndex().data() == "claim" and editor.tree.retired.isChecked()


def test_frozen_the_editor_shows_all_and_lets_nothing_be_changed(
    at: Desk, editor: CodebookEditor, qtbot: QtBot
) -> None:
    step = at.act(lambda s, h: actions.keep_version(s, h, "1.0"))
    assert step is not None
    version = step.changes[0].id
    asked: list[object] = []
    editor.unfreeze_asked.connect(asked.append)
    editor.form.texts["example"].begin()
    at.act(lambda s, h: actions.freeze(s, h, version))
    assert editor.header.unfreeze.isVisible()
    assert editor.form.lines["name"].isReadOnly() and not editor.form.overlap.isEnabled()
    editor.form.texts["definition"].begin()
    assert not editor.form.texts["definition"].is_writing
    assert not editor.form.texts["example"].is_writing
    qtbot.keyClick(editor.tree.list, Qt.Key.Key_Delete)
    qtbot.keyClick(editor.tree.list, Qt.Key.Key_N)
    told: list[str] = []
    editor.said.connect(told.append)
    qtbot.keyClick(editor.form.lines["name"], Qt.Key.Key_X)
    qtbot.keyClick(editor.form.lines["name"], Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert told == ["Frozen as 1.0: tags and attributes cannot be changed."]
    assert len(at.project.codebook) == 4 and not at.refused
    menu = editor.tree.menu()
    assert not any(action.isEnabled() for action in menu.actions() if action.text())
    editor.header.unfreeze.click()
    assert asked == [version]
    at.act(lambda s, h: actions.unfreeze(s, h, version))
    assert not editor.header.unfreeze.isVisible() and not editor.form.lines["name"].isReadOnly()


def test_without_tags_there_is_a_way_to_begin(at: Desk, editor: CodebookEditor, qtbot: QtBot) -> None:
    editor.tree.list.selectAll()
    editor.tree.remove()
    assert len(at.project.codebook) == 0
    assert editor.empty.isVisible()
    editor.empty.button.click()
    assert editor.form.lines["name"].text() == "new tag" and editor.form.lines["name"].hasFocus()


@pytest.mark.parametrize(("width", "scale"), [(1366, 100), (1024, 100), (1366, 200)])
def test_it_has_room(at: Desk, editor: CodebookEditor, qtbot: QtBot, qapp: Any, width: int, scale: int) -> None:
    theme = Theme.load("contrast-dark", scale)
    style.apply(qapp, theme)
    editor.set_theme(theme)
    editor.resize(width, 680)
    qtbot.waitUntil(lambda: editor.width() == width)
    assert editor.minimumSizeHint().width() <= width
    assert editor.form.width() <= editor._middle.width()
    assert editor.side.isVisible()
    is_beside = editor.side.parentWidget() is not editor.form.parentWidget()
    assert is_beside == (width / scale > 10.6)


def test_the_width_of_the_columns_is_remembered(
    at: Desk, editor: CodebookEditor, theme: Theme, follow: Any, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: sum(editor._columns.sizes()) > 1000)
    tree, middle, side = editor._columns.sizes()
    editor._columns.setSizes([tree + 60, middle - 60, side])
    memory = editor.remember()
    again = CodebookEditor(at.project, at.act, Folds({}, at.project.id), theme)
    again.recall({**memory, "narrow": ["what was edited there", 2]})
    follow(again)
    assert abs(again._columns.sizes()[0] - tree - 60) <= 2


def test_all_that_the_keyboard_reaches_has_a_spoken_name(editor: CodebookEditor) -> None:
    kinds = (QLineEdit, QComboBox, QAbstractScrollArea, QAbstractButton)
    silent = [
        widget
        for kind in kinds
        for widget in editor.findChildren(kind)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert silent == []
    assert [area.isVisible() for area in editor.areas()] == [True] * 4
