"""The notes of a project file: those people wrote, and those with facts that the standard has no place for."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple
from uuid import UUID

from rubricate.core.notes import Note
from rubricate.formats import refi
from rubricate.formats.snapshot import Snapshot
from rubricate.formats.tables import iso

_SPACE = f"{{{refi.NAMESPACE}}}"


class _Beside(NamedTuple):
    """A note on an annotation or a document that no note of the project is; times in milliseconds."""

    id: UUID
    name: str
    body: str
    coder: UUID | None
    created: int
    changed: int


class Notes:
    """Notes on what is exported; those of single annotations are added while these are written."""

    def __init__(self, snapshot: Snapshot, texts: Collection[UUID]) -> None:
        tags = snapshot.codebook
        subjects: dict[str, set[UUID | None]] = {"project": {None}, "document": set(texts), "tag": set(tags)}
        wanted = (note for note in snapshot.notes.values() if note.subject_id in subjects.get(note.subject, ()))
        self._notes = sorted(wanted, key=lambda note: (note.created, note.id.bytes))
        self._beside: list[_Beside] = []

    def about(self, subject: str, subject_id: UUID | None = None) -> Iterator[Note]:
        """Those on a kind of thing, or on one of them."""
        for note in self._notes:
            if note.subject == subject and subject_id in (None, note.subject_id):
                yield note

    def facts(self, owner: UUID, answers: refi.Facts, facts: refi.Facts, created: int) -> UUID:
        """A note with answers and facts about an annotation or a document; its guid.

        It needs a time: QualCoder stops at a note that has none.
        """
        made = refi.facts_id(owner)
        self._beside.append(_Beside(made, refi.FACTS, refi.lines(answers, facts), None, created, created))
        return made

    def on_whole(self, owner: UUID, body: str, coder: UUID, created: int, changed: int) -> UUID:
        """The note on an annotation about a whole document; its guid."""
        made = refi.note_id(owner)
        self._beside.append(_Beside(made, _title(body), refi.in_xml(body), coder, created, changed))
        return made

    def write(self, file: Any) -> Iterator[tuple[UUID, str]]:
        """The element Notes. Gives the texts of those that have a file: journals, which QualCoder reads from such, and
        what XML can't hold.
        """
        if not self._notes and not self._beside:
            return
        with file.element(f"{_SPACE}Notes"):
            for note in self._notes:
                if note.subject == "project" or not refi.is_xml(note.body):
                    about = _about(note) | {"plainTextPath": f"{refi.INTERNAL}{note.id}.txt"}
                    with file.element(f"{_SPACE}Note", about):
                        yield note.id, note.body
                else:
                    with _inline(file, _about(note), note.body):
                        pass
            for beside in self._beside:
                with _inline(file, _attributes(beside), beside.body):
                    pass
        file.write("\n")

    def about_project(self, file: Any) -> None:
        """The references from the project to its journal."""
        for note in self.about("project"):
            with file.element(f"{_SPACE}NoteRef", {"targetGUID": str(note.id)}):
                pass


@contextmanager
def _inline(file: Any, about: dict[str, str], body: str) -> Iterator[None]:
    with file.element(f"{_SPACE}Note", about):
        with file.element(f"{_SPACE}PlainTextContent"):
            file.write(refi.in_xml(body))
        yield
    file.write("\n")


def _about(note: Note) -> dict[str, str]:
    return _attributes(_Beside(note.id, _title(note.body), "", note.coder_id, note.created, note.changed))


def _attributes(note: _Beside) -> dict[str, str]:
    found = {"guid": str(note.id), "name": refi.in_xml(note.name)}
    if note.coder is not None:
        found["creatingUser"] = str(note.coder)
    found |= {"creationDateTime": iso(note.created), "modifiedDateTime": iso(note.changed)}
    return {name: value for name, value in found.items() if value}


def _title(body: str) -> str:
    """The first line of a note, which is what other programs list it by."""
    first = next((line.strip(" #*>-\t") for line in body.splitlines() if line.strip(" #*>-\t")), "")
    return first if len(first) <= refi.NAME_MOST else f"{first[: refi.NAME_MOST]}{refi.CUT}"
