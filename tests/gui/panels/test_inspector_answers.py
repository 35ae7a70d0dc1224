"""What the tag asks, in the inspector: of one annotation, of several at once, of the whole document."""

from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.core.attributes import Option
from rubricate.gui.panels.attributes.choice import ChoiceField
from rubricate.gui.panels.attributes.typed import TypedField
from rubricate.gui.theme import Theme
from tests.gui.desk import Desk
from tests.gui.panels.test_inspector import Panel

K = Qt.Key


@pytest.fixture
def panel(at: Desk, follow: Any, ask: Any, theme: Theme) -> Panel:
    panel = Panel(at, ask, theme)
    follow(panel)
    return panel


@pytest.fixture
def marks(at: Desk, panel: Panel) -> list[UUID]:
    """Two quotes and a claim; quotes are asked for a speaker, and must be for a form."""
    quote, document = at.tag("quote").id, at.add("One")
    choices = (Option("direct"), Option("indirect"))
    at.act(lambda s, h: actions.add_attribute(s, h, quote, "speaker", "text"))
    at.act(lambda s, h: actions.add_attribute(s, h, quote, "form", "one_of", options=choices, required=True))
    found = [at.mark(document, words, "quote") for words in ("“Nobody asked us,”", "said Ada")]
    found.append(at.mark(document, "bridge", "claim"))
    panel.model.show(document)
    panel.inspector.show_document(document)
    return found


def speaker(panel: Panel) -> TypedField:
    form = panel.inspector.answers.form
    assert form is not None
    field = form.rows[0].field
    assert isinstance(field, TypedField)
    return field


def form_field(panel: Panel) -> ChoiceField:
    form = panel.inspector.answers.form
    assert form is not None
    field = form.rows[1].field
    assert isinstance(field, ChoiceField)
    return field


def answers(at: Desk, annotation_id: UUID) -> dict[str, tuple[str, ...]]:
    found = at.project.annotation(annotation_id).attributes
    return {at.project.codebook.attributes[one].name: values for one, values in found.items()}


def test_it_is_filled_by_keys_alone_and_undone_field_by_field(
    at: Desk, panel: Panel, marks: list[UUID], qtbot: QtBot
) -> None:
    panel.inspector.show_annotation(marks[0])
    assert panel.inspector.head.missing.text() == "1 answer needed"
    panel.inspector.enter()
    qtbot.keyClicks(QApplication.focusWidget(), "Ada")
    qtbot.keyClick(QApplication.focusWidget(), K.Key_Tab)
    for key in (K.Key_D, K.Key_I):
        qtbot.keyClick(QApplication.focusWidget(), key)
    assert answers(at, marks[0]) == {"speaker": ("Ada",), "form": ("indirect",)}
    assert not panel.inspector.head.missing.isVisible()
    with qtbot.waitSignal(panel.inspector.returned):
        qtbot.keyClick(QApplication.focusWidget(), K.Key_Escape)
    at.project.undo(at.hand())
    assert answers(at, marks[0]) == {"speaker": ("Ada",)}
    at.project.undo(at.hand())
    assert answers(at, marks[0]) == {} and speaker(panel).line.text() == ""


def test_tab_goes_from_the_answers_to_the_note(panel: Panel, marks: list[UUID], qtbot: QtBot) -> None:
    panel.inspector.show_annotation(marks[0])
    panel.inspector.setFocus()
    assert speaker(panel).line.hasFocus()
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), K.Key_Tab)
    assert panel.inspector.note.view.hasFocus()


def test_what_is_typed_goes_to_the_annotation_it_was_typed_for(
    at: Desk, panel: Panel, marks: list[UUID], qtbot: QtBot
) -> None:
    panel.inspector.show_annotation(marks[0])
    panel.inspector.enter()
    qtbot.keyClicks(speaker(panel).line, "Ada")
    panel.inspector.show_annotation(marks[1])
    assert (answers(at, marks[0]), answers(at, marks[1])) == ({"speaker": ("Ada",)}, {})
    assert speaker(panel).line.text() == ""


def test_several_are_answered_in_one_step(at: Desk, panel: Panel, marks: list[UUID], qtbot: QtBot) -> None:
    at.act(
        lambda s, h: actions.set_values(s, h, marks[:1], form_id(at), ["direct"]),
    )
    panel.inspector.show_annotation(marks[1])
    panel.inspector.show_chosen(marks[:2])
    assert panel.inspector.head.number.text() == "2 chosen"
    assert not panel.inspector.note.isVisible() and not panel.inspector.quote.isVisible()
    assert not any(button.isChecked() for button in form_field(panel).buttons)
    panel.inspector.enter()
    qtbot.keyClicks(speaker(panel).line, "Ada")
    qtbot.keyClick(speaker(panel).line, K.Key_Return)
    assert [answers(at, one).get("speaker") for one in marks[:2]] == [("Ada",)] * 2
    at.project.undo(at.hand())
    assert [answers(at, one).get("speaker") for one in marks[:2]] == [None] * 2
    qtbot.mouseClick(panel.inspector.remove_button, Qt.MouseButton.LeftButton)
    assert panel.model.total == 1


def form_id(at: Desk) -> UUID:
    return next(one.id for one in at.project.codebook.asked_by(at.tag("quote").id) if one.name == "form")


def test_of_different_tags_nothing_is_asked_together(at: Desk, panel: Panel, marks: list[UUID]) -> None:
    panel.inspector.show_annotation(marks[0])
    panel.inspector.show_chosen([marks[0], marks[2]])
    assert not panel.inspector.answers.isVisible()
    assert panel.inspector.place.text() == "They have different tags: quote, claim. A tag for all can be chosen."
    panel.inspector.show_chosen([])
    assert panel.inspector.answers.isVisible() and panel.inspector.head.name.text() == "quote"


def test_a_whole_document_is_asked_like_any_other(at: Desk, panel: Panel, marks: list[UUID], qtbot: QtBot) -> None:
    document, quote = next(iter(at.project.documents)), at.tag("quote").id
    step = at.act(lambda s, h: actions.annotate(s, h, document, None, quote))
    assert step is not None
    whole = step.changes[-1].id
    panel.inspector.show_annotation(whole)
    panel.inspector.enter()
    qtbot.keyClick(QApplication.focusWidget(), K.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), K.Key_D)
    assert answers(at, whole) == {"form": ("direct",)}
    assert panel.inspector.quote.text == "Whole document"


def test_a_question_that_changes_is_asked_anew(at: Desk, panel: Panel, marks: list[UUID]) -> None:
    panel.inspector.show_annotation(marks[0])
    at.act(lambda s, h: actions.edit_attribute(s, h, form_id(at), name="way"))
    form = panel.inspector.answers.form
    assert form is not None and [row.name.text() for row in form.rows] == ["speaker", "way"]
    at.act(lambda s, h: actions.retag(s, h, marks[0], at.tag("claim").id))
    assert panel.inspector.answers.form is None and not panel.inspector.answers.isVisible()
    panel.inspector.enter()
    assert panel.inspector.note.is_writing  # where nothing is asked, Enter goes to the note


def test_a_refused_answer_leaves_what_was_there(at: Desk, panel: Panel, marks: list[UUID], qtbot: QtBot) -> None:
    panel.inspector.show_annotation(marks[0])
    panel.inspector._act = lambda _verb: None
    panel.inspector.answers._act = lambda _verb: None
    form_field(panel).enter()
    qtbot.keyClick(QApplication.focusWidget(), K.Key_D)
    assert not form_field(panel).buttons[0].isChecked()
