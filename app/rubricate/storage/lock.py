"""One writer for each project: an OS lock beside the file, freed when its process dies, however it dies."""

import json
import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rubricate.storage.errors import InUse, ReadOnlyPlace, Vanished
from rubricate.storage.place import beside

if TYPE_CHECKING:
    from filelock import BaseFileLock


@dataclass(frozen=True, slots=True)
class Holder:
    """Who says to hold a project: the machine's name, and since when (ms UTC). For a sentence, never for a decision.

    `process` is its number on that machine; 0 where it is unknown.
    """

    machine: str = ""
    since: int | None = None
    process: int = 0


def lock_path(path: Path) -> Path:
    return beside(path, ".lock")


def holder_of(path: Path) -> Holder:
    """What the lock file of a project says; nothing known where it can't be read."""
    try:
        facts = json.loads(lock_path(path).read_text("utf-8"))
        return Holder(str(facts["machine"])[:80], int(facts["since"]), int(facts.get("process", 0)))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Holder()


def other_holder(path: Path) -> Holder:
    """As `holder_of`, but never this process itself: where that holds the lock, who is in the way is no Rubricate."""
    holder = holder_of(path)
    is_me = (holder.machine, holder.process) == (platform.node(), os.getpid())
    return Holder() if is_me else holder


def looks_free(path: Path) -> bool:
    """Whether nobody holds the project any more: the lock file is gone, or whoever made it was killed.

    It is asked without taking the lock: a shared one is had for a moment, so ask now and then only. False where it
    can't be known.
    """
    try:
        handle = os.open(lock_path(path), os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    try:
        return _could_lock(handle)
    finally:
        os.close(handle)


if sys.platform == "win32":

    def _could_lock(handle: int) -> bool:
        import msvcrt

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
        return True

else:

    def _could_lock(handle: int) -> bool:
        import fcntl

        try:
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)  # closing the handle lets go
        except OSError:
            return False
        return True


class ProjectLock:
    """The right to write a project file, from `take` to `free`."""

    def __init__(self, path: Path) -> None:
        self._project = path
        self._path = lock_path(path)
        self._lock: BaseFileLock | None = None

    @property
    def held(self) -> bool:
        return self._lock is not None and self._lock.is_locked

    def take(self, now: int) -> None:
        """Raises InUse when another process, or another project object, holds it; ReadOnlyPlace, Vanished."""
        from filelock import FileLock, Timeout  # loads asyncio, which a reader does without

        if not self._path.parent.is_dir():  # the lock would make the folder
            raise Vanished(self._project)
        self._lock = self._lock or FileLock(self._path, timeout=0, thread_local=False)
        try:
            self._lock.acquire(blocking=False)
        except Timeout:
            holder = holder_of(self._project)
            raise InUse(self._project, holder.machine, holder.since) from None
        except OSError:
            raise ReadOnlyPlace(self._project) from None
        self._say_who(now)

    def free(self) -> None:
        """Lets go; the lock file goes first, while nobody else can have it."""
        if self._lock is None or not self._lock.is_locked:
            return
        try:
            self._path.unlink(missing_ok=True)
        except OSError:
            pass  # Windows keeps it while it is open: the next owner takes it over
        self._lock.release()

    def _say_who(self, now: int) -> None:
        try:
            facts = {"machine": platform.node(), "since": now, "process": os.getpid()}
            self._path.write_text(json.dumps(facts), "utf-8")
        except OSError:
            pass  # the lock holds all the same; only the sentence will be shorter
