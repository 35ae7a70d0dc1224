"""Everything that can be proved about a file: pages, references and hashes, and that its rows follow the journal."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final
from uuid import UUID

from rubricate.core.document import Formatting
from rubricate.core.text import sha256_of
from rubricate.storage import journal
from rubricate.storage.encoding import Fields, encode, read_marks
from rubricate.storage.keys import Keys
from rubricate.storage.rows import CODECS
from rubricate.storage.sql import Row, statement


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that isn't as it must be: 'page', 'reference', 'text', 'formatting', 'place' or 'journal'."""

    kind: str
    detail: str


_TEXTS: Final = statement("text.all")
_FORMATTINGS: Final = statement("formatting.all")
_OUTSIDE: Final = statement("annotation.outside")
_BY_ENTITY: Final = statement("change.by_entity")


def findings(connection: sqlite3.Connection, keys: Keys) -> Iterator[Finding]:
    """All that is wrong, as it is found; nothing for a sound file. Minutes for the largest projects."""
    for (words,) in connection.execute("PRAGMA integrity_check(20)").fetchall():
        if words != "ok":
            yield Finding("page", str(words))
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchall():
        yield Finding("reference", f"{table} {row} -> {parent}")
    yield from damaged_contents(connection)
    for (uuid,) in _OUTSIDE.run(connection):
        yield Finding("place", f"annotation {UUID(bytes=uuid)}")
    yield from _unlike_journal(connection, keys)


def damaged_contents(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Texts and formattings that are not what their names, hashes, say."""
    for sha256, characters, body in _TEXTS.run(connection):
        if sha256_of(body) != sha256 or len(body) != characters:
            yield Finding("text", sha256.hex())
    for sha256, marks in _FORMATTINGS.run(connection):
        if Formatting.of(read_marks(marks)).sha256 != sha256:
            yield Finding("formatting", sha256.hex())


def _unlike_journal(connection: sqlite3.Connection, keys: Keys) -> Iterator[Finding]:
    """Entities whose rows differ from the fold of their changes."""
    alive = dict.fromkeys(CODECS, 0)
    for (kind, uuid), rows in groupby(_BY_ENTITY.run(connection), key=lambda row: (row[0], row[1])):
        folded = fold(rows)
        alive[kind] += folded is not None
        if folded != _present(connection, keys, kind, uuid):
            yield Finding("journal", f"{kind} {UUID(bytes=uuid)}")
    for kind, number in alive.items():
        row = CODECS[kind].count.one(connection)
        if row != (number,):
            yield Finding("journal", f"{number} {kind} in the journal, {row[0] if row else 0} in the tables")


def fold(rows: Iterator[Row]) -> Fields | None:
    """The fields of one entity after all its changes, None when it was removed."""
    fields: Fields | None = None
    for row in rows:
        fields = journal.folded(journal.trace(row), fields)
    return fields


def _present(connection: sqlite3.Connection, keys: Keys, kind: str, uuid: bytes) -> Fields | None:
    row = CODECS[kind].by_uuid.one(connection, uuid=uuid)
    if row is None:
        return None
    try:
        fields = encode(CODECS[kind].entity(row, keys))
    except (LookupError, ValueError, TypeError, AttributeError):  # it points to nothing, or is no entity at all
        return {}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in fields.items()}
