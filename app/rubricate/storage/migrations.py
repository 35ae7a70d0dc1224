"""From the tables of one version to those of the next: numbered steps in one transaction.

Who may change the file changes it, after a backup; who only reads it gets a copy of their own.
"""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from pathlib import Path
from types import MappingProxyType
from typing import Final

from rubricate import __version__
from rubricate.storage import guard, to_version_2
from rubricate.storage.connection import UNFIT, connect, make_durable, private, reason_of, transaction
from rubricate.storage.copies import copy
from rubricate.storage.errors import Damaged, NotWritten

Migration = Callable[[sqlite3.Connection], None]

# From version n to n + 1. A step executes SQL only; it never uses `schema`, which is always the newest.
STEPS: Final[Mapping[int, Migration]] = MappingProxyType({1: to_version_2.upgrade})


def backup_path(path: Path, version: int) -> Path:
    """Where the file as it was before a migration is kept."""
    return path.with_name(f"{path.stem}.v{version}-backup{path.suffix}")


def migrate(path: Path, version: int, target: int = guard.VERSION, steps: Mapping[int, Migration] = STEPS) -> None:
    """Brings a file, whose lock is held, from `version` to `target`. Raises HostileSchema, Damaged, NotWritten.

    When anything goes wrong the file is what it was.
    """
    with closing(connect(path, read_only=False)) as connection:
        guard.check_schema(connection, path, version)
        guard.quick_check(connection, path)
        make_durable(connection)
        copy(connection, backup_path(path, version))
        _upgrade(connection, path, range(version, target), steps)


def migrated(
    path: Path, version: int, target: int = guard.VERSION, steps: Mapping[int, Migration] = STEPS
) -> sqlite3.Connection:
    """A file of `version` as `target` has it, for reading: a private copy that goes when the connection is closed.

    The file is only read, and nothing is written beside it. Raises HostileSchema, Damaged, InUse, NotWritten.
    """
    connection = private()
    try:
        _take_in(connection, path, version)
        _upgrade(connection, path, range(version, target), steps)
        connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _take_in(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Everything that is in a file, as of one moment and after it was looked at."""
    try:
        with closing(connect(path, read_only=True)) as source:
            guard.check_size(source, path)
            source.execute("BEGIN")  # whoever may write waits until all is here
            guard.check_schema(source, path, version)
            guard.quick_check(source, path)
            source.backup(connection)
    except sqlite3.Error as error:
        raise _failed(error, path) or guard.unreadable(error, path) from error


def _upgrade(
    connection: sqlite3.Connection, path: Path, versions: Iterable[int], steps: Mapping[int, Migration]
) -> None:
    """The steps from each of these versions to the next one, in one transaction."""
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        with transaction(connection):
            for number in versions:
                steps[number](connection)
                connection.execute(f"PRAGMA user_version = {number + 1}")
                guard.check_schema(connection, path, number + 1)
            made_by = f"rubricate {__version__}"
            connection.execute("UPDATE meta SET value = ? WHERE \"key\" = 'made_by'", (made_by,))
            if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise Damaged(path, "foreign keys after the migration")
    except UNFIT as error:
        raise _failed(error, path) or Damaged(path, f"migration: {error}") from error


def _failed(error: Exception, path: Path) -> NotWritten | None:
    """The disk's fault, not the file's."""
    full = isinstance(error, sqlite3.Error) and reason_of(error, path) == "full"
    return NotWritten(path, "full") if full else None
