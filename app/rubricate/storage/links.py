"""Reading links: those at annotations, those of a document, all."""

import sqlite3
from collections.abc import Collection
from typing import Final
from uuid import UUID

from rubricate.core.linking import Link
from rubricate.storage.keys import Keys
from rubricate.storage.rows import CODECS, link
from rubricate.storage.sql import Statement, statement

_ALL: Final = CODECS["link"].all
_COUNT: Final = CODECS["link"].count
_OF_ANNOTATION: Final = statement("link.of_annotation")
_BY_ANNOTATIONS: Final = statement("link.by_annotations")
_BY_LINKS: Final = statement("link.by_links")
_ANNOTATIONS: Final = statement("annotation.count_here")


def of_annotations(connection: sqlite3.Connection, keys: Keys, annotations: Collection[UUID]) -> list[Link]:
    """The links that begin or end at one of these annotations, in the order in which they were made.

    Where there are fewer links than annotations all links are looked at: a document that goes may have 100,000.
    """
    count = _number(_COUNT, connection)
    if not count or not annotations:
        return []
    wanted = {uuid.bytes for uuid in annotations}
    if count <= len(wanted):
        rows = {row for row in _ALL.run(connection) if row[1] in wanted or row[2] in wanted}
    else:
        rows = {row for uuid in wanted for row in _OF_ANNOTATION.run(connection, annotation=uuid)}
    return sorted((link(row, keys) for row in rows), key=lambda found: (found.created, found.id.bytes))


def everywhere(connection: sqlite3.Connection, keys: Keys) -> list[Link]:
    """All links, in the order in which they were made."""
    return sorted((link(row, keys) for row in _ALL.run(connection)), key=lambda found: (found.created, found.id.bytes))


def of_document(connection: sqlite3.Connection, keys: Keys, document: UUID) -> list[Link]:
    """The links that begin or end in a document, in the order in which they were made; found from the fewer side."""
    here = keys.document.of[document]
    links = _number(_COUNT, connection)
    if not links:
        return []
    annotations = _number(_ANNOTATIONS, connection, document=here)
    query = _BY_LINKS if links < annotations else _BY_ANNOTATIONS
    return [link(row, keys) for row in query.run(connection, document=here)]


def _number(count: Statement, connection: sqlite3.Connection, **values: int) -> int:
    row = count.one(connection, **values)
    return 0 if row is None else int(row[0])
