"""A list of things with a tick each: Space ticks the row that has the keys and those selected with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from rubricate.gui import tips


class Ticks(QListWidget):
    """`changed` comes once for what is ticked together."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # long rows end in an ellipsis
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemChanged.connect(lambda _item: self.changed.emit())

    def show_rows(self, rows: Sequence[str], ticked: Sequence[bool]) -> None:
        """These rows in the place of what was there."""
        self.blockSignals(True)
        self.clear()
        for words, is_ticked in zip(rows, ticked, strict=True):
            item = QListWidgetItem(words)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_state(is_ticked))
            item.setToolTip(tips.plain(words))
            self.addItem(item)
        self.blockSignals(False)
        if rows:
            self.setCurrentRow(next((row for row, is_ticked in enumerate(ticked) if is_ticked), 0))

    def rename(self, row: int, words: str) -> None:
        """Other words in a row; its tick stays."""
        self.blockSignals(True)
        self.item(row).setText(words)
        self.item(row).setToolTip(tips.plain(words))
        self.blockSignals(False)

    def ticked(self) -> list[int]:
        """The rows that have a tick."""
        return [row for row in range(self.count()) if self.item(row).checkState() == Qt.CheckState.Checked]

    def tick(self, rows: Sequence[int], on: bool) -> None:
        """Set or take away the ticks of these rows."""
        self.blockSignals(True)
        for row in rows:
            self.item(row).setCheckState(_state(on))
        self.blockSignals(False)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentItem() is not None:
            rows = {index.row() for index in self.selectedIndexes()} | {self.currentRow()}
            self.tick(sorted(rows), self.currentItem().checkState() != Qt.CheckState.Checked)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


def _state(on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
