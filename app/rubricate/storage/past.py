"""A file in memory with the rows as they were after a step: the journal folded up to there.

It has the tables of every project, so that whatever can be asked of a project can be asked of its past. Texts and
formatting are in it by name alone: they never change, and the project has them.
"""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import islice
from typing import Final
from uuid import UUID

from rubricate.core.changes import KINDS
from rubricate.storage import guard
from rubricate.storage.encoding import DEFAULTS, Fields, decode, dumps
from rubricate.storage.keys import Keys
from rubricate.storage.replica import read_meta, write_meta
from rubricate.storage.rows import CODECS
from rubricate.storage.sql import Row, statement
from rubricate.storage.store import Store

PORTION: Final = 4_000  # changes or rows between two looks at whether to go on

_UNTIL: Final = statement("change.until")
_COUNT: Final = statement("change.count_until")
_TEXT: Final = statement("text.insert")
_FORMATTING: Final = statement("formatting.insert")

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]
Folded = dict[str, dict[bytes, list[str]]]


def store_of(
    now: Store, number: int, new_id: Callable[[], UUID], progress: Progress, cancelled: Cancelled
) -> Store | None:
    """A store, for reading alone, of what was there after the step of this row number; None when it was cancelled.

    What points to something that was forgotten for good isn't in it. Raises Damaged.
    """
    with now.reading() as connection:
        folded = fold(connection, number, progress, cancelled)
        meta = read_meta(connection)
    if folded is None:
        return None
    memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False, cached_statements=256)
    try:
        for text in guard.statements(guard.VERSION):
            memory.execute(text)
        memory.execute("BEGIN")
        write_meta(memory, meta)
        if not _Filling(memory, now, progress, cancelled).fill(folded):
            memory.close()
            return None
        memory.execute("COMMIT")
        memory.execute("PRAGMA query_only = ON")
        store = Store(memory, now.path, new_id, read_only=True)
    except BaseException:
        memory.close()
        raise
    store.checked = True
    return store


def fold(connection: sqlite3.Connection, number: int, progress: Progress, cancelled: Cancelled) -> Folded | None:
    """By kind and id what the journal says of everything that was there after a step, as texts that nobody has read.

    The first text has all fields, each further one those that were changed. `progress` ends half way: rows are made
    of it next. None when it was cancelled.
    """
    row = _COUNT.one(connection, number=number)
    total, done = 2 * int(row[0]) if row else 0, 0
    found: Folded = {kind: {} for kind in KINDS}
    with closing(_UNTIL.run(connection, number=number)) as rows:
        while some := rows.fetchmany(PORTION):
            if cancelled():
                return None
            for kind, uuid, after in some:
                if after is None:
                    found[kind].pop(uuid, None)
                else:
                    found[kind].setdefault(uuid, []).append(after)
            done += len(some)
            progress(done, total)
    return found


def fields_of(kind: str, texts: list[str]) -> Fields:
    """All fields of an entity, from the texts of its changes."""
    fields: Fields = dict(DEFAULTS[kind])
    for text in texts:
        fields.update(json.loads(text))
    return fields


class _Filling:
    """Rows from folded fields, kind by kind: what is pointed to comes first."""

    def __init__(self, memory: sqlite3.Connection, now: Store, progress: Progress, cancelled: Cancelled) -> None:
        self._memory = memory
        self._progress, self._cancelled = progress, cancelled
        self._keys = keys = Keys()
        with now.turn():
            keys.text.fill(list(now.keys.text.at.items()))
            keys.formatting.fill(list(now.keys.formatting.at.items()))
        _TEXT.many(memory, ((number, sha256, 0, "") for number, sha256 in keys.text.at.items()))
        _FORMATTING.many(memory, ((number, sha256, "[]") for number, sha256 in keys.formatting.at.items()))
        self._annotations: set[bytes] = set()

    def fill(self, folded: Folded) -> bool:
        """Whether all was written: False when it was cancelled."""
        total = 2 * sum(len(entities) for entities in folded.values())
        done = total // 2
        for kind, entities in folded.items():
            if kind in self._keys.entities:
                self._keys.entities[kind].fill([(number, UUID(bytes=raw)) for number, raw in enumerate(entities, 1)])
            rows = self._annotation_rows(entities) if kind == "annotation" else self._rows(kind, entities)
            while some := list(islice(rows, PORTION)):
                if self._cancelled():
                    return False
                CODECS[kind].insert.many(self._memory, some)
                done += len(some)
                self._progress(min(done, total), total)
        return True

    def _rows(self, kind: str, entities: dict[bytes, list[str]]) -> Iterator[Row]:
        """The rows of a kind; one that points to what was forgotten is left out."""
        codec, numbers = CODECS[kind], self._keys.entities.get(kind)
        for raw, texts in entities.items():
            uuid = UUID(bytes=raw)
            fields = fields_of(kind, texts)
            try:
                row = codec.row(decode(kind, uuid, fields), self._keys)
            except KeyError:
                if numbers is not None:
                    numbers.discard(uuid)
                continue
            if kind == "link" and not {row[1], row[2]} <= self._annotations:
                continue
            yield (None if numbers is None else numbers.of[uuid], *row)

    def _annotation_rows(self, entities: dict[bytes, list[str]]) -> Iterator[Row]:
        """As `_rows`, of which there may be a hundred thousand: without making an object of each."""
        keys = self._keys
        documents, layers, tags = (
            {uuid.hex: number for uuid, number in numbers.of.items()}
            for numbers in (keys.document, keys.layer, keys.tag)
        )
        bodies = {sha256.hex(): number for sha256, number in keys.text.of.items()}
        for raw, texts in entities.items():
            f = fields_of("annotation", texts)
            try:
                where = (
                    documents[f["document_id"]],
                    bodies[f["text_sha256"]],
                    layers[f["layer_id"]],
                    tags[f["tag_id"]],
                )
            except KeyError:
                continue
            self._annotations.add(raw)
            values = dumps(f["attributes"]) if f["attributes"] else "{}"
            span, said = (f["start"], f["end"]), (f["note"], f["origin"], f["created"], f["changed"])
            yield (None, raw, *where, *span, *said, values, f["tag_revision"])
