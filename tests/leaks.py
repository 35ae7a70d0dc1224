"""What a test may not leave behind: running threads and open SQLite connections."""

import sqlite3
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

GRACE = 2.0  # seconds that a thread which was told to end may take for it


class Connections:
    """Every SQLite connection of this process, seen through Python's audit events (an audit hook stays for good)."""

    def __init__(self) -> None:
        self._opening = threading.local()
        self._seen: list[tuple[str, sqlite3.Connection]] = []
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if event == "sqlite3.connect":
            self._opening.name = str(arguments[0])
        elif event == "sqlite3.connect/handle" and isinstance(arguments[0], sqlite3.Connection):
            self._seen.append((getattr(self._opening, "name", "?"), arguments[0]))

    @contextmanager
    def watched(self) -> Iterator[list[str]]:
        """Yields a list that holds, after the block, the databases opened in it and not closed."""
        before = {id(connection) for _, connection in self._seen}
        left: list[str] = []
        yield left
        self._seen = [(name, connection) for name, connection in self._seen if is_open(connection)]
        left += [name for name, connection in self._seen if id(connection) not in before]


def is_open(connection: sqlite3.Connection) -> bool:
    """Whether a connection still holds its file; may be asked from any thread."""
    try:
        connection.total_changes  # noqa: B018
    except sqlite3.ProgrammingError:
        return False
    return True


@contextmanager
def watched_threads() -> Iterator[list[str]]:
    """Yields a list that holds, after the block, the names of the threads started in it that don't end."""
    before = set(threading.enumerate())
    left: list[str] = []
    yield left
    for thread in set(threading.enumerate()) - before:
        if isinstance(thread, threading._DummyThread):  # a thread of Qt's that ran Python: Python never learns its end
            continue
        thread.join(GRACE)
        if thread.is_alive():
            left.append(thread.name)
    left += _busy_in_qt()


def _busy_in_qt() -> list[str]:
    qtcore = sys.modules.get("PySide6.QtCore")
    if qtcore is None:
        return []
    pool = qtcore.QThreadPool.globalInstance()
    return [] if pool.waitForDone(int(GRACE * 1000)) else [f"{pool.activeThreadCount()} in Qt's thread pool"]
