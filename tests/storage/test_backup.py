"""Backups: one a day, five of each project, found by project and by place."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from rubricate.storage.backup import KEPT, back_up_if_due, backups, backups_of_place, tidy
from rubricate.storage.errors import NotWritten
from rubricate.storage.files import create
from tests.core.world import Ids

PROJECT, OTHER = UUID(int=7), UUID(int=8)
DAY = date(2026, 2, 28)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "study é.rubricate"
    create(path, Ids())
    return path


@pytest.fixture
def connection(file: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        yield connection


def test_one_a_day(connection: sqlite3.Connection, file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "data" / "backups"
    first = back_up_if_due(connection, PROJECT, file, folder, DAY)
    assert first is not None and first.name == "study é 2026-02-28.rubricate"
    assert back_up_if_due(connection, PROJECT, file, folder, DAY) is None
    assert back_up_if_due(connection, PROJECT, file, folder, DAY + timedelta(days=1)) is not None
    with closing(sqlite3.connect(first)) as copied:
        assert copied.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_the_oldest_beyond_five_go_and_other_projects_keep_theirs(
    connection: sqlite3.Connection, file: Path, tmp_path: Path
) -> None:
    back_up_if_due(connection, OTHER, file, tmp_path / "b", DAY)
    for n in range(KEPT + 3):
        back_up_if_due(connection, PROJECT, file, tmp_path / "b", DAY + timedelta(days=n))
    days = [path.stem[-10:] for path in backups(PROJECT, tmp_path / "b")]
    assert days == [str(DAY + timedelta(days=n)) for n in range(KEPT + 2, 2, -1)]
    assert len(backups(OTHER, tmp_path / "b")) == 1


def test_a_renamed_project_still_has_one_a_day(connection: sqlite3.Connection, file: Path, tmp_path: Path) -> None:
    back_up_if_due(connection, PROJECT, file, tmp_path / "b", DAY)
    assert back_up_if_due(connection, PROJECT, file.with_name("other.rubricate"), tmp_path / "b", DAY) is None


def test_they_are_found_by_the_place_of_the_project(connection: sqlite3.Connection, file: Path, tmp_path: Path) -> None:
    made = back_up_if_due(connection, PROJECT, file, tmp_path / "b", DAY)
    assert backups_of_place(file, tmp_path / "b") == [made]
    assert backups_of_place(tmp_path / "elsewhere.rubricate", tmp_path / "b") == []
    assert backups_of_place(file, tmp_path / "nowhere") == []


def test_a_folder_that_cannot_be_made(connection: sqlite3.Connection, file: Path, tmp_path: Path) -> None:
    (tmp_path / "b").write_text("a file stands here")
    with pytest.raises(NotWritten):
        back_up_if_due(connection, PROJECT, file, tmp_path / "b", DAY)


def test_what_a_kill_left_half_written_goes_a_day_later(tmp_path: Path) -> None:
    home = tmp_path / PROJECT.hex
    home.mkdir()
    names = (".0123abcd.part", ".0123abcd.part-journal", ".mine.part", "0123abcd.part", ".0123ABCD.part", "a.rubricate")
    for name in names:
        (home / name).write_bytes(b"half")
    (home / ".deadbeef.part").mkdir()
    written = (home / names[0]).stat().st_mtime
    assert tidy(tmp_path, written + 23 * 3600) == []
    assert sorted(path.name for path in tidy(tmp_path, written + 25 * 3600)) == list(names[:2])
    assert len(list(home.iterdir())) == 5
    assert tidy(tmp_path / "nowhere") == []
