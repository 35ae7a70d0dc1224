"""The journal of the project: dated entries, the newest first; one is shown rendered and written in place."""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from rubricate.core import actions
from rubricate.core.changes import Step
from rubricate.core.notes import Note
from rubricate.core.state import Hand, State
from rubricate.gui.dialogs.asking import Asking
from rubricate.gui.fronted import Fronted
from rubricate.gui.icons import icon
from rubricate.gui.key_tips import with_key
from rubricate.gui.panels.act import Act, read_only_reason
from rubricate.gui.panels.annotation_rows import AnnotationRow
from rubricate.gui.panels.empty import Empty
from rubricate.gui.panels.journal_model import JournalModel
from rubricate.gui.panels.note import NoteBox
from rubricate.gui.panels.note_links import follow
from rubricate.gui.panels.row_list import RowList
from rubricate.gui.parts import label, named, tool_button
from rubricate.gui.theme import Theme
from rubricate.gui.times import now
from rubricate.project import Project
from rubricate.words import tr, trn

_LIST, _ENTRY = 240, 420  # widths
_BOUNDS: Final = (240, 360)  # of the entry's height


class Journal(Fronted):
    """Enter on an entry begins to write, Delete removes it; a new entry is written first and dated then."""

    returned = Signal()

    def __init__(
        self, project: Project, act: Act, ask: Asking, theme: Theme, parent: QWidget, clock: Callable[[], int] = now
    ) -> None:
        super().__init__(parent)
        named(self, "journal").setAccessibleName(tr("Journal"))
        self._project, self._act, self._ask, self._theme = project, act, ask, theme
        self._note_id: UUID | None = None
        self._group: UUID | None = None
        self._is_new = False
        self.model = JournalModel(project, clock, self)
        self.list = RowList(tr("Entries"), theme.height("row_two"), self)
        self.list.setModel(self.model)
        self._rows = AnnotationRow(theme, self.list)
        self.list.setItemDelegate(self._rows)
        self.add_button = QPushButton(tr("New entry"), self)
        self.add_button.setAutoDefault(False)
        self.remove_button = with_key(tool_button(self, "", self.remove), tr("Remove the entry"), "Del")
        self.count = label(self, "", "panelCount")
        self.caption = label(self, "", "panelCaption")
        self.box = NoteBox(theme, self, tr("Entry"), tr("Press Enter to write."), _BOUNDS)
        self.empty = Empty(theme, self)
        self._entry = QStackedWidget(self)
        self._arrange()
        self._connect()
        self.set_theme(theme)
        self._show(self.model.note_at(self.model.index(0)))

    def apply(self, step: Step) -> None:
        """Take over what a step changed."""
        if any(isinstance(change.entity, Note) for change in step.changes):
            row = self.list.currentIndex().row()
            self.model.read()
            if self._note_id is not None and self._note_id not in self._project.notes:
                self.box.leave(keep=False)
                last = min(max(row, 0), self.model.rowCount() - 1)
                self._show(self.model.note_at(self.model.index(last)))
            else:
                self._show(self._project.notes.get(self._note_id) if self._note_id is not None else None)

    def add(self) -> None:
        """Write a new entry; it is one with its first words."""
        if self._project.read_only:
            return
        self.box.leave()
        self._note_id, self._group, self._is_new = None, None, True
        self._show(None)
        self.box.begin()

    def remove(self) -> None:
        """Remove the entry that is shown; undo brings it back."""
        note_id = self._note_id
        if note_id is not None and not self._project.read_only:
            self.box.leave(keep=False)
            self._act(lambda state, hand: actions.remove_note(state, hand, note_id))

    def finish(self) -> None:
        """Keep what is being written."""
        self.box.finish()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._rows.set_theme(theme)
        self.list.set_row_height(theme.height("row_two"))
        self.box.set_theme(theme)
        self.empty.set_theme(theme)
        self.add_button.setIcon(icon("plus", theme))
        self.remove_button.setIcon(icon("trash-2", theme, "text_muted"))

    # --- what the user does

    def _connect(self) -> None:
        self.add_button.clicked.connect(lambda _=False: self.add())
        self.list.picked.connect(self._go)
        self.list.keyed.connect(lambda _: self.box.begin())
        self.list.doubled.connect(lambda _: self.box.begin())
        self.list.remove_asked.connect(self.remove)
        self.box.changed.connect(self._keep)
        self.box.returned.connect(self._return)
        self.box.link_asked.connect(lambda address: follow(self._ask, address))

    def _return(self) -> None:
        """The writing is done: the keys go to the list, or to the button where nothing is in it."""
        if self._is_new and self._note_id is None:
            self._is_new = False
            self._show(self.model.note_at(self.model.index(0)))
        (self.list if self.model.rowCount() else self.add_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self, index: QModelIndex) -> None:
        note = self.model.note_at(index)
        if note is not None and note.id != self._note_id:
            self.box.leave()
            self._group, self._is_new = None, False
            self._show(self._project.notes.get(note.id))

    def _keep(self, text: str, group: UUID) -> None:
        note_id = self._note_id
        if note_id is None:
            self._write_new(text)
        elif text.strip():
            shared = self._group or group
            self._act(lambda state, hand: actions.edit_body(state, hand, note_id, text, shared))
        else:
            self._note_id, self._is_new = None, True
            self._act(lambda state, hand: actions.remove_note(state, hand, note_id))

    def _write_new(self, text: str) -> None:
        if not text.strip():
            return

        def verb(state: State, hand: Hand) -> Step:
            step = actions.add_note(state, hand, "project", None, text)
            self._note_id, self._is_new = step.changes[-1].id, False  # before the step is told
            return step

        step = self._act(verb)
        if step is None:
            self._note_id, self._is_new = None, True
        else:
            self._group = step.group

    # --- what is shown

    def _show(self, note: Note | None) -> None:
        """An entry, or the place for a new one, or how to begin."""
        self._note_id = note.id if note is not None else None
        self.list.go_to(self.model.index_of(self._note_id))
        count = self.model.rowCount()
        self.count.setText(trn("{n} entry", "{n} entries", count) if count else "")
        may_write = not self._project.read_only
        self._entry.setCurrentIndex(0 if note is not None or self._is_new else 1)
        self.caption.setText(self.model.when(note) if note is not None else tr("New entry"))
        self.box.show_note(note.body if note is not None else "", may_write=may_write)
        for button in (self.add_button, self.remove_button):
            button.setEnabled(may_write)
        self.add_button.setToolTip("" if may_write else read_only_reason())
        self.remove_button.setEnabled(may_write and note is not None)
        self.empty.say(tr("What you decided and why, from day to day. Nothing is written yet."))

    def _arrange(self) -> None:
        side, entry, shown = QWidget(self), QWidget(self), QWidget(self)
        left, right, head = QVBoxLayout(side), QVBoxLayout(shown), QHBoxLayout()
        left.setContentsMargins(0, 0, 16, 0)
        right.setContentsMargins(16, 0, 0, 0)
        head.addWidget(self.add_button)
        head.addStretch(1)
        head.addWidget(self.count)
        left.addLayout(head)
        left.addWidget(self.list, 1)
        line = QHBoxLayout()
        line.addWidget(self.caption, 1)
        line.addWidget(self.remove_button)
        inside = QVBoxLayout(entry)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(line)
        inside.addWidget(self.box)
        inside.addStretch(1)
        self._entry.addWidget(entry)
        self._entry.addWidget(self.empty)
        right.addWidget(self._entry)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(side)
        split.addWidget(shown)
        split.setSizes([_LIST, _ENTRY])
        split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(split)
        self.front = self.list
