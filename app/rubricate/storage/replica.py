"""Which copy of a project this is. A file that stands somewhere else draws a new replica with its first change."""

import hashlib
import os
import sqlite3
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import UUID

from rubricate.storage.sql import statement

_ALL: Final = statement("meta.all")
_PUT: Final = statement("meta.put")


@dataclass(frozen=True, slots=True)
class Identity:
    """The project, this copy of it, and whether the copy stands where it last wrote."""

    project: UUID
    replica: UUID
    at_home: bool


def read_meta(connection: sqlite3.Connection) -> dict[str, str]:
    return dict(_ALL.all(connection))


def write_meta(connection: sqlite3.Connection, values: Mapping[str, str]) -> None:
    _PUT.many(connection, list(values.items()))


def identity(connection: sqlite3.Connection, path: Path, new_id: Callable[[], UUID]) -> Identity:
    """Who the file says it is, with a new replica where it was moved or copied. Raises KeyError, ValueError."""
    meta = read_meta(connection)
    replica = UUID(hex=meta["replica"])
    at_home = meta["token"] == token(replica, path)
    return Identity(UUID(hex=meta["project"]), replica if at_home else new_id(), at_home)


def settle(connection: sqlite3.Connection, replica: UUID, path: Path) -> None:
    """Writes down that this replica lives at this place."""
    write_meta(connection, {"replica": replica.hex, "token": token(replica, path)})


def unsettle(connection: sqlite3.Connection) -> None:
    """Makes whoever opens this file a new replica: for copies and backups, which repeat the counters."""
    write_meta(connection, {"token": ""})


def token(replica: UUID, path: Path) -> str:
    """A hash of the machine and the place, salted by the replica: nobody can read either from the file."""
    place = f"{_machine()}\0{os.path.realpath(path)}".encode("utf-8", "surrogateescape")
    return hashlib.sha256(replica.bytes + place).hexdigest()


def _machine() -> str:
    for source in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
        try:
            return Path(source).read_text("ascii").strip()
        except (OSError, UnicodeDecodeError):
            continue
    return f"{uuid.getnode():x}"
