"""One open project file: a step in one transaction, and the queries. Usable from any thread, by one at a time."""

import json
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from rubricate.core.changes import Change, Entity, Step, StepId, net
from rubricate.core.errors import ChangedSince
from rubricate.core.summary import Summary
from rubricate.storage import journal
from rubricate.storage.connection import UNFIT, connect, make_durable, reason_of, roll_back, transaction
from rubricate.storage.encoding import flat
from rubricate.storage.erase import compact, erase
from rubricate.storage.errors import Damaged, InUse, NotKept, Vanished
from rubricate.storage.journal import Entry
from rubricate.storage.keys import Keys
from rubricate.storage.lock import other_holder
from rubricate.storage.orphan import roll_back_orphan
from rubricate.storage.replacing import relocate
from rubricate.storage.replica import identity, settle
from rubricate.storage.rows import CODECS
from rubricate.storage.write import Writing

Connection = sqlite3.Connection
_IN_MEMORY = (*("coder", "layer", "tag", "attribute", "version", "document_set", "document", "status", "note"),)


class Store:
    """A checked and open file. `kept` counts the steps that this object wrote.

    `checked` says whether SQLite has looked at every page.
    """

    def __init__(
        self, connection: sqlite3.Connection, path: Path, new_id: Callable[[], UUID], *, read_only: bool
    ) -> None:
        """Takes over a connection whose file passed the guard. Raises Damaged."""
        self.path = path
        self.read_only = read_only
        self.checked = False
        self.keys = Keys()
        self.kept = 0
        self._keys_version = 0
        self._connection = connection
        self._turn = threading.RLock()
        self._inode = _inode(path)
        with self.reading():
            if not read_only:
                make_durable(connection)
            self.identity = identity(connection, path, new_id)
            self.keys.load(connection)
            self.summary = self._summary()
            self._seen = journal.last(connection)
            self._version = self._keys_version = self._data_version()
        self._settled = self.identity.at_home

    def close(self) -> None:
        with self._turn:
            self._connection.close()

    @contextmanager
    def turn(self) -> Iterator[sqlite3.Connection]:
        """The connection, for as long as nobody else may use it."""
        with self._turn:
            yield self._connection

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """As `turn`; what can't be read raises Damaged, what another program keeps locked InUse.

        A reader sees one moment of the file, which may be ahead of what `news` has told.
        """
        with self._turn:
            try:
                if self.read_only and not self._connection.in_transaction:
                    with self._moment():
                        yield self._connection
                else:
                    yield self._connection
            except sqlite3.ProgrammingError:
                raise
            except UNFIT as error:
                if isinstance(error, sqlite3.OperationalError) and self._may_pass(error):
                    holder = other_holder(self.path)
                    raise InUse(self.path, holder.machine, holder.since) from error
                raise Damaged(self.path, f"{type(error).__name__}: {error}") from error

    @contextmanager
    def _moment(self) -> Iterator[None]:
        """A transaction that reads, with the row ids of its moment."""
        self._connection.execute("BEGIN")
        try:
            journal.last(self._connection)  # takes the lock: from here on the file stands still
            version = self._data_version()
            if version != self._keys_version:
                self.keys.load(self._connection)
                self._keys_version = version
            yield
        finally:
            roll_back(self._connection)

    def _summary(self) -> Summary:
        return Summary.of(
            CODECS[kind].entity(row, self.keys) for kind in _IN_MEMORY for row in CODECS[kind].all.run(self._connection)
        )

    def commit(self, step: Step, turned: Sequence[int] = ()) -> Step:
        """Writes a step in one transaction: all of it, or nothing. The step with its identity.

        `turned` are row numbers of the steps that it takes back, if it does all of that and nothing else.
        Raises ChangedSince when a row isn't what a change expects, NotKept when it can't be written.
        """
        if self.read_only:
            raise NotKept(self.path, "read_only", self.kept)
        step = _with_net_changes(step)
        with self._turn:
            writing = Writing(self._connection, self.keys, step)
            try:
                step_id = self._write(step, writing, turned)
            except BaseException as error:
                writing.forget()
                if isinstance(error, sqlite3.IntegrityError):  # a foreign key, seen at COMMIT
                    raise ChangedSince(step.changes[0].kind, step.verb) from error
                if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.ProgrammingError):
                    raise NotKept(self.path, reason_of(error, self.path), self.kept) from error
                raise
            finally:
                flat.cache_clear()
            writing.keep()
            self._settled = True
            self.kept += 1
            return step.committed(step_id)

    def erase(self, removals: Sequence[Change], coder: UUID | None) -> None:
        """Takes entities and every trace of them out of the file, for good. Raises NotKept; then nothing is gone."""
        if self.read_only:
            raise NotKept(self.path, "read_only", self.kept)
        with self._turn:
            try:
                erase(self._connection, self.keys, removals, coder)
            except (sqlite3.OperationalError, sqlite3.IntegrityError) as error:
                raise NotKept(self.path, reason_of(error, self.path), self.kept) from error
            self.keys.load(self._connection)
            flat.cache_clear()
            with suppress(sqlite3.Error):  # what is gone was overwritten: a full disk keeps the file large, no more
                compact(self._connection)

    def move(self, path: Path) -> None:
        """Puts the file elsewhere and goes on there as the same replica. Raises NotKept, NotWritten.

        When it fails the file is where it was, and open.
        """
        with self._turn:
            self._check_that_it_is_ours()
            self._connection.close()
            try:
                relocate(self.path, path)
                self.path = path
            finally:
                self._connect_again()
            self._inode = _inode(path)
            self._version = self._data_version()
            self._settle_again()

    def entity(self, kind: str, uuid: UUID) -> Entity | None:
        """The entity as it is in the file now."""
        with self.reading() as connection:
            row = CODECS[kind].by_uuid.one(connection, uuid=uuid.bytes)
            return None if row is None else CODECS[kind].entity(row, self.keys)

    def whole(self, entries: list[Entry]) -> list[Step]:
        """Steps with their full changes, from the newest back. They and the result are oldest first.

        Raises ChangedSince when something of them was changed by a step that isn't among them. Of one step alone that
        is left to `commit`, as far as the journal has all fields: its rows show it.
        """
        with self.reading() as connection:
            told = [list(journal.traces(connection, entry.number)) for entry in entries]
            present = self._present(connection, entries, {trace.kind for traces in told for trace in traces})
            several, steps = len(entries) > 1, list[Step]()
            for entry, traces in zip(reversed(entries), reversed(told), strict=True):
                changes: list[Change] = []
                for trace in reversed(traces):
                    known = several or (trace.before is not None and trace.after is not None)
                    change = journal.unfold(trace, present.get(trace.uuid) if known else None, known=known)
                    if several:  # one step alone has each entity once
                        present[trace.uuid] = change.before
                    changes.append(change)
                steps.append(replace(entry.step, changes=tuple(reversed(changes))))
            return steps[::-1]

    def _present(self, connection: Connection, entries: list[Entry], kinds: set[str]) -> dict[UUID, Entity | None]:
        """The entities that these steps touched, as they are now; of one step alone those that it edited."""
        numbers = json.dumps([entry.number for entry in entries])
        found: dict[UUID, Entity | None] = {}
        for kind in kinds:
            codec = CODECS[kind]
            rows = (codec.touched if len(entries) > 1 else codec.edited).run(connection, numbers=numbers)
            found.update((entity.id, entity) for entity in (codec.entity(row, self.keys) for row in rows))
        return found

    def steps(self) -> Iterator[Step]:
        """All steps with their changes, oldest first: the journal replayed, with every entity in memory."""
        with self.reading() as connection:
            entries = journal.entries(connection)
        entities: dict[UUID, Entity | None] = {}
        for entry in entries:
            with self.reading() as connection:
                traces = journal.traces(connection, entry.number)
                changes = [journal.replay(trace, entities.get(trace.uuid)) for trace in traces]
            entities.update((change.id, change.after) for change in changes)
            yield replace(entry.step, changes=tuple(changes))

    def steps_after(self, entry: Entry) -> int:
        """How many steps the journal has after this one."""
        with self.reading() as connection:
            return len(journal.entries(connection, after=entry.number))

    def news(self) -> list[Step]:
        """The steps that other processes wrote since this store last looked, oldest first."""
        with self.reading() as connection:
            version = self._data_version()
            if version == self._version:
                return []
            entries = journal.entries(connection, after=self._seen)
            steps = self.whole(entries)
            self._version = version
            self._seen = entries[-1].number if entries else self._seen
            return steps

    def _write(self, step: Step, writing: Writing, turned: Sequence[int]) -> StepId:
        connection = self._connection
        with transaction(connection):
            writing.apply()
            step_id = journal.write(connection, step, self.identity.replica, turned)
            if not self._settled:
                settle(connection, self.identity.replica, self.path)
        return step_id

    def _connect_again(self) -> None:
        try:
            self._connection = connect(self.path, read_only=False)
            make_durable(self._connection)
        except sqlite3.Error as error:
            raise NotKept(self.path, reason_of(error, self.path), self.kept) from error

    def _settle_again(self) -> None:
        """Says where the replica lives now; where that can't be written, the next step does it."""
        self._settled = False
        try:
            with transaction(self._connection):
                settle(self._connection, self.identity.replica, self.path)
            self._settled = True
        except sqlite3.Error:
            pass

    def _check_that_it_is_ours(self) -> None:
        """The file that stands at our path is the one we hold. (Before it writes SQLite looks by itself.)"""
        try:
            inode = _inode(self.path)
        except Vanished:
            raise NotKept(self.path, "vanished", self.kept) from None
        if inode != self._inode:
            raise NotKept(self.path, "moved", self.kept)

    def _may_pass(self, error: sqlite3.OperationalError) -> bool:
        """Whether it is worth trying again: somebody is writing, or was killed while writing."""
        if getattr(error, "sqlite_errorname", "") == "SQLITE_READONLY_ROLLBACK":  # Python's own errors have none
            roll_back_orphan(self.path)
            return True
        return reason_of(error, self.path) == "busy"

    def _data_version(self) -> int:
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])


def _inode(path: Path) -> tuple[int, int]:
    try:
        facts = path.stat()
    except OSError:
        raise Vanished(path) from None
    return facts.st_dev, facts.st_ino


def _with_net_changes(step: Step) -> Step:
    changes = net(step.changes)
    return step if changes is step.changes else replace(step, changes=changes)
