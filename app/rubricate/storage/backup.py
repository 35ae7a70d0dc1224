"""Backups in the data folder: one for each day on which a project was changed, the last five of each project."""

import re
import sqlite3
import time
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Final
from uuid import UUID

from rubricate.storage.copies import copy
from rubricate.storage.errors import NotWritten

KEPT: Final = 5
_OLD: Final = 24 * 3600  # seconds: nobody copies a project for a day
_UNFINISHED: Final = re.compile(r"\.[0-9a-f]{8}\.part(-journal)?")  # what `replacing` writes into, after a kill
_PLACE: Final = "place.txt"  # where the project stood, for the day when it can't be opened any more


def back_up_if_due(connection: sqlite3.Connection, project: UUID, path: Path, folder: Path, today: date) -> Path | None:
    """A backup of the file as it is, unless this day has one; the oldest beyond five go. Raises NotWritten."""
    home = folder / project.hex
    ending = f" {today.isoformat()}{path.suffix}"
    if any(backup.name.endswith(ending) for backup in backups(project, folder)):
        return None
    backup = home / f"{path.stem}{ending}"
    try:
        home.mkdir(parents=True, exist_ok=True)
        (home / _PLACE).write_text(str(path.absolute()), "utf-8", "surrogateescape")
    except OSError as error:
        raise NotWritten(backup, "io") from error
    copy(connection, backup)
    for old in backups(project, folder)[KEPT:]:
        old.unlink(missing_ok=True)
    return backup


def tidy(folder: Path, now: float | None = None) -> list[Path]:
    """Take away what a killed program left half written among the backups, a day old at least; gives back its paths.

    `now` is in seconds since 1970, UTC. What can't be looked at or taken away stays.
    """
    limit = (time.time() if now is None else now) - _OLD
    gone = []
    for path in folder.glob("*/.*.part*"):
        with suppress(OSError):
            if _UNFINISHED.fullmatch(path.name) and path.is_file() and path.stat().st_mtime < limit:
                path.unlink()
                gone.append(path)
    return gone


def backups(project: UUID, folder: Path) -> list[Path]:
    """The backups of a project, newest day first."""
    found = [path for path in (folder / project.hex).glob("* ????-??-??.*") if not path.name.startswith(".")]
    return sorted(found, key=lambda path: path.stem[-10:], reverse=True)


def backups_of_place(path: Path, folder: Path) -> list[Path]:
    """The backups of the project that stood at this path last; for a file that can't be opened."""
    for note in folder.glob(f"*/{_PLACE}"):
        if note.read_text("utf-8", "surrogateescape") == str(path.absolute()):
            return backups(UUID(hex=note.parent.name), folder)
    return []
