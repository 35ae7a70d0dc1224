"""The inspector: what it says of an annotation, its note, its tag, the ways on."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.core.changes import Step
from rubricate.gui.models.annotations import AnnotationsModel
from rubricate.gui.panels.inspector import Inspector
from rubricate.gui.theme import Theme
from tests.gui.desk import CODER, Desk

CTRL = Qt.KeyboardModifier.ControlModifier


class Panel(QWidget):
    """An inspector with the model that it asks for numbers, applied in the window's order."""

    def __init__(self, at: Desk, ask: Any, theme: Theme) -> None:
        super().__init__()
        self.model = AnnotationsModel(at.project)
        self.inspector = Inspector(at.project, at.act, ask, CODER.id, self.model, theme, self, clock=lambda: at.clock)
        self.inspector.resize(316, 500)

    def apply(self, step: Step) -> None:
        self.model.apply(step)
        self.inspector.apply(step)


@pytest.fixture
def panel(at: Desk, follow: Any, ask: Any, theme: Theme) -> Panel:
    panel = Panel(at, ask, theme)
    follow(panel)
    return panel


@pytest.fixture
def marks(at: Desk, panel: Panel) -> list[UUID]:
    document = at.add("One")
    found = [at.mark(document, "bridge", "claim"), at.mark(document, "“Nobody asked us,”", "quote", note="a *b*")]
    panel.model.show(document)
    return found


def test_one_ring_says_where_the_keys_go(panel: Panel, marks: list[UUID], theme: Theme, qtbot: QtBot) -> None:
    inspector = panel.inspector
    for found in (None, marks[1]):
        inspector.show_annotation(found)
        inspector.setFocus()
        qtbot.waitUntil(inspector.hasFocus)
        image = inspector.grab().toImage()
        edge = {image.pixelColor(image.width() // 2, y).name() for y in range(6)}
        assert (theme.color("focus").name() in edge) == (found is None)
    assert inspector.note.view.hasFocus()


def test_it_says_tag_number_words_place_coder_and_time(at: Desk, panel: Panel, marks: list[UUID]) -> None:
    inspector = panel.inspector
    inspector.show_annotation(marks[1])
    made = datetime.fromtimestamp(at.project.annotation(marks[1]).created / 1000, tz=UTC).astimezone()
    assert inspector.head.name.text() == "quote"
    assert inspector.head.number.text() == "2 of 2"
    assert inspector.quote.text == "“Nobody asked us,”"
    assert inspector.place.text() == f"Paragraph 2, by Coder 1, today {made.hour}:{made.minute:02}"
    assert inspector.note.view.toPlainText() == "a b"
    assert (inspector.head.back.isEnabled(), inspector.head.on.isEnabled()) == (True, False)


def test_the_ways_on_are_asked_for(panel: Panel, marks: list[UUID], qtbot: QtBot) -> None:
    asked: list[int] = []
    panel.inspector.step_asked.connect(asked.append)
    panel.inspector.show_annotation(marks[0])
    qtbot.mouseClick(panel.inspector.head.on, Qt.MouseButton.LeftButton)
    panel.inspector.show_annotation(marks[1])
    qtbot.mouseClick(panel.inspector.head.back, Qt.MouseButton.LeftButton)
    assert asked == [1, -1]


def test_a_note_is_written_and_kept_with_ctrl_enter(at: Desk, panel: Panel, marks: list[UUID], qtbot: QtBot) -> None:
    inspector = panel.inspector
    inspector.show_annotation(marks[0])
    inspector.write_note()
    qtbot.keyClicks(inspector.note.edit, "**why**")
    with qtbot.waitSignal(inspector.returned):
        qtbot.keyClick(inspector.note.edit, Qt.Key.Key_Return, CTRL)
    assert at.project.annotation(marks[0]).note == "**why**"
    assert inspector.note.view.isVisible() and inspector.note.view.toPlainText() == "why"


def test_one_spell_of_writing_is_undone_at_once(at: Desk, panel: Panel, marks: list[UUID], qtbot: QtBot) -> None:
    inspector = panel.inspector
    inspector.show_annotation(marks[0])
    inspector.write_note()
    qtbot.keyClicks(inspector.note.edit, "one")
    inspector.note._keep()  # a pause in typing
    assert at.project.annotation(marks[0]).note == "one"
    qtbot.keyClicks(inspector.note.edit, " two")
    qtbot.keyClick(inspector.note.edit, Qt.Key.Key_Return, CTRL)
    at.project.undo(at.hand())
    assert at.project.annotation(marks[0]).note == ""
    assert inspector.note.view.toPlainText() == ""


def test_esc_takes_back_also_what_a_pause_has_kept(at: Desk, panel: Panel, marks: list[UUID], qtbot: QtBot) -> None:
    inspector = panel.inspector
    inspector.show_annotation(marks[1])
    inspector.write_note()
    qtbot.keyClicks(inspector.note.edit, "!!")
    inspector.note._keep()
    qtbot.keyClick(inspector.note.edit, Qt.Key.Key_Escape)
    assert at.project.annotation(marks[1]).note == "a *b*"
    assert not inspector.note.is_writing


def test_going_to_another_annotation_keeps_what_was_written(
    at: Desk, panel: Panel, marks: list[UUID], qtbot: QtBot
) -> None:
    inspector = panel.inspector
    inspector.show_annotation(marks[0])
    inspector.write_note()
    qtbot.keyClicks(inspector.note.edit, "kept")
    inspector.show_annotation(marks[1])
    assert at.project.annotation(marks[0]).note == "kept"
    assert at.project.annotation(marks[1]).note == "a *b*"
    assert inspector.note.view.toPlainText() == "a b"


def test_a_note_that_can_not_be_kept_stays_in_the_field(
    at: Desk, panel: Panel, marks: list[UUID], qtbot: QtBot
) -> None:
    inspector = panel.inspector
    inspector._act = lambda _verb: None
    inspector.show_annotation(marks[0])
    inspector.write_note()
    qtbot.keyClicks(inspector.note.edit, "lost?")
    inspector.note.finish()
    assert inspector.note.is_writing and inspector.note.edit.toPlainText() == "lost?"


def test_the_tag_is_changed_through_the_chooser(at: Desk, panel: Panel, marks: list[UUID], qtbot: QtBot) -> None:
    panel.inspector.show_annotation(marks[0])
    picker = panel.inspector.choose_tag()
    assert picker is not None and picker.list.currentIndex().data() == "claim"
    qtbot.keyClick(picker.field, Qt.Key.Key_Down)
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert panel.inspector.head.name.text() == "quote"
    at.project.undo(at.hand())
    assert panel.inspector.head.name.text() == "claim"


def test_a_removed_annotation_leaves_a_sentence(at: Desk, panel: Panel, marks: list[UUID], qtbot: QtBot) -> None:
    inspector = panel.inspector
    inspector.show_annotation(marks[0])
    qtbot.mouseClick(inspector.remove_button, Qt.MouseButton.LeftButton)
    assert inspector.annotation_id is None and inspector.empty.isVisible()
    assert inspector.empty.sentence.text() == "Go to an annotation and it is shown here."
    at.act(lambda state, hand: actions.remove(state, hand, [marks[1]]))
    assert inspector.empty.sentence.text() == "What you mark is shown here, with its note."


def test_a_change_from_elsewhere_is_shown(at: Desk, panel: Panel, marks: list[UUID]) -> None:
    panel.inspector.show_annotation(marks[0])
    at.act(lambda state, hand: actions.edit_note(state, hand, marks[0], "from afar"))
    assert panel.inspector.note.view.toPlainText() == "from afar"
    claim = at.tag("claim").id
    at.act(lambda state, hand: actions.edit_tag(state, hand, claim, name="assertion"))
    assert panel.inspector.head.name.text() == "assertion"


@pytest.mark.parametrize(("pressed", "opened"), [(0, ["https://example.org/a"]), (-1, [])])
def test_a_link_is_followed_after_a_question(
    panel: Panel, marks: list[UUID], ask: Any, monkeypatch: pytest.MonkeyPatch, pressed: int, opened: list[str]
) -> None:
    went: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: went.append(url.toString()))
    ask.pressed = pressed
    panel.inspector.show_annotation(marks[0])
    panel.inspector.note.link_asked.emit("https://example.org/a")
    panel.inspector.note.link_asked.emit("file:///etc/passwd")
    assert went == opened
    assert len(ask.questions) == 1 and "https://example.org/a" in ask.questions[0]


def test_esc_gives_the_keys_back_to_the_page(panel: Panel, marks: list[UUID], qtbot: QtBot) -> None:
    panel.inspector.show_annotation(marks[0])
    with qtbot.waitSignal(panel.inspector.returned):
        qtbot.keyClick(panel.inspector.tag_button, Qt.Key.Key_Escape)


def test_it_folds_to_its_heading_and_unfolds_for_the_note(panel: Panel, marks: list[UUID], qtbot: QtBot) -> None:
    inspector = panel.inspector
    inspector.show_annotation(marks[1])
    high = inspector.sizeHint().height()
    qtbot.mouseClick(inspector.head.fold, Qt.MouseButton.LeftButton)
    assert inspector.body.isHidden()
    qtbot.waitUntil(lambda: inspector.sizeHint().height() < high / 2)
    assert inspector.head.fold.accessibleName() == "Show all of it"
    inspector.setFocus()
    assert inspector.head.fold.hasFocus()
    inspector.write_note()
    assert not inspector.body.isHidden() and inspector.note.is_writing
