"""Two processes that write one file of settings: each writes what it changed, one after the other."""

import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

_PATIENCE: Final = 2.0  # seconds that one waits for the other
_STALE: Final = 10.0  # seconds after which a lock is of a process that has died
_PAUSE: Final = 0.01


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Keep other processes from writing the file meanwhile.

    Where there can be no lock, or the other one takes too long, it goes on without: settings are nothing to wait for.
    """
    lock = file.with_name(f"{file.name}.lock")
    is_mine = _taken(lock)
    try:
        yield
    finally:
        if is_mine:
            with suppress(OSError):
                lock.unlink()


def merged(before: Mapping[str, Any], mine: Mapping[str, Any], found: Mapping[str, Any]) -> dict[str, Any]:
    """What to write: what is found in the file, but for what differs between `before` and `mine`.

    Tables are merged row by row and rows of mine come last; lists keep what the other one added, behind mine.
    """
    values = dict(found)
    for name, value in mine.items():
        was, there = before.get(name), found.get(name)
        if isinstance(value, dict) and isinstance(there, dict):
            values[name] = _rows(was if isinstance(was, dict) else {}, value, there)
        elif value == was and name in found:
            continue
        elif isinstance(value, list) and isinstance(there, list):
            known = (*value, *(was or ()))
            values[name] = [*value, *(item for item in there if item not in known)]
        else:
            values[name] = value
    return values


def _rows(before: Mapping[str, Any], mine: Mapping[str, Any], found: Mapping[str, Any]) -> dict[str, Any]:
    gone = before.keys() - mine.keys()
    touched = _touched(before, mine)
    rows = {key: value for key, value in found.items() if key not in gone and key not in touched}
    return rows | touched


def _touched(before: Mapping[str, Any], mine: Mapping[str, Any]) -> dict[str, Any]:
    """The rows that are new, changed, or have moved to the end."""
    places = {key: place for place, key in enumerate(before)}
    touched, last = {}, -1
    for key, value in mine.items():
        place = places.get(key, -1)
        if place < max(last, 0) or before[key] != value:
            touched[key] = value
        else:
            last = place
    return touched


def _taken(lock: Path) -> bool:
    """Whether the lock could be had in time."""
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            lock.parent.mkdir(parents=True, exist_ok=True)
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        except FileExistsError:
            if _is_stale(lock):
                with suppress(OSError):
                    lock.unlink()
            elif time.monotonic() > until:
                return False
            else:
                time.sleep(_PAUSE)
        except OSError:
            return False
        else:
            return True


def _is_stale(lock: Path) -> bool:
    try:
        return time.time() - lock.stat().st_mtime > _STALE
    except OSError:
        return False
