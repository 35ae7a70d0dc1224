"""What the columns of a table mean."""

import io

import openpyxl
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rubricate.formats.collections.mapping import Mapping
from rubricate.formats.collections.rows import table
from rubricate.gui.dialogs.mapping import MappingDialog

ROWS = b"id;title;text;lead;outlet\n007;Bridge;It is closed.;Soon;Gazette\n008;Ferry;It goes.;Late;Herald\n"


def opened(qtbot: QtBot, data: bytes = ROWS, ending: str = "csv", waiting: int = 0) -> MappingDialog:
    dialog = MappingDialog(table(data, f"rows.{ending}", ending), waiting)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_guess_is_shown_with_the_first_documents(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    assert dialog.chosen() == Mapping(("text",), "title", "id", "", ("lead", "outlet"))
    assert dialog.preview.toPlainText().startswith("Bridge\nid: 007\nlead: Soon\noutlet: Gazette\n\nIt is closed.")
    assert not dialog.for_all.isVisible()


def test_it_is_changed_by_keys_and_the_preview_follows(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    assert dialog.focusWidget() is dialog.text
    qtbot.keyClick(dialog.text, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.text, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.name, Qt.Key.Key_Home)
    assert dialog.chosen() == Mapping(("text", "lead"), "", "id", "", ("outlet",))
    assert "It is closed.\n\nSoon" in dialog.preview.toPlainText()


def test_without_a_text_nothing_can_be_added(qtbot: QtBot) -> None:
    dialog = opened(qtbot, b"a,b\n1,2\n", waiting=2)
    assert dialog.chosen().text == ()
    assert not dialog._add.isEnabled()
    assert dialog.preview.toPlainText() == ""
    assert dialog.for_all.isVisible()
    qtbot.keyClick(dialog.text, Qt.Key.Key_Space)
    assert dialog.chosen() == Mapping(("a",), rest=("b",))
    assert dialog._add.isEnabled()


def test_the_sheets_of_a_workbook(qtbot: QtBot) -> None:
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["n"])
    book.active.append([1])
    book.active.append([2])
    other = book.create_sheet("Articles")
    other.append(["text", "n"])
    other.append(["One.", 1])
    book.save(out)
    dialog = opened(qtbot, out.getvalue(), "xlsx")
    assert dialog.sheets.isVisible()
    dialog.sheets.setCurrentIndex(1)
    assert (dialog.sheet().name, dialog.chosen().text) == ("Articles", ("text",))
    dialog.sheets.setCurrentIndex(0)
    assert dialog.chosen().text == ("n",)
