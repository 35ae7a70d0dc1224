"""Who a copy of a project is."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from rubricate.storage import guard
from rubricate.storage.replica import identity, read_meta, settle, token, unsettle, write_meta

NEW = UUID(int=5)


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    for statement in guard.statements(guard.VERSION):
        connection.execute(statement)
    write_meta(connection, {"project": UUID(int=1).hex})
    settle(connection, UUID(int=2), Path("/a/study.rubricate"))
    yield connection
    connection.close()


def test_at_the_same_place_it_is_the_same(connection: sqlite3.Connection) -> None:
    found = identity(connection, Path("/a/study.rubricate"), lambda: NEW)
    assert (found.project, found.replica, found.at_home) == (UUID(int=1), UUID(int=2), True)


def test_elsewhere_it_is_a_new_one_of_the_same_project(connection: sqlite3.Connection) -> None:
    found = identity(connection, Path("/b/study.rubricate"), lambda: NEW)
    assert (found.project, found.replica, found.at_home) == (UUID(int=1), NEW, False)


def test_a_copy_is_new_everywhere(connection: sqlite3.Connection) -> None:
    unsettle(connection)
    assert identity(connection, Path("/a/study.rubricate"), lambda: NEW).replica == NEW


def test_place_and_machine_can_not_be_read_from_the_file(connection: sqlite3.Connection) -> None:
    values = read_meta(connection)
    assert set(values) == {"project", "replica", "token"}
    assert all(set(value) <= set("0123456789abcdef") for value in values.values())
    path = Path("/a/study.rubricate")
    assert token(UUID(int=2), path) != token(UUID(int=3), path), "salted: equal places look different in two files"
