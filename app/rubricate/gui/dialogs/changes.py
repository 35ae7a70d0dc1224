"""What changed: in one line, and as a table of what it was about, what it was before, what it is now."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.models.rows import Index
from rubricate.gui.theme import Theme
from rubricate.words import tr, trn
from rubricate.words.between import Told

MOST: Final = 2_000  # lines that are listed
LONGEST: Final = 600  # characters of one line that is shown whole


class ToldModel(QAbstractTableModel):
    """The lines as a table."""

    def __init__(self, lines: Sequence[Told], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = lines

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        line = self._lines[index.row()]
        cell = (line.what, line.before, line.now)[index.column()]
        return " ".join(cell.split()) if role == Qt.ItemDataRole.DisplayRole else cell

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if way != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (tr("What"), tr("Before"), tr("Now"))[section]


class ChangesDialog(DialogFrame):
    """`summary` is all of it in a line; `lines` are listed, `more` says how many further ones are not."""

    def __init__(
        self, title: str, summary: str, lines: Sequence[Told], more: int, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self.summary = self.line(summary or tr("Nothing is otherwise than before."))
        self.table = _ChangesTable(self)
        self.table.setModel(ToldModel(lines, self.table))
        self.table.verticalHeader().setDefaultSectionSize(theme.height("row"))
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.setVisible(bool(lines))
        self.table.setMinimumHeight(theme.height("row") * min(8, len(lines) + 2))
        self.content.addWidget(self.table, 1)
        self.whole = self.line("", "dialogQuiet")
        self.whole.setVisible(bool(lines))
        if more:
            self.line(trn("{n} more line is not listed.", "{n} more lines are not listed.", more), "dialogQuiet")
        self.content.addStretch(0)
        self.foot(self.primary(tr("Close")))
        self.fit(760, 420 if lines else 0)
        if lines:
            self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._show(lines[now.row()]))
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self.table.model().index(0, 0), flags)
            self.table.setFocus()

    def _show(self, line: Told) -> None:
        """The selected line whole: its cells may be too narrow for it."""
        parts = [line.what]
        if line.before:
            parts.append(tr("Before: {words}", words=line.before))
        if line.now:
            parts.append(tr("Now: {words}", words=line.now))
        whole = "\n".join(parts)
        self.whole.setText(whole if len(whole) <= LONGEST else f"{whole[: LONGEST - 1]}…")


class _ChangesTable(QTableView):
    """Ctrl+C copies the selected lines, for a spreadsheet."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("What changed"))
        self.verticalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Half of the room says what it is about."""
        super().resizeEvent(event)
        side = self.viewport().width() // 4
        for section, width in enumerate((self.viewport().width() - 2 * side, side, side)):
            self.setColumnWidth(section, width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.matches(QKeySequence.StandardKey.Copy):
            super().keyPressEvent(event)
            return
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        model = self.model()
        lines = ("\t".join(str(model.index(row, at).data()) for at in range(3)) for row in rows)
        QGuiApplication.clipboard().setText("\n".join(lines))
