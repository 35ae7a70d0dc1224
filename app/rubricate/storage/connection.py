"""Opening the database file, and one transaction."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LONGEST_VALUE = 64 * 1024 * 1024  # bytes: ten million code points take at most 40 MB
CACHE_KIB = 65_536
PATIENCE = 2.0  # seconds to wait while another program writes

# What reading raises where a file holds other things than a program wrote: no JSON, no id, a number out of all bounds.
UNFIT = (sqlite3.Error, ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError)


def connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
    """A connection of which nothing was read yet, with every defence against a foreign file set.

    It may be used from any thread, by one at a time. Raises sqlite3.Error; the file must exist.
    """
    address = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}"
    connection = sqlite3.connect(
        address, uri=True, isolation_level=None, check_same_thread=False, timeout=PATIENCE, cached_statements=256
    )
    try:
        _defend(connection, read_only=read_only)
    except BaseException:
        connection.close()
        raise
    return connection


def private() -> sqlite3.Connection:
    """An empty database that no name leads to: in memory, what is too much for it on the disk, gone when closed."""
    connection = sqlite3.connect("", isolation_level=None, check_same_thread=False, cached_statements=256)
    _defend(connection, read_only=False)
    return connection


def _defend(connection: sqlite3.Connection, *, read_only: bool) -> None:
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    connection.setlimit(sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 1)  # VACUUM needs one
    for pragma in (
        "trusted_schema = OFF",
        "cell_size_check = ON",
        "mmap_size = 0",
        f"cache_size = -{CACHE_KIB}",
        "foreign_keys = ON",
        f"query_only = {'ON' if read_only else 'OFF'}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def make_durable(connection: sqlite3.Connection) -> None:
    """Rollback journal and full synchronisation: an acknowledged commit survives a crash. Reads the file."""
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = FULL")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """The write lock from the first moment; COMMIT at the end, ROLLBACK when anything raises, also COMMIT itself."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        roll_back(connection)
        raise


def roll_back(connection: sqlite3.Connection) -> None:
    """Ends a transaction without keeping it. SQLite may have ended it itself; a disk that is gone can't object."""
    if connection.in_transaction:
        try:
            connection.execute("ROLLBACK")
        except sqlite3.OperationalError:
            if connection.in_transaction:
                raise


def reason_of(error: sqlite3.Error, path: Path) -> str:
    """Why a write failed, as NotKept names it."""
    name = getattr(error, "sqlite_errorname", "") or ""
    if name == "SQLITE_READONLY_DBMOVED":
        return "moved" if path.exists() else "vanished"
    if name in ("SQLITE_FULL",):
        return "full"
    if not path.exists():
        return "vanished"
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return "busy"
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return "read_only"
    return "io"
