"""The verbs on notes about tags, documents and the project. Notes at annotations are fields of theirs."""

from dataclasses import replace
from uuid import UUID

from rubricate.core.actions.coding import coder_added
from rubricate.core.actions.common import document_of, step, tag_of
from rubricate.core.changes import Change, Fact, Step
from rubricate.core.errors import NoSuch, NothingToChange
from rubricate.core.notes import SUBJECTS, Note
from rubricate.core.state import Hand, State
from rubricate.core.text import storable


def add_note(state: State, hand: Hand, subject: str, subject_id: UUID | None, body: str) -> Step:
    """Write a note about a tag, a document or the project (`subject_id` None). Raises NothingToChange for no words."""
    if subject not in SUBJECTS:
        raise ValueError(subject)
    if not body.strip():
        raise NothingToChange
    about = subject_id if subject != "project" else None
    note = Note(hand.new_id(), subject, about, hand.coder.id, storable(body), hand.now, hand.now)
    changes = [*coder_added(state, hand.coder), Change(None, note)]
    return step(hand, "add_note", changes, _facts(state, note))


def edit_body(state: State, hand: Hand, note_id: UUID, body: str, group: UUID | None = None) -> Step:
    """Replace the words of a note. Steps of one spell of typing share a `group`. Raises NothingToChange, NoSuch."""
    before = note_of(state, note_id)
    after = replace(before, body=storable(body), changed=hand.now)
    if after.body == before.body:
        raise NothingToChange
    return step(hand, "edit_body", [Change(before, after)], _facts(state, after), group=group)


def remove_note(state: State, hand: Hand, note_id: UUID) -> Step:
    """Remove a note. Raises NoSuch."""
    note = note_of(state, note_id)
    return step(hand, "remove_note", [Change(note, None)], _facts(state, note))


def note_of(state: State, note_id: UUID) -> Note:
    """The note; raises NoSuch."""
    if note_id not in state.notes:
        raise NoSuch("note", str(note_id))
    return state.notes[note_id]


def _facts(state: State, note: Note) -> dict[str, Fact]:
    """What it is about; raises NoSuch where that is not there."""
    name = ""
    if note.subject == "document":
        name = document_of(state, note.subject_id).name if note.subject_id else ""
    elif note.subject == "tag":
        name = tag_of(state, note.subject_id).name if note.subject_id else ""
    return {"subject": note.subject, "name": name}
