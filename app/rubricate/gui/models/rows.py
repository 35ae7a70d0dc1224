"""A list model of entities by id that follows an order: it moves, inserts and removes just what differs."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

Index = QModelIndex | QPersistentModelIndex

FEW_RUNS = 64  # more separate pieces than these are faster as one reset


class Rows(QAbstractListModel):
    """Rows by id. `move_asked(id, before: id or None)` when a row was dropped; `rename_asked(id, name)` when its name
    was edited in place. The model itself changes with the project alone.
    """

    move_asked = Signal(object, object)
    rename_asked = Signal(object, str)
    KIND = "rubricate"

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids: list[UUID] = []
        self._row_of: dict[UUID, int] = {}
        self.is_editable = True

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._ids)

    def headerData(self, _section: int, _way: Qt.Orientation, _role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Nothing: a screen reader would read the numbers of rows and columns that nobody sees."""
        return None

    def id_at(self, index: Index) -> UUID | None:
        """The entity of a row; None where there is no row."""
        return self._ids[index.row()] if index.isValid() and index.row() < len(self._ids) else None

    def index_of(self, entity_id: UUID | None) -> QModelIndex:
        """The row of an entity; invalid where it has none."""
        row = self._row_of.get(entity_id) if entity_id is not None else None
        return QModelIndex() if row is None else self.index(row)

    def neighbour(self, entity_id: UUID, step: int) -> UUID | None:
        """The entity so many rows further down (or up), or None."""
        row = self._row_of.get(entity_id, -1) + step
        return self._ids[row] if entity_id in self._row_of and 0 <= row < len(self._ids) else None

    def refresh(self, entity_id: UUID) -> None:
        """What a row says has changed."""
        index = self.index_of(entity_id)
        if index.isValid():
            self.dataChanged.emit(index, index)

    def refresh_all(self) -> None:
        """What every row says may have changed."""
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def follow(self, order: Sequence[UUID]) -> None:
        """Take over an order of ids. Rows that stay keep their indexes, so that a view keeps its current row."""
        wanted = list(order)
        if wanted == self._ids:
            return
        there, known = set(wanted), set(self._ids)
        gone = list(_runs([row for row, entity in enumerate(self._ids) if entity not in there]))
        new = list(_runs([row for row, entity in enumerate(wanted) if entity not in known]))
        if len(gone) + len(new) > FEW_RUNS:
            self.beginResetModel()
            self._take(wanted)
            self.endResetModel()
            return
        for first, last in reversed(gone):
            self.beginRemoveRows(QModelIndex(), first, last)
            self._take(self._ids[:first] + self._ids[last + 1 :])
            self.endRemoveRows()
        self._arrange([entity for entity in wanted if entity in known])
        for first, last in new:
            self.beginInsertRows(QModelIndex(), first, last)
            self._take(self._ids[:first] + wanted[first : last + 1] + self._ids[first:])
            self.endInsertRows()

    def _arrange(self, order: list[UUID]) -> None:
        """The same ids in another order."""
        if order == self._ids:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._ids[index.row()] for index in before]
        self._take(order)
        self.changePersistentIndexList(before, [self.index_of(entity) for entity in ids])
        self.layoutChanged.emit()

    def _take(self, ids: list[UUID]) -> None:
        self._ids = ids
        self._row_of = {entity: row for row, entity in enumerate(ids)}

    # --- dragging rows to another place, editing names

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        if not self.is_editable:
            return usual
        if not index.isValid():
            return usual | Qt.ItemFlag.ItemIsDropEnabled
        return usual | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        entity, name = self.id_at(index), str(value).strip()
        if role == Qt.ItemDataRole.EditRole and entity is not None and name and name != index.data(role):
            self.rename_asked.emit(entity, name)
        return False

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [f"application/x-{self.KIND}"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        entity = self.id_at(indexes[0]) if indexes else None
        data.setData(self.mimeTypes()[0], QByteArray(entity.bytes if entity else b""))
        return data

    def dropMimeData(self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index) -> bool:
        """Asks for the move. False, so that the view takes nothing away by itself: the step does."""
        entity = self.dragged(data)
        place = row if row >= 0 else (parent.row() if parent.isValid() else len(self._ids))
        before = self._ids[place] if place < len(self._ids) else None
        if entity is not None and self.may_stand_before(entity, before):
            self.move_asked.emit(entity, before)
        return False

    def dragged(self, data: QMimeData) -> UUID | None:
        """The row of ours that is being dragged, or None."""
        raw = bytes(data.data(self.mimeTypes()[0]).data())
        entity = UUID(bytes=raw) if len(raw) == 16 else None
        return entity if entity in self._row_of else None

    def may_stand_before(self, entity: UUID, before: UUID | None) -> bool:
        """Whether a row can be put there, and would move by it."""
        return before != entity and self.neighbour(entity, 1) != before


def _runs(rows: list[int]) -> Iterator[tuple[int, int]]:
    """Ascending rows as pieces (first, last) without gaps."""
    first = 0
    for at, row in enumerate(rows):
        if at + 1 == len(rows) or rows[at + 1] != row + 1:
            yield rows[first], row
            first = at + 1
