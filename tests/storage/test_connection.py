"""How a file is opened, and one transaction."""

import sqlite3
from pathlib import Path

import pytest

from rubricate.project import Project
from rubricate.storage.connection import LONGEST_VALUE, connect, reason_of, transaction


def pragma(connection: sqlite3.Connection, name: str) -> object:
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


def test_every_defence_is_set_and_commits_are_durable(project: Project) -> None:
    with project._store.turn() as connection:
        found = {
            name: pragma(connection, name)
            for name in (
                "trusted_schema",
                "cell_size_check",
                "mmap_size",
                "foreign_keys",
                "journal_mode",
                "synchronous",
            )
        }
        assert connection.getlimit(sqlite3.SQLITE_LIMIT_LENGTH) == LONGEST_VALUE
    expected = {"trusted_schema": 0, "cell_size_check": 1, "mmap_size": 0, "foreign_keys": 1}
    assert found == expected | {"journal_mode": "delete", "synchronous": 2}


def test_a_reader_can_not_write(project: Project) -> None:
    connection = connect(project.path, read_only=True)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM tag")
    connection.close()


def test_a_file_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        connect(tmp_path / "no.rubricate", read_only=False)
    assert not (tmp_path / "no.rubricate").exists()


def test_a_name_with_signs_of_its_own(project: Project, tmp_path: Path) -> None:
    odd = tmp_path / "home" / "50% of #1? é 日本.rubricate"
    project.move(odd)
    project.close()
    Project.open(odd).close()
    assert [path.name for path in odd.parent.iterdir()] == [odd.name]


def test_a_transaction_is_whole_or_nothing() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("CREATE TABLE n (n)")
    with pytest.raises(KeyboardInterrupt), transaction(connection):
        connection.execute("INSERT INTO n VALUES (1)")
        raise KeyboardInterrupt
    assert connection.execute("SELECT * FROM n").fetchall() == []
    with transaction(connection):
        connection.execute("INSERT INTO n VALUES (2)")
    assert connection.execute("SELECT * FROM n").fetchall() == [(2,)]
    connection.close()


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("SQLITE_FULL", "full"),
        ("SQLITE_READONLY", "read_only"),
        ("SQLITE_READONLY_DBMOVED", "moved"),
        ("SQLITE_CANTOPEN", "read_only"),
        ("SQLITE_BUSY", "busy"),
        ("SQLITE_BUSY_SNAPSHOT", "busy"),
        ("SQLITE_IOERR_WRITE", "io"),
        ("", "io"),
    ],
)
def test_reasons(tmp_path: Path, name: str, reason: str) -> None:
    error = sqlite3.OperationalError("?")
    error.sqlite_errorname = name  # type: ignore[misc]
    (tmp_path / "study.rubricate").write_bytes(b"")
    assert reason_of(error, tmp_path / "study.rubricate") == reason
    if name not in ("SQLITE_FULL",):
        assert reason_of(error, tmp_path / "gone.rubricate") == "vanished"
