"""What the export dialog shows is what will be written."""

import csv
import io
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.formats.known import exporters
from rubricate.gui.dialogs.export import ExportDialog
from rubricate.gui.dialogs.export.rows import count_words
from rubricate.gui.main_window import MainWindow
from rubricate.gui.paper import offered
from rubricate.gui.segments import Segments
from tests.gui.windows import place_of


def made(window: MainWindow, **given: Any) -> ExportDialog:
    assert window.session is not None and window.workspace is not None
    formats = list(exporters().values())
    return ExportDialog(window.session.project, window.workspace.document_id, formats, window.theme, window, **given)


@pytest.fixture
def dialog(reading: MainWindow, qtbot: QtBot) -> ExportDialog:
    assert reading.session is not None
    assert reading.workspace is not None
    tag = reading.session.project.codebook.named("statistic")
    assert tag is not None
    reading.flows.editing.mark(place_of(reading, "41 million"), tag.id)
    QGuiApplication.clipboard().setText("Another text")
    reading.commands["edit.paste"].trigger()
    dialog = made(reading)
    dialog.show()
    return dialog


def cells(dialog: ExportDialog) -> list[list[str]]:
    table = dialog.table
    found = [[table.item(row, column) for column in range(table.columnCount())] for row in range(table.rowCount())]
    return [[item.text() for item in row if item is not None] for row in found]


def test_all_documents_for_a_spreadsheet_are_the_default(dialog: ExportDialog) -> None:
    order = dialog.order()
    assert dialog.exporter.name == "csv"
    assert order.documents is None
    assert order.options == {"for": "spreadsheet", "delimiter": "comma", "companions": "yes"}
    assert cells(dialog) == [["A bridge", "Coder 1", "statistic", "75", "85", "41 million", ""]]


def test_this_document_alone(dialog: ExportDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.what.button("one"), Qt.MouseButton.LeftButton)
    order = dialog.order()
    assert order.documents is not None
    assert len(order.documents) == 1
    assert cells(dialog) == []


def test_scripts_get_commas_whatever_was_chosen(dialog: ExportDialog, qtbot: QtBot) -> None:
    delimiter, use = dialog.questions.fields["delimiter"], dialog.questions.fields["for"]
    assert isinstance(delimiter, QComboBox) and isinstance(use, Segments)
    delimiter.setCurrentIndex(1)
    assert dialog.order().options["delimiter"] == "semicolon"
    qtbot.mouseClick(use.button("data"), Qt.MouseButton.LeftButton)
    assert not delimiter.isEnabled()


def test_every_format_shows_what_it_keeps_and_what_stays_behind(dialog: ExportDialog) -> None:
    for name in exporters():
        dialog.formats.set_value(name)
        assert dialog.chosen().exporter.name == name
        assert dialog.questions.answers().keys() == {choice.name for choice in dialog.exporter.choices}
        said = [words.text() for _, words, line in dialog._kept if not line.isHidden()]
        assert said[0]
        assert len(said) == len(set(said))


def test_the_arrow_keys_go_from_format_to_format(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.formats.setFocus()
    qtbot.keyClick(dialog.formats, Qt.Key.Key_Down)
    assert dialog.exporter.name != "csv"
    assert dialog.table.isHidden()
    assert dialog.title.text()
    qtbot.keyClick(dialog.formats, Qt.Key.Key_Up)
    assert dialog.exporter.name == "csv"
    assert not dialog.table.isHidden()


def test_letters_go_to_the_format_that_begins_with_them(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.formats.setFocus()
    qtbot.keyClicks(dialog.formats, "word")
    assert dialog.exporter.name == "docx"


def test_what_people_read_and_count_is_offered_before_what_programs_read() -> None:
    names = list(offered())
    assert names[:5] == ["csv", "xlsx", "docx", "html", "pdf"]
    assert names.index("csv-sentences") < names.index("qdpx") < names.index("jsonl") < names.index("brat")


def test_a_format_without_rows_shows_the_beginning_of_its_file(dialog: ExportDialog) -> None:
    dialog.formats.set_value("csv-sentences")
    assert "document" in dialog.lines.toPlainText().splitlines()[0]
    assert not dialog.lines.isHidden()


def test_rows_can_be_copied(dialog: ExportDialog) -> None:
    dialog.copy_rows()
    (row,) = csv.DictReader(io.StringIO(QGuiApplication.clipboard().text()), delimiter="\t")
    assert (row["text"], row["after"]) == ("41 million", " pounds.\n")


def test_how_many_rows_the_preview_shows_is_said() -> None:
    assert count_words(3, 3) == "Preview, 3 rows"
    assert count_words(5, 25) == "Preview, first 5 of 25 rows"
    assert "Nothing is marked yet" in count_words(0, 0)


def test_documents_for_training_are_asked_for_where_there_are_any(dialog: ExportDialog, reading: MainWindow) -> None:
    assert dialog.others.isHidden()
    assert reading.session is not None and reading.workspace is not None
    project = reading.session.project
    first = next(iter(project.documents))
    reading.session.act(lambda s, h: actions.set_purpose(s, h, [first], "training"))
    other = made(reading)
    assert other.others.text() == "Also 1 document for training or a pilot"
    assert cells(other) == []
    other.others.setChecked(True)
    assert len(cells(other)) == 1
    assert other.order().also == ("main", "training", "pilot")
