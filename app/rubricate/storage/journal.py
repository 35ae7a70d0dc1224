"""The journal: every step as a row, and of every change the fields that it changed."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final
from uuid import UUID

from rubricate.core.changes import Change, Entity, Step, StepId
from rubricate.core.errors import ChangedSince
from rubricate.storage.encoding import DEFAULTS, Fields, decode, decoded, difference, dumps, encoded
from rubricate.storage.sql import Row, Statement, statement

_INSERT_STEP: Final = statement("step.insert")
_INSERT_CHANGE: Final = statement("change.insert")
_PORTION: Final = 4_000  # changes that are read at once

_TURN: Final = statement("change.turn")
_HIGHEST: Final = statement("step.highest")
_LAST: Final = statement("step.last")
_AFTER: Final = statement("step.after")
_CHANGES: Final = statement("change.of_step")


@dataclass(frozen=True, slots=True)
class Entry:
    """A step of the journal by its row number, yet without its changes."""

    number: int
    step: Step


@dataclass(frozen=True, slots=True)
class Trace:
    """A change as the journal holds it: all fields of what was added or removed, of an edit those that changed."""

    kind: str
    uuid: UUID
    before: Fields | None
    after: Fields | None


def write(connection: sqlite3.Connection, step: Step, replica: UUID, turned: Sequence[int] = ()) -> StepId:
    """Appends a step; its counter is one more than the highest that any replica wrote into this file.

    `turned` are row numbers of steps, of which it takes every change back and does nothing else: what the journal has
    of them is written swapped.
    """
    counter = highest(connection) + 1
    undoes = [[undone.counter, undone.replica.hex] for undone in step.undoes]
    who = (step.coder_id.bytes, step.at, step.group.bytes)
    row = (None, counter, replica.bytes, step.verb, *who, dumps(dict(step.facts)), dumps(undoes))
    number = connection.execute(_INSERT_STEP.text, row).lastrowid
    if turned:
        _TURN.run(connection, step=number, numbers=json.dumps(turned))
    else:
        _INSERT_CHANGE.many(connection, ((None, number, *_change_row(change)) for change in step.changes))
    return StepId(counter, replica)


def highest(connection: sqlite3.Connection) -> int:
    """The highest counter in the file, 0 in an empty one."""
    return _number(_HIGHEST, connection)


def last(connection: sqlite3.Connection) -> int:
    """The row number of the newest step, 0 in an empty file."""
    return _number(_LAST, connection)


def entries(connection: sqlite3.Connection, after: int = 0) -> list[Entry]:
    """The steps with a row number above `after`, oldest first."""
    return [entry(row) for row in _AFTER.run(connection, number=after)]


def entry(row: Row) -> Entry:
    """A row of the journal as a step without its changes."""
    number, counter, replica, verb, coder, at, gesture, facts, undoes = row
    step = Step(
        verb=verb,
        coder_id=_known(coder),
        at=at,
        group=UUID(bytes=gesture),
        changes=(),
        facts=json.loads(facts),
        undoes=() if undoes == "[]" else tuple(StepId(n, UUID(hex=where)) for n, where in json.loads(undoes)),
        id=StepId(counter, _known(replica)),
    )
    return Entry(number, step)


@lru_cache(maxsize=256)
def _known(raw: bytes) -> UUID:
    """There are few coders and copies, and many steps."""
    return UUID(bytes=raw)


def traces(connection: sqlite3.Connection, number: int) -> Iterator[Trace]:
    """The changes of a step in their order, as they were written."""
    rows = _CHANGES.run(connection, step=number)
    while some := rows.fetchmany(_PORTION):
        yield from _traces(some)


def trace(row: Row) -> Trace:
    """A row of kind, uuid, before, after."""
    return next(_traces([row]))


def _traces(rows: list[Row]) -> Iterator[Trace]:
    """All at once: reading each text by itself would take twice the time. Raises ValueError."""
    sides = json.loads(f"[{','.join(side or 'null' for row in rows for side in row[2:])}]")
    for (kind, uuid, *_), before, after in zip(rows, sides[::2], sides[1::2], strict=True):
        yield Trace(kind, UUID(bytes=uuid), before, after)


def unfold(trace: Trace, present: Entity | None, *, known: bool = True) -> Change:
    """The whole change, from its trace and the entity as it stood right after it, if that is `known`.

    Raises ChangedSince where the entity doesn't look as the change left it.
    """
    if trace.after is None:
        if present is None:
            return Change(decode(trace.kind, trace.uuid, trace.before or {}), None)
    elif trace.before is None:
        if not known:
            return Change(None, decode(trace.kind, trace.uuid, trace.after))
        if present == decode(trace.kind, trace.uuid, trace.after):
            return Change(None, present)
    elif present is not None and all(getattr(present, name) == v for name, v in decoded(trace.after).items()):
        return Change(replace(present, **decoded(trace.before)), present)
    raise ChangedSince(trace.kind, "")


def replay(trace: Trace, before: Entity | None) -> Change:
    """The whole change, from its trace and the entity as it stood right before it."""
    if trace.after is None:
        return Change(before, None)
    if before is None:
        return Change(None, decode(trace.kind, trace.uuid, trace.after))
    return Change(before, replace(before, **decoded(trace.after)))


def folded(trace: Trace, fields: Fields | None) -> Fields | None:
    """The fields of an entity after a change, from those before it."""
    if trace.after is None:
        return None
    return {**(DEFAULTS[trace.kind] if fields is None else fields), **trace.after}


def _change_row(change: Change) -> Row:
    before, after = change.before, change.after
    if before is not None and after is not None:
        old, new = difference(before, after)
        return (change.kind, change.id.bytes, dumps(old), dumps(new))
    sides = (before and encoded(before), after and encoded(after))
    return (change.kind, change.id.bytes, *sides)


def _number(statement: Statement, connection: sqlite3.Connection) -> int:
    row = statement.one(connection)
    return 0 if row is None else int(row[0])
