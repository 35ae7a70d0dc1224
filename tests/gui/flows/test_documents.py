"""The table of documents in the window, and the next one to do."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.gui.dialogs.attribute_dialog import AttributeDialog
from rubricate.gui.documents_table.table import DocumentsTable
from rubricate.gui.main_window import MainWindow
from rubricate.project import Project
from tests.gui.windows import answers

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def many(reading: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """Four documents: A bridge, One, Two, Three."""
    paths = [tmp_path / f"{name}.txt" for name in ("One", "Two", "Three")]
    for path in paths:
        path.write_text(f"The words of {path.stem} stand here alone.", encoding="utf-8")
    assert reading.session is not None
    reading.open_paths(paths)
    qtbot.waitUntil(lambda: reading.session is not None and len(reading.session.project.documents) == 4)
    qtbot.waitUntil(lambda: not reading.jobs.is_busy())
    show(reading, "A bridge")
    return reading


def show(window: MainWindow, name: str) -> None:
    assert window.workspace is not None
    window.workspace.show_document(ids(window)[names(window).index(name)])


def ids(window: MainWindow) -> list[object]:
    assert window.session is not None
    return list(window.session.project.documents)


def names(window: MainWindow) -> list[str]:
    assert window.session is not None
    return [document.name for document in window.session.project.documents.values()]


def table_of(window: MainWindow) -> DocumentsTable:
    assert window.workspace is not None
    found = window.workspace.over
    assert isinstance(found, DocumentsTable)
    return found


def shown(window: MainWindow) -> str:
    assert window.workspace is not None and window.session is not None
    assert window.workspace.document_id is not None
    return window.session.project.documents[window.workspace.document_id].name


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, key, modifiers)


def test_its_key_puts_the_table_in_the_place_of_the_page_and_back(many: MainWindow, qtbot: QtBot) -> None:
    press(qtbot, many, Qt.Key.Key_D, CONTROL | SHIFT)
    table = table_of(many)
    assert table.view.hasFocus()
    assert many.commands["document.table"].isChecked()
    assert table.view.chosen() == [many.workspace.document_id]  # type: ignore[union-attr]
    qtbot.keyClick(table.view, Qt.Key.Key_Escape)
    assert many.workspace is not None
    assert many.workspace.over is None
    assert many.workspace.page.hasFocus()
    assert not many.commands["document.table"].isChecked()


def test_enter_reads_the_document_of_the_row(many: MainWindow, qtbot: QtBot) -> None:
    many.commands["document.table"].trigger()
    table = table_of(many)
    qtbot.keyClick(table.view, Qt.Key.Key_End)
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert many.workspace is not None
    assert (many.workspace.over, shown(many)) == (None, "Three")


def test_the_panel_of_documents_has_a_way_to_the_table(many: MainWindow, qtbot: QtBot) -> None:
    assert many.workspace is not None
    button = many.workspace.panels.documents.table_button
    assert "Ctrl+Shift+D" in button.toolTip()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    table_of(many)


def test_a_hidden_table_does_nothing_until_it_is_shown_again(many: MainWindow, qtbot: QtBot) -> None:
    many.commands["document.table"].trigger()
    table = table_of(many)
    qtbot.keyClick(table.view, Qt.Key.Key_Escape)
    before = names(many)[1]
    assert many.session is not None
    many.session.act(lambda s, h: actions.rename_document(s, h, list(s.documents)[1], "Renamed"))
    many.session.act(lambda s, h: actions.remove_documents(s, h, [list(s.documents)[3]]))
    assert [document.name for document in table.model.facts.documents][1:] == [before, "Two", "Three"]
    many.commands["document.table"].trigger()
    assert [document.name for document in table.model.facts.documents] == names(many)
    many.session.undo()
    many.session.undo()
    assert (
        [document.name for document in table.model.facts.documents]
        == names(many)
        == ["A bridge", before, "Two", "Three"]
    )


def test_next_to_do_passes_over_what_is_done_or_skipped_and_begins_again(many: MainWindow, qtbot: QtBot) -> None:
    assert many.session is not None
    order = names(many)
    many.session.act(lambda s, h: actions.set_status(s, h, [list(s.documents)[1]], "done"))
    press(qtbot, many, Qt.Key.Key_PageDown, CONTROL | SHIFT)
    assert shown(many) == order[2]
    many.session.act(lambda s, h: actions.set_status(s, h, [list(s.documents)[3]], "skipped"))
    press(qtbot, many, Qt.Key.Key_PageDown, CONTROL | SHIFT)
    assert shown(many) == order[0]
    many.session.act(lambda s, h: actions.set_status(s, h, list(s.documents)[1:], "done"))
    many.commands["document.next_to_do"].trigger()
    assert many.status.answer() == "No other document is left to do."


def test_in_the_table_the_keys_for_documents_go_from_row_to_row(many: MainWindow, qtbot: QtBot) -> None:
    assert many.session is not None
    many.commands["document.table"].trigger()
    table = table_of(many)
    many.session.act(lambda s, h: actions.set_status(s, h, [list(s.documents)[2]], "done"))
    press(qtbot, many, Qt.Key.Key_PageDown, CONTROL)
    assert table.view.current_document() == ids(many)[1]
    press(qtbot, many, Qt.Key.Key_PageDown, CONTROL | SHIFT)
    assert table.view.current_document() == ids(many)[3]
    press(qtbot, many, Qt.Key.Key_PageUp, CONTROL)
    assert table.view.current_document() == ids(many)[2]
    assert shown(many) == "A bridge"


def test_menu_verbs_are_for_the_rows_that_are_selected(many: MainWindow, qtbot: QtBot) -> None:
    many.commands["document.table"].trigger()
    table = table_of(many)
    table.view.select(ids(many)[2:])  # type: ignore[arg-type]
    many.commands["document.remove"].trigger()
    assert len(names(many)) == 2
    many.commands["edit.undo"].trigger()
    assert len(names(many)) == 4


def test_f6_goes_through_the_table_alone(many: MainWindow, qtbot: QtBot) -> None:
    many.commands["document.table"].trigger()
    table = table_of(many)
    press(qtbot, many, Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)
    focus = QApplication.focusWidget()
    assert focus is not None and table.bar.isAncestorOf(focus)
    press(qtbot, many, Qt.Key.Key_F6, Qt.KeyboardModifier.NoModifier)
    assert table.view.hasFocus()


def test_finding_in_the_text_shows_the_text(many: MainWindow, qtbot: QtBot) -> None:
    assert many.workspace is not None
    many.commands["document.table"].trigger()
    many.commands["edit.find"].trigger()
    assert many.workspace.over is None


def test_a_variable_is_defined_and_changed(many: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    assert many.session is not None
    many.commands["document.table"].trigger()
    table = table_of(many)
    entered = ["Outlet"]

    def enter(dialog: AttributeDialog) -> int:
        dialog.name.setText(entered[0])
        return int(AttributeDialog.DialogCode.Accepted)

    monkeypatch.setattr(AttributeDialog, "exec", enter)
    table.variable_asked.emit(None)
    variable = many.session.project.codebook.asked_by(None)[0]
    assert (variable.name, variable.kind) == ("Outlet", "text")
    entered[0] = "Newspaper"
    table.variable_asked.emit(variable.id)
    assert [one.name for one in many.session.project.codebook.asked_by(None)] == ["Newspaper"]
    assert table.model.shown[-1].title == "Newspaper"


def test_hidden_columns_are_remembered_for_the_next_time(many: MainWindow, qtbot: QtBot) -> None:
    many.commands["document.table"].trigger()
    table_of(many).show_column("purpose", False)
    path = many.session.project.path  # type: ignore[union-attr]
    many.close_project()
    many.open_paths([path])
    many.commands["document.table"].trigger()
    assert "purpose" in table_of(many).model.hidden


def test_variables_go_to_a_file_and_come_back(many: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    assert many.session is not None
    many.session.act(lambda s, h: actions.add_attribute(s, h, None, "Outlet", "text"))
    outlet = many.session.project.codebook.asked_by(None)[0].id
    many.commands["document.table"].trigger()
    table, path = table_of(many), tmp_path / "variables.csv"
    answers(many).place = path
    table.export_asked.emit()
    assert "variables of 4 documents" in many.status.answer()
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "document,document_id,Outlet"
    path.write_text("document,Outlet,Colour\nOne,Gazette,red\nNowhere,Herald,\n", encoding="utf-8")
    answers(many).chosen = 0
    table.import_asked.emit()
    one = next(d for d in many.session.project.documents.values() if d.name == "One")
    colour = many.session.project.codebook.asked_by(None)[-1]
    assert (one.variables[outlet], colour.name, one.variables[colour.id]) == (("Gazette",), "Colour", ("red",))
    assert many.status.answer() == "1 row is about a document that is not here: Nowhere."
    many.commands["edit.undo"].trigger()
    assert [v.name for v in many.session.project.codebook.asked_by(None)] == ["Outlet"]


def test_a_table_that_says_nothing_changes_nothing(many: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "t.csv"
    path.write_text("Outlet\nGazette\n", encoding="utf-8")
    many.flows.documents.read_variables(path)
    assert "No column of t.csv says which document" in many.status.answer()
    many.flows.documents.read_variables(tmp_path / "gone.csv")
    assert "gone.csv" in many.status.answer()


def test_a_project_without_texts_says_what_to_do_and_can_be_left(many: MainWindow, qtbot: QtBot) -> None:
    assert many.session is not None and many.workspace is not None
    many.session.act(lambda s, h: actions.remove_documents(s, h, list(s.documents)))
    many.commands["document.table"].trigger()
    table = table_of(many)
    assert table.empty.button.hasFocus()
    assert "No text yet" in table.empty.sentence.text()
    qtbot.keyClick(table.empty.button, Qt.Key.Key_Escape)
    assert many.workspace.over is None


def test_where_a_project_can_only_be_read_nothing_is_offered(many: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    assert many.session is not None
    path = many.session.project.path
    many.close_project()
    with Project.open(path):
        many.open_paths([path])
        qtbot.waitUntil(lambda: many.session is not None)
        assert many.session is not None and many.session.project.read_only
        many.commands["document.table"].trigger()
        table = table_of(many)
        qtbot.keyClick(table.view, Qt.Key.Key_D)
        assert "Changes are off" in many.status.answer()
        assert not table.can_edit()
        assert "F2" not in table.hints.text()
        many.close_project()


def test_the_menu_says_of_the_text_and_of_the_rows_that_they_are_over(many: MainWindow) -> None:
    session, workspace = many.session, many.workspace
    assert session is not None and workspace is not None

    def states() -> list[str]:
        model = workspace.panels.documents.model
        return [model.state(document_id) for document_id in session.project.documents]

    many.commands["document.done"].trigger()
    assert states() == ["done", "new", "new", "new"]
    answers(many).words = "A list of names"
    many.commands["document.table"].trigger()
    table_of(many).view.go_to(list(session.project.documents)[2])
    many.commands["document.skip"].trigger()
    assert states() == ["done", "new", "skipped", "new"]
    many.commands["edit.undo"].trigger()
    many.commands["edit.undo"].trigger()
    assert states() == ["new"] * 4


def test_a_document_is_erased_for_good_once_the_user_agrees(many: MainWindow) -> None:
    many.commands["document.erase"].trigger()
    assert answers(many).asked == ["Erase for good?"] and len(names(many)) == 4, "Esc keeps it"
    answers(many).chosen = 0
    many.commands["document.erase"].trigger()
    assert len(names(many)) == 4
    answers(many).chosen = 1
    many.commands["document.erase"].trigger()
    assert names(many) == ["One", "Two", "Three"] and shown(many) in names(many)
    assert many.status.answer() == "Erased for good."
    assert b"The bridge is the best idea" not in many.session.project.path.read_bytes()


def test_the_documents_of_the_rows_are_erased(many: MainWindow) -> None:
    answers(many).chosen = 1
    many.commands["document.table"].trigger()
    table_of(many).erase_asked.emit(ids(many)[1:3])
    assert names(many) == ["A bridge", "Three"]
    assert table_of(many).model.rowCount() == 2
    panel = many.workspace.panels.documents
    menu = panel.menu(ids(many)[0], panel.model.index(0))
    next(a for a in menu.actions() if a.text() == "Erase for good…").trigger()
    assert names(many) == ["Three"]
