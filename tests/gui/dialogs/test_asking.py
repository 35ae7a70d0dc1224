"""Questions with one answer."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.asking import Asking, ChoiceDialog, LineDialog, with_ending
from rubricate.gui.dialogs.file_dialog import FileDialog
from rubricate.gui.theme import Theme


def when_open(act: Callable[[QWidget], object]) -> None:
    """Act on the dialog that is about to run."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(5, look)
        else:
            act(dialog)

    QTimer.singleShot(0, look)


def asking(qtbot: QtBot) -> Asking:
    parent = QWidget()
    qtbot.addWidget(parent)
    asking = Asking(parent, lambda: Theme.load("light"))
    asking.keeper = parent  # type: ignore[attr-defined]
    return asking


def test_a_line_is_given_back_trimmed(qtbot: QtBot) -> None:
    ask = asking(qtbot)

    def type_it(dialog: QWidget) -> None:
        assert isinstance(dialog, LineDialog)
        qtbot.keyClicks(dialog.field, " New name ")
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)

    when_open(type_it)
    assert ask.line("Rename", "Name", "Old name", "Rename") == "New name"


def test_escape_is_no_answer(qtbot: QtBot) -> None:
    ask = asking(qtbot)
    when_open(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape))
    assert ask.line("Rename", "Name", "Old name", "Rename") is None
    when_open(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Escape))
    assert ask.choice("Open?", "A sentence.", ["Open", "Open a copy"]) == -1


def test_which_choice_was_pressed(qtbot: QtBot) -> None:
    ask = asking(qtbot)

    def press(dialog: QWidget) -> None:
        assert isinstance(dialog, ChoiceDialog)
        button = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Open a copy")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    when_open(press)
    assert ask.choice("Open?", "A sentence.", ["Open", "Open a copy"]) == 1


def test_an_empty_line_cannot_be_accepted(qtbot: QtBot) -> None:
    dialog = LineDialog("Rename", "Name", "Old", "Rename")
    qtbot.addWidget(dialog)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Backspace)
    buttons = [b for b in dialog.findChildren(QPushButton) if b.text() == "Rename"]
    assert not buttons[0].isEnabled()


def test_a_folder_that_is_not_there_yet_is_made_for_saving(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = tmp_path / "Documents" / "Rubricate" / "New project.rubricate"
    monkeypatch.setattr(FileDialog, "run", lambda _: [wanted.with_suffix("")])
    assert asking(qtbot).save_file("New project", wanted, "", ".rubricate") == wanted
    assert wanted.parent.is_dir()


def test_files_are_looked_for_where_they_were_found_last(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []

    def choose(dialog: FileDialog) -> list[Path]:
        begun.append(dialog.directory().absolutePath())
        return [tmp_path / "articles" / "a.txt"]

    (tmp_path / "articles").mkdir()
    monkeypatch.setattr(FileDialog, "run", choose)
    ask = asking(qtbot)
    for _ in range(2):
        ask.open_files("Add texts", tmp_path / "not there", "")
    assert begun == [str(tmp_path), str(tmp_path / "articles")]


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("Harbour", "Harbour.rubricate"),
        ("Vol. 2", "Vol. 2.rubricate"),
        ("Dr. Smith", "Dr. Smith.rubricate"),
        ("notes.txt", "notes.txt.rubricate"),
        ("Wait...", "Wait.rubricate"),
        ("OLD.RUBRICATE", "OLD.RUBRICATE"),
    ],
)
def test_every_name_gets_its_ending(typed: str, path: str) -> None:
    assert with_ending(Path(typed), ".rubricate") == Path(path)


def test_a_file_that_the_ending_leads_to_is_asked_for(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "Vol. 2.rubricate"
    there.touch()
    typed = iter(["Vol. 2", "Vol. 3"])
    monkeypatch.setattr(FileDialog, "run", lambda _: [tmp_path / next(typed)])
    ask = asking(qtbot)
    answers = iter([-1])
    monkeypatch.setattr(ask, "choice", lambda *_: next(answers))
    assert ask.save_file("Save a copy", there, "", ".rubricate") == tmp_path / "Vol. 3.rubricate"

    typed, answers = iter(["Vol. 2"]), iter([0])
    assert ask.save_file("Save a copy", there, "", ".rubricate") == there


def test_a_name_is_typed_into_the_dialog(qtbot: QtBot, tmp_path: Path) -> None:
    def type_it(dialog: QWidget) -> None:
        field = dialog.findChild(QLineEdit)
        assert isinstance(field, QLineEdit)
        assert field.text() == "New project.rubricate"
        field.setText("Vol. 2")
        qtbot.keyClick(field, Qt.Key.Key_Return)

    when_open(type_it)
    suggested = tmp_path / "New project.rubricate"
    assert asking(qtbot).save_file("New", suggested, "", ".rubricate") == tmp_path / "Vol. 2.rubricate"


def test_files_are_chosen_and_the_folder_is_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).touch()

    def choose(dialog: QWidget) -> None:
        field = dialog.findChild(QLineEdit)
        assert isinstance(field, QLineEdit)
        field.setText(f'"{tmp_path / "a.txt"}" "{tmp_path / "b.txt"}"')
        qtbot.keyClick(field, Qt.Key.Key_Return)

    ask = asking(qtbot)
    when_open(choose)
    assert ask.open_files("Add texts", tmp_path.parent, "") == [tmp_path / "a.txt", tmp_path / "b.txt"]

    def leave(dialog: QWidget) -> None:
        assert isinstance(dialog, FileDialog)
        assert dialog.directory().absolutePath() == str(tmp_path)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    when_open(leave)
    assert ask.open_file("Open", tmp_path.parent, "") is None


def test_a_folder_is_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    when_open(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Return))
    assert asking(qtbot).folder("Folder", tmp_path) == tmp_path
