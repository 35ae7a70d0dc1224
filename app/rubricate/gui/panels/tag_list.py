"""The list of a codebook's tags as a tree: folding and moving them, by mouse and by keys."""

from typing import Final, cast
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from rubricate.core.codebook import Codebook
from rubricate.gui.models.roles import Role
from rubricate.gui.models.tag_tree import Leaf, parent_of, place_after, place_before
from rubricate.gui.models.tags import Place, TagsModel
from rubricate.gui.panels.row_list import RowList
from rubricate.gui.panels.tag_rows import TagRow

_EDGE: Final = 0.28  # share of a row above and below its middle, where something is put between rows
_KEYS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class TagList(RowList):
    """`folded(id, on)` when a parent is to be folded; `placed(ids, (parent, before))` when tags are to go somewhere;
    `level_asked(+1 or -1)` for Alt with right or left: into the tag before, or out of the parent.
    """

    folded = Signal(object, bool)
    placed = Signal(object, object)
    level_asked = Signal(int)

    def __init__(self, name: str, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(name, row_height, parent)
        self._drop: tuple[QModelIndex, str] | None = None

    @property
    def tags(self) -> TagsModel:
        return cast("TagsModel", self.model())

    def allow_dragging(self) -> None:
        """The place is painted here: between two rows, or a ring around the one that something is put below."""
        super().allow_dragging()
        self.setDropIndicatorShown(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, index = Qt.Key(event.key()), self.currentIndex()
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _KEYS and index.isValid() and modifiers == Qt.KeyboardModifier.AltModifier:
            self.level_asked.emit(self._inward(key))
        elif key in _KEYS and index.isValid() and modifiers == Qt.KeyboardModifier.NoModifier:
            self._fold_or_go(index, self._inward(key))
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the arrow folds, and does not press the tag."""
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self._is_on_arrow(index, event.position().toPoint()):
            self.setState(QAbstractItemView.State.NoState)
            leaf = cast("Leaf", index.data(Role.LEAF))
            self.folded.emit(leaf.tag_id, not leaf.is_folded)
            event.accept()
            return
        super().mouseReleaseEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        if not self._is_ours(event):
            event.ignore()  # files are the window's
            return
        self._drop = self.drop_at(event.position().toPoint())
        event.acceptProposedAction()
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """The tags stay where they are until the project has moved them."""
        if not self._is_ours(event):
            event.ignore()
            return
        ids = self.tags.dragged_ids(event.mimeData())
        place = self.place_of(self.drop_at(event.position().toPoint()), ids)
        self._drop = None
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        if ids and place is not None:
            self.placed.emit(ids, place)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop = None
        self.viewport().update()
        super().dragLeaveEvent(event)

    def _is_ours(self, event: QDropEvent) -> bool:
        """Whether tags are being dragged."""
        return event.mimeData().hasFormat(self.tags.mimeTypes()[0])

    def drop_at(self, point: QPoint) -> tuple[QModelIndex, str]:
        """The row there, and whether something is dropped 'before', 'into' or 'after' it; behind all rows 'end'."""
        index = self.indexAt(point)
        if not index.isValid():
            return QModelIndex(), "end"
        row = self.visualRect(index)
        share = (point.y() - row.top()) / max(1, row.height())
        return index, "before" if share < _EDGE else "after" if share > 1 - _EDGE else "into"

    def place_of(self, drop: tuple[QModelIndex, str], ids: list[UUID]) -> Place | None:
        """Where in the tree that is; None where it is one of the dragged tags itself."""
        index, where = drop
        tag_id, codebook = self.tags.id_at(index), self.tags.codebook
        if tag_id is None:
            return None, None
        leaf = self.tags.leaf(tag_id)
        if tag_id in ids and where == "into":
            return None
        if where == "into":
            return tag_id, None
        if where == "before":
            return self._not_dragged(codebook, place_before(codebook, tag_id), ids)
        if leaf is not None and leaf.below and not leaf.is_folded:
            first = self.tags.id_at(self.tags.index(index.row() + 1))
            return self._not_dragged(codebook, (tag_id, first), ids)
        return self._not_dragged(codebook, place_after(codebook, tag_id), ids)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._drop is None or self.state() != QAbstractItemView.State.DraggingState:
            return
        index, where = self._drop
        delegate = self.itemDelegate()
        if not isinstance(delegate, TagRow):
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(delegate.theme.color("focus"), 2))
        row = self.visualRect(index) if index.isValid() else self.viewport().rect()
        if where == "into":
            painter.drawRoundedRect(row.adjusted(9, 1, -9, -1), 4, 4)
        elif index.isValid():
            y = row.top() if where == "before" else row.bottom()
            painter.drawLine(row.left() + 8, y, row.right() - 8, y)
        painter.end()

    def _not_dragged(self, codebook: Codebook, place: Place, ids: list[UUID]) -> Place:
        """What is dragged can't be what it is put before: the next one is."""
        parent, before = place
        while before is not None and before in ids:
            before = place_after(codebook, before)[1]
        return parent, before

    def _inward(self, key: Qt.Key) -> int:
        """+1 for the key that points into the tree, which is mirrored with the interface."""
        return -_KEYS[key] if self.isRightToLeft() else _KEYS[key]

    def _fold_or_go(self, index: QModelIndex, inward: int) -> None:
        """Outward: fold, or go to the parent. Inward: unfold, or go to the first tag below."""
        leaf = cast("Leaf", index.data(Role.LEAF))
        if leaf.below and leaf.is_folded == (inward > 0):
            self.folded.emit(leaf.tag_id, inward < 0)
            return
        if inward > 0:
            wanted = self.tags.index(index.row() + 1) if leaf.below else QModelIndex()
        else:
            codebook = self.tags.codebook
            wanted = self.tags.index_of(parent_of(codebook, codebook[leaf.tag_id]))
        if wanted.isValid():
            self.go_to(wanted)
            self.picked.emit(wanted)

    def _is_on_arrow(self, index: QModelIndex, point: QPoint) -> bool:
        delegate, leaf = self.itemDelegate(), index.data(Role.LEAF) if index.isValid() else None
        if not isinstance(delegate, TagRow) or not isinstance(leaf, Leaf) or not leaf.below:
            return False
        return delegate.arrow(self.visualRect(index), self.layoutDirection(), leaf.depth).contains(point)
