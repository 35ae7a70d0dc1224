"""Backups: of a project that can't be opened any more, and where its folder takes none."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rubricate.gui.flows.restoring import copied_beside
from rubricate.gui.main_window import MainWindow
from tests.gui.windows import answers, marked, place_of


@pytest.fixture
def broken(reading: MainWindow, qtbot: QtBot) -> Path:
    """A project that was marked and closed, and then came to harm."""
    assert reading.session is not None
    assert reading.workspace is not None
    project = reading.session.project
    for backup in project.backups(reading.flows.keeping.backups):
        backup.unlink()  # made before the text was in
    reading.session._backup_day = None
    reading.workspace.page.select(place_of(reading, "41 million"))
    qtbot.keyClick(reading.workspace.page, Qt.Key.Key_4)
    path = project.path
    reading.close_project()
    path.write_bytes(path.read_bytes()[:8192] + b"\xff" * 4096)
    return path


def test_a_damaged_project_offers_its_newest_backup(broken: Path, reading: MainWindow) -> None:
    harmed = broken.read_bytes()
    answers(reading).chosen = 0
    assert reading.flows.opening.open_path(broken)
    assert reading.session is not None
    assert reading.session.project.path.parent == broken.parent
    assert reading.session.project.path != broken
    assert len(reading.session.project.documents) == 1
    assert marked(reading) == []
    assert broken.read_bytes() == harmed


def test_a_backup_need_not_be_taken(broken: Path, reading: MainWindow) -> None:
    assert not reading.flows.opening.open_path(broken)
    assert answers(reading).asked == [broken.name]
    assert reading.session is None
    assert "It was not changed" in reading.status.answer()


def test_what_never_had_a_backup_is_only_refused(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "letter.rubricate").write_text("Dear all")
    assert not window.flows.opening.open_path(tmp_path / "letter.rubricate")
    assert answers(window).asked == []
    assert "not a Rubricate project" in window.status.answer()


@pytest.mark.skipif(os.name != "posix", reason="a path below a file")
def test_where_the_folder_is_gone_the_copy_goes_to_the_other_projects(window: MainWindow, tmp_path: Path) -> None:
    backup = tmp_path / "Lesson 2026-11-20.rubricate"
    backup.write_bytes(b"a copy")
    (tmp_path / "file").touch()
    copy = copied_beside(window, backup, tmp_path / "file" / "Lesson.rubricate")
    assert copy == window.settings.documents_folder / "Lesson of 2026-11-20.rubricate"
    assert copy.read_bytes() == b"a copy"
