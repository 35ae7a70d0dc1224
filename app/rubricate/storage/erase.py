"""Forgetting: what one document or one coder left in a file, in the rows, the journal and the free pages. No undo."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Final
from uuid import UUID

from rubricate.core.changes import Change, StepId
from rubricate.storage.connection import transaction
from rubricate.storage.journal import entry
from rubricate.storage.keys import Keys
from rubricate.storage.rows import CODECS
from rubricate.storage.sql import statement

NOBODY: Final = bytes(16)

# What belongs to what, by which field: what was removed long ago is in the journal alone. Owners come first.
_BELONGS: Final = (
    ("layer", "coder_id", "coder"),
    ("note", "coder_id", "coder"),
    ("note", "subject_id", "document"),
    *((kind, "document_id", "document") for kind in ("units", "status", "annotation")),
    *((kind, "layer_id", "layer") for kind in ("status", "annotation")),
    *(("link", field, "annotation") for field in ("from_id", "to_id")),
)

_POINTING: Final = statement("change.pointing")
_OF_ENTITY: Final = statement("change.forget")
_BLANK: Final = statement("step.blank")
_ANONYMOUS: Final = statement("step.rename")
_EMPTY_STEPS: Final = statement("step.empty")
_STEP: Final = statement("step.forget")
_NUMBER: Final = statement("step.number")
_TEXTS: Final = statement("text.forget_unused")
_FORMATTINGS: Final = statement("formatting.forget_unused")


def erase(connection: sqlite3.Connection, keys: Keys, removals: Sequence[Change], coder: UUID | None) -> None:
    """Deletes these entities (all with an empty `after`) with every trace of them; of a coder also who acted.

    What belonged to them and was removed before goes from the journal too. One transaction; what it deletes is
    overwritten. `compact` comes next. Raises sqlite3.Error.
    """
    connection.execute("PRAGMA secure_delete = ON")
    with transaction(connection):
        names = json.dumps([uuid.hex().upper() for uuid in _ever(connection, removals)])
        for forget in (_BLANK, _OF_ENTITY):
            forget.run(connection, names=names)
        for change in removals:
            codec = CODECS[change.kind]
            codec.delete.many(connection, [codec.row(change.before, keys)])
        if coder is not None:
            _ANONYMOUS.run(connection, who=coder.bytes, by=NOBODY)
        _STEP.many(connection, [(number,) for number in _void(connection)])
        for forget_unused in (_TEXTS, _FORMATTINGS):
            forget_unused.run(connection)


def compact(connection: sqlite3.Connection) -> None:
    """Writes the file anew without its free pages. Raises sqlite3.Error, where the disk has no room for it twice."""
    connection.execute("VACUUM")


def _ever(connection: sqlite3.Connection, removals: Sequence[Change]) -> set[bytes]:
    """The ids of all that ever belonged to what goes, as the journal tells it."""
    found: dict[str, set[bytes]] = {kind: set() for kind in CODECS}
    for change in removals:
        found[change.kind].add(change.id.bytes)
    for kind, field, owner in _BELONGS:
        names = json.dumps([uuid.hex() for uuid in found[owner]])
        rows = _POINTING.run(connection, kind=kind, field=f"$.{field}", names=names)
        found[kind].update(uuid for (uuid,) in rows)
    return set().union(*found.values())


def _void(connection: sqlite3.Connection) -> Iterable[int]:
    """Row ids of the steps that have no change any more; an undo stays as long as one that it took back is there."""
    gone: dict[StepId | None, int] = {}
    for found in map(entry, _EMPTY_STEPS.all(connection)):
        undone = [step_id for step_id in found.step.undoes if step_id not in gone]
        if not any(_NUMBER.one(connection, counter=s.counter, replica=s.replica.bytes) for s in undone):
            gone[found.step.id] = found.number
    return gone.values()
