"""What became of each of many files: nothing but a list, so that one bad file never stops the rest."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from rubricate.gui import tips
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.icons import icon
from rubricate.gui.theme import Theme
from rubricate.words import tr


@dataclass(frozen=True, slots=True)
class Line:
    """One file and what became of it."""

    name: str
    sentence: str
    is_added: bool


class ReportDialog(DialogFrame):
    """The files with their sentences, those that were left out first."""

    def __init__(self, summary: str, lines: Sequence[Line], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("Added texts"), parent)
        self.line(summary)
        ordered = sorted(lines, key=lambda line: line.is_added)
        self.table = QTableWidget(len(ordered), 2, self)
        self.table.setHorizontalHeaderLabels([tr("File"), tr("What happened")])
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setAccessibleName(tr("Added texts"))
        for row, line in enumerate(ordered):
            sign = icon("check", theme, "ok") if line.is_added else icon("minus", theme, "warn")
            self.table.setItem(row, 0, QTableWidgetItem(sign, line.name))
            sentence = QTableWidgetItem(line.sentence)
            sentence.setToolTip(tips.plain(line.sentence))
            self.table.setItem(row, 1, sentence)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.content.addWidget(self.table, 1)
        self.foot(self.primary(tr("Close")))
        self.fit(720, 440)
