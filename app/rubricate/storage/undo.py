"""What undo and redo take next: found by walking the journal backwards, so they survive a restart.

Only steps of one coder in one replica count. An undo is a step that names those it takes back, by whomever they are; a
redo takes back an undo and is, from then on, what a further undo of its coder takes back. A new step ends redo. What
was taken back itself has taken back nothing.
"""

import sqlite3
from collections.abc import Iterator
from typing import Final
from uuid import UUID

from rubricate.core.changes import StepId
from rubricate.storage.journal import Entry, entries, entry
from rubricate.storage.sql import statement

FIRST: Final = "start"  # a project without its first step would be none
UPGRADE: Final = "upgrade"  # what a new version of the tables brought along: nobody did it, nobody takes it back

_WALK: Final = statement("step.walk")
_WALK_UNDOING: Final = statement("step.walk_undoing")
_FIRST: Final = statement("step.first")
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
    for found in _walk_undoing(connection, replica, coder):
        step = found.step
        is_own = (step.coder_id, step.id and step.id.replica) == (coder, replica)
        if step.verb == "undo" or not is_own:
            if step.id not in taken_back:
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


def later(connection: sqlite3.Connection, replica: UUID, coder: UUID, number: int) -> list[Entry]:
    """The steps of a coder in a replica after the one of this row number, oldest first, whatever became of them."""
    found: list[Entry] = []
    for entry_ in _walk(connection, replica, coder):
        if entry_.number <= number:
            break
        found.append(entry_)
    return found[::-1]


def everything_later(connection: sqlite3.Connection, number: int) -> list[Entry]:
    """As `later`, of everybody."""
    return [found for found in entries(connection, after=number) if found.step.verb != UPGRADE]


def _walk(connection: sqlite3.Connection, replica: UUID, coder: UUID) -> Iterator[Entry]:
    """The steps of a coder in a replica, newest first."""
    return _entries(_WALK.run(connection, replica=replica.bytes, coder=coder.bytes))


def _walk_undoing(connection: sqlite3.Connection, replica: UUID, coder: UUID) -> Iterator[Entry]:
    """As `_walk`, and the undos and redos of others."""
    who = {"replica": replica.bytes, "coder": coder.bytes}
    first = _FIRST.one(connection, **who)
    if first is None or first[0] is None:
        return iter(())
    return _entries(_WALK_UNDOING.run(connection, first=first[0], **who))


def _entries(rows: sqlite3.Cursor) -> Iterator[Entry]:
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
