"""The first rows of an annotated CSV, as they will be written."""

import csv
import io
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from rubricate.formats import annotated_csv
from rubricate.formats.annotated_csv import Preview
from rubricate.formats.exporter import Order
from rubricate.gui import tips
from rubricate.words import tr, trn

if TYPE_CHECKING:
    from rubricate.project import Project

ROWS = 5
SHOWN = ("document", "coder", "tag", "start", "end", "text", "note")
STRETCHED = ("document", "text", "note")
LONGEST_CELL = 300


class FirstRows(QTableWidget):
    """The columns that people look for; the whole of a cell is its tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 0, parent)
        self.setAccessibleName(tr("Preview"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setShowGrid(False)
        self.setMinimumHeight(190)

    def show_rows(self, preview: Preview, *, is_one: bool) -> None:
        """These rows; of one document its name is not repeated."""
        names = [name for name in SHOWN if name in preview.header and not (is_one and name == "document")]
        columns = [preview.header.index(name) for name in names]
        self.setColumnCount(len(columns))
        self.setRowCount(len(preview.rows))
        self.setHorizontalHeaderLabels(names)
        for row, cells in enumerate(preview.rows):
            for place, column in enumerate(columns):
                whole = str(cells[column])
                item = QTableWidgetItem(" ".join(whole[:LONGEST_CELL].split()))
                item.setToolTip(tips.plain(whole))
                self.setItem(row, place, item)
        header = self.horizontalHeader()
        for place, name in enumerate(names):
            wide = QHeaderView.ResizeMode.Stretch if name in STRETCHED else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(place, wide)


def preview_of(project: "Project", order: Order, flavour: str) -> Preview:
    """The first rows that this order would write."""
    return annotated_csv.preview(project, flavour=flavour, documents=order.documents, also=order.also, limit=ROWS)


def copied(preview: Preview) -> str:
    """The rows for the clipboard of a spreadsheet: tabs between cells."""
    rows = io.StringIO()
    csv.writer(rows, delimiter="\t", lineterminator="\n").writerows([preview.header, *preview.rows])
    return rows.getvalue()


def count_words(shown: int, total: int) -> str:
    """What the heading of the preview says."""
    if total == 0:
        return tr("Nothing is marked yet; the file will hold its heading alone.")
    rows = trn("{n} row", "{n} rows", total)
    return tr("Preview, {rows}", rows=rows) if shown == total else tr("Preview, first {n} of {of}", n=shown, of=rows)
