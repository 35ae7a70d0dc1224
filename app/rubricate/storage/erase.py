"""Forgetting: what one document or one coder left in a file, in the rows, the journal and the free pages. No undo."""

import sqlite3
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from rubricate.core.changes import Change
from rubricate.storage.connection import transaction
from rubricate.storage.keys import Keys
from rubricate.storage.rows import CODECS
from rubricate.storage.sql import statement

NOBODY: Final = bytes(16)

_OF_ENTITY: Final = statement("change.forget")
_BLANK: Final = statement("step.blank")
_ANONYMOUS: Final = statement("step.rename")
_EMPTY_STEPS: Final = statement("step.forget_empty")
_TEXTS: Final = statement("text.forget_unused")
_FORMATTINGS: Final = statement("formatting.forget_unused")


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
            codec.delete.many(connection, [codec.row(change.before, keys)])
        if coder is not None:
            _ANONYMOUS.run(connection, who=coder.bytes, by=NOBODY)
        for statement in (_EMPTY_STEPS, _TEXTS, _FORMATTINGS):
            statement.run(connection)
    connection.execute("VACUUM")
