"""Annotations of other programs, through the window: nothing changes before it is accepted, one undo takes it back."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.import_annotations import ImportAnnotationsDialog, told
from rubricate.gui.main_window import MainWindow
from tests.gui.windows import answers, marked

TABLE = (
    "document,tag,text,note,coder\n"
    "A bridge,claim,best idea,so?,Ann\n"
    "A bridge,loaded,41 million pounds,,Ann\n"
    "A bridge,claim,zebra,,Ann\n"
    "nowhere,claim,x,,\n"
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    place = tmp_path / "coded.csv"
    place.write_text(TABLE, encoding="utf-8")
    return place


@dataclass(frozen=True)
class Seen:
    """What a dialog said before it was accepted: then it goes."""

    button: str
    became: list[str]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[Seen]:
    """What the dialogs said that were shown; all are accepted."""
    seen: list[Seen] = []

    def accept(dialog: ImportAnnotationsDialog) -> int:
        cells = [dialog.table.item(row, 3) for row in range(dialog.table.rowCount())]
        seen.append(Seen(dialog.accept_button.text(), [cell.text() for cell in cells if cell is not None]))
        return 1

    monkeypatch.setattr(ImportAnnotationsDialog, "exec", accept)
    return seen


def test_a_file_is_taken_in_and_one_undo_takes_it_back(
    reading: MainWindow, table: Path, shown: list[Seen], qtbot: QtBot
) -> None:
    answers(reading).place = table
    reading.commands["file.import"].trigger()
    qtbot.waitUntil(lambda: len(marked(reading)) == 2)
    assert marked(reading) == [("claim", "best idea"), ("loaded", "41 million pounds")]
    assert reading.status.answer() == "Took in 2 annotations from coded.csv."
    reading.commands["edit.undo"].trigger()
    assert marked(reading) == []
    assert reading.session is not None
    assert reading.session.project.codebook.named("loaded") is None


def test_the_dialog_says_how_many_and_what_to_look_at(
    reading: MainWindow, table: Path, shown: list[Seen], qtbot: QtBot
) -> None:
    reading.flows.importing.take(table)
    qtbot.waitUntil(lambda: len(shown) == 1)
    assert shown[0].button == "Take in 2 annotations"
    assert [words.partition(":")[0] for words in shown[0].became] == ["without a place"] * 2


def test_another_format_has_the_file_read_anew(
    reading: MainWindow, table: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def change_then_cancel(dialog: ImportAnnotationsDialog) -> int:
        seen.append(dialog.format_name())
        return 0

    monkeypatch.setattr(ImportAnnotationsDialog, "exec", change_then_cancel)
    reading.flows.importing.take(table, "csv")
    qtbot.waitUntil(lambda: seen == ["csv"])
    assert marked(reading) == []


def test_what_nobody_knows_is_one_sentence(reading: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "x.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    reading.flows.importing.take(tmp_path / "x.csv")
    qtbot.waitUntil(lambda: "x.csv" in reading.status.answer())
    assert "Nothing was changed" in reading.status.answer()
    reading.flows.importing.take(tmp_path / "gone.csv")
    qtbot.waitUntil(lambda: "gone.csv cannot be opened" in reading.status.answer())


def test_texts_and_projects_that_are_dropped_are_left_to_others(reading: MainWindow, tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("a.txt", "b.rubricate", "c.csv", "d.md")]
    assert reading.flows.importing.taken_from(paths) == paths


def test_what_is_told_names_what_is_new_and_missing(
    reading: MainWindow, table: Path, shown: list[Seen], qtbot: QtBot
) -> None:
    from rubricate import resources
    from rubricate.core import actions
    from rubricate.formats.bundle import Bundle
    from rubricate.formats.importers import quotes

    assert reading.session is not None
    found = quotes.read(Bundle.of(table))
    plan = actions.plan_import(reading.session.project, reading.session.hand(), found, resources.looks(), "coded.csv")
    sentences = [sentence for _, _, sentence in told(plan)]
    assert sentences == ["New tags: loaded.", "New coders: Ann.", "Not here, and not in the file: nowhere."]
