"""Statements: built from the tables with SQLAlchemy, compiled once, run by the driver's own cursor.

SQLAlchemy knows the dialect, the driver gives plain tuples: that keeps reading a million rows at the driver's speed.
"""

import sqlite3
from collections.abc import Iterable
from functools import cached_property
from typing import Any

from sqlalchemy import ClauseElement, Table, and_, bindparam, delete, insert, update
from sqlalchemy.dialects import sqlite

Row = tuple[Any, ...]


class Statement:
    """A statement with named parameters, given to the driver in their order. Compiled when it is first used."""

    def __init__(self, clause: ClauseElement) -> None:
        self._clause = clause

    @cached_property
    def _compiled(self) -> tuple[str, tuple[str, ...], dict[str, Any]]:
        compiled = self._clause.compile(dialect=sqlite.dialect(paramstyle="qmark"))
        names = getattr(compiled, "positiontup", None) or ()
        return str(compiled), tuple(names), dict(compiled.params)

    @property
    def text(self) -> str:
        return self._compiled[0]

    @property
    def names(self) -> tuple[str, ...]:
        """The parameters in the order in which the driver wants them."""
        return self._compiled[1]

    def run(self, connection: sqlite3.Connection, **values: Any) -> sqlite3.Cursor:
        text, names, constants = self._compiled
        return connection.execute(text, [values[name] if name in values else constants[name] for name in names])

    def one(self, connection: sqlite3.Connection, **values: Any) -> Row | None:
        """The first row, or None."""
        row: Row | None = self.run(connection, **values).fetchone()
        return row

    def all(self, connection: sqlite3.Connection, **values: Any) -> list[Row]:
        return self.run(connection, **values).fetchall()

    def many(self, connection: sqlite3.Connection, rows: Iterable[Row]) -> int:
        """Runs once for each row of values in the order of `names`; how many table rows were changed."""
        return connection.executemany(self.text, rows).rowcount


class Writes:
    """Insert, update and delete of one table. The latter two touch a row only while it is what it was thought to be."""

    def __init__(self, table: Table) -> None:
        columns = [column for column in table.columns if column.name != "id"]
        self.table = table
        self.insert = Statement(insert(table))
        same = and_(*(column.is_not_distinct_from(bindparam(f"old_{column.name}")) for column in columns))
        new: dict[str, Any] = {column.name: bindparam(f"new_{column.name}") for column in columns}
        self.update = Statement(update(table).values(new).where(same))
        self.delete = Statement(delete(table).where(same))
