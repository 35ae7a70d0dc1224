"""Statements: built from the tables with SQLAlchemy, compiled ahead, run by the driver's own cursor.

SQLAlchemy knows the dialect, the driver gives plain tuples: that keeps reading a million rows at the driver's speed.
`clauses` has the statements, `compiling` writes them down; no start of the program loads SQLAlchemy.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

Row = tuple[Any, ...]

STATEMENTS: Final = "statements.json"


@dataclass(frozen=True)
class Statement:
    """SQL with the names of its parameters in the order in which the driver wants them; constants are among them."""

    text: str
    names: tuple[str, ...]
    constants: Mapping[str, Any]

    def run(self, connection: sqlite3.Connection, **values: Any) -> sqlite3.Cursor:
        constants = self.constants
        return connection.execute(
            self.text, [values[name] if name in values else constants[name] for name in self.names]
        )

    def one(self, connection: sqlite3.Connection, **values: Any) -> Row | None:
        """The first row, or None."""
        row: Row | None = self.run(connection, **values).fetchone()
        return row

    def all(self, connection: sqlite3.Connection, **values: Any) -> list[Row]:
        return self.run(connection, **values).fetchall()

    def many(self, connection: sqlite3.Connection, rows: Iterable[Row]) -> int:
        """Runs once for each row of values in the order of `names`; how many table rows were changed."""
        return connection.executemany(self.text, rows).rowcount


def statement(name: str) -> Statement:
    """The statement that `clauses` calls so. Raises KeyError."""
    made = _compiled()[name]
    return Statement(made["text"], tuple(made["names"]), made["constants"])


@cache
def _compiled() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files("rubricate.storage").joinpath(STATEMENTS).read_text("utf-8"))
    return found
