"""Making and opening project files."""

import errno
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from uuid import UUID

from rubricate import __version__
from rubricate.storage import guard, migrations
from rubricate.storage.check import damaged_contents
from rubricate.storage.connection import connect
from rubricate.storage.errors import Damaged, Exists, HostileSchema, NotReadable, NotWritten, ReadOnlyPlace
from rubricate.storage.orphan import roll_back_orphan
from rubricate.storage.place import beside, is_writable
from rubricate.storage.replacing import replacing
from rubricate.storage.replica import settle, write_meta
from rubricate.storage.store import Store


def create(path: Path, new_id: Callable[[], UUID]) -> None:
    """An empty project file. Raises Exists, NotWritten."""
    if path.exists():
        raise Exists(path)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {guard.APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {guard.VERSION}")
        for statement in guard.statements(guard.VERSION):
            connection.execute(statement)
        write_meta(connection, {"project": new_id().hex, "made_by": f"rubricate {__version__}"})
        settle(connection, new_id(), path)
        content = connection.serialize()
    with replacing(path) as temporary:
        temporary.write_bytes(content)


def check_name(path: Path) -> None:
    """Raises NotWritten where the file, or one that must stand beside it, would have too long a name."""
    try:
        os.lstat(beside(path, "-journal"))
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise NotWritten(path, "long_name") from error


def open_store(path: Path, new_id: Callable[[], UUID], *, read_only: bool) -> Store:
    """A checked store; the caller holds the lock unless it is read-only.

    A file of an earlier version is brought up to date. Read-only, a private copy of it is, which stays as it was at
    this moment. Raises Vanished, NotReadable, NotOurs, Newer, HostileSchema, Damaged, InUse, NotWritten.
    """
    if read_only:
        roll_back_orphan(path)
    version = version_of(path)
    try:
        return _of_version(version, path, new_id, read_only=read_only)
    except HostileSchema:
        now = version_of(path)  # another program brought it up to date meanwhile, or was killed doing so
        if now == version:
            raise
    return _of_version(now, path, new_id, read_only=read_only)


def _of_version(version: int, path: Path, new_id: Callable[[], UUID], *, read_only: bool) -> Store:
    """A store of a file whose header says this version. What a killed writer left half done is ended by looking."""
    if version < guard.VERSION and read_only:
        return _store(migrations.migrated(path, version), path, new_id, read_only=True, checked=True)
    if version < guard.VERSION:
        migrations.migrate(path, version)
    try:
        connection = connect(path, read_only=read_only)
    except sqlite3.Error as error:
        raise guard.unreadable(error, path) from error
    small = path.stat().st_size <= guard.CHECKED_AT_ONCE
    try:
        guard.check_schema(connection, path, guard.VERSION)
        guard.check_size(connection, path)
        if small:
            guard.quick_check(connection, path)
    except BaseException:
        connection.close()
        raise
    return _store(connection, path, new_id, read_only=read_only, checked=small)


def _store(
    connection: sqlite3.Connection, path: Path, new_id: Callable[[], UUID], *, read_only: bool, checked: bool
) -> Store:
    """A store that takes the connection over; `checked`: all pages were looked at."""
    try:
        store = Store(connection, path, new_id, read_only=read_only)
        store.checked = checked
        if not store.identity.at_home and checked:
            _check_contents(connection, path)
        return store
    except BaseException:
        connection.close()
        raise


def version_of(path: Path) -> int:
    """The version of the file's tables. Raises Vanished, NotReadable, NotOurs, Newer."""
    try:
        return guard.version_of(path)
    except OSError:
        raise NotReadable(path) from None


def _check_contents(connection: sqlite3.Connection, path: Path) -> None:
    """A file from elsewhere shows that its texts are what their hashes say: SQLite's own check is no checksum."""
    try:
        finding = next(damaged_contents(connection), None)
    except (sqlite3.Error, ValueError, TypeError) as error:  # no letters, or no JSON any more
        raise Damaged(path, str(error)) from error
    if finding is not None:
        raise Damaged(path, f"{finding.kind} {finding.detail}")


def check_writable(path: Path) -> None:
    """Raises ReadOnlyPlace where the file, or its folder (which must take journal and lock), can't be written."""
    if not is_writable(path):
        raise ReadOnlyPlace(path)
