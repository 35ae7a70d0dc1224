"""Whole copies of an open file, also while somebody reads it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from rubricate.storage.connection import reason_of
from rubricate.storage.errors import NotWritten
from rubricate.storage.replacing import replacing
from rubricate.storage.replica import unsettle


def copy(connection: sqlite3.Connection, path: Path) -> None:
    """A whole and consistent copy; who opens it is a new replica. Replaces what is there. Raises NotWritten."""
    with replacing(path) as temporary:
        try:
            with closing(sqlite3.connect(temporary, isolation_level=None)) as target:
                target.execute("PRAGMA synchronous = OFF")  # it is synchronised as a file, before it gets its name
                connection.backup(target)
                unsettle(target)
        except sqlite3.Error as error:
            raise NotWritten(path, reason_of(error, path.parent)) from error
