"""What a killed writer left half done. SQLite ends it by itself for the next writer; a reader needs help."""

import sqlite3
from contextlib import closing
from pathlib import Path

from rubricate.storage.connection import connect
from rubricate.storage.errors import InUse, ReadOnlyPlace
from rubricate.storage.lock import ProjectLock
from rubricate.storage.place import beside, is_writable


def roll_back_orphan(path: Path) -> None:
    """Ends what a killed writer left half done, which a reader can't; where nobody may, it stays."""
    if not beside(path, "-journal").exists() or not is_writable(path):
        return
    lock = ProjectLock(path)
    try:
        lock.take(0)
        with closing(connect(path, read_only=False)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except (InUse, ReadOnlyPlace, sqlite3.Error):
        return
    finally:
        lock.free()
