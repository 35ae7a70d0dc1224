"""Files that are not ours, damaged, hostile or newer are refused, and stay as they were to the byte."""

import os
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from rubricate.project import Project
from rubricate.storage import guard
from rubricate.storage.errors import Damaged, HostileSchema, InUse, Newer, NotOurs, StorageError, Vanished


@pytest.fixture
def path(project: Project) -> Path:
    project.close()
    return project.path


def refused(path: Path, error: type[StorageError]) -> StorageError:
    """Opening raises this error, for writing and for reading, and leaves the file and the folder as they were."""
    content = path.read_bytes()
    entries = sorted(path.parent.iterdir())
    for read_only in (False, True):
        with pytest.raises(error) as refusal:
            Project.open(path, read_only=read_only)
    assert path.read_bytes() == content
    assert sorted(path.parent.iterdir()) == entries
    return refusal.value


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"The mayor says", b"SQLite format 3\x00", b"\x00" * 5_000])
def test_a_file_of_something_else(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.rubricate"
    path.write_bytes(content)
    assert refused(path, NotOurs) == NotOurs(path)


def test_another_programs_database(tmp_path: Path) -> None:
    path = tmp_path / "photos.rubricate"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE photo (id INTEGER)")
    connection.close()
    refused(path, NotOurs)


def test_nothing_there_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(Vanished):
        Project.open(tmp_path / "no.rubricate")
    with pytest.raises(Vanished):
        Project.open(tmp_path / "no" / "no.rubricate")
    with pytest.raises(NotOurs):
        Project.open(tmp_path)


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("CREATE TRIGGER t AFTER INSERT ON step BEGIN UPDATE annotation SET note = 'x'; END", "t"),
        ("CREATE VIEW v AS SELECT * FROM annotation", "v"),
        ("CREATE TABLE extra (id INTEGER)", "extra"),
        ("CREATE INDEX more ON annotation (note)", "more"),
        ("DROP INDEX annotation_place", "annotation_place"),
        ("DROP TABLE status", "status"),
        ("ALTER TABLE tag ADD COLUMN extra TEXT", "tag"),
        ("CREATE VIRTUAL TABLE f USING fts5(body)", "f"),
        ('CREATE TABLE "evil \x1b[31m name" (id INTEGER)', "evil ??31m name"),
    ],
)
def test_a_schema_that_is_not_exactly_ours(path: Path, statement: str, name: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(statement)
    connection.close()
    error = refused(path, HostileSchema)
    assert isinstance(error, HostileSchema)
    assert name in error.names


def test_a_newer_version(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {guard.VERSION + 1}")
    connection.close()
    assert refused(path, Newer) == Newer(path, guard.VERSION + 1)


def test_a_newer_version_says_which_program_made_it(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for value in ("rubricate 9.1.0", "rubricate '; DROP", "x" * 500):
            connection.execute("UPDATE meta SET value = ? WHERE key = 'made_by'", (value,))
            connection.execute(f"PRAGMA user_version = {guard.VERSION + 1}")
            connection.commit()
            found = refused(path, Newer)
            assert isinstance(found, Newer)
            assert found.program == ("9.1.0" if "9.1" in value else "")


def test_a_version_that_never_was(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 0")
    connection.close()
    refused(path, NotOurs)


def test_half_a_file(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: 4096 * 5])
    refused(path, Damaged)


@pytest.mark.parametrize("seed", range(40))
def test_flipped_bytes_are_found_or_do_no_harm(path: Path, seed: int) -> None:
    """No crash and no untyped error, whatever is read; a text that was changed never passes for the text."""
    rng = random.Random(seed)
    content = bytearray(path.read_bytes())
    for _ in range(12):
        content[rng.randrange(100, len(content))] ^= 1 << rng.randrange(8)
    elsewhere = path.with_name("copy.rubricate")
    elsewhere.write_bytes(content)
    try:
        with Project.open(elsewhere) as project:
            for document in project.documents:
                _ = (project.text(document), project.formatting(document), project.annotations(document))
                _ = (project.units(document), project.columns(document), project.counts())
            _ = (list(project.steps()), project.check())
    except StorageError:
        pass


def test_a_text_changed_by_one_letter_is_found(path: Path) -> None:
    content = path.read_bytes()
    assert content.count(b"The mayor says") == 1
    elsewhere = path.with_name("copy.rubricate")
    elsewhere.write_bytes(content.replace(b"The mayor says", b"The mayor lies"))
    error = refused(elsewhere, Damaged)
    assert isinstance(error, Damaged)
    assert error.detail.startswith("text ")


def test_flipped_header(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[69] ^= 1
    path.write_bytes(content)
    refused(path, NotOurs)


def test_the_schema_is_compared_before_a_query_could_meet_a_trigger(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    real = guard.check_schema

    def watch(connection: sqlite3.Connection, *rest: object) -> None:
        connection.set_trace_callback(seen.append)
        real(connection, *rest)  # type: ignore[arg-type]
        connection.set_trace_callback(None)

    monkeypatch.setattr(guard, "check_schema", watch)
    Project.open(path).close()
    assert seen == ["SELECT type, name, tbl_name, sql FROM sqlite_schema"]


def test_large_files_are_not_checked_while_one_waits(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[Path] = []
    real: Callable[..., None] = guard.quick_check
    monkeypatch.setattr(guard, "quick_check", lambda connection, at: (checked.append(at), real(connection, at)))
    Project.open(path).close()
    assert checked == [path]
    monkeypatch.setattr(guard, "CHECKED_AT_ONCE", 1_000)
    Project.open(path).close()
    assert checked == [path]
    with Project.open(path) as project:
        assert not project.checked
        project.quick_check()
        assert project.checked


def test_the_check_in_the_background_finds_what_the_one_at_opening_finds(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = path.read_bytes()
    pages = [n * 4096 for n in range(1, len(content) // 4096)]
    found = [_found(path, content, page, monkeypatch) for page in pages]
    assert found == [True] * len(pages)


def _found(path: Path, content: bytes, page: int, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether a page of nonsense is found, at opening by what is read then or else by the check of pages."""
    path.write_bytes(content[:page] + b"\x07" * 4096 + content[page + 4096 :])
    with monkeypatch.context() as patched:
        patched.setattr(guard, "CHECKED_AT_ONCE", 0)
        try:
            with Project.open(path) as project:
                project.quick_check()
        except Damaged:
            return True
    return False


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes on Windows")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.rubricate"
    os.mkfifo(pipe)
    for read_only in (False, True):
        with pytest.raises(NotOurs):
            Project.open(pipe, read_only=read_only)


def test_a_file_that_another_program_is_writing_is_in_use_and_not_damaged(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rubricate.storage.connection.PATIENCE", 0.0)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        for read_only in (False, True):
            with pytest.raises(InUse):
                Project.open(path, read_only=read_only)


def test_a_file_that_lost_less_than_a_page_at_its_end(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 100)
    refused(path, Damaged)
