"""Applying the changes of a step to the tables; each is made only where the row is what the change expects."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar
from uuid import UUID

from rubricate.core.changes import KINDS, Change, Content, Step
from rubricate.core.document import Formatting, Text
from rubricate.core.errors import ChangedSince
from rubricate.storage.keys import Keys, Name, Numbers
from rubricate.storage.rows import CODECS
from rubricate.storage.sql import statement

Named = TypeVar("Named", Text, Formatting)

_TEXT: Final = statement("text.insert")
_FORMATTING: Final = statement("formatting.insert")


@dataclass
class Writing:
    """One step on its way into the file. `keep` or `forget` must follow, after COMMIT or ROLLBACK."""

    connection: sqlite3.Connection
    keys: Keys
    step: Step
    _new: list[Callable[[], None]] = field(default_factory=list)
    _gone: list[tuple[Numbers[UUID], UUID]] = field(default_factory=list)

    def apply(self) -> None:
        """Writes contents and changes. Raises ChangedSince when a row isn't what a change expects; sqlite3.Error."""
        self._contents(self.step.contents)
        by_kind: dict[str, list[Change]] = {}
        for change in self.step.changes:
            by_kind.setdefault(change.kind, []).append(change)
        for kind, changes in by_kind.items():
            if kind in self.keys.entities:
                self._number(self.keys.entities[kind], changes)
        for kind in KINDS:
            if kind in by_kind:
                self._expect(kind, by_kind[kind])

    def keep(self) -> None:
        """The step is committed: forget the row ids of what is gone."""
        for numbers, uuid in self._gone:
            numbers.discard(uuid)

    def forget(self) -> None:
        """The step was rolled back: forget the row ids that were given out for it."""
        for discard in self._new:
            discard()

    def _contents(self, contents: Sequence[Content]) -> None:
        texts = [content for content in contents if isinstance(content, Text)]
        formats = [content for content in contents if isinstance(content, Formatting)]
        _TEXT.many(
            self.connection, ((n, t.sha256, len(t.body), t.body) for n, t in self._unknown(self.keys.text, texts))
        )
        rows = ((n, f.sha256, Formatting.encoded(f.marks)) for n, f in self._unknown(self.keys.formatting, formats))
        _FORMATTING.many(self.connection, rows)

    def _unknown(self, numbers: Numbers[bytes], contents: Sequence[Named]) -> Iterator[tuple[int, Named]]:
        """The contents that the file doesn't hold yet, with the row ids they get."""
        number = self._last(numbers)
        for content in contents:
            if content.sha256 not in numbers.of:
                number += 1
                self._give(numbers, content.sha256, number)
                yield number, content

    def _number(self, numbers: Numbers[UUID], changes: Sequence[Change]) -> None:
        """Gives row ids to what is added, before anything is written: changes may point to later ones."""
        number = self._last(numbers)
        for change in changes:
            if change.after is None:
                self._gone.append((numbers, change.id))
            elif change.before is None:
                if change.id in numbers.of:
                    raise ChangedSince(change.kind, self.step.verb)
                number += 1
                self._give(numbers, change.id, number)

    def _give(self, numbers: Numbers[Name], name: Name, number: int) -> None:
        numbers.add(name, number)
        self._new.append(lambda: numbers.discard(name))

    def _last(self, numbers: Numbers[Any]) -> int:
        row = numbers.last.one(self.connection)
        return 0 if row is None else int(row[0])

    def _expect(self, kind: str, changes: Sequence[Change]) -> None:
        try:
            as_expected = self._kind(kind, changes)
        except (KeyError, sqlite3.IntegrityError):  # it points to what is gone, or is there already
            as_expected = False
        if not as_expected:
            raise ChangedSince(kind, self.step.verb)

    def _kind(self, kind: str, changes: Sequence[Change]) -> bool:
        """Writes the changes of one kind; False where a row was not what it was thought to be."""
        codec, keys = CODECS[kind], self.keys
        numbers = keys.entities[kind].of if kind in keys.entities else {}
        adds = [c.after for c in changes if c.before is None and c.after is not None]
        edits = [(c.after, c.before) for c in changes if c.before is not None and c.after is not None]
        removals = [c.before for c in changes if c.before is not None and c.after is None]
        put, edit, take = codec.insert, codec.update, codec.delete
        put.many(self.connection, ((numbers.get(e.id), *codec.row(e, keys)) for e in adds))
        edited = edit.many(self.connection, [codec.row(new, keys) + codec.row(old, keys) for new, old in edits])
        removed = take.many(self.connection, [codec.row(entity, keys) for entity in removals])
        return max(edited, 0) == len(edits) and max(removed, 0) == len(removals)
