"""From one version of the tables to the next, tried with versions that are still to come."""

import sqlite3
from pathlib import Path

import pytest

from rubricate.project import Project
from rubricate.storage import guard, migrations
from rubricate.storage.errors import Damaged, HostileSchema, NotWritten

NOW = guard.VERSION
WITH_PLACE = "CREATE TABLE place (id INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (id)) STRICT"


@pytest.fixture
def path(project: Project) -> Path:
    project.close()
    return project.path


@pytest.fixture(autouse=True)
def future(monkeypatch: pytest.MonkeyPatch) -> None:
    """The next two versions have one table more, and in the second it has a row."""
    real = guard.statements
    guard.expected_schema.cache_clear()
    monkeypatch.setattr(guard, "statements", lambda version: [*real(NOW), *([WITH_PLACE] if version > NOW else [])])


def to_next(connection: sqlite3.Connection) -> None:
    connection.execute(WITH_PLACE)


def to_second(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO place VALUES (1, 'here')")


def version(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[60:64], "big")


def test_all_steps_run_in_order_and_the_old_file_is_kept(path: Path) -> None:
    old = path.read_bytes()
    migrations.migrate(path, NOW, NOW + 2, {NOW: to_next, NOW + 1: to_second})
    assert version(path) == NOW + 2
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT name FROM place").fetchall() == [("here",)]
    connection.close()
    backup = migrations.backup_path(path, NOW)
    assert backup.name == f"study.v{NOW}-backup.rubricate"
    assert (version(backup), len(backup.read_bytes())) == (NOW, len(old))


def test_a_step_that_fails_leaves_the_file_as_it_was(path: Path) -> None:
    def broken(connection: sqlite3.Connection) -> None:
        connection.execute("DELETE FROM tag")
        connection.execute("SELECT nonsense")

    old = path.read_bytes()
    with pytest.raises(Damaged):
        migrations.migrate(path, NOW, NOW + 2, {NOW: to_next, NOW + 1: broken})
    assert path.read_bytes() == old


def test_a_step_that_makes_other_tables_than_expected_is_not_kept(path: Path) -> None:
    old = path.read_bytes()
    with pytest.raises(HostileSchema):
        migrations.migrate(path, NOW, NOW + 1, {NOW: lambda connection: None})
    assert path.read_bytes() == old


def test_a_step_that_breaks_references_is_not_kept(path: Path) -> None:
    def orphans(connection: sqlite3.Connection) -> None:
        to_next(connection)
        connection.execute("DELETE FROM text")

    old = path.read_bytes()
    with pytest.raises(Damaged):
        migrations.migrate(path, NOW, NOW + 1, {NOW: orphans})
    assert path.read_bytes() == old


def test_without_a_backup_nothing_is_migrated(path: Path) -> None:
    migrations.backup_path(path, NOW).mkdir()
    old = path.read_bytes()
    with pytest.raises(NotWritten):
        migrations.migrate(path, NOW, NOW + 1, {NOW: to_next})
    assert path.read_bytes() == old


def test_opening_an_old_file_migrates_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "VERSION", NOW + 1)
    done: list[tuple[Path, int]] = []

    def migrate(path: Path, version: int) -> None:
        done.append((path, version))
        real(path, version, NOW + 1, {NOW: to_next})

    real = migrations.migrate
    monkeypatch.setattr(migrations, "migrate", migrate)
    with Project.open(path) as project:
        assert len(project.documents) == 2
    Project.open(path).close()
    assert done == [(path, NOW)]
