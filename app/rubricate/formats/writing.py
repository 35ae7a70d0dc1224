"""Files that take their place whole: written beside it under another name, then moved there."""

import errno
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, BinaryIO, Final, Literal, TextIO, TypeVar

from rubricate.core.errors import RubricateError

Progress = Callable[[int, int], None]
Stream = TypeVar("Stream", bound=IO[Any])
Reason = Literal["busy", "read_only", "full", "missing", "not_a_file", "long_name", "io"]

_WINDOWS: Final = os.name == "nt"
_BUFFER: Final = 1 << 20
_FULL: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@dataclass(unsafe_hash=True)
class NotWritten(RubricateError):
    """A file that could not be put in its place; what stood there is as it was.

    `reason` is 'busy' (another program has it open), 'read_only' (file or folder), 'full' (the disk), 'missing' (the
    folder), 'not_a_file' (something else bears the name), 'long_name' or 'io'.
    """

    name: str
    folder: str
    reason: Reason


@dataclass(unsafe_hash=True)
class InTheWay(RubricateError):
    """Files of something else bear the names that an export needs. Nothing was written."""

    folder: str
    names: tuple[str, ...]


class Cancelled(RubricateError):
    """The user stopped a long piece of work. Nothing of it remains."""


def never() -> bool:
    """The `cancelled` of work that nobody stops."""
    return False


def unwatched(done: int, total: int) -> None:
    """The `progress` of work that nobody watches."""


class Replacing:
    """Files that are all written before the first of them takes its place. A context manager.

    Leaving with an exception removes what was written; leaving without one moves the files, in the order they were
    opened. Raises NotWritten, also for an OSError in between.
    """

    def __init__(self) -> None:
        self._written: list[tuple[IO[Any], Path, Path]] = []
        self._place = Path()

    def open(self, target: Path) -> TextIO:
        """A stream of UTF-8 for what will stand at `target`; line ends are written as they come."""
        return self._opened(target, lambda part: part.open("x", _BUFFER, encoding="utf-8", newline=""))

    def open_bytes(self, target: Path) -> BinaryIO:
        """A stream of bytes for what will stand at `target`; it can be sought and read, as archives need it."""
        return self._opened(target, lambda part: part.open("x+b", _BUFFER))

    def _opened(self, target: Path, opened: Callable[[Path], Stream]) -> Stream:
        self._place = place = Path(os.path.realpath(target))
        try:
            _try_to_replace(place)
            part = place.with_name(f".{os.urandom(4).hex()}.part")  # short: a name has an end
            stream = opened(part)
        except OSError as error:
            raise not_written(place, error) from error
        self._written.append((stream, part, place))
        return stream

    def __enter__(self) -> "Replacing":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        try:
            if kind is None:
                self._publish()
        except OSError as late:
            raise not_written(self._place, late) from late
        finally:
            self._clear()
        if isinstance(error, OSError):
            raise not_written(self._place, error) from error

    def _publish(self) -> None:
        """All files are whole on the disk before the first of them takes its place."""
        for stream, _, place in self._written:
            self._place = place
            stream.close()
        for _, part, place in self._written:
            self._place = place
            part.replace(place)

    def _clear(self) -> None:
        for stream, part, _ in self._written:
            with suppress(OSError):
                stream.close()
            with suppress(OSError):
                part.unlink()


def _try_to_replace(place: Path) -> None:
    """Finds out before the work what would be in the way after it: a device, a write-protected or a locked file."""
    if place.exists():
        if not place.is_file():
            raise NotWritten(place.name, place.parent.name, "not_a_file")
        place.open("r+b").close()


def not_written(place: Path, error: OSError, *, locks: bool = _WINDOWS) -> NotWritten:
    """The error of the file system as one that has a sentence. `locks`: open files can't be replaced here."""
    return NotWritten(place.name, place.parent.name, _reason(place, error, locks))


def _reason(place: Path, error: OSError, locks: bool) -> Reason:
    if error.errno in _FULL:
        return "full"
    if error.errno == errno.ENAMETOOLONG:
        return "long_name"
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "missing"
    if isinstance(error, PermissionError):
        return "busy" if locks and place.is_file() and os.access(place, os.W_OK) else "read_only"
    return "read_only" if error.errno == errno.EROFS else "io"
