"""What keeps the work safe."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rubricate.core import actions
from rubricate.core.annotation import Coder
from rubricate.core.changes import Step
from rubricate.core.state import Hand
from rubricate.gui.dialogs.restore import RestoreDialog
from rubricate.gui.main_window import MainWindow
from rubricate.gui.program import Program
from rubricate.gui.times import now
from rubricate.project import Project
from rubricate.storage import guard
from rubricate.storage.errors import NotKept
from tests.gui.windows import answers, marked, place_of


def tag_words(window: MainWindow, qtbot: QtBot, words: str, key: Qt.Key) -> None:
    assert window.workspace is not None
    window.workspace.page.select(place_of(window, words))
    qtbot.keyClick(window.workspace.page, key)


def test_a_change_that_is_not_kept_is_not_shown_and_can_be_tried_again(
    reading: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert reading.session is not None
    project = reading.session.project
    tag_words(reading, qtbot, "41 million", Qt.Key.Key_4)
    commit = project.commit
    is_full = True

    def full(step: Step) -> Step:
        if is_full:
            raise NotKept(project.path, "full", 1)
        return commit(step)

    monkeypatch.setattr(project, "commit", full)
    tag_words(reading, qtbot, "Ann Reed", Qt.Key.Key_1)
    assert marked(reading) == [("statistic", "41 million")]
    notice = reading.notices.notice("not kept")
    assert notice is not None
    assert "disk is full" in notice.sentence
    assert "not kept" in reading.status.kept_words()
    is_full = False
    qtbot.mouseClick(notice.buttons[0], Qt.MouseButton.LeftButton)
    assert marked(reading) == [("claim", "Ann Reed"), ("statistic", "41 million")]
    assert reading.notices.notice("not kept") is None
    assert reading.status.kept_words() == "Saved, 2 annotations"


def test_a_file_that_another_one_has_is_read_and_followed_and_taken_over(
    window: MainWindow, qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    path = tmp_path / "Shared.rubricate"
    hand = Hand(Coder(uuid4(), "Other"), now(), uuid4)
    other = Project.create(path, hand)
    window.open_paths([path])
    assert window.session is not None
    assert window.session.project.read_only
    notice = window.notices.notice("busy")
    assert notice is not None
    assert "You can read it here" in notice.sentence
    assert not window.commands["file.move"].isEnabled()
    other.do(actions.add_tag(other, hand, "irony", colour="rose", pattern="wave"))
    qtbot.waitUntil(lambda: window.session is not None and window.session.project.codebook.named("irony") is not None)
    qtbot.mouseClick(notice.buttons[0], Qt.MouseButton.LeftButton)
    assert window.session.project.read_only, "the other one still has it"
    other.close()
    qtbot.waitUntil(lambda: window.notices.notice("busy") is not notice, timeout=20_000)  # it looks now and then
    notice = window.notices.notice("busy")
    assert notice is not None
    assert notice.sentence == "It was closed there. You can make changes here now."
    qtbot.mouseClick(notice.buttons[0], Qt.MouseButton.LeftButton)
    assert window.session is not None
    assert not window.session.project.read_only
    assert window.notices.notice("busy") is None


def test_save_says_that_all_is_saved(reading: MainWindow, qtbot: QtBot) -> None:
    assert reading.workspace is not None
    qtbot.keyClick(reading.workspace.page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert reading.status.answer().startswith("All is saved")


def test_a_copy_is_a_whole_project(reading: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    tag_words(reading, qtbot, "41 million", Qt.Key.Key_4)
    answers(reading).place = tmp_path / "Copy.rubricate"
    reading.commands["file.copy"].trigger()
    with Project.open(tmp_path / "Copy.rubricate") as copy:
        (document_id,) = copy.documents
        assert len(copy.annotations(document_id)) == 1


def test_a_moved_project_is_gone_on_with(reading: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    assert reading.session is not None
    old = reading.session.project.path
    answers(reading).place = tmp_path / "Moved.rubricate"
    reading.commands["file.move"].trigger()
    assert not old.exists()
    assert reading.windowTitle().startswith("Moved.rubricate")
    tag_words(reading, qtbot, "41 million", Qt.Key.Key_4)
    assert reading.settings.recent_files()[0] == tmp_path / "Moved.rubricate"
    assert marked(reading) == [("statistic", "41 million")]


def test_before_the_first_change_of_a_day_the_file_is_backed_up(reading: MainWindow, qtbot: QtBot) -> None:
    assert reading.session is not None
    project = reading.session.project
    assert project.backups(reading.flows.keeping.backups), "adding the text was the first change"
    tag_words(reading, qtbot, "41 million", Qt.Key.Key_4)
    assert len(project.backups(reading.flows.keeping.backups)) == 1


@pytest.mark.skipif(os.name != "posix", reason="names of folders")
def test_a_synced_folder_is_advised_about(window: MainWindow, program: Program, tmp_path: Path) -> None:
    path = tmp_path / "Dropbox" / "Lesson.rubricate"
    path.parent.mkdir()
    Project.create(path, Hand(program.settings.coder, now(), uuid4)).close()
    window.open_paths([path])
    notice = window.notices.notice("advice")
    assert notice is not None
    assert "synced folder" in notice.sentence


def test_a_backup_is_opened_beside_the_project(
    reading: MainWindow, qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert reading.session is not None
    (backup,) = reading.session.project.backups(reading.flows.keeping.backups)
    monkeypatch.setattr(RestoreDialog, "exec", lambda _dialog: 1)
    reading.commands["file.restore"].trigger()
    assert len(program.windows()) == 2
    other = program.windows()[1]
    assert other.session is not None
    assert other.session.project.path != reading.session.project.path
    assert len(other.session.project.documents) == 0, "it was made before the first change: the text was not in yet"
    assert backup.exists()


def test_a_large_project_is_looked_through_when_it_is_shown(
    reading: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert reading.session is not None
    path = reading.session.project.path
    reading.close_project()
    monkeypatch.setattr(guard, "CHECKED_AT_ONCE", 0)
    reading.flows.opening.open_path(path)
    qtbot.waitUntil(lambda: reading.session is not None and reading.session.project.checked)
    assert reading.notices.notice("damaged") is None

    reading.close_project()
    harm_unused_page(path)
    reading.flows.opening.open_path(path)
    qtbot.waitUntil(lambda: reading.notices.notice("damaged") is not None)
    notice = reading.notices.notice("damaged")
    assert notice is not None
    assert "cannot be read" in notice.sentence
    assert [button.text() for button in notice.buttons] == ["Restore…", "Save a copy…"]


def harm_unused_page(path: Path) -> None:
    """Nonsense in a page that is not read when a project is shown."""
    with closing(sqlite3.connect(path)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'annotation_place'").fetchone()
    content = path.read_bytes()
    path.write_bytes(content[: (page - 1) * 4096] + b"\x07" * 4096 + content[page * 4096 :])
