"""The page's keys as commands of the menus, the chooser, the note."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.core.attributes import Values
from rubricate.gui.dialogs.tag_picker import TagPicker
from rubricate.gui.main_window import MainWindow
from tests.gui.windows import marked, place_of


def test_the_chooser_filters_while_typing(reading: MainWindow, qtbot: QtBot) -> None:
    assert reading.workspace is not None
    page = reading.workspace.page
    page.select(place_of(reading, "Ann Reed"))
    qtbot.keyClick(page, Qt.Key.Key_Return)
    picker = page.findChild(TagPicker)
    assert isinstance(picker, TagPicker)
    qtbot.keyClicks(picker.field, "quo")
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert marked(reading) == [("quote", "Ann Reed")]


def test_the_chooser_needs_something_to_tag(reading: MainWindow) -> None:
    reading.commands["tag.choose"].trigger()
    assert reading.status.answer().startswith("Nothing selected")


def test_from_annotation_to_annotation_by_menu(reading: MainWindow, qtbot: QtBot) -> None:
    assert reading.workspace is not None
    page = reading.workspace.page
    for words in ("41 million", "Ann Reed"):
        page.select(place_of(reading, words))
        qtbot.keyClick(page, Qt.Key.Key_1)
    page.focus_annotation(None)
    page.go_to(0)
    reading.commands["tag.next"].trigger()
    assert reading.workspace.panels.inspector.annotation_id == page.focused() is not None
    first = page.focused()
    reading.commands["tag.next"].trigger()
    assert page.focused() not in (first, None)
    reading.commands["tag.next"].trigger()
    assert reading.status.answer() == "No further annotation here."
    reading.commands["tag.previous"].trigger()
    assert page.focused() == first


def test_a_note_is_written_and_the_page_has_the_keys_again(reading: MainWindow, qtbot: QtBot) -> None:
    assert reading.workspace is not None
    assert reading.session is not None
    page = reading.workspace.page
    page.select(place_of(reading, "41 million"))
    qtbot.keyClick(page, Qt.Key.Key_4)
    focused = page.focused()
    assert focused is not None
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    note = QApplication.focusWidget()
    assert note is not page
    qtbot.keyClicks(note, "Who counted?")
    qtbot.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert reading.session.project.annotation(focused).note == "Who counted?"
    assert QApplication.focusWidget() is page


def test_enter_goes_to_what_the_tag_asks_and_esc_back_to_the_same_annotation(reading: MainWindow, qtbot: QtBot) -> None:
    assert reading.workspace is not None
    assert reading.session is not None
    page, project = reading.workspace.page, reading.session.project
    page.select(place_of(reading, "“We waited,”"))
    qtbot.keyClick(page, Qt.Key.Key_2)
    focused = page.focused()
    assert focused is not None
    assert QApplication.focusWidget() is page  # a new mark leaves the keys where one reads
    qtbot.keyClick(page, Qt.Key.Key_Return)
    speaker = QApplication.focusWidget()
    assert speaker is not None and speaker.accessibleName() == "speaker"
    qtbot.keyClicks(speaker, "Ann Reed")
    qtbot.keyClick(speaker, Qt.Key.Key_Return)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_I)
    names = {project.codebook.attributes[found].name: given for found, given in _answers(reading, focused).items()}
    assert names == {"speaker": ("Ann Reed",), "form": ("indirect",)}
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert (QApplication.focusWidget(), page.focused()) == (page, focused)


def _answers(window: MainWindow, annotation_id: UUID) -> Values:
    assert window.session is not None
    return window.session.project.annotation(annotation_id).attributes


def test_where_am_i(reading: MainWindow) -> None:
    reading.commands["document.where"].trigger()
    assert "entence 1" in reading.status.answer()
