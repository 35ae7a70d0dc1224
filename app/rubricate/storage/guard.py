"""What a file must prove before anything in it is believed."""

import re
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from functools import cache
from importlib.resources import files
from pathlib import Path

from rubricate import __version__
from rubricate.storage.connection import connect, reason_of
from rubricate.storage.errors import Damaged, HostileSchema, InUse, Newer, NotOurs, Vanished
from rubricate.storage.lock import other_holder

APPLICATION_ID = 0x52554252  # "RUBR"
VERSION = 2
CHECKED_AT_ONCE = 50 * 1024 * 1024  # bytes; a larger file is checked in the background

_MAGIC = b"SQLite format 3\x00"
_VERSION_AT, _APPLICATION_AT = 60, 68

SchemaRow = tuple[str, str, str, str | None]


def statements(version: int) -> list[str]:
    """The SQL that makes an empty file of this version, the same to the byte for all time."""
    return files("rubricate.storage").joinpath(f"schema_{version}.sql").read_text("utf-8").splitlines()


@cache
def expected_schema(version: int) -> frozenset[SchemaRow]:
    """The rows of `sqlite_schema` of a file of this version."""
    connection = sqlite3.connect(":memory:")
    try:
        for statement in statements(version):
            connection.execute(statement)
        return frozenset(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema"))
    finally:
        connection.close()


def version_of(path: Path) -> int:
    """The version in the header, read without SQLite. Raises Vanished, NotOurs, Newer."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a folder, or a pipe that nothing comes out of
            raise NotOurs(path)
        with path.open("rb") as file:
            header = file.read(100)
    except (FileNotFoundError, NotADirectoryError):
        raise Vanished(path) from None
    if len(header) < 100 or not header.startswith(_MAGIC):
        raise NotOurs(path)
    if int.from_bytes(header[_APPLICATION_AT : _APPLICATION_AT + 4], "big") != APPLICATION_ID:
        raise NotOurs(path)
    version = int.from_bytes(header[_VERSION_AT : _VERSION_AT + 4], "big")
    if version > VERSION:
        raise Newer(path, version, _program_of(path))
    if version < 1:
        raise NotOurs(path)
    return version


def _program_of(path: Path) -> str:
    """The version of the program that made a newer file's tables, by the file's word; "" where it says none."""
    try:
        with closing(connect(path, read_only=True)) as connection:
            row = connection.execute("SELECT substr(value, 1, 40) FROM meta WHERE \"key\" = 'made_by'").fetchone()
    except sqlite3.Error:
        return ""
    found = re.fullmatch(r"rubricate (\d[\w.+-]*)", str(row[0])) if row else None
    return found[1] if found and found[1] != __version__ else ""


def check_schema(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Raises HostileSchema unless the file has exactly the tables and indexes of its version; Damaged, InUse."""
    try:
        found = frozenset(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema"))
    except sqlite3.DatabaseError as error:
        raise unreadable(error, path) from error
    odd = found ^ expected_schema(version)
    if odd:
        raise HostileSchema(path, tuple(sorted({_printable(row[1]) for row in odd})))


def check_size(connection: sqlite3.Connection, path: Path) -> None:
    """Raises Damaged where a part of the last page is missing, which SQLite takes for a whole one; InUse."""
    try:
        connection.execute("BEGIN")  # nobody writes meanwhile
        try:
            pages, page = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
            size = path.stat().st_size
        finally:
            connection.execute("ROLLBACK")
    except sqlite3.DatabaseError as error:
        raise unreadable(error, path) from error
    if size < pages * page:
        raise Damaged(path, f"{size} of {pages * page} bytes are there")


def quick_check(connection: sqlite3.Connection, path: Path) -> None:
    """Raises Damaged when SQLite finds a broken page, InUse when it may not look. About 10 ms for each MB."""
    try:
        (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.DatabaseError as error:
        raise unreadable(error, path) from error
    if verdict != "ok":
        raise Damaged(path, str(verdict))


def quick_check_by_table(connection: sqlite3.Connection, path: Path, cancelled: Callable[[], bool]) -> bool:
    """The same for a large file, table by table: a writer has to wait for one table at most. Raises Damaged.

    `cancelled` is asked before each table; False when it stopped the work.
    """
    try:
        names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        for (name,) in names:
            if cancelled():
                return False
            verdict = connection.execute("SELECT * FROM pragma_quick_check(?)", (name,)).fetchone()
            if verdict != ("ok",):
                raise Damaged(path, str(verdict))
    except sqlite3.DatabaseError as error:
        raise Damaged(path, str(error)) from error
    return True


def unreadable(error: sqlite3.Error, path: Path) -> Damaged | InUse:
    """What keeps us from reading: another program that is writing, or the file itself."""
    if reason_of(error, path) != "busy":
        return Damaged(path, str(error))
    holder = other_holder(path)
    return InUse(path, holder.machine, holder.since)


def _printable(name: object) -> str:
    return re.sub(r"[^\w .-]", "?", str(name))[:60]
