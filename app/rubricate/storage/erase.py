"""Forgetting: what one document or one coder left in a file, in the rows, the journal and the free pages. No undo."""

import sqlite3
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import Table, bindparam, delete, literal_column, select, update

from rubricate.core.changes import Change
from rubricate.storage import schema
from rubricate.storage.connection import transaction
from rubricate.storage.keys import Keys
from rubricate.storage.rows import CODECS
from rubricate.storage.sql import Statement

NOBODY: Final = bytes(16)

_change, _step = schema.change, schema.step
_OF_ENTITY: Final = Statement(delete(_change).where(_change.c.uuid == bindparam("entity")))
_touched = select(_change.c.step_id).where(_change.c.uuid == bindparam("entity"))
_BLANK: Final = Statement(update(_step).where(_step.c.id.in_(_touched)).values(facts=literal_column("'{}'")))
_ANONYMOUS: Final = Statement(update(_step).where(_step.c.coder == bindparam("who")).values(coder=NOBODY))
_EMPTY_STEPS: Final = Statement(
    delete(_step).where(_step.c.id.not_in(select(_change.c.step_id)), _step.c.verb != "start")
)


def _unused(table: Table, *users: str) -> Statement:
    """Deletes the contents that no row of these tables names."""
    key = f"{table.name}_id"
    named = [table.c.id.not_in(select(schema.metadata.tables[user].c[key])) for user in users]
    return Statement(delete(table).where(*named))


_TEXTS: Final = _unused(schema.text, "document", "units", "annotation")
_FORMATTINGS: Final = _unused(schema.formatting, "document")


def erase(connection: sqlite3.Connection, keys: Keys, removals: Sequence[Change], coder: UUID | None) -> None:
    """Deletes these entities (all with an empty `after`) with every trace of them; of a coder also who acted.

    One transaction, then the file is written anew without its free pages. Raises sqlite3.Error.
    """
    entities = [(change.id.bytes,) for change in removals]
    with transaction(connection):
        _BLANK.many(connection, entities)
        _OF_ENTITY.many(connection, entities)
        for change in removals:
            codec = CODECS[change.kind]
            codec.writes.delete.many(connection, [codec.row(change.before, keys)])
        if coder is not None:
            _ANONYMOUS.run(connection, who=coder.bytes)
        for statement in (_EMPTY_STEPS, _TEXTS, _FORMATTINGS):
            statement.run(connection)
    connection.execute("VACUUM")
