"""Whole copies of an open file."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from rubricate.storage.copies import copy
from rubricate.storage.errors import NotWritten
from rubricate.storage.files import create
from tests.core.world import Ids


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    create(tmp_path / "study.rubricate", Ids())
    with closing(sqlite3.connect(tmp_path / "study.rubricate", isolation_level=None)) as connection:
        yield connection


def test_a_copy_is_whole_and_at_home_nowhere(connection: sqlite3.Connection, tmp_path: Path) -> None:
    target = tmp_path / "copy.rubricate"
    copy(connection, target)
    with closing(sqlite3.connect(target)) as copied:
        tables = "SELECT name, sql FROM sqlite_schema ORDER BY name"
        assert copied.execute(tables).fetchall() == connection.execute(tables).fetchall()
        token = "SELECT value FROM meta WHERE key = 'token'"
        assert copied.execute(token).fetchone() != connection.execute(token).fetchone()


def test_a_copy_that_fails_leaves_nothing(connection: sqlite3.Connection, tmp_path: Path) -> None:
    with pytest.raises(NotWritten):
        copy(connection, tmp_path / "no such folder" / "copy.rubricate")
    assert not (tmp_path / "no such folder").exists()


def test_a_copy_takes_the_place_of_what_stood_there(connection: sqlite3.Connection, tmp_path: Path) -> None:
    target = tmp_path / "copy.rubricate"
    target.write_bytes(b"something else")
    copy(connection, target)
    assert target.read_bytes().startswith(b"SQLite format 3")
    assert {path.name for path in tmp_path.iterdir()} - {"home"} == {"copy.rubricate", "study.rubricate"}


@pytest.mark.skipif(sys.platform == "win32", reason="the limit is one of POSIX")
def test_a_copy_there_is_no_room_for_leaves_nothing(connection: sqlite3.Connection, tmp_path: Path) -> None:
    import resource

    folder = tmp_path / "copies"
    folder.mkdir()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limits[1]))
    try:
        with pytest.raises(NotWritten):
            copy(connection, folder / "copy.rubricate")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert list(folder.iterdir()) == []
