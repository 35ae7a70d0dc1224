"""The file of a project as a file: copies, backups, another place, a check."""

from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from uuid import UUID

from rubricate.project.history import Chronicle
from rubricate.storage import backup, check, past
from rubricate.storage.check import Finding
from rubricate.storage.connection import connect
from rubricate.storage.copies import copy
from rubricate.storage.errors import Exists, NotWritten, ReadOnlyPlace
from rubricate.storage.guard import quick_check_by_table
from rubricate.storage.lock import Holder, ProjectLock
from rubricate.storage.place import advice_for
from rubricate.storage.store import Store


class Keeper(Chronicle):
    """Where the project is kept, and that it is kept well."""

    def __init__(
        self,
        store: Store,
        lock: ProjectLock | None,
        holder: Holder | None,
        clock: Callable[[], int],
        contents: Store | None = None,
    ) -> None:
        super().__init__(store, contents)
        self._lock = lock
        self._clock = clock
        self.holder = holder
        self.advice = advice_for(store.path)

    def close(self) -> None:
        """Lets the file and its lock go; closing again does nothing."""
        self._store.close()
        if self._lock is not None:
            self._lock.free()

    def save_copy(self, path: Path) -> None:
        """The project as it is to another file, which is replaced where it is there; this one stays open.

        Raises NotWritten, InUse, ReadOnlyPlace, Exists (it is this file).
        """
        if _same(path, self.path):
            raise Exists(path)
        _check_folder(path)
        lock = ProjectLock(path)
        lock.take(self._clock())
        try:
            with self._store.turn() as connection:
                copy(connection, path)
        finally:
            lock.free()

    def move(self, path: Path) -> None:
        """Give the file another name or folder, and go on there; it stays the same replica.

        Raises Exists, NotWritten, NotKept, InUse, ReadOnlyPlace.
        """
        path = path.absolute()
        if self._lock is None:
            raise ReadOnlyPlace(self.path)
        if path.exists() and not _same(path, self.path):
            raise Exists(path)
        _check_folder(path)
        lock = ProjectLock(path)
        lock.take(self._clock())
        try:
            self._store.move(path)
        except BaseException:
            lock.free()
            raise
        self._lock.free()
        self._lock = lock
        self.advice = advice_for(path)

    def backup_if_due(self, folder: Path, today: date) -> Path | None:
        """Before the first change of a day: a copy of the file into the folder, unless this day has one.

        The last five of each project are kept. Raises NotWritten.
        """
        if self.read_only:
            return None
        with self._store.turn() as connection:
            return backup.back_up_if_due(connection, self.id, self.path, folder, today)

    def backups(self, folder: Path) -> list[Path]:
        """The backups of this project, newest first. Each is a project of its own when it is opened or copied."""
        return backup.backups(self.id, folder)

    def store_then(
        self,
        number: int,
        new_id: Callable[[], UUID],
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> tuple[Store, Store] | None:
        """What was kept after the step of this row number, in memory, and the store that has its texts.

        None when it was cancelled. Raises Damaged.
        """
        made = past.store_of(self._store, number, new_id, progress, cancelled)
        return None if made is None else (made, self._store)

    @property
    def checked(self) -> bool:
        """Whether every page was looked at; of a large file that is left to `quick_check`, on a worker."""
        return self._store.checked

    def quick_check(self, cancelled: Callable[[], bool] = lambda: False) -> None:
        """Look at every page through a connection of its own, so that nobody waits for it. Raises Damaged."""
        with closing(connect(self.path, read_only=True)) as connection:
            self._store.checked = quick_check_by_table(connection, self.path, cancelled)

    def check(self) -> list[Finding]:
        """All that is wrong with the file; empty for a sound one. Raises Damaged when it can't even be read."""
        with self._store.reading() as connection:
            return list(check.findings(connection, self._store.keys))


def _check_folder(path: Path) -> None:
    """Raises NotWritten where a file can't be put because its folder is not there."""
    if not path.absolute().parent.is_dir():
        raise NotWritten(path, "vanished")


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.absolute() == other.absolute()
