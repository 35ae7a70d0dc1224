"""The list of annotations beside the page: in text order, filtered by words and tags; going to one goes there."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from rubricate.core import actions
from rubricate.core.changes import Step
from rubricate.core.codebook import Tag
from rubricate.gui.announce import announce
from rubricate.gui.dialogs.tag_picker import TagPicker
from rubricate.gui.fronted import Fronted
from rubricate.gui.icons import icon
from rubricate.gui.key_runs import key_runs
from rubricate.gui.models.annotations import AnnotationsModel
from rubricate.gui.models.roles import Role
from rubricate.gui.panels.act import Act, read_only_reason
from rubricate.gui.panels.annotation_rows import AnnotationRow
from rubricate.gui.panels.empty import Empty
from rubricate.gui.panels.heading import Heading
from rubricate.gui.panels.menu import RowMenu
from rubricate.gui.panels.row_list import RowList
from rubricate.gui.panels.search_icon import add_search_icon
from rubricate.gui.panels.tag_filter import TagFilter
from rubricate.gui.parts import named, tool_button
from rubricate.gui.theme import Theme
from rubricate.project import Columns, Project
from rubricate.words import figure, tr, trn


class FilterField(QLineEdit):
    """Esc empties it, and leaves it when it is empty; Down goes to the rows."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down.emit()
        else:
            super().keyPressEvent(event)


class AnnotationList(Fronted):
    """`go_asked(id)` when the user goes to a row, `inspect_asked(id)` for Enter or a double click on it,
    `note_asked(id)` for its note.
    """

    go_asked = Signal(object)
    inspect_asked = Signal(object)
    note_asked = Signal(object)

    def __init__(self, project: Project, act: Act, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "annotationList").setAccessibleName(tr("Annotations"))
        self._project, self._act, self._theme = project, act, theme
        self._has_document = False
        self._in_focus: UUID | None = None
        self.heading = Heading(tr("Annotations"), theme, self)
        self.field = FilterField(self)
        self.tags = TagFilter(self)
        self.needs = tool_button(self, tr("Only what needs an answer"), self._sift)
        self.needs.setCheckable(True)
        self.model = AnnotationsModel(project, self)
        self.list = RowList(tr("Annotations"), theme.height("row_two"), self)
        self.list.setModel(self.model)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.rows = AnnotationRow(theme, self.list)
        self.list.setItemDelegate(self.rows)
        self.empty = Empty(theme, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self.field.setAccessibleName(tr("Filter by words"))
        self._search = add_search_icon(self.field, theme)
        self._filters = QHBoxLayout()
        self._arrange()
        self._connect()
        self.set_theme(theme)
        self._count()

    def show_document(
        self, document_id: UUID | None, columns: Columns | None = None, paragraphs: Sequence[int] | None = None
    ) -> None:
        """List a document's annotations; its columns and paragraphs are read where they are not given."""
        self._has_document = document_id is not None
        self.model.show(document_id, columns, paragraphs)

    def show_focus(self, annotation_id: UUID | None) -> None:
        """Select the row of the annotation in focus on the page; it is not asked for again."""
        self._in_focus = annotation_id
        self.list.go_to(self.model.index_of(annotation_id))

    def apply(self, step: Step) -> None:
        """Take over what a step changed. The page may have put its focus on what has its row only now."""
        self.model.apply(step)
        if any(change.id == self._in_focus for change in step.changes):
            self.list.go_to(self.model.index_of(self._in_focus))
        if any(isinstance(change.entity, Tag) for change in step.changes):
            self.tags.set_tags(self._project.codebook.ordered())
            self._count()  # how to begin names the keys

    def clear_filter(self) -> None:
        self.field.clear()
        self.needs.setChecked(False)
        self.tags.choose(None)
        self._sift()

    def selected(self) -> list[UUID]:
        """The annotations of the selected rows, in text order."""
        rows = sorted(self.list.selectionModel().selectedRows(), key=lambda index: index.row())
        return [found for index in rows if (found := self.model.id_at(index)) is not None]

    def remove_selected(self) -> None:
        """Remove what is selected; undo brings it back, so nothing is asked."""
        chosen = self.selected()
        if chosen and not self._project.read_only:
            self._act(lambda state, hand: actions.remove(state, hand, chosen))

    def copy_selected(self) -> None:
        """The words of the selected annotations to the clipboard, exactly; one below the other."""
        chosen = [self.model.words(self._project.annotation(found)) for found in self.selected()]
        if chosen:
            QGuiApplication.clipboard().setText("\n".join(chosen))

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.rows.set_theme(theme)
        self.heading.set_theme(theme)
        self.empty.set_theme(theme)
        self.needs.setIcon(icon("circle-question-mark", theme))
        self._search.setIcon(icon("search", theme, "text_muted"))
        self.tags.set_tags(self._project.codebook.ordered())
        self.list.set_row_height(theme.height("row_two"))
        self._filters.setContentsMargins(theme.space(4), theme.space(1), theme.space(4), theme.space(2))
        self._filters.setSpacing(theme.space(2))
        self.setContentsMargins(0, theme.space(2), 0, 0)

    def minimumSizeHint(self) -> QSize:
        top = self.heading.height() + self._theme.height("panel_control") + self._theme.space(4)
        return QSize(self._theme.px(200), top + 2 * self._theme.height("row_two"))

    # --- what the user does

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _: self._sift())
        self.field.down.connect(self._enter_rows)
        self.tags.changed.connect(self._sift)
        self.model.counted.connect(self._count)
        self.list.picked.connect(self._go)
        self.list.keyed.connect(self._inspect)
        self.list.doubled.connect(self._inspect)
        self.list.menu_asked.connect(self._show_menu)
        self.list.remove_asked.connect(self.remove_selected)
        self.list.copy_asked.connect(self.copy_selected)

    def _sift(self) -> None:
        current = self.model.id_at(self.list.currentIndex())
        self.model.set_filter(self.field.text(), self.tags.wanted, needs=self.needs.isChecked())
        self.list.go_to(self.model.index_of(current))
        announce(self.field, self.heading.count.text())

    def _enter_rows(self) -> None:
        if self.model.rowCount():
            if not self.selected():
                self.list.go_to(self.model.index(0))
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            self._go(self.list.currentIndex())

    def _go(self, index: QModelIndex) -> None:
        annotation_id = self.model.id_at(index)
        if annotation_id is not None and len(self.list.selectionModel().selectedRows()) == 1:
            self.go_asked.emit(annotation_id)

    def _inspect(self, index: QModelIndex) -> None:
        annotation_id = self.model.id_at(index)
        if annotation_id is not None:
            self.inspect_asked.emit(annotation_id)

    def _show_menu(self, index: QModelIndex, point: QPoint) -> None:
        annotation_id = self.model.id_at(index)
        if annotation_id is not None:
            self.menu(annotation_id).popup(point)

    def menu(self, annotation_id: UUID) -> RowMenu:
        """What can be done with the selected annotations."""
        chosen = self.selected() or [annotation_id]
        menu = RowMenu(self, read_only_reason() if self._project.read_only else "")
        menu.add(tr("Go there"), lambda: self.go_asked.emit(annotation_id))
        menu.add(tr("Copy the words"), self.copy_selected, "Ctrl+C")
        menu.add(tr("Show all of it"), lambda: self.inspect_asked.emit(annotation_id), "Return")
        menu.change(tr("Write a note"), lambda: self.note_asked.emit(annotation_id), possible=len(chosen) == 1)
        menu.change(tr("Change the tag…"), lambda: self.choose_tag(annotation_id), possible=len(chosen) == 1)
        menu.addSeparator()
        words = (
            tr("Remove") if len(chosen) == 1 else trn("Remove {n} annotation", "Remove {n} annotations", len(chosen))
        )
        menu.change(words, self.remove_selected, "Del")
        return menu

    def choose_tag(self, annotation_id: UUID) -> TagPicker:
        """Open the chooser at the row, to give the annotation another tag."""
        index = self.model.index_of(annotation_id)
        place = self.list.visualRect(index)
        picker = TagPicker(self._project.codebook, self._theme, self, may_add=False)
        picker.chosen.connect(
            lambda tag_id: self._act(lambda state, hand: actions.retag(state, hand, annotation_id, tag_id))
        )
        tag = self.model.data(index, Role.TAG)
        corner = self.list.viewport().mapToGlobal(place.topLeft())
        picker.open_near(QRect(corner, place.size()), tag.id if isinstance(tag, Tag) else None)
        return picker

    # --- layout, and what it says

    def _arrange(self) -> None:
        self.field.setPlaceholderText(tr("Filter by words"))
        self.field.setAccessibleDescription(tr("Words of the text or of the note"))
        self.field.setClearButtonEnabled(True)
        self._filters.addWidget(self.field, 1)
        self._filters.addWidget(self.needs)
        self._filters.addWidget(self.tags)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addLayout(self._filters)
        column.addWidget(self._stack, 1)
        self.front = self.list

    def _count(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        self.heading.set_count(tr("{n} of {of}", n=figure(shown), of=figure(total)) if total else "")
        for widget in (self.field, self.tags):
            widget.setVisible(total > 0)
        self._show_needs(total)
        self._stack.setCurrentWidget(self.list if shown else self.empty)
        if shown:
            return
        if total:
            self.empty.say(tr("No annotation matches."), tr("Clear the filter"), self.clear_filter)
        elif self._has_document:
            self.empty.say(self._how_to_begin())
        else:
            self.empty.say(tr("The annotations of a text are listed here."))

    def _show_needs(self, total: int) -> None:
        """The filter is there where a tag needs answers; it says how many are missing."""
        signs = self.model.signs
        self.needs.setVisible(total > 0 and (signs.may_lack or self.needs.isChecked()))
        if not self.needs.isHidden():
            lacking = trn("{n} annotation needs an answer", "{n} annotations need an answer", signs.lacking)
            self.needs.setToolTip(lacking)
            self.needs.setAccessibleDescription(lacking)

    def _how_to_begin(self) -> str:
        keys = [tag.key for tag in self._project.codebook.ordered() if tag.key and not tag.retired]
        if self._project.read_only or not keys:
            return tr("Nothing marked yet.")
        return tr("Nothing marked yet. Select words and press {key}.", key=key_runs(keys))
