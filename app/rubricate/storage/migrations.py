"""From the tables of one version to those of the next: numbered steps, after a backup, in one transaction."""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path
from types import MappingProxyType
from typing import Final

from rubricate.storage import guard, to_version_2
from rubricate.storage.connection import connect, make_durable, transaction
from rubricate.storage.copies import copy
from rubricate.storage.errors import Damaged

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
        connection.execute("PRAGMA foreign_keys = OFF")
        try:
            with transaction(connection):
                for number in range(version, target):
                    steps[number](connection)
                connection.execute(f"PRAGMA user_version = {target}")
                guard.check_schema(connection, path, target)
                if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
                    raise Damaged(path, "foreign keys after the migration")
        except sqlite3.Error as error:
            raise Damaged(path, f"migration: {error}") from error
