"""The commands of notes: on the document beside the page, the journal in a window of its own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.gui.main_window import MainWindow
from tests.gui.windows import place_of

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def notes(window: MainWindow) -> list[tuple[str, str]]:
    assert window.session is not None
    return [(note.subject, note.body) for note in window.session.project.notes.values()]


def test_a_note_on_the_document_from_anywhere_and_back_to_the_page(reading: MainWindow, qtbot: QtBot) -> None:
    assert reading.workspace is not None
    page = reading.workspace.page
    page.select(place_of(reading, "41 million"))
    qtbot.keyClick(page, K.Key_4)
    reading.commands["document.note"].trigger()
    assert page.focused() is None  # the document is what is shown beside the page
    field = QApplication.focusWidget()
    assert field is not None and field.accessibleName() == "Note on the document"
    qtbot.keyClicks(field, "A press release?")
    qtbot.keyClick(field, K.Key_Return, CTRL)
    assert notes(reading) == [("document", "A press release?")]
    assert QApplication.focusWidget() is page
    reading.commands["edit.undo"].trigger()
    assert notes(reading) == []


def test_the_journal_stays_open_beside_the_text(reading: MainWindow, qtbot: QtBot) -> None:
    reading.commands["document.journal"].trigger()
    dialog = reading.flows.notes.dialog
    assert dialog is not None and dialog.isVisible() and not dialog.isModal()
    journal = dialog.journal
    assert journal is not None
    journal.add()
    qtbot.keyClicks(journal.box.edit, "Began with two papers.")
    assert reading.flows.notes.show_journal() is dialog
    dialog.close()
    assert notes(reading) == [("project", "Began with two papers.")]  # closing keeps what was written
    assert reading.flows.notes.dialog is None


def test_what_is_undone_goes_out_of_the_open_journal(reading: MainWindow, qtbot: QtBot) -> None:
    dialog = reading.flows.notes.show_journal()
    assert dialog.journal is not None
    dialog.journal.add()
    qtbot.keyClicks(dialog.journal.box.edit, "Wrong.")
    qtbot.keyClick(dialog.journal.box.edit, K.Key_Return, CTRL)
    assert dialog.journal.model.rowCount() == 1
    reading.commands["edit.undo"].trigger()
    assert dialog.journal.model.rowCount() == 0


def test_a_project_that_closes_takes_its_journal_along(reading: MainWindow, qtbot: QtBot) -> None:
    dialog = reading.flows.notes.show_journal()
    assert dialog.journal is not None
    dialog.journal.add()
    qtbot.keyClicks(dialog.journal.box.edit, "Kept.")
    session = reading.session
    assert session is not None
    kept: list[str] = []
    session.bridge.changed.connect(lambda step, _: kept.append(step.verb))
    reading.close_project()
    assert kept == ["add_note"] and reading.flows.notes.dialog is None
