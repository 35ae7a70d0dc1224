"""Looking for texts that are there twice, in the window."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.duplicates import DuplicatesDialog
from rubricate.gui.main_window import MainWindow
from tests.gui.windows import ARTICLE


def names(window: MainWindow) -> list[str]:
    assert window.session is not None
    return [document.name for document in window.session.project.documents.values()]


def paste(window: MainWindow, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    window.commands["edit.paste"].trigger()


def dialog_of(window: MainWindow, qtbot: QtBot) -> DuplicatesDialog:
    qtbot.waitUntil(lambda: window.findChild(DuplicatesDialog) is not None)
    found = window.findChild(DuplicatesDialog)
    assert found is not None
    return found


def test_a_text_that_is_there_already_is_said_with_a_way_to_see_it(reading: MainWindow, qtbot: QtBot) -> None:
    paste(reading, ARTICLE)
    qtbot.waitUntil(lambda: reading.notices.notice("duplicates") is not None)
    notice = reading.notices.notice("duplicates")
    assert notice is not None
    assert notice.sentence == "1 text is word for word in the project already."
    qtbot.mouseClick(notice.buttons[0], Qt.MouseButton.LeftButton)
    dialog = dialog_of(reading, qtbot)
    assert reading.notices.notice("duplicates") is None
    assert dialog.table.rowCount() == 1
    dialog.close()


def test_a_new_text_is_not_spoken_of(reading: MainWindow, qtbot: QtBot) -> None:
    paste(reading, "Something else entirely, about a harbour and its fees.")
    qtbot.waitUntil(lambda: not reading.jobs.is_busy())
    assert reading.notices.notice("duplicates") is None
    reading.commands["document.duplicates"].trigger()
    qtbot.waitUntil(lambda: reading.status.answer() == "No text is there twice.")


def test_one_of_two_is_skipped_or_removed_by_a_step(reading: MainWindow, qtbot: QtBot) -> None:
    paste(reading, ARTICLE.replace("best", "worst"))
    reading.commands["document.duplicates"].trigger()
    dialog = dialog_of(reading, qtbot)
    second = dialog.sides[1]
    qtbot.mouseClick(second.skip, Qt.MouseButton.LeftButton)
    assert reading.session is not None
    assert [(s.state, s.reason) for s in reading.session.project.statuses.values()] == [("skipped", "like A bridge")]
    item = dialog.table.item(0, 1)
    assert item is not None and item.text().endswith("(skipped)")
    qtbot.mouseClick(second.remove, Qt.MouseButton.LeftButton)
    assert (names(reading), dialog.table.rowCount()) == (["A bridge"], 0)
    reading.commands["edit.undo"].trigger()
    assert len(names(reading)) == 2
    dialog.close()


def test_open_shows_the_text_in_the_page(reading: MainWindow, qtbot: QtBot) -> None:
    paste(reading, ARTICLE)
    reading.commands["document.duplicates"].trigger()
    dialog = dialog_of(reading, qtbot)
    qtbot.mouseClick(dialog.sides[0].open, Qt.MouseButton.LeftButton)
    assert reading.tool_line.title() == "A bridge"
    dialog.close()


def test_the_dialog_goes_with_the_project(reading: MainWindow, qtbot: QtBot) -> None:
    paste(reading, ARTICLE)
    reading.commands["document.duplicates"].trigger()
    dialog = dialog_of(reading, qtbot)
    reading.close_project()
    assert not dialog.isVisible()


def test_files_are_compared_too(reading: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    paths = [tmp_path / "Again.txt", tmp_path / "And again.txt"]
    for path in paths:
        path.write_text(ARTICLE, encoding="utf-8")
    reading.open_paths(paths)
    qtbot.waitUntil(lambda: reading.notices.notice("duplicates") is not None)
    notice = reading.notices.notice("duplicates")
    assert notice is not None and notice.sentence.startswith("2 texts are word for word")
