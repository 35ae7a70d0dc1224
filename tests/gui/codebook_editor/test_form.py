"""The parts of the form: what a tag asks, its look, its first line, where the fields stand."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.core.attributes import Option
from rubricate.gui.codebook_editor.form import TagForm
from rubricate.gui.dialogs.attribute_dialog import AttributeDialog
from rubricate.gui.theme import Theme
from tests.gui.desk import Desk

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def form(at: Desk, follow: Any, theme: Theme) -> TagForm:
    form = TagForm(at.project, at.act, theme, None)  # type: ignore[arg-type]
    follow(form)
    form.show_tag(at.tag("claim").id)
    return form


def in_dialog(call: Any) -> None:
    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, AttributeDialog):
            call(dialog)
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(0, look)


def listed(form: TagForm) -> list[str]:
    box = form.attributes.list
    return [box.item(row).text() for row in range(box.count())]


def add(at: Desk, name: str, kind: str = "text", **fields: Any) -> None:
    claim = at.tag("claim").id
    at.act(lambda s, h: actions.add_attribute(s, h, claim, name, kind, **fields))


def test_attributes_are_added_and_changed_through_their_dialog(at: Desk, form: TagForm, qtbot: QtBot) -> None:
    def fill(dialog: AttributeDialog) -> None:
        qtbot.keyClicks(dialog.name, "certainty")
        dialog.kind.setCurrentIndex(dialog.kind.findData("yes_no"))
        dialog.accept()

    in_dialog(fill)
    form.attributes.add_button.click()
    assert listed(form) == ["certainty: yes or no"]

    def change(dialog: AttributeDialog) -> None:
        dialog.required.setChecked(True)
        dialog.accept()

    in_dialog(change)
    form.attributes.list.setFocus()
    qtbot.keyClick(form.attributes.list, Qt.Key.Key_Return)
    assert listed(form) == ["certainty: yes or no, needed"]


def test_attributes_move_and_go_by_keys(at: Desk, form: TagForm, qtbot: QtBot) -> None:
    add(at, "one", "one_of", options=(Option("a"), Option("b")))
    add(at, "two")
    box = form.attributes.list
    box.setCurrentRow(0)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down, ALT)
    assert [line.partition(":")[0] for line in listed(form)] == ["two", "one"]
    assert box.currentRow() == 1, "what moved stays current"
    qtbot.keyClick(box, Qt.Key.Key_Up, ALT)
    assert [line.partition(":")[0] for line in listed(form)] == ["one", "two"]
    assert listed(form)[0].endswith("2 answers")
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    assert [line.partition(":")[0] for line in listed(form)] == ["two"]
    at.project.undo(at.hand())
    assert len(listed(form)) == 2
    form.set_may_change(False)
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    assert len(listed(form)) == 2 and not form.attributes.add_button.isEnabled()


def test_the_palette_names_who_has_which_colour(at: Desk, form: TagForm) -> None:
    swatches = form.look.swatches.swatches
    assert swatches[0].isChecked() and swatches[0].accessibleName() == "blue, solid"
    assert swatches[1].accessibleName() == "ochre, double, in use: quote"
    at.act(lambda s, h: actions.edit_tag(s, h, at.tag("quote").id, retired=True))
    assert swatches[1].accessibleName() == "ochre, double"


def test_an_own_colour_that_is_too_faint_is_said(at: Desk, form: TagForm) -> None:
    form.writing.choose(colour="#ffffee")
    assert form.look.warning.isVisible()
    form.look.chosen.emit("blue", "solid")
    assert not form.look.warning.isVisible()


def test_the_first_line_is_painted_and_spoken(at: Desk, form: TagForm) -> None:
    assert form.head.accessibleName() == "claim, 0 annotations"
    before = form.head.grab().toImage()
    form.writing.choose(colour="rose", retired=True)
    assert form.head.accessibleName() == "claim, retired, 0 annotations"
    assert form.head.grab().toImage() != before


def test_texts_stand_beside_each_other_where_there_is_room(form: TagForm, qtbot: QtBot) -> None:
    def tops() -> list[int]:
        return [form.texts[name].mapTo(form, QPoint(0, 0)).y() for name in ("use_when", "not_when")]

    form.set_width(700)
    qtbot.waitUntil(lambda: tops()[0] == tops()[1])
    form.set_width(400)
    qtbot.waitUntil(lambda: tops()[0] < tops()[1])


def test_a_short_name_is_the_name_until_it_has_its_own(at: Desk, form: TagForm, qtbot: QtBot) -> None:
    assert form.lines["short"].text() == "" and form.lines["short"].placeholderText() == "claim"
    form.lines["short"].setFocus()
    qtbot.keyClicks(form.lines["short"], "quote")
    assert form.refusal.text() == "quote is called quote in data already. Choose another name."


def test_what_stands_against_a_field_is_said_once_and_belongs_to_it(
    form: TagForm, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("rubricate.gui.codebook_editor.form.announce", lambda _widget, words: said.append(words))
    form.lines["short"].setFocus()
    qtbot.keyClicks(form.lines["short"], "quote")
    qtbot.keyClicks(form.lines["short"], " ")
    sentence = "quote is called quote in data already. Choose another name."
    assert [words for words in said if words] == [sentence]
    assert form.lines["short"].accessibleDescription() == sentence
    qtbot.keyClicks(form.lines["short"], "2")
    assert form.lines["short"].accessibleDescription() == ""


def test_control_enter_ends_writing_and_escape_takes_back(at: Desk, form: TagForm, qtbot: QtBot) -> None:
    field = form.texts["example"]
    field.begin()
    qtbot.keyClicks(field.source, "So.")
    qtbot.keyClick(field.source, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not field.is_writing and at.tag("claim").example.endswith("So.")
    kept = at.tag("claim").example
    field.begin()
    qtbot.keyClicks(field.source, "x")
    qtbot.keyClick(field.source, Qt.Key.Key_Escape)
    assert at.tag("claim").example == kept and field.source.toPlainText() == kept
    assert at.tag("claim").revision == 1, "an example is not the meaning"


def test_what_escape_took_back_comes_again_by_undo(at: Desk, form: TagForm, qtbot: QtBot) -> None:
    """A definition that somebody wrote for ten minutes is not lost by the key that leads back to the text."""
    field, before = form.texts["definition"], at.tag("claim").definition
    field.begin()
    qtbot.keyClicks(field.source, " It")
    form.writing.keep()
    qtbot.keyClicks(field.source, " is said.")
    assert at.tag("claim").revision == 2
    qtbot.keyClick(field.source, Qt.Key.Key_Escape)
    assert (at.tag("claim").definition, at.tag("claim").revision) == (before, 1), "it means what it meant"
    assert field.source.toPlainText() == before
    at.project.undo(at.hand())
    assert (at.tag("claim").definition, at.tag("claim").revision) == (f"{before} It is said.", 2)
    at.project.undo(at.hand())
    assert (at.tag("claim").definition, at.tag("claim").revision) == (before, 1)
