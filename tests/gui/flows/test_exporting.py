"""Export through the window."""

import csv
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from rubricate.formats.exporter import Order
from rubricate.formats.known import exporter
from rubricate.gui.dialogs.export import Chosen, ExportDialog
from rubricate.gui.main_window import MainWindow
from tests.gui.windows import answers, place_of


@pytest.fixture
def with_mark(reading: MainWindow) -> MainWindow:
    assert reading.session is not None
    tag = reading.session.project.codebook.named("statistic")
    assert tag is not None
    reading.flows.editing.mark(place_of(reading, "41 million"), tag.id)
    return reading


def test_what_was_ordered_is_written_and_said(with_mark: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    out = tmp_path / "marks.csv"
    with_mark.flows.exporting.write(out, Chosen(exporter("csv"), Order()))
    qtbot.waitUntil(lambda: "1 annotation written" in with_mark.status.answer())
    (row,) = csv.DictReader(out.read_text(encoding="utf-8").splitlines())
    assert (row["tag"], row["text"]) == ("statistic", "41 million")
    assert (tmp_path / "datapackage.json").exists()


def test_the_dialog_leads_to_the_file(
    with_mark: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers(with_mark).place = tmp_path / "marks.csv"
    monkeypatch.setattr(ExportDialog, "exec", lambda _dialog: 1)
    with_mark.commands["file.export"].trigger()
    qtbot.waitUntil(lambda: (tmp_path / "marks.csv").exists() and not with_mark.jobs.is_busy())
    assert (tmp_path / "marks.csv").read_bytes().startswith(b"\xef\xbb\xbf"), "for a spreadsheet is the default"


def test_a_folder_that_is_gone_is_one_sentence(with_mark: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    before = with_mark.status.answer()
    with_mark.flows.exporting.write(
        tmp_path / "gone" / "marks.csv", Chosen(exporter("csv"), Order(options={"companions": "no"}))
    )
    qtbot.waitUntil(lambda: not with_mark.jobs.is_busy() and with_mark.status.answer() != before)
    assert not (tmp_path / "gone").exists()


def test_the_choices_of_last_time_are_offered_again(
    with_mark: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def choose(dialog: ExportDialog) -> int:
        delimiter = dialog.questions.fields["delimiter"]
        assert isinstance(delimiter, QComboBox)
        delimiter.setCurrentIndex(1)
        return 1

    answers(with_mark).place = tmp_path / "marks.csv"
    monkeypatch.setattr(ExportDialog, "exec", choose)
    with_mark.flows.exporting.export()
    qtbot.waitUntil(lambda: not with_mark.jobs.is_busy())
    seen: list[Order] = []
    monkeypatch.setattr(ExportDialog, "exec", lambda dialog: bool(seen.append(dialog.order())))
    with_mark.flows.exporting.export()
    assert (seen[0].options["for"], seen[0].options["delimiter"]) == ("spreadsheet", "semicolon")
