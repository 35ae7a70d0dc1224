"""Version 1 -> 2: tags, annotations, documents and units get more fields; variables are held by the id of an attribute.

The tables are made by the SQL of `schema_2.sql`. It never uses `schema` or `encoding`, which are always the newest.
"""

import json
import re
import sqlite3
from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID, uuid5

from rubricate.core.attributes import variable_id
from rubricate.storage import guard

VERB: Final = "upgrade"

# The columns that a table gets, with the value that every row has there.
_NEW: Final[Mapping[str, Mapping[str, str]]] = {
    "tag": {
        **dict.fromkeys(("short", "use_when", "not_when", "example", "counter_example", "citation"), "''"),
        "unit": "'free'",
        "overlap": "1",
        "revision": "1",
    },
    "document": {"purpose": "'main'", "set_ids": "'[]'"},
    "units": {"corrected": "0"},
    "annotation": {"attributes": "'{}'", "tag_revision": "1"},
}


def upgrade(connection: sqlite3.Connection) -> None:
    """Runs inside a transaction, with foreign keys off."""
    for table, new in _NEW.items():
        _rebuild(connection, table, new)
    for table in ("attribute", "version", "document_set", "link", "note"):
        _make(connection, table)
    names = _variables_of_the_journal(connection)
    used = _variables_of_the_rows(connection)
    if names:
        _add_attributes(connection, names, used)


def _rebuild(connection: sqlite3.Connection, table: str, new: Mapping[str, str]) -> None:
    """The same rows in the new table, each with its row id."""
    old = ", ".join(f'"{row[1]}"' for row in connection.execute(f"PRAGMA table_info({table})").fetchall())
    connection.execute(f"CREATE TEMP TABLE kept AS SELECT {old} FROM main.{table}")  # noqa: S608 - names of our own
    connection.execute(f"DROP TABLE main.{table}")
    _make(connection, table)
    into, values = f"main.{table} ({old}, {', '.join(new)})", ", ".join(new.values())
    connection.execute(f"INSERT INTO {into} SELECT {old}, {values} FROM temp.kept")  # noqa: S608
    connection.execute("DROP TABLE temp.kept")


def _make(connection: sqlite3.Connection, table: str) -> None:
    """The table and its indexes."""
    for statement in guard.statements(2):
        if re.match(rf"CREATE (TABLE {table} |INDEX \w+ ON {table} )", statement):
            connection.execute(statement)


def _variables_of_the_journal(connection: sqlite3.Connection) -> list[str]:
    """Changes of documents hold their variables by id from now on; the names, in the order in which they came."""
    names: dict[str, None] = {}
    rows = connection.execute("SELECT id, before, after FROM change WHERE kind = 'document' ORDER BY id").fetchall()
    for number, before, after in rows:
        sides = [_by_id(side, names) for side in (before, after)]
        if sides != [before, after]:
            connection.execute('UPDATE change SET "before" = ?, "after" = ? WHERE id = ?', (*sides, number))
    return list(names)


def _by_id(fields: str | None, names: dict[str, None]) -> str | None:
    """The fields of a document with the variables by id."""
    values = None if fields is None else json.loads(fields)
    if not values or not values.get("variables"):
        return fields
    names.update(dict.fromkeys(values["variables"]))
    return _text({**values, "variables": _held(values["variables"])})


def _variables_of_the_rows(connection: sqlite3.Connection) -> set[str]:
    """The same of the rows; the names that are in use."""
    used: set[str] = set()
    rows = connection.execute("SELECT id, variables FROM document WHERE variables != '{}'").fetchall()
    for number, text in rows:
        variables = json.loads(text)
        used.update(variables)
        held = dict(sorted(_held(variables).items()))
        connection.execute("UPDATE document SET variables = ? WHERE id = ?", (_text(held), number))
    return used


def _held(variables: Mapping[str, str]) -> dict[str, list[str]]:
    """{id: [value]}; a variable without a value has none. Raises TypeError for what is no text."""
    if not all(isinstance(value, str) for value in variables.values()):
        raise TypeError(variables)
    return {variable_id(name).hex: [value] for name, value in variables.items() if value}


def _add_attributes(connection: sqlite3.Connection, names: list[str], used: set[str]) -> None:
    """The variables as attributes, in rows and in one step of whoever did the first one.

    A name that only removed documents bear is retired: they can still come back. Two copies of a file make the very
    same step: it is as old as the newest one, and its group follows from its place.
    """
    step = _add_step(connection, len(names))
    for position, name in enumerate(names):
        fields = _attribute(name, position, name not in used)
        row = {**fields, "uuid": variable_id(name).bytes, "options": "[]", "shown_values": "[]"}
        columns = ", ".join(row)
        values = ", ".join("?" * len(row))
        insert = f"INSERT INTO attribute ({columns}) VALUES ({values})"  # noqa: S608 - names of our own
        connection.execute(insert, [*row.values()])
        change = (step, "attribute", row["uuid"], _text(fields))
        connection.execute('INSERT INTO change (step_id, kind, uuid, "after") VALUES (?, ?, ?, ?)', change)


def _attribute(name: str, position: int, retired: bool) -> dict[str, Any]:
    return {
        "tag_id": None,
        "name": name,
        "position": position,
        "kind": "text",
        "options": [],
        "required": False,
        "help": "",
        "shown_if": None,
        "shown_values": [],
        "retired": retired,
    }


def _add_step(connection: sqlite3.Connection, number: int) -> int:
    """The row id of the new step."""
    (coder,) = connection.execute("SELECT coder FROM step ORDER BY counter, id LIMIT 1").fetchone()
    highest, newest = connection.execute("SELECT max(counter), max(at) FROM step").fetchone()
    (text,) = connection.execute("SELECT value FROM meta WHERE key = 'replica'").fetchone()
    replica, counter = UUID(hex=text), highest + 1
    group = uuid5(replica, f"{VERB} {counter}").bytes
    row = (counter, replica.bytes, VERB, coder, newest, group, _text({"n": number}), "[]")
    insert = (
        "INSERT INTO step (counter, replica, verb, coder, at, gesture, facts, undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    )
    made = connection.execute(insert, row).lastrowid
    assert made is not None
    return made


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
