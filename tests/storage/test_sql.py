"""Statements and what they change."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, Text, bindparam, literal_column, select

from rubricate.storage.clauses import writes
from rubricate.storage.compiling import compiled

THING = Table(
    "thing", MetaData(), Column("id", Integer, primary_key=True), Column("name", Text), Column("size", Integer)
)


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT, size INTEGER)")
        connection.executemany("INSERT INTO thing VALUES (?, ?, ?)", [(1, "a", 10), (2, "b", None)])
        yield connection


def all_of(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    return connection.execute("SELECT name, size FROM thing ORDER BY id").fetchall()


def test_values_are_given_by_name_and_constants_are_in_it(connection: sqlite3.Connection) -> None:
    found = compiled(select(THING.c.id).where(THING.c.name == bindparam("name"), THING.c.size == 10))
    assert found.one(connection, name="a") == (1,)
    assert found.one(connection, name="b") is None
    assert compiled(select(literal_column("7"))).all(connection) == [(7,)]


def test_words_are_never_sql(connection: sqlite3.Connection) -> None:
    found = compiled(select(THING.c.id).where(THING.c.name == bindparam("name")))
    assert found.all(connection, name="a' OR 1=1 --") == []


def test_a_row_is_changed_only_while_it_is_what_it_was_thought_to_be(connection: sqlite3.Connection) -> None:
    update = compiled(dict(writes(THING))["update"])
    row = {"new_name": "c", "new_size": 3, "old_name": "b", "old_size": None}
    assert update.many(connection, [tuple(row[name] for name in update.names)]) == 1
    assert all_of(connection) == [("a", 10), ("c", 3)]
    assert update.many(connection, [tuple(row[name] for name in update.names)]) == 0, "it was (b, None)"
    assert all_of(connection) == [("a", 10), ("c", 3)]


def test_and_removed_only_then(connection: sqlite3.Connection) -> None:
    delete = compiled(dict(writes(THING))["delete"])
    rows = [{"old_name": "a", "old_size": 11}, {"old_name": "b", "old_size": None}]
    assert delete.many(connection, [tuple(row[name] for name in delete.names) for row in rows]) == 1
    assert all_of(connection) == [("a", 10)]
