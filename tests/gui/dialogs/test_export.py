"""What the export dialog shows is what will be written."""

import csv
import io

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.gui.dialogs.export import ExportDialog, _count_words
from rubricate.gui.main_window import MainWindow
from tests.gui.windows import place_of


@pytest.fixture
def dialog(reading: MainWindow, qtbot: QtBot) -> ExportDialog:
    assert reading.session is not None
    assert reading.workspace is not None
    tag = reading.session.project.codebook.named("statistic")
    assert tag is not None
    reading.flows.editing.mark(place_of(reading, "41 million"), tag.id)
    QGuiApplication.clipboard().setText("Another text")
    reading.commands["edit.paste"].trigger()
    dialog = ExportDialog(reading.session.project, reading.workspace.document_id, reading.theme, reading)
    dialog.show()
    return dialog


def cells(dialog: ExportDialog) -> list[list[str]]:
    table = dialog.table
    found = [[table.item(row, column) for column in range(table.columnCount())] for row in range(table.rowCount())]
    return [[item.text() for item in row if item is not None] for row in found]


def test_all_documents_for_a_spreadsheet_are_the_default(dialog: ExportDialog) -> None:
    order = dialog.order()
    assert (order.flavour, order.delimiter, order.documents, order.companions) == ("spreadsheet", ",", None, True)
    assert cells(dialog) == [["A bridge", "Coder 1", "statistic", "75", "85", "41 million", ""]]


def test_this_document_alone(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.what.button("one"), Qt.MouseButton.LeftButton)
    order = dialog.order()
    assert order.documents is not None
    assert len(order.documents) == 1
    assert cells(dialog) == []


def test_scripts_get_commas_whatever_was_chosen(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.delimiter.setCurrentIndex(1)
    assert dialog.order().delimiter == ";"
    qtbot.mouseClick(dialog.use.button("data"), Qt.MouseButton.LeftButton)
    assert dialog.order().delimiter == ","
    assert not dialog.delimiter.isEnabled()


def test_rows_can_be_copied(dialog: ExportDialog) -> None:
    dialog.copy_rows()
    (row,) = csv.DictReader(io.StringIO(QGuiApplication.clipboard().text()), delimiter="\t")
    assert (row["text"], row["after"]) == ("41 million", " pounds.\n")


def test_how_many_rows_the_preview_shows_is_said() -> None:
    assert _count_words(3, 3) == "Preview, 3 rows"
    assert _count_words(5, 25) == "Preview, first 5 of 25 rows"
    assert "Nothing is marked yet" in _count_words(0, 0)


def test_documents_for_training_are_asked_for_where_there_are_any(dialog: ExportDialog, reading: MainWindow) -> None:
    assert dialog.others.isHidden()
    assert reading.session is not None and reading.workspace is not None
    project = reading.session.project
    first = next(iter(project.documents))
    reading.session.act(lambda s, h: actions.set_purpose(s, h, [first], "training"))
    other = ExportDialog(project, first, reading.theme, reading)
    assert other.others.text() == "Also 1 document for training or a pilot"
    assert cells(other) == []
    other.others.setChecked(True)
    assert len(cells(other)) == 1
    assert other.order().also == ("main", "training", "pilot")
