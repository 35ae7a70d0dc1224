"""The notes about a document or a tag: one's own to write in, those of others to read."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rubricate.core import actions
from rubricate.core.changes import Step
from rubricate.core.notes import Note
from rubricate.core.state import Hand, State
from rubricate.gui.dialogs.asking import Asking
from rubricate.gui.panels.act import Act
from rubricate.gui.panels.note import NoteBox
from rubricate.gui.panels.note_links import follow
from rubricate.gui.parts import label
from rubricate.gui.theme import Theme
from rubricate.project import Project
from rubricate.words import tr


class NoteEntry(QWidget):
    """One note, or the place for a new one (`note_id` None), with a line above that says whose it is.

    `group` is the act in which a new one was made: what is written on in the same spell belongs to it.
    """

    def __init__(self, note_id: UUID | None, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.note_id = note_id
        self.group: UUID | None = None
        self.caption = label(self, "", "panelCaption")
        self.box = NoteBox(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.caption)
        column.addWidget(self.box)

    def show_note(self, note: Note | None, whose: str, *, may_write: bool) -> None:
        self.caption.setText(whose)
        self.box.view.setAccessibleName(whose)
        self.box.edit.setAccessibleName(whose)
        self.box.show_note(note.body if note else "", may_write=may_write)


class NotesOn(QWidget):
    """Shows a subject at a time and keeps what is written about it. `returned` when the keys should go back.

    Any panel can hold one: it needs the project, how things are done and asked, and who writes.
    """

    returned = Signal()

    def __init__(self, project: Project, act: Act, ask: Asking, coder_id: UUID, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._project, self._act, self._ask, self._coder_id, self._theme = project, act, ask, coder_id, theme
        self._subject: tuple[str, UUID] | None = None
        self.entries: list[NoteEntry] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_subject(self, subject: str, subject_id: UUID | None) -> None:
        """Show the notes about a "document" or a "tag"; what was being written about another one is kept."""
        wanted = None if subject_id is None else (subject, subject_id)
        if wanted != self._subject:
            for entry in self.entries:
                entry.box.leave()
            self._clear()
            self._subject = wanted
        self._show()

    def begin(self) -> None:
        """Write one's own note."""
        own = next((entry for entry in self.entries if self._is_own(entry)), None)
        if own is not None:
            own.box.begin()

    def finish(self) -> None:
        """Keep what is being written."""
        for entry in self.entries:
            entry.box.finish()

    def apply(self, step: Step) -> None:
        """Take over what a step changed."""
        if any(isinstance(change.entity, Note) for change in step.changes):
            self._show()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._column.setSpacing(theme.space(2))
        for entry in self.entries:
            entry.box.set_theme(theme)

    # --- inside

    def _notes(self) -> Sequence[Note]:
        """Those of the subject, the oldest first."""
        if self._subject is None:
            return []
        found = (note for note in self._project.notes.values() if (note.subject, note.subject_id) == self._subject)
        return sorted(found, key=lambda note: (note.created, note.id.bytes))

    def _show(self) -> None:
        notes = self._notes()
        there = {note.id for note in notes}
        for entry in [entry for entry in self.entries if entry.note_id is not None and entry.note_id not in there]:
            entry.box.leave(keep=False)
            self._remove(entry)
        known = {entry.note_id for entry in self.entries}
        for note in notes:
            if note.id not in known:
                self._add(note.id)
        self._settle_blank(notes)
        by_id = {note.id: note for note in notes}
        may_write = not self._project.read_only
        for entry in self.entries:
            found = by_id.get(entry.note_id) if entry.note_id is not None else None
            entry.show_note(found, self._whose(found), may_write=may_write and self._is_own(entry))

    def _settle_blank(self, notes: Sequence[Note]) -> None:
        """A place for a new note where there is none of one's own."""
        blank = next((entry for entry in self.entries if entry.note_id is None), None)
        wanted = self._subject is not None and not any(note.coder_id == self._coder_id for note in notes)
        if blank is None and wanted:
            self._add(None)
        elif blank is not None and not wanted and not blank.box.is_writing:
            self._remove(blank)

    def _add(self, note_id: UUID | None) -> None:
        entry = NoteEntry(note_id, self._theme, self)
        entry.box.changed.connect(partial(self._keep, entry))
        entry.box.returned.connect(self.returned)
        entry.box.link_asked.connect(lambda address: follow(self._ask, address))
        self.entries.append(entry)
        self._column.addWidget(entry)
        entry.show()

    def _remove(self, entry: NoteEntry) -> None:
        self.entries.remove(entry)
        self._column.removeWidget(entry)
        entry.hide()
        entry.deleteLater()

    def _clear(self) -> None:
        for entry in list(self.entries):
            self._remove(entry)

    def _keep(self, entry: NoteEntry, text: str, group: UUID) -> None:
        """Write a new note, change it, or remove one of which nothing is left."""
        subject = self._subject
        if subject is None:
            return
        about, subject_id = subject
        note_id = entry.note_id
        if note_id is None:
            self._write_new(entry, about, subject_id, text)
        elif not text.strip():
            entry.note_id, entry.group = None, None
            self._act(lambda state, hand: actions.remove_note(state, hand, note_id))
        else:
            self._act(lambda state, hand: actions.edit_body(state, hand, note_id, text, entry.group or group))

    def _write_new(self, entry: NoteEntry, about: str, subject_id: UUID, text: str) -> None:
        if not text.strip():
            return

        def verb(state: State, hand: Hand) -> Step:
            step = actions.add_note(state, hand, about, subject_id, text)
            entry.note_id = step.changes[-1].id  # before the step is told: the entry is that note's
            return step

        step = self._act(verb)
        if step is None:
            entry.note_id = None
        else:
            entry.group = step.group

    def _is_own(self, entry: NoteEntry) -> bool:
        note = self._project.notes.get(entry.note_id) if entry.note_id is not None else None
        return note is None or note.coder_id == self._coder_id

    def _whose(self, note: Note | None) -> str:
        if note is None or note.coder_id == self._coder_id:
            return tr("Note on the document") if self._subject and self._subject[0] == "document" else tr("Note")
        coder = self._project.coders.get(note.coder_id)
        return tr("Note by {coder}", coder=coder.label if coder else "")

    def focus_target(self) -> QWidget | None:
        """What gets the keys that are sent to the notes."""
        return self.entries[0].box.view if self.entries else None
