"""What was done to a project: its steps, newest first, in pages; what one of them, or all between two, changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from rubricate.core.annotation import Annotation
from rubricate.core.between import Between, pointed_to
from rubricate.core.changes import Change, Step, StepId
from rubricate.core.errors import NoSuch
from rubricate.project.reading import Reader
from rubricate.storage import looking_back, undo
from rubricate.storage.encoding import decode
from rubricate.storage.journal import Entry

PAGE: Final = 500  # steps that are read at once
NEWEST: Final = 2**62  # above every row number


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which steps of the history: None is any. `numbers` are the steps that have to do with a document, say.

    `since` and `until` are milliseconds since 1970, UTC, both included. An undo or redo counts as the verb it turned.
    """

    coders: frozenset[UUID] | None = None
    verbs: frozenset[str] | None = None
    numbers: frozenset[int] | None = None
    since: int | None = None
    until: int | None = None

    def takes(self, entry: Entry) -> bool:
        step = entry.step
        return (
            (self.coders is None or step.coder_id in self.coders)
            and (self.verbs is None or step.verb in self.verbs or str(step.facts.get("of")) in self.verbs)
            and (self.numbers is None or entry.number in self.numbers)
            and (self.since is None or step.at >= self.since)
            and (self.until is None or step.at <= self.until)
        )


EVERYTHING = Wanted()


@dataclass(slots=True)
class Undone:
    """Which steps don't stand any more. It must hear of every step, newest first, so that undos come before theirs."""

    _ids: set[StepId | None] = field(default_factory=set)

    def hear(self, step: Step) -> bool:
        """Whether this step was taken back later."""
        is_undone = step.id in self._ids
        if not is_undone:
            self._ids.update(step.undoes)
        return is_undone

    def took_back(self, step: Step) -> frozenset[StepId]:
        """Of a new step: which older ones stand no more by it."""
        self._ids.update(step.undoes)
        return frozenset(step.undoes)


@dataclass(frozen=True, slots=True)
class Act:
    """One gesture: its steps, newest first. Their row numbers have no gap between them but that of other gestures."""

    entries: tuple[Entry, ...]
    is_undone: bool

    @property
    def number(self) -> int:
        """The row number of its last step."""
        return self.entries[0].number

    @property
    def first(self) -> int:
        """The row number of its first step."""
        return self.entries[-1].number

    @property
    def step(self) -> Step:
        """The step that names it: the first, as undo does."""
        return self.entries[-1].step

    @property
    def at(self) -> int:
        """When it was over."""
        return self.entries[0].step.at

    def goes_on(self, entry: Entry) -> bool:
        """Whether the step just before it belongs to the same gesture."""
        mine, theirs = self.step, entry.step
        turns = ("undo", "redo")
        same = (mine.group, mine.coder_id) == (theirs.group, theirs.coder_id)
        return same and mine.verb not in turns and theirs.verb not in turns


def acts(entries: Iterable[Entry], undone: Undone) -> Iterator[Act]:
    """Steps, newest first, as gestures. One that was taken back in part still stands."""
    open_act: Act | None = None
    for entry in entries:
        is_undone = undone.hear(entry.step)
        if open_act is not None and open_act.goes_on(entry):
            open_act = Act((*open_act.entries, entry), open_act.is_undone and is_undone)
            continue
        if open_act is not None:
            yield open_act
        open_act = Act((entry,), is_undone)
    if open_act is not None:
        yield open_act


class Chronicle(Reader):
    """What can be asked of a project's history."""

    def history(self, before: int | None = None, limit: int = PAGE) -> list[Entry]:
        """So many steps, newest first, without their changes; those before a row number if it is given."""
        with self._store.reading() as connection:
            return looking_back.page(connection, NEWEST if before is None else before, limit)

    def walk(self) -> Iterator[Entry]:
        """All steps, newest first, page by page."""
        page = self.history()
        while page:
            yield from page
            page = self.history(page[-1].number)

    def step_count(self) -> int:
        return self._read(looking_back.count)

    def verbs_done(self) -> list[tuple[str, UUID]]:
        """Which verbs which coders have done: what a filter offers."""
        return self._read(looking_back.verbs)

    def coder_names(self) -> dict[UUID, str]:
        """What everybody is called who ever did a step, also those whom an undo took along; "" for the forgotten."""
        names = {coder.id: coder.label for coder in self.coders.values()}
        gone = {coder_id for _, coder_id in self.verbs_done()} - names.keys()
        known = self._read(looking_back.about, gone, NEWEST) if gone else {}
        return names | {coder_id: getattr(known.get(coder_id), "label", "") for coder_id in gone}

    def naming(self, entity_id: UUID) -> frozenset[int]:
        """The row numbers of the steps that changed an entity, or something that stands on it or belongs to it."""
        return self._read(looking_back.naming, entity_id)

    def number_of(self, when: StepId | int) -> int:
        """The row number of a step, or of the last one at or before a time (ms UTC). Raises NoSuch."""
        if isinstance(when, StepId):
            number = self._read(looking_back.number_of, when)
            name = f"{when.counter}"
        else:
            number = self._read(looking_back.number_at, when)
            name = ""
        if number is None:
            raise NoSuch("step", name)
        return number

    def step_at(self, number: int) -> Step:
        """The step of a row number, without its changes. Raises NoSuch."""
        found = self.history(number + 1, 1)
        if not found or found[0].number != number:
            raise NoSuch("step", str(number))
        return found[0].step

    def changed(self, earlier: int, later: int) -> Between:
        """What the steps after one row number up to another have changed, all in all. 0 is before the first step."""
        with self._store.reading() as connection:
            stories = looking_back.touched(connection, earlier, later)
            changes = []
            for uuid, story in stories.items():
                before, after = (
                    None if fields is None else decode(story.kind, uuid, fields)
                    for fields in (story.before, story.after)
                )
                if before != after:
                    changes.append(Change(before, after))
            named = {uuid for c in changes for side in (c.before, c.after) if side for uuid in pointed_to(side)}
            known = looking_back.about(connection, named, later)
            further = {uuid for entity in known.values() for uuid in pointed_to(entity)} - known.keys()
            known |= looking_back.about(connection, further, later) if further else {}
            known |= {c.id: c.entity for c in changes}
        return Between(tuple(changes), known)

    def quoted(self, texts: dict[bytes, str], annotation: Annotation, most: int) -> str:
        """The words under an annotation, also one that is gone; `texts` keeps what was read. "" on a whole document."""
        span, name = annotation.span, annotation.text_sha256
        if span is None:
            return ""
        if name not in texts:
            texts |= self.texts({name})
        found = span.of(texts.get(name, ""))
        return found if len(found) <= most else f"{found[: most - 1].rstrip()}…"

    def later_of_others(self, number: int, coder_id: UUID) -> dict[UUID, int]:
        """How many steps after one are not this coder's in this copy: by coder."""
        return self._read(looking_back.others_after, self.replica, coder_id, number)

    def later_of_own(self, number: int, coder_id: UUID) -> int:
        """How many gestures after one this coder did in this copy that still stand."""
        with self._store.reading() as connection:
            own = undo.later(connection, self.replica, coder_id, number)
        return sum(1 for act in acts(reversed(own), Undone()) if not act.is_undone and act.step.verb != "undo")
