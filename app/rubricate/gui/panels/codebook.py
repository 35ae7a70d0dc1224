"""The codebook beside the page: its tags with key, letter, pattern and count; made, changed and moved here."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from rubricate import resources
from rubricate.core import actions
from rubricate.core.actions.tags import TagFields
from rubricate.core.changes import Step
from rubricate.core.codebook import Tag
from rubricate.gui.dialogs.tag_dialog import Check, TagDialog
from rubricate.gui.models.tags import TagsModel
from rubricate.gui.page.showing import branch
from rubricate.gui.panels.act import Act, Verb, read_only_reason, refusal
from rubricate.gui.panels.empty import Empty
from rubricate.gui.panels.heading import Heading
from rubricate.gui.panels.menu import RowMenu
from rubricate.gui.panels.row_list import RowList
from rubricate.gui.panels.tag_rows import TagRow
from rubricate.gui.parts import named
from rubricate.gui.theme import Theme
from rubricate.project import Columns, Project
from rubricate.words import tr, trn

NEW_TAG = UUID(int=0)  # the id of a tag that is not in the codebook yet


class CodebookPanel(QWidget):
    """`tag_pressed(id)` when a tag is to be applied: to the selection, to the annotation in focus, or as the marker.

    `shown(id, on)` and `alone(id)` when its marks are to be shown or hidden, or shown without any others.
    While nothing is there to apply a tag to (`set_target(False)`), a double click opens the tag instead.
    """

    tag_pressed = Signal(object)
    shown = Signal(object, bool)
    alone = Signal(object)

    def __init__(self, project: Project, act: Act, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "codebook").setAccessibleName(tr("Codebook"))
        self._project, self._act, self._theme = project, act, theme
        self._has_target = False
        self.heading = Heading(tr("Codebook"), theme, self)
        self.add_button = self.heading.add_button("plus", tr("Add a tag…"), self.add_tag)
        self.model = TagsModel(project, self)
        self.list = RowList(tr("Tags"), theme.height("row"), self)
        self.list.setModel(self.model)
        self.rows = TagRow(theme, self.list)
        self.list.setItemDelegate(self.rows)
        self.empty = Empty(theme, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._arrange()
        self._connect()
        self.set_theme(theme)
        self._count()

    def show_document(self, document_id: UUID | None, columns: Columns | None = None) -> None:
        """Count in this document, in its columns where they are given."""
        self.model.show(document_id, columns)

    def apply(self, step: Step) -> None:
        """Take over what a step changed."""
        self.model.apply(step)
        self._count()

    def set_marker(self, tag_id: UUID | None) -> None:
        """The tag that every drag marks with, or None."""
        self.rows.marker = tag_id
        self.list.viewport().update()

    def set_hidden(self, hidden: frozenset[UUID]) -> None:
        """The tags whose marks the page leaves out."""
        self.rows.hidden = hidden
        self.model.set_hidden(hidden)
        self.list.viewport().update()

    def set_target(self, has_target: bool) -> None:
        """Whether there is a selection or an annotation in focus that a tag could be applied to."""
        self._has_target = has_target

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.rows.set_theme(theme)
        self.heading.set_theme(theme)
        self.empty.set_theme(theme)
        self.list.set_row_height(theme.height("row"))
        self.setContentsMargins(0, theme.space(2), 0, theme.space(3))

    def sizeHint(self) -> QSize:
        height = self.list.sizeHint().height() if self.model.rowCount() else self.empty.sizeHint().height()
        return QSize(self._theme.px(248), self.heading.height() + height + 2 * self._theme.space(3))

    # --- verbs

    def add_tag(self, name: str = "") -> UUID | None:
        """Ask for a new tag and add it; its id, or None when it was not made."""
        book = self._project.codebook
        colour, pattern = resources.tag_look(len(book) + 1)
        letter = book.free_letter(name) if name else ""
        draft = Tag(NEW_TAG, name, len(book), colour, pattern, letter, book.free_key())
        fields = self._ask(draft, lambda found: refusal(self._project, _adding(found)))
        step = self._act(_adding(fields)) if fields else None
        return step.changes[-1].id if step else None

    def edit_tag(self, tag_id: UUID) -> None:
        """Ask for other fields of a tag and change it."""
        tag = self._project.codebook[tag_id]
        fields = self._ask(tag, lambda found: refusal(self._project, _editing(tag_id, found)))
        if fields and any(getattr(tag, name) != value for name, value in fields.items()):
            self._act(_editing(tag_id, fields))

    def rename(self, tag_id: UUID, name: str) -> None:
        self._act(lambda s, h: actions.edit_tag(s, h, tag_id, name=name))

    def remove(self, tag_id: UUID) -> None:
        """Remove a tag with its annotations; undo brings them back, so nothing is asked."""
        self._act(lambda s, h: actions.remove_tag(s, h, tag_id))

    def put_before(self, tag_id: UUID, before: UUID | None) -> None:
        self._act(lambda s, h: actions.move_tag(s, h, tag_id, before))

    def shift(self, tag_id: UUID, step: int) -> None:
        """One place up (-1) or down (+1) among the tags of the same parent."""
        other = self.model.next_sibling(tag_id, step)
        if other is not None:
            self.put_before(tag_id, other if step < 0 else self.model.next_sibling(other, 1))

    def _ask(self, tag: Tag, check: Check) -> TagFields | None:
        dialog = TagDialog(tag, self._project.codebook, check, self._theme, self.window(), new=tag.id == NEW_TAG)
        accepted = dialog.exec() == TagDialog.DialogCode.Accepted
        fields = dialog.fields()
        dialog.deleteLater()
        return fields if accepted else None

    # --- what the user does

    def _connect(self) -> None:
        may_change = not self._project.read_only
        self.list.clicked_row.connect(self._press)
        self.list.keyed.connect(self._press)
        self.list.doubled.connect(self._open)
        self.list.menu_asked.connect(self._show_menu)
        self.model.rename_asked.connect(self.rename)
        self.model.move_asked.connect(self.put_before)
        self.add_button.setEnabled(may_change)
        if may_change:
            self.list.allow_dragging()
            self.list.remove_asked.connect(lambda: self._for_current(self.remove))
            self.list.shift_asked.connect(lambda step: self._for_current(lambda tag_id: self.shift(tag_id, step)))
        else:
            self.add_button.setToolTip(read_only_reason())

    def _press(self, index: QModelIndex) -> None:
        tag = self.model.tag_at(index)
        if tag is not None and not tag.retired:
            self.tag_pressed.emit(tag.id)

    def _open(self, index: QModelIndex) -> None:
        tag = self.model.tag_at(index)
        if tag is not None and not self._has_target and self.rows.marker is None and not self._project.read_only:
            self.edit_tag(tag.id)

    def _for_current(self, verb: Callable[[UUID], None]) -> None:
        tag_id = self.model.id_at(self.list.currentIndex())
        if tag_id is not None:
            verb(tag_id)

    def _show_menu(self, index: QModelIndex, point: QPoint) -> None:
        tag = self.model.tag_at(index)
        if tag is not None:
            self.menu(tag, index).popup(point)

    def menu(self, tag: Tag, index: QModelIndex) -> RowMenu:
        """What can be done with a tag."""
        menu = RowMenu(self, read_only_reason() if self._project.read_only else "")
        up, down = self.model.next_sibling(tag.id, -1), self.model.next_sibling(tag.id, 1)
        menu.change(tr("Tag as {tag}", tag=tag.name), lambda: self.tag_pressed.emit(tag.id), possible=not tag.retired)
        menu.addSeparator()
        self._add_showing(menu, tag)
        menu.addSeparator()
        menu.change(tr("Rename"), lambda: self.list.edit(index), "F2")
        menu.change(tr("Change colour, pattern, key…"), lambda: self.edit_tag(tag.id))
        menu.addSeparator()
        menu.change(tr("Move up"), lambda: self.shift(tag.id, -1), "Alt+Up", possible=up is not None)
        menu.change(tr("Move down"), lambda: self.shift(tag.id, 1), "Alt+Down", possible=down is not None)
        menu.addSeparator()
        menu.change(self._remove_words(tag), lambda: self.remove(tag.id), "Del")
        return menu

    def _add_showing(self, menu: RowMenu, tag: Tag) -> None:
        book = self._project.codebook
        hidden, others = self.rows.hidden, frozenset(book) - branch(book, tag.id)
        menu.switch(tr("Show its marks"), tag.id not in hidden, lambda on: self.shown.emit(tag.id, on))
        menu.switch(tr("Show its marks alone"), bool(others) and hidden == others, lambda _on: self.alone.emit(tag.id))

    def _remove_words(self, tag: Tag) -> str:
        count = self._project.counts().get(tag.id, 0)
        if not count:
            return tr("Remove")
        return trn("Remove with its {n} annotation", "Remove with its {n} annotations", count)

    # --- layout

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.list)
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click tags, and the keys stay with the page
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _count(self) -> None:
        count = self.model.rowCount()
        self.heading.set_count(trn("{n} tag", "{n} tags", count) if count else "")
        self._stack.setCurrentWidget(self.list if count else self.empty)
        if not count:
            may_add = not self._project.read_only
            self.empty.say(tr("No tags yet."), tr("Add a tag…") if may_add else "", self.add_tag)
        self.updateGeometry()


def _adding(fields: TagFields) -> Verb:
    return lambda state, hand: actions.add_tag(
        state,
        hand,
        fields["name"],
        colour=fields["colour"],
        pattern=fields["pattern"],
        letter=fields["letter"],
        key=fields["key"],
        definition=fields["definition"],
    )


def _editing(tag_id: UUID, fields: TagFields) -> Verb:
    return lambda state, hand: actions.edit_tag(state, hand, tag_id, **fields)
