"""What undo and redo take next: found by walking the journal backwards, so they survive a restart.

Only steps of one coder in one replica count. An undo is a step that names those it takes back; a redo takes back an
undo and is, from then on, what a further undo takes back. A new step ends redo.
"""

import sqlite3
from collections.abc import Iterator
from typing import Final
from uuid import UUID

from rubricate.core.changes import StepId
from rubricate.storage.journal import Entry, entry
from rubricate.storage.sql import statement

FIRST: Final = "start"  # a project without its first step would be none
UPGRADE: Final = "upgrade"  # what a new version of the tables brought along: nobody did it, nobody takes it back

_WALK: Final = statement("step.walk")
_OLDEST: Final = statement("step.oldest")
_ACTORS: Final = statement("step.actors")


def actors(connection: sqlite3.Connection, replica: UUID) -> list[UUID]:
    """The coders who did steps in a replica, who did the last one first; some may be gone from the project."""
    return [UUID(bytes=coder) for (coder,) in _ACTORS.run(connection, replica=replica.bytes)]


def undoable(connection: sqlite3.Connection, replica: UUID, coder: UUID) -> list[Entry]:
    """The steps of the newest group that still stands, oldest first; none when nothing is left to undo."""
    taken_back: set[StepId | None] = set()
    group: list[Entry] = []
    oldest = 0
    for found in _walk(connection, replica, coder):
        step = found.step
        if step.verb == "undo":
            taken_back.update(step.undoes)
        elif step.verb == FIRST:
            break
        elif step.id not in taken_back and (not group or step.group == group[0].step.group):
            oldest = oldest if group else _oldest(connection, replica, coder, step.group)
            group.append(found)
        if group and step.id is not None and step.id.counter <= oldest:
            break
    return group[::-1]


def redoable(connection: sqlite3.Connection, replica: UUID, coder: UUID) -> Entry | None:
    """The undo that a redo takes back, or None: a newer step that is neither ends redo."""
    done_again: set[StepId | None] = set()
    for found in _walk(connection, replica, coder):
        if found.step.verb == "redo":
            done_again.update(found.step.undoes)
        elif found.step.verb != "undo":
            return None
        elif found.step.id not in done_again:
            return found
    return None


def _walk(connection: sqlite3.Connection, replica: UUID, coder: UUID) -> Iterator[Entry]:
    """The steps of a coder in a replica, newest first."""
    rows = _WALK.run(connection, replica=replica.bytes, coder=coder.bytes)
    try:
        for row in rows:
            found = entry(row)
            if found.step.verb != UPGRADE:
                yield found
    finally:
        rows.close()


def _oldest(connection: sqlite3.Connection, replica: UUID, coder: UUID, group: UUID) -> int:
    row = _OLDEST.one(connection, replica=replica.bytes, coder=coder.bytes, gesture=group.bytes)
    return row[0] if row is not None and row[0] is not None else 0
