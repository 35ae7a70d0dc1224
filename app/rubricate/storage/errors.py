"""What can be wrong with a project file or its place. Typed, with facts; `rubricate.words` says them for people."""

from dataclasses import dataclass
from pathlib import Path

from rubricate.core.errors import RubricateError


class StorageError(RubricateError):
    """The root of all errors about files."""


@dataclass(unsafe_hash=True)
class NotOurs(StorageError):
    """The file is no Rubricate project. It was not changed."""

    path: Path


@dataclass(unsafe_hash=True)
class Damaged(StorageError):
    """Part of the project can't be read; `detail` is for a bug report. It was not changed."""

    path: Path
    detail: str


@dataclass(unsafe_hash=True)
class HostileSchema(StorageError):
    """The file has tables, triggers or views that no Rubricate made, or lacks some. It was not changed."""

    path: Path
    names: tuple[str, ...]


@dataclass(unsafe_hash=True)
class Newer(StorageError):
    """The file was written by a later version of the program. It was not changed."""

    path: Path
    version: int
    program: str = ""


@dataclass(unsafe_hash=True)
class InUse(StorageError):
    """Another program holds the project; its machine's name and when it began (ms UTC), where they are known."""

    path: Path
    holder: str
    since: int | None


@dataclass(unsafe_hash=True)
class Vanished(StorageError):
    """There is no file at this path (any more)."""

    path: Path


@dataclass(unsafe_hash=True)
class ReadOnlyPlace(StorageError):
    """The file or its folder can't be written; the project can be opened for reading."""

    path: Path


@dataclass(unsafe_hash=True)
class NotReadable(StorageError):
    """The file may not be read by this user."""

    path: Path


@dataclass(unsafe_hash=True)
class Exists(StorageError):
    """A file of this name is there already; nothing was written."""

    path: Path


@dataclass(unsafe_hash=True)
class NotWritten(StorageError):
    """A copy, a backup or a new project could not be written. `reason` as in NotKept, or 'long_name'."""

    path: Path
    reason: str


@dataclass(unsafe_hash=True)
class NotKept(StorageError):
    """A step could not be written; it is not in memory either, and the project goes on.

    `reason` is 'full', 'vanished', 'moved' (another file is in its place), 'read_only', 'busy' or 'io'; `kept` counts
    the steps that were written since the project was opened.
    """

    path: Path
    reason: str
    kept: int
