"""The links of the annotation that is shown: to what it points, and what points to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rubricate.core import actions
from rubricate.core.annotation import Annotation
from rubricate.core.codebook import Tag
from rubricate.core.errors import NoSuch
from rubricate.core.linking import Link
from rubricate.gui import tips
from rubricate.gui.dialogs.link_picker import LinkPicker
from rubricate.gui.models.roles import Role
from rubricate.gui.models.rows import Index
from rubricate.gui.panels.act import Act, read_only_reason
from rubricate.gui.panels.annotation_rows import AnnotationRow
from rubricate.gui.panels.link_types import LinkTypes
from rubricate.gui.panels.menu import RowMenu
from rubricate.gui.panels.row_list import RowList
from rubricate.gui.parts import label
from rubricate.gui.theme import Theme
from rubricate.project import Project
from rubricate.words import tr, trn
from rubricate.words.linking import backwards, forwards

MOST_ROWS: Final = 4
QUOTE: Final = 160  # code points of a row


@dataclass(frozen=True, slots=True)
class Row:
    """A link as it is seen from the annotation that is shown: the other end, and the two lines of its row."""

    link: Link
    other_id: UUID
    tag: Tag | None
    quote: str
    line: str


class LinksModel(QAbstractListModel):
    """The rows, made anew when another annotation is shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def headerData(self, _section: int, _way: Qt.Orientation, _role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Nothing: a screen reader would read the numbers of rows and columns that nobody sees."""
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.quote
        if role == Role.LINE:
            return row.line
        if role == Role.TAG:
            return row.tag
        if role == Qt.ItemDataRole.ToolTipRole:
            return tips.plain(f"{row.quote}\n{row.line}")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{line}: {quote}", line=row.line, quote=row.quote)
        return None


class InspectorLinks(QWidget):
    """`go_asked(id)` to the annotation at the other end. Enter goes there, Delete removes, F2 gives another type."""

    go_asked = Signal(object)
    returned = Signal()

    def __init__(self, project: Project, act: Act, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._project, self._act, self._theme = project, act, theme
        self._annotation: Annotation | None = None
        self._stale = True
        self.types = LinkTypes({})
        self.title = label(self, "", "panelCaption")
        self.model = LinksModel(self)
        self.list = _Links(tr("Links"), theme.height("row_two"), self)
        self.list.setModel(self.model)
        self._rows = AnnotationRow(theme, self.list)
        self.list.setItemDelegate(self._rows)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.title)
        self._column.addWidget(self.list)
        self.list.keyed.connect(self._go)
        self.list.doubled.connect(self._go)
        self.list.clicked_row.connect(self._go)
        self.list.remove_asked.connect(self.remove)
        self.list.type_asked.connect(self.choose_type)
        self.list.menu_asked.connect(self._show_menu)
        self.list.returned.connect(self.returned)
        self.set_theme(theme)
        self.hide()

    def show_annotation(self, annotation: Annotation | None) -> None:
        """Show the links of an annotation; they are read when it is another one, or `forget` was called."""
        before, self._annotation = self._annotation, annotation
        if not self._stale and before is not None and annotation is not None and before.id == annotation.id:
            return
        self._stale = False
        links = self._project.links_of([annotation.id]) if annotation is not None else []
        at = self.list.currentIndex().row()
        self.model.show([row for link in links if (row := self._row(link)) is not None])
        count = len(self.model.rows)
        self.title.setText(trn("{n} link", "{n} links", count))
        self.setVisible(count > 0)
        if count:
            self.list.setFixedHeight(self._theme.height("row_two") * min(count, MOST_ROWS))
            self.list.go_to(self.model.index(min(max(at, 0), count - 1)))

    def forget(self) -> None:
        """Links, or what stands at their ends, may have changed: read them when they are shown next."""
        self._stale = True

    def remove(self) -> None:
        """Remove the current link; undo brings it back."""
        row = self._current()
        if row is not None and not self._project.read_only:
            self._act(lambda state, hand: actions.unlink(state, hand, [row.link]))
            if self.isHidden():
                self.returned.emit()

    def choose_type(self) -> LinkPicker | None:
        """Open the chooser of types for the current link."""
        row = self._current()
        if row is None or self._project.read_only:
            return None
        picker = LinkPicker(self.types.offered(), self._theme, self)
        picker.chosen.connect(lambda type_: self._give_type(row.link, type_))
        place = self.list.visualRect(self.list.currentIndex())
        corner = self.list.viewport().mapToGlobal(place.topLeft())
        picker.open_near(QRect(corner, place.size()), row.link.type)
        return picker

    def _give_type(self, link: Link, type_: str) -> None:
        if self._act(lambda state, hand: actions.edit_link(state, hand, link, type_)) is not None:
            self.types.used(type_)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._rows.set_theme(theme)
        self._column.setSpacing(theme.space(1))
        self.list.set_row_height(theme.height("row_two"))
        self.list.setFixedHeight(theme.height("row_two") * max(1, min(len(self.model.rows), MOST_ROWS)))

    def _current(self) -> Row | None:
        at = self.list.currentIndex().row()
        return self.model.rows[at] if 0 <= at < len(self.model.rows) else None

    def _go(self, index: QModelIndex) -> None:
        if index.isValid():
            self.go_asked.emit(self.model.rows[index.row()].other_id)

    def _show_menu(self, index: QModelIndex, point: QPoint) -> None:
        self.menu(index).popup(point)

    def menu(self, index: QModelIndex) -> RowMenu:
        """What can be done with a link."""
        menu = RowMenu(self, read_only_reason() if self._project.read_only else "")
        menu.add(tr("Go there"), lambda: self._go(index), "Return")
        menu.change(tr("Change the type…"), self.choose_type, "F2")
        menu.addSeparator()
        menu.change(tr("Remove the link"), self.remove, "Del")
        return menu

    def _row(self, link: Link) -> Row | None:
        here = self._annotation
        assert here is not None
        is_out = link.from_id == here.id
        try:
            other = self._project.annotation(link.to_id if is_out else link.from_id)
        except NoSuch:
            return None
        tag = self._project.codebook.get(other.tag_id)
        line = (forwards if is_out else backwards)(link.type, tag.name if tag else "")
        if other.document_id != here.document_id:
            line = tr("{what}, in {document}", what=line, document=self._project.documents[other.document_id].name)
        return Row(link, other.id, tag, self._quote(other), line)

    def _quote(self, annotation: Annotation) -> str:
        if annotation.span is None:
            return tr("Whole document")
        words = annotation.span.of(self._project.text(annotation.document_id))
        return " ".join(words[:QUOTE].split())


class _Links(RowList):
    """`type_asked` for F2, `returned` for Esc."""

    type_asked = Signal()
    returned = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.type_asked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.returned.emit()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self._row_height())
