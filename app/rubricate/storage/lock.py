"""One writer for each project: an OS lock beside the file, freed when its process dies, however it dies."""

import json
import platform
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rubricate.storage.errors import InUse, ReadOnlyPlace, Vanished
from rubricate.storage.place import beside

if TYPE_CHECKING:
    from filelock import BaseFileLock


@dataclass(frozen=True, slots=True)
class Holder:
    """Who says to hold a project: the machine's name, and since when (ms UTC). For a sentence, never for a decision."""

    machine: str = ""
    since: int | None = None


def lock_path(path: Path) -> Path:
    return beside(path, ".lock")


def holder_of(path: Path) -> Holder:
    """What the lock file of a project says; nothing known where it can't be read."""
    try:
        facts = json.loads(lock_path(path).read_text("utf-8"))
        return Holder(str(facts["machine"])[:80], int(facts["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Holder()


def looks_free(path: Path) -> bool:
    """Whether nobody says to hold the project any more; who was killed goes on saying it. Takes no lock: ask often."""
    return not lock_path(path).exists()


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
            self._path.write_text(json.dumps({"machine": platform.node(), "since": now}), "utf-8")
        except OSError:
            pass  # the lock holds all the same; only the sentence will be shorter
