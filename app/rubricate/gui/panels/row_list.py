"""A list of rows that are painted by a delegate: by mouse and by keys, with a menu, rows that can be dragged."""

from typing import cast

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from rubricate.gui.models.rows import Rows

_PRESS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class RowList(QTableView):
    """A table of one column: unlike Qt's list it lays out a hundred thousand rows without asking the model for each.

    `picked(index)` when the user goes to a row, `clicked_row` for a click on one, `keyed` for Enter or Space,
    `doubled` for a double click, `menu_asked(index, global point)`, `remove_asked`, `copy_asked`,
    `shift_asked(+1 or -1)` for Alt+Down and Up.
    """

    picked = Signal(QModelIndex)
    clicked_row = Signal(QModelIndex)
    keyed = Signal(QModelIndex)
    doubled = Signal(QModelIndex)
    menu_asked = Signal(QModelIndex, QPoint)
    remove_asked = Signal()
    copy_asked = Signal()
    shift_asked = Signal(int)

    def __init__(self, name: str, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.set_row_height(row_height)

    def set_row_height(self, pixels: int) -> None:
        """All rows have one height, so that none is asked for it."""
        self.verticalHeader().setMinimumSectionSize(pixels)
        self.verticalHeader().setDefaultSectionSize(pixels)
        self.viewport().update()

    def allow_dragging(self) -> None:
        """Rows can be dragged to another place."""
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(True)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def go_to(self, index: QModelIndex) -> None:
        """Make a row current without a signal; an invalid index leaves none."""
        if not index.isValid():
            self.clearSelection()
            self.selectionModel().setCurrentIndex(QModelIndex(), QItemSelectionModel.SelectionFlag.NoUpdate)
        elif index != self.currentIndex() or not self.selectionModel().isSelected(index):
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def sizeHint(self) -> QSize:
        """As high as all rows together."""
        rows = self.model().rowCount() if self.model() else 0
        return QSize(super().sizeHint().width(), self._row_height() * rows)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._row_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The selected row stays to be seen when the panel above takes more room."""
        super().resizeEvent(event)
        if self.selectionModel() and self.selectionModel().isSelected(self.currentIndex()):
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, before = event.key(), self.currentIndex()
        is_plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if key in _PRESS and is_plain and before.isValid():
            self.keyed.emit(before)
        elif key == Qt.Key.Key_F2 and is_plain and before.isValid():
            self.edit(before)
        elif key == Qt.Key.Key_Delete and is_plain:
            self.remove_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shift_asked.emit(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and is_plain and self.model().rowCount():
            self.go_to(self.model().index(0 if key == Qt.Key.Key_Home else self.model().rowCount() - 1, 0))
            self.picked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
            if self.currentIndex() != before and self.currentIndex().isValid():
                self.picked.emit(self.currentIndex())
            return
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index == self.currentIndex():
            self.picked.emit(index)
            self.clicked_row.emit(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Not a second press: who double-clicks by habit has pressed once."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.doubled.emit(index)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keys else self.indexAt(event.pos())
        if not index.isValid():
            return
        if not self.selectionModel().isSelected(index):
            self.go_to(index)
        point = self.visualRect(index).center() if by_keys else event.pos()
        self.menu_asked.emit(index, self.viewport().mapToGlobal(point))
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """The model asks for the move; Qt's own way would take the row out before the project has."""
        row = self._drop_row(event.position().toPoint())
        model = cast("Rows", self.model())
        model.dropMimeData(event.mimeData(), Qt.DropAction.MoveAction, row, 0, QModelIndex())
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()

    def _row_height(self) -> int:
        return self.verticalHeader().defaultSectionSize()

    def _drop_row(self, point: QPoint) -> int:
        index = self.indexAt(point)
        if not index.isValid():
            return self.model().rowCount()
        is_below = point.y() > self.visualRect(index).center().y()
        return index.row() + 1 if is_below else index.row()
