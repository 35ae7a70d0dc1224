"""Opening a project, doing steps, undo and redo, telling the listeners; copies and backups of it."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from enum import Enum
from itertools import dropwhile, islice
from pathlib import Path
from typing import Literal
from uuid import UUID, uuid4

from rubricate.core import actions
from rubricate.core.annotation import Coder
from rubricate.core.attributes import Attribute
from rubricate.core.changes import Step, StepId
from rubricate.core.codebook import Tag
from rubricate.core.document import Document
from rubricate.core.errors import ChangedSince, NothingToRedo, NothingToUndo
from rubricate.core.state import Hand
from rubricate.project.keeping import Keeper
from rubricate.storage import files, undo
from rubricate.storage.errors import InUse, NotWritten, ReadOnlyPlace, Vanished
from rubricate.storage.journal import Entry
from rubricate.storage.lock import Holder, ProjectLock
from rubricate.storage.store import Store


class Origin(Enum):
    """Where a step was done: by this object, or by another process, a merge, a server."""

    HERE = "here"
    ELSEWHERE = "elsewhere"


Listener = Callable[[Step, Origin], None]
Clock = Callable[[], int]


def now() -> int:
    """Milliseconds since 1970, UTC."""
    return time.time_ns() // 1_000_000


class Project(Keeper):
    """An open project. Everything may be called from any thread; listeners are called in the thread that acts.

    It satisfies `core.state.State`. Close it, or use it in a `with` statement.
    """

    def __init__(
        self,
        store: Store,
        lock: ProjectLock | None = None,
        holder: Holder | None = None,
        clock: Clock = now,
        contents: Store | None = None,
    ) -> None:
        super().__init__(store, lock, holder, clock, contents)
        self._listeners: list[Listener] = []

    @classmethod
    def create(
        cls, path: Path, hand: Hand, tags: Sequence[Tag] = (), attributes: Sequence[Attribute] = ()
    ) -> "Project":
        """A new file with the hand's coder, these tags and what they ask.

        Raises Exists, NotWritten, InUse.
        """
        path = path.absolute()
        files.check_name(path)
        lock = ProjectLock(path)
        with _freeing(lock):
            try:
                lock.take(hand.now)
            except (Vanished, ReadOnlyPlace) as no_place:
                raise NotWritten(path, "vanished" if isinstance(no_place, Vanished) else "read_only") from no_place
            files.create(path, hand.new_id)
        project = cls._opened(path, hand.new_id, lock)
        try:
            project.do(actions.start(project, hand, tags, attributes))
        except BaseException:
            project.close()
            path.unlink(missing_ok=True)
            raise
        return project

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        on_busy: Literal["raise", "read"] = "raise",
        clock: Clock = now,
        new_id: Callable[[], UUID] = uuid4,
    ) -> "Project":
        """A project file that is there. With `on_busy` "read" one that another program holds is opened for reading.

        Raises Vanished, NotReadable, NotOurs, Newer, HostileSchema, Damaged, InUse, ReadOnlyPlace.
        """
        path = path.absolute()
        files.version_of(path)
        if read_only:
            return cls._opened(path, new_id, clock=clock)
        files.check_writable(path)
        lock = ProjectLock(path)
        try:
            lock.take(clock())
        except InUse as busy:
            if on_busy == "raise":
                raise
            return cls._opened(path, new_id, holder=Holder(busy.holder, busy.since), clock=clock)
        return cls._opened(path, new_id, lock, clock=clock)

    @classmethod
    def _opened(
        cls,
        path: Path,
        new_id: Callable[[], UUID],
        lock: ProjectLock | None = None,
        holder: Holder | None = None,
        clock: Clock = now,
    ) -> "Project":
        """A project that owns this lock; without one it is for reading. When it can't be opened all is let go."""
        with _freeing(lock), ExitStack() as undo_opening:
            store = files.open_store(path, new_id, read_only=lock is None)
            undo_opening.callback(store.close)
            project = cls(store, lock, holder, clock)
            undo_opening.pop_all()
        return project

    def __enter__(self) -> "Project":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def do(self, step: Step) -> Step:
        """Commit a step and tell the listeners. Raises ChangedSince, NotKept; then nothing was changed."""
        done = self.commit(step)
        self.notify(done, Origin.HERE)
        return done

    def commit(self, step: Step) -> Step:
        """Write a step, all of it or nothing, and take it into memory. Raises ChangedSince, NotKept."""
        return self._commit(step)

    def _commit(self, step: Step, turned: Sequence[int] = ()) -> Step:
        with self._store.turn():
            done = self._store.commit(step, turned)
            self._summary = self._summary.after(done.changes)
        return done

    def notify(self, step: Step, origin: Origin) -> None:
        """Tell all listeners of a committed step."""
        for listener in tuple(self._listeners):
            listener(step, origin)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener(step, origin)` for every committed step, until the returned function is called."""
        self._listeners.append(listener)

        def stop() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return stop

    def undo(self, hand: Hand) -> Step:
        """Take back the last group of this coder in this copy. Raises NothingToUndo, ChangedSince, Frozen, NotKept."""
        with self._store.turn():
            with self._store.reading() as connection:
                group = undo.undoable(connection, self.replica, hand.coder.id)
            if not group:
                raise NothingToUndo
            done = self._take_back(group, lambda steps: self._allowed(actions.undo(hand, steps)))
        self.notify(done, Origin.HERE)
        return done

    def undo_to(self, hand: Hand, number: int, *, others: bool = False) -> Step:
        """Take back, in one step, all that this coder did in this copy after the step of a row number.

        With `others` also what everybody else did since. What was undone meanwhile is done again where it was done
        before; a redo takes this step back as any other. Raises NothingToUndo, ChangedSince, Frozen, NotKept; then
        nothing was done.
        """
        with self._store.turn():
            with self._store.reading() as connection:
                own = undo.later(connection, self.replica, hand.coder.id, number)
                later = undo.everything_later(connection, number) if others else own
            if not later:
                raise NothingToUndo
            try:
                done = self.commit(self._allowed(actions.undo_to(hand, self._store.whole(later))))
            except ChangedSince as error:
                theirs = sum(self.later_of_others(number, hand.coder.id).values())
                raise ChangedSince(error.kind, "undo_to", theirs) from None
        self.notify(done, Origin.HERE)
        return done

    def redo(self, hand: Hand) -> Step:
        """Do again what was undone last. Raises NothingToRedo, ChangedSince, Frozen, NotKept."""
        with self._store.turn():
            with self._store.reading() as connection:
                undone = undo.redoable(connection, self.replica, hand.coder.id)
            if undone is None:
                raise NothingToRedo
            done = self._take_back([undone], lambda steps: self._allowed(actions.redo(hand, steps[0])))
        self.notify(done, Origin.HERE)
        return done

    def next_undo(self, coder_id: UUID) -> Step | None:
        """The first step of the group that `undo` would take back, for its name: without its changes."""
        with self._store.reading() as connection:
            group = undo.undoable(connection, self.replica, coder_id)
        return group[0].step if group else None

    def next_redo(self, coder_id: UUID) -> Step | None:
        """The undo that `redo` would take back, for its name: without its changes."""
        with self._store.reading() as connection:
            undone = undo.redoable(connection, self.replica, coder_id)
        return undone.step if undone else None

    def actors(self) -> list[UUID]:
        """The coders who did steps in this copy, who did the last one first; also those whom an undo took along."""
        with self._store.reading() as connection:
            return undo.actors(connection, self.replica)

    def steps(self, since: StepId | None = None) -> Iterator[Step]:
        """The history, oldest first, with full changes but without contents; after the step `since` if given."""
        steps = self._store.steps()
        return steps if since is None else islice(dropwhile(lambda step: step.id != since, steps), 1, None)

    def follow(self) -> int:
        """Take in what other processes committed since, and tell the listeners; how many steps that were.

        What a query answers may be ahead of that: applying a step to what already shows it must do no harm.
        Raises Damaged; a file that is just being written is left for the next time.
        """
        with self._store.turn():
            try:
                steps = self._store.news()
            except InUse:
                return 0
            for step in steps:
                self._summary = self._summary.after(step.changes)
        for step in steps:
            self.notify(step, Origin.ELSEWHERE)
        return len(steps)

    def erase(self, hand: Hand, gone: Document | Coder) -> Step:
        """Forget a document, or a coder with all they did: rows, journal, free pages. There is no undo.

        The listeners get a step of verb 'erase' that is in no journal; a program that reads the file meanwhile must
        open it anew. Backups and copies are files of their own and keep what they hold. Raises NotKept, NoSuch.
        """
        with self._store.turn():
            step = actions.erase(self, hand, gone)
            self._store.erase(step.changes, gone.id if isinstance(gone, Coder) else None)
            self._summary = self._summary.after(step.changes)
        self.notify(step, Origin.HERE)
        return step

    def _allowed(self, step: Step) -> Step:
        """The step itself. Raises Frozen where it would change a codebook that was frozen since."""
        actions.refuse_frozen_since(self, step)
        return step

    def _take_back(self, group: list[Entry], verb: Callable[[list[Step]], Step]) -> Step:
        """Commit what the verb makes of these steps; a refusal names what they did and counts the later steps."""
        try:
            steps = self._store.whole(group)
            step = verb(steps)
            all_of_it = len(step.changes) == sum(len(taken.changes) for taken in steps)
            return self._commit(step, [entry.number for entry in group] if all_of_it else ())
        except ChangedSince as error:
            first = group[0].step
            later = self._store.steps_after(group[-1])
            raise ChangedSince(error.kind, str(first.facts.get("of", first.verb)), later) from None


@contextmanager
def _freeing(lock: ProjectLock | None) -> Iterator[None]:
    """Lets the lock go when anything raises."""
    try:
        yield
    except BaseException:
        if lock is not None:
            lock.free()
        raise
