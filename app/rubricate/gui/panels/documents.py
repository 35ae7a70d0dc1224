"""The documents of the project: which one is read, how far one is, and the verbs on them."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPoint, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from rubricate.core import actions
from rubricate.core.annotation import DONE, NEW, SKIPPED
from rubricate.core.changes import Step
from rubricate.gui.dialogs.asking import Asking
from rubricate.gui.fronted import Fronted
from rubricate.gui.key_tips import keyed
from rubricate.gui.models.documents import DocumentsModel
from rubricate.gui.panels.act import Act, read_only_reason
from rubricate.gui.panels.document_rows import DocumentRow
from rubricate.gui.panels.empty import Empty
from rubricate.gui.panels.heading import Heading
from rubricate.gui.panels.menu import RowMenu
from rubricate.gui.panels.row_list import RowList
from rubricate.gui.parts import named
from rubricate.gui.theme import Theme
from rubricate.project import Project
from rubricate.words import figure, tr, trn


class DocumentsPanel(Fronted):
    """`document_asked(id)` when one is to be shown, `add_asked` for more texts, `table_asked` for all in a table.

    `erase_asked(ids)` for those that are to be forgotten.
    """

    document_asked = Signal(object)
    add_asked = Signal()
    table_asked = Signal()
    erase_asked = Signal(object)

    def __init__(
        self, project: Project, act: Act, ask: Asking, coder_id: UUID, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        named(self, "documents").setAccessibleName(tr("Documents"))
        self._project, self._act, self._ask, self._theme = project, act, ask, theme
        self.heading = Heading(tr("Documents"), theme, self)
        self.table_button = keyed(
            self.heading.add_button("table", "", self.table_asked.emit),
            tr("All documents as a table"),
            "document.table",
        )
        self.add_button = keyed(self.heading.add_button("plus", "", self.add_asked.emit), tr("Add texts…"), "file.add")
        self.model = DocumentsModel(project, coder_id, self)
        self.list = RowList(tr("Documents"), theme.height("row"), self)
        self.list.setModel(self.model)
        self.rows = DocumentRow(theme, self.list)
        self.list.setItemDelegate(self.rows)
        self.empty = Empty(theme, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._arrange()
        self._connect()
        self.set_theme(theme)
        self._count()

    def show_document(self, document_id: UUID | None) -> None:
        """Mark the document that is on the page."""
        self.rows.shown = document_id
        self.list.go_to(self.model.index_of(document_id))
        self.list.viewport().update()

    def apply(self, step: Step) -> None:
        """Take over what a step changed."""
        self.model.apply(step)
        self._count()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.rows.set_theme(theme)
        self.heading.set_theme(theme)
        self.empty.set_theme(theme)
        self.list.set_row_height(theme.height("row"))
        self.setContentsMargins(0, theme.space(2), 0, 0)

    # --- verbs

    def rename(self, document_id: UUID, name: str) -> None:
        self._act(lambda state, hand: actions.rename_document(state, hand, document_id, name))

    def remove(self, document_id: UUID) -> None:
        """Remove a document with what stands on it; undo brings it back, so nothing is asked."""
        self._act(lambda state, hand: actions.remove_documents(state, hand, [document_id]))

    def put_before(self, document_id: UUID, before: UUID | None) -> None:
        self._act(lambda state, hand: actions.move_document(state, hand, document_id, before))

    def shift(self, document_id: UUID, step: int) -> None:
        """One place up (-1) or down (+1)."""
        if self.model.neighbour(document_id, step) is not None:
            self.put_before(document_id, self.model.neighbour(document_id, step if step < 0 else 2))

    def set_status(self, document_id: UUID, status: str, reason: str = "") -> None:
        self._act(lambda state, hand: actions.set_status(state, hand, [document_id], status, reason))

    def skip(self, document_id: UUID) -> None:
        """Ask why, and leave the document out."""
        title, question = tr("Skip this document"), tr("Why is it left out?")
        reason = self._ask.line(title, question, self.model.reason(document_id), tr("Skip"))
        if reason is not None:
            self.set_status(document_id, SKIPPED, reason)

    # --- what the user does

    def _connect(self) -> None:
        may_change = not self._project.read_only
        self.list.clicked_row.connect(self._open)
        self.list.keyed.connect(self._open)
        self.list.menu_asked.connect(self._show_menu)
        self.model.rename_asked.connect(self.rename)
        self.model.move_asked.connect(self.put_before)
        self.add_button.setEnabled(may_change)
        if may_change:
            self.list.allow_dragging()
            self.list.remove_asked.connect(lambda: self._for_current(self.remove))
            self.list.shift_asked.connect(lambda step: self._for_current(lambda found: self.shift(found, step)))
        else:
            self.add_button.setToolTip(read_only_reason())

    def _open(self, index: QModelIndex) -> None:
        document_id = self.model.id_at(index)
        if document_id is not None:
            self.document_asked.emit(document_id)

    def _for_current(self, verb: Callable[[UUID], None]) -> None:
        document_id = self.model.id_at(self.list.currentIndex())
        if document_id is not None:
            verb(document_id)

    def _show_menu(self, index: QModelIndex, point: QPoint) -> None:
        document_id = self.model.id_at(index)
        if document_id is not None:
            self.menu(document_id, index).popup(point)

    def menu(self, document_id: UUID, index: QModelIndex) -> RowMenu:
        """What can be done with a document."""
        menu = RowMenu(self, read_only_reason() if self._project.read_only else "")
        state, neighbour = self.model.state(document_id), self.model.neighbour
        menu.add(tr("Open"), lambda: self.document_asked.emit(document_id), possible=document_id != self.rows.shown)
        menu.addSeparator()
        menu.change(tr("Mark as done"), lambda: self.set_status(document_id, DONE), possible=state != DONE)
        menu.change(tr("Skip…"), lambda: self.skip(document_id))
        is_over = state in (DONE, SKIPPED)
        menu.change(tr("Start again"), lambda: self.set_status(document_id, NEW), possible=is_over)
        menu.addSeparator()
        menu.change(tr("Rename"), lambda: self.list.edit(index), "F2")
        above, below = neighbour(document_id, -1), neighbour(document_id, 1)
        menu.change(tr("Move up"), lambda: self.shift(document_id, -1), "Alt+Up", possible=above is not None)
        menu.change(tr("Move down"), lambda: self.shift(document_id, 1), "Alt+Down", possible=below is not None)
        menu.addSeparator()
        menu.change(tr("Remove"), lambda: self.remove(document_id), "Del")
        menu.change(tr("Erase for good…"), lambda: self.erase_asked.emit([document_id]))
        return menu

    # --- layout

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self._stack, 1)
        self.front = self.list

    def _count(self) -> None:
        count, (done, data) = self.model.rowCount(), self.model.progress()
        of = tr("{n} of {of} done", n=figure(done), of=figure(data))
        self.heading.set_count(of if done else trn("{n} document", "{n} documents", count) if count else "")
        self._stack.setCurrentWidget(self.list if count else self.empty)
        if not count:
            action = "" if self._project.read_only else tr("Add texts…")
            self.empty.say(tr("No text yet. Add one, drop a file here, or paste."), action, self.add_asked.emit)
