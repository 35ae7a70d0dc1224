"""The table itself: by mouse and by keys; what is asked for is told by signals."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget

from rubricate.gui.documents_table.fields import NAME
from rubricate.gui.documents_table.model import TableModel
from rubricate.gui.key_reader import KeyReader
from rubricate.gui.list_keys import table_keys
from rubricate.gui.models.rows import Index
from rubricate.gui.theme import Theme
from rubricate.words import tr

PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
LEAST: Final = 48
LEAST_NAME: Final = 200
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_Flag = QItemSelectionModel.SelectionFlag


class DocumentsView(QTableView):
    """`verb_asked(name)` for the letters and keys of `table_keys`; `open_asked(id)`, `menu_asked(point)`,
    `column_menu_asked(number, point)`, `sort_asked(number)`, `chosen_changed()`,
    `row_hovered(row or -1)`.
    """

    verb_asked = Signal(str)
    open_asked = Signal(object)
    menu_asked = Signal(QPoint)
    column_menu_asked = Signal(int, QPoint)
    sort_asked = Signal(int)
    chosen_changed = Signal()
    row_hovered = Signal(int)

    def __init__(self, model: TableModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.keys = KeyReader(table_keys())
        self.widths: dict[str, int] = {}  # those that the user gave, by the column's key, at an interface of 100 %
        self.hovered = -1  # the row under the mouse
        self._is_laying_out = False
        self._kept: tuple[list[UUID], UUID | None, int, int] = ([], None, 0, 0)
        self.setModel(model)
        self.setAccessibleName(tr("Documents"))
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setHighlightSections(False)
        header.setSelectionModel(QItemSelectionModel(model, header))  # else it asks for every row that is selected
        header.sectionClicked.connect(self.sort_asked)
        header.sectionResized.connect(self._keep_width)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._ask_column_menu)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        self.set_theme(theme)
        self.show_sorting()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.verticalHeader().setMinimumSectionSize(theme.height("row"))
        self.verticalHeader().setDefaultSectionSize(theme.height("row"))
        self.lay_out_columns()

    def lay_out_columns(self) -> None:
        """Give every column its width; the names take what is left over."""
        px, fields, wanted = self._theme.px, self._model.shown, self.widths
        self._is_laying_out = True
        self.horizontalHeader().setMinimumSectionSize(px(LEAST))
        widths = [px(wanted.get(str(field.key), field.width)) for field in fields]
        rest = self.viewport().width() - sum(w for w, field in zip(widths, fields, strict=True) if field.key != NAME)
        for number, (width, field) in enumerate(zip(widths, fields, strict=True)):
            is_free = field.key == NAME and NAME not in wanted
            self.setColumnWidth(number, max(px(LEAST_NAME), rest) if is_free else width)
        self._is_laying_out = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out_columns()

    def show_sorting(self) -> None:
        """Follow how the rows are sorted."""
        asked = self._model.asked
        way = Qt.SortOrder.DescendingOrder if asked.is_down else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(self._model.column_of(asked.sorted_by), way)

    # --- which documents, which column

    def chosen(self) -> list[UUID]:
        """The selected documents in the order of the rows, each once."""
        rows = self._model.rows
        ranges = sorted((part.top(), part.bottom()) for part in self._ranges())
        found = [row for top, bottom in ranges for row in rows[top : bottom + 1] if isinstance(row, UUID)]
        return list(dict.fromkeys(found)) if self._model.asked.grouped_by is not None else found

    def count_chosen(self) -> int:
        """How many documents are selected."""
        if self._model.asked.grouped_by is not None:
            return len(self.chosen())
        return sum(part.height() for part in self._ranges())

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(n) for n in range(selection.count())]

    def current_document(self) -> UUID | None:
        return self._model.id_at(self.currentIndex())

    def column(self) -> int:
        """The column of the current cell; of the names where there is none."""
        current = self.currentIndex()
        return current.column() if current.isValid() else max(0, self._model.column_of(NAME))

    def go_to(self, document_id: UUID | None, column: int | None = None) -> bool:
        """Make a document current and the only one selected. False where it is not shown."""
        places = self._model.places(document_id) if document_id is not None else ()
        if not places:
            return False
        index = self._model.index(places[0], self.column() if column is None else column)
        self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect | _Flag.Rows)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def select(self, document_ids: list[UUID]) -> None:
        """Select these, as far as they are shown."""
        rows = sorted(place for one in document_ids for place in self._model.places(one))
        selection, last = QItemSelection(), len(self._model.shown) - 1
        start = 0
        for at, row in enumerate(rows):
            if at + 1 == len(rows) or rows[at + 1] != row + 1:
                selection.select(self._model.index(rows[start], 0), self._model.index(row, last))
                start = at + 1
        self.selectionModel().select(selection, _Flag.ClearAndSelect)

    # --- keys and mouse

    def event(self, event: QEvent) -> bool:
        """The keys of the table come before those of the window."""
        is_editing = self.state() == QAbstractItemView.State.EditingState
        is_override = event.type() == QEvent.Type.ShortcutOverride and not is_editing
        if is_override and isinstance(event, QKeyEvent) and self.keys.verb(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            event.ignore()  # what an editor leaves over, such as its Enter
            return
        verb, current = self.keys.verb(event), self.currentIndex()
        if verb:
            self.verb_asked.emit(verb)
        elif event.key() in _ENTER and event.modifiers() in PLAIN:
            self._press(current)
        elif event.key() == Qt.Key.Key_Space and self._model.heading_at(current):
            self.verb_asked.emit("fold")
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and event.modifiers() in PLAIN and self._model.rows:
            row = 0 if event.key() == Qt.Key.Key_Home else len(self._model.rows) - 1
            self.setCurrentIndex(self._model.index(row, self.column()))
        elif event.text().isprintable() and event.text() and event.modifiers() in PLAIN:
            event.accept()  # no letter but ours does anything: Qt would look for rows that begin with it
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Opens the document; on a cell that can be filled in, fills it in."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and not self._model.heading_at(index):
            if self._model.shown[index.column()].key != NAME and index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(index)
            else:
                self._press(index)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._model.heading_at(index) is not None:
            self.verb_asked.emit("fold")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keys else self.indexAt(event.pos())
        if self._model.id_at(index) is None:
            return
        if not self.selectionModel().isSelected(index):
            self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect | _Flag.Rows)
        point = self.visualRect(index).center() if by_keys else event.pos()
        self.menu_asked.emit(self.viewport().mapToGlobal(point))
        event.accept()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()  # the bar stands at the row that is current

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen_changed.emit()

    def _hover(self, row: int) -> None:
        """A row is under the mouse as a whole."""
        if row != self.hovered:
            self.hovered = row
            self.row_hovered.emit(row)
            self.viewport().update()

    def _press(self, index: QModelIndex) -> None:
        document_id = self._model.id_at(index)
        if document_id is not None:
            self.open_asked.emit(document_id)
        elif self._model.heading_at(index):
            self.verb_asked.emit("fold")

    def _ask_column_menu(self, point: QPoint) -> None:
        header = self.horizontalHeader()
        self.column_menu_asked.emit(header.logicalIndexAt(point), header.mapToGlobal(point))

    def _keep_width(self, number: int, _before: int, width: int) -> None:
        """Only what the user did: our own layout, and Qt's, are not remembered."""
        is_dragged = bool(QApplication.mouseButtons() & Qt.MouseButton.LeftButton)
        if is_dragged and not self._is_laying_out and number < len(self._model.shown):
            self.widths[str(self._model.shown[number].key)] = round(width / self._theme.scale)

    # --- what is selected stays so when rows move

    def _keep(self) -> None:
        current = self.currentIndex()
        self._kept = (self.chosen(), self._model.id_at(current), max(0, current.row()), self.column())

    def _restore(self) -> None:
        chosen, document_id, row, column = self._kept
        self.show_sorting()
        if not self._model.rows:
            return
        column = min(column, len(self._model.shown) - 1)
        places = self._model.places(document_id) if document_id is not None else ()
        index = self._model.index(places[0] if places else min(row, len(self._model.rows) - 1), column)
        if len(chosen) > 1 and any(self._model.places(one) for one in chosen):
            self.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
            self.select(chosen)
        else:
            self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect | _Flag.Rows)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
