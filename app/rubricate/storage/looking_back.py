"""Reading the journal backwards in pages, and what its changes come to between two steps."""

import json
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from rubricate.core.changes import Entity, StepId
from rubricate.storage import journal
from rubricate.storage.encoding import DEFAULTS, Fields, decode
from rubricate.storage.journal import Entry
from rubricate.storage.sql import Row, statement

_BEFORE: Final = statement("step.before")
_COUNT: Final = statement("step.count")
_NUMBER: Final = statement("step.number")
_AT: Final = statement("step.at")
_OTHERS: Final = statement("step.others_after")
_TOUCHED: Final = statement("change.touched")
_ABOUT: Final = statement("change.about")
_NAMING: Final = statement("change.naming")
_VERBS: Final = statement("step.verbs")


@dataclass(slots=True)
class Story:
    """An entity at the earlier and at the later step, and as it was when it was last there."""

    kind: str
    before: Fields | None = None
    after: Fields | None = None
    last: Fields | None = None


def page(connection: sqlite3.Connection, before: int, limit: int) -> list[Entry]:
    """So many steps with a row number below `before`, newest first."""
    return [journal.entry(row) for row in _BEFORE.run(connection, number=before, limit=limit)]


def count(connection: sqlite3.Connection) -> int:
    row = _COUNT.one(connection)
    return 0 if row is None else int(row[0])


def number_of(connection: sqlite3.Connection, step_id: StepId) -> int | None:
    """The row number of a step; None where the journal has no such step."""
    return _first(_NUMBER.one(connection, counter=step_id.counter, replica=step_id.replica.bytes))


def number_at(connection: sqlite3.Connection, at: int) -> int | None:
    """The row number of the last step at or before a time, None before the first."""
    return _first(_AT.one(connection, at=at))


def others_after(connection: sqlite3.Connection, replica: UUID, coder: UUID, number: int) -> dict[UUID, int]:
    """How many later steps others did, or the same coder in another copy: by coder."""
    rows = _OTHERS.run(connection, number=number, replica=replica.bytes, coder=coder.bytes)
    return {UUID(bytes=who): n for who, n in rows}


def verbs(connection: sqlite3.Connection) -> list[tuple[str, UUID]]:
    """Which verbs which coders did."""
    return [(verb, UUID(bytes=coder)) for verb, coder in _VERBS.run(connection)]


def naming(connection: sqlite3.Connection, entity: UUID) -> frozenset[int]:
    """The row numbers of the steps that changed an entity, or something that points to it."""
    return frozenset(number for (number,) in _NAMING.run(connection, entity=entity.bytes, name=entity.hex))


def touched(connection: sqlite3.Connection, earlier: int, later: int) -> dict[UUID, Story]:
    """What the steps after `earlier` up to `later` changed, in the order in which it came into the project."""
    found: dict[UUID, Story] = {}
    for step, kind, raw, after in _TOUCHED.run(connection, earlier=earlier, later=later):
        story = found.setdefault(UUID(bytes=raw), Story(kind))
        _tell(story, after)
        if step <= earlier:
            story.before = story.after
    return found


def about(connection: sqlite3.Connection, entities: Collection[UUID], later: int) -> dict[UUID, Entity]:
    """These entities as they were after a step, or when they were last there before it."""
    names = json.dumps([entity.hex.upper() for entity in entities])
    found: dict[UUID, Story] = {}
    for kind, raw, after in _ABOUT.run(connection, names=names, number=later):
        _tell(found.setdefault(UUID(bytes=raw), Story(kind)), after)
    return {uuid: decode(s.kind, uuid, s.last) for uuid, s in found.items() if s.last is not None}


def _tell(story: Story, after: str | None) -> None:
    if after is None:
        story.after = None
        return
    fields = DEFAULTS[story.kind] if story.after is None else story.after
    story.after = story.last = {**fields, **json.loads(after)}


def _first(row: Row | None) -> int | None:
    return None if row is None or row[0] is None else int(row[0])
