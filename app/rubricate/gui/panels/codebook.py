"""The codebook beside the page: its tags with key, letter, pattern and count; made, changed and moved here."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from rubricate import resources
from rubricate.core import actions
from rubricate.core.actions.tags import TagFields
from rubricate.core.changes import Step
from rubricate.core.codebook import Tag
from rubricate.gui.dialogs.tag_dialog import Check, TagDialog
from rubricate.gui.fronted import Fronted
from rubricate.gui.key_tips import keyed
from rubricate.gui.models.tags import TagsModel
from rubricate.gui.panels.act import Act, Verb, read_only_reason, refusal
from rubricate.gui.panels.empty import Empty
from rubricate.gui.panels.heading import Heading
from rubricate.gui.panels.tag_folds import Folds
from rubricate.gui.panels.tag_list import TagList
from rubricate.gui.panels.tag_menu import TagMenu
from rubricate.gui.panels.tag_rows import TagRow
from rubricate.gui.panels.tag_verbs import TagVerbs
from rubricate.gui.parts import named
from rubricate.gui.theme import Theme
from rubricate.project import Columns, Project
from rubricate.words import tr, trn

NEW_TAG = UUID(int=0)  # the id of a tag that is not in the codebook yet


class CodebookPanel(Fronted):
    """`tag_pressed(id)` when a tag is to be applied: to the selection, to the annotation in focus, or as the marker.

    `shown(id, on)` and `alone(id)` when its marks are to be shown or hidden, or shown without any others.
    `card_asked(id, QRect)` when it is to be said what a tag means, beside this place on the screen; `editor_asked(id)`
    when it is to be changed in full (None: whichever).
    While nothing is there to apply a tag to (`set_target(False)`), a double click opens the tag instead.
    """

    tag_pressed = Signal(object)
    shown = Signal(object, bool)
    alone = Signal(object)
    card_asked = Signal(object, QRect)
    editor_asked = Signal(object)

    def __init__(
        self, project: Project, act: Act, theme: Theme, parent: QWidget | None = None, folds: Folds | None = None
    ) -> None:
        super().__init__(parent)
        named(self, "codebook").setAccessibleName(tr("Codebook"))
        self.project, self._act, self._theme = project, act, theme
        self._folds = folds or Folds({}, project.id)
        self._has_target = False
        self.heading = Heading(tr("Codebook"), theme, self)
        self.open_button = self.heading.add_button("book-open", tr("Open the codebook"), self._open_editor)
        keyed(self.open_button, tr("Open the codebook"), "tag.codebook")
        self.add_button = self.heading.add_button("plus", tr("Add a tag…"), self.add_tag)
        self.model = TagsModel(project, self)
        self.model.set_folded(self._folds.read())
        self.verbs = TagVerbs(project, act, self.model)
        self.list = TagList(tr("Tags"), theme.height("row"), self)
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
        if any(isinstance(change.entity, Tag) for change in step.changes):
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
        book = self.project.codebook
        colour, pattern = resources.tag_look(len(book) + 1)
        letter = book.free_letter(name) if name else ""
        draft = Tag(NEW_TAG, name, len(book), colour, pattern, letter, book.free_key())
        fields = self._ask(draft, lambda found: refusal(self.project, _adding(found)))
        step = self._act(_adding(fields)) if fields else None
        return step.changes[-1].id if step else None

    def edit_tag(self, tag_id: UUID) -> None:
        """Ask for other fields of a tag and change it."""
        tag = self.project.codebook[tag_id]
        fields = self._ask(tag, lambda found: refusal(self.project, _editing(tag_id, found)))
        if fields and any(getattr(tag, name) != value for name, value in fields.items()):
            self._act(_editing(tag_id, fields))

    def remove(self, tag_id: UUID) -> None:
        """Remove a tag with its annotations; undo brings them back, so nothing is asked."""
        self.verbs.remove([tag_id])

    def show_retired(self, on: bool) -> None:
        """List retired tags too, or leave them out."""
        self.model.show_retired(on)
        self._count()

    def fold(self, tag_id: UUID, on: bool) -> None:
        """Fold the tags below a parent away, or show them; that is remembered."""
        self.model.set_folded(self.model.folded | {tag_id} if on else self.model.folded - {tag_id})
        self._folds.write(self.model.folded)
        self._count()

    def ask_card(self, tag_id: UUID) -> None:
        """Ask for what a tag means, beside its row."""
        row = self.list.visualRect(self.model.index_of(tag_id))
        self.card_asked.emit(tag_id, QRect(self.list.viewport().mapToGlobal(row.topLeft()), row.size()))

    def tag_with_keys(self) -> UUID | None:
        """The tag of the row that has the keys."""
        return self.model.id_at(self.list.currentIndex()) if self.list.hasFocus() else None

    def tag_under_mouse(self) -> UUID | None:
        viewport = self.list.viewport()
        point = viewport.mapFromGlobal(QCursor.pos())
        shown = self.window().isActiveWindow() and viewport.visibleRegion().contains(point)
        return self.model.id_at(self.list.indexAt(point)) if shown else None

    def caps(self, command_id: str) -> str:
        """The key of a command, for a menu."""
        commands = getattr(self.window(), "commands", None)  # a panel that stands alone has none
        return "".join(commands.keys(command_id)[:1]) if commands is not None else ""

    def _ask(self, tag: Tag, check: Check) -> TagFields | None:
        dialog = TagDialog(tag, self.project.codebook, check, self._theme, self.window(), new=tag.id == NEW_TAG)
        accepted = dialog.exec() == TagDialog.DialogCode.Accepted
        fields = dialog.fields()
        dialog.deleteLater()
        return fields if accepted else None

    # --- what the user does

    def _connect(self) -> None:
        may_change = not self.project.read_only
        self.list.clicked_row.connect(self._press)
        self.list.keyed.connect(self._press)
        self.list.doubled.connect(self._open)
        self.list.menu_asked.connect(self._show_menu)
        self.list.folded.connect(self.fold)
        self.model.rename_asked.connect(self.verbs.rename)
        self.add_button.setEnabled(may_change)
        if may_change:
            self.list.allow_dragging()
            self.list.placed.connect(self.verbs.place)
            self.list.remove_asked.connect(lambda: self._for_current(self.remove))
            self.list.shift_asked.connect(lambda step: self._for_current(lambda one: self.verbs.shift([one], step)))
            self.list.level_asked.connect(self._change_level)
        else:
            self.add_button.setToolTip(read_only_reason())

    def _open_editor(self) -> None:
        self.editor_asked.emit(None)

    def _change_level(self, inward: int) -> None:
        """The tag stays to be seen where it went."""
        tag_id = self.model.id_at(self.list.currentIndex())
        if tag_id is not None:
            self.verbs.change_level([tag_id], inward)
            self.model.unfold_to(tag_id)
            self.list.go_to(self.model.index_of(tag_id))

    def _press(self, index: QModelIndex) -> None:
        tag = self.model.tag_at(index)
        if tag is not None and not tag.retired:
            self.tag_pressed.emit(tag.id)

    def _open(self, index: QModelIndex) -> None:
        tag = self.model.tag_at(index)
        if tag is not None and not self._has_target and self.rows.marker is None and not self.project.read_only:
            self.edit_tag(tag.id)

    def _for_current(self, verb: Callable[[UUID], None]) -> None:
        tag_id = self.model.id_at(self.list.currentIndex())
        if tag_id is not None:
            verb(tag_id)

    def _show_menu(self, index: QModelIndex, point: QPoint) -> None:
        tag = self.model.tag_at(index)
        if tag is not None:
            self.menu(tag, index).popup(point)

    def menu(self, tag: Tag, index: QModelIndex) -> TagMenu:
        """What can be done with a tag."""
        menu = TagMenu(self.project, self.model, self.verbs, tag, self.rows.hidden, self.caps, self)
        menu.press_asked.connect(lambda: self.tag_pressed.emit(tag.id))
        menu.card_asked.connect(lambda: self.ask_card(tag.id))
        menu.rename_asked.connect(lambda: self.list.edit(index))
        menu.look_asked.connect(lambda: self.edit_tag(tag.id))
        menu.editor_asked.connect(lambda: self.editor_asked.emit(tag.id))
        menu.remove_asked.connect(lambda: self.remove(tag.id))
        menu.show_asked.connect(lambda on: self.shown.emit(tag.id, on))
        menu.alone_asked.connect(lambda: self.alone.emit(tag.id))
        menu.retired_asked.connect(self.show_retired)
        return menu

    # --- layout

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self._stack, 1)
        self.front = self.list
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click tags, and the keys stay with the page
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def _count(self) -> None:
        """The number of tags that are offered; a sentence where there is no row."""
        book = self.project.codebook
        count = sum(not tag.retired for tag in book.values())
        self.heading.set_count(trn("{n} tag", "{n} tags", count) if count else "")
        self.rows.has_levels = self.model.has_levels
        has_rows = self.model.rowCount() > 0
        self._stack.setCurrentWidget(self.list if has_rows else self.empty)
        if not has_rows and book:
            self.empty.say(tr("All tags are retired."), tr("Show them"), lambda: self.show_retired(on=True))
        elif not has_rows:
            may_add = not self.project.read_only
            self.empty.say(
                tr("No tags yet. Add one, or take in a preset: Codebook, Import tags."),
                tr("Add a tag…") if may_add else "",
                self.add_tag,
            )
        self.list.viewport().update()
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
