"""The export dialog: what, for whom, the first rows as they will be written, and what is kept."""

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from rubricate.core.document import PURPOSES, in_data
from rubricate.formats import annotated_csv
from rubricate.gui import tips
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.icons import icon
from rubricate.gui.parts import label
from rubricate.gui.segments import Option, Segments
from rubricate.gui.theme import Theme
from rubricate.words import tr, trn

if TYPE_CHECKING:
    from rubricate.project import Project

ROWS = 5
SHOWN = ("document", "coder", "tag", "start", "end", "text", "note")
STRETCHED = ("document", "text", "note")
LONGEST_CELL = 300


@dataclass(frozen=True, slots=True)
class Order:
    """What the user asked for. `documents` is None for all of them."""

    flavour: str
    delimiter: str
    documents: tuple[UUID, ...] | None
    companions: bool
    also: tuple[str, ...] = ()


class ExportDialog(DialogFrame):
    """Shows what an order would write. `order()` is what was decided; `last` are flavour and delimiter of last time."""

    def __init__(
        self,
        project: "Project",
        document_id: UUID | None,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        last: tuple[str, str] = ("spreadsheet", ","),
    ) -> None:
        super().__init__(tr("Annotated CSV"), parent)
        self.setWindowTitle(tr("Export: {name}", name=project.name))
        self._project = project
        self._document_id = document_id
        self.what = self._what()
        self.use = Segments(
            tr("For"), (Option("spreadsheet", tr("spreadsheets")), Option("data", tr("scripts"))), last[0], self
        )
        self.delimiter = QComboBox(self)
        self.delimiter.setAccessibleName(tr("Between the cells"))
        for name, sign in ((tr("comma"), ","), (tr("semicolon"), ";"), (tr("tab"), "\t")):
            self.delimiter.addItem(name, sign)
        self.delimiter.setCurrentIndex(max(0, self.delimiter.findData(last[1])))
        self._explained = label(self, name="dialogQuiet", wraps=True)
        self._count = label(self, name="panelHeading")
        self.table = self._table()
        beside = tr("Also write codebook, documents, links and notes, and the data dictionary")
        self.companions = QCheckBox(beside, self)
        self.companions.setChecked(True)
        rest = len(project.documents) - len(in_data(project.documents.values()))
        self.others = QCheckBox(
            trn("Also {n} document for training or a pilot", "Also {n} documents for training or a pilot", rest), self
        )
        self.others.setVisible(rest > 0)
        self._arrange(theme)
        for signal in (self.what.chosen, self.use.chosen):
            signal.connect(self._show)
        self.delimiter.currentIndexChanged.connect(self._show)
        self.others.toggled.connect(self._show)
        self._show()
        self.fit(860, 640)

    def order(self) -> Order:
        """The decisions as they stand."""
        one = self.what.value() == "one" and self._document_id is not None
        documents = (self._document_id,) if one and self._document_id is not None else None
        is_for_scripts = self.use.value() == "data"
        delimiter = "," if is_for_scripts else str(self.delimiter.currentData())
        also = PURPOSES if self.others.isChecked() else ()
        return Order(self.use.value(), delimiter, documents, self.companions.isChecked(), also)

    def _what(self) -> Segments:
        number = len(in_data(self._project.documents.values()))
        options = (
            Option("one", tr("this document")),
            Option("all", trn("all {n} document", "all {n} documents", number)),
        )
        return Segments(tr("What"), options, "all", self)

    def _show(self, *_changed: object) -> None:
        """Follow the decisions: the sentence, the first rows."""
        order = self.order()
        self.delimiter.setEnabled(order.flavour == "spreadsheet")
        self._explained.setText(_explanation(order.flavour))
        preview = annotated_csv.preview(
            self._project, flavour=order.flavour, documents=order.documents, also=order.also, limit=ROWS
        )
        shown = min(ROWS, preview.total)
        self._count.setText(_count_words(shown, preview.total))
        is_one = order.documents is not None or len(self._project.documents) == 1
        names = [name for name in SHOWN if name in preview.header and not (is_one and name == "document")]
        columns = [preview.header.index(name) for name in names]
        self.table.setColumnCount(len(columns))
        self.table.setRowCount(len(preview.rows))
        self.table.setHorizontalHeaderLabels(names)
        for row, cells in enumerate(preview.rows):
            for place, column in enumerate(columns):
                whole = str(cells[column])
                item = QTableWidgetItem(" ".join(whole[:LONGEST_CELL].split()))
                item.setToolTip(tips.plain(whole))
                self.table.setItem(row, place, item)
        header = self.table.horizontalHeader()
        for place, name in enumerate(names):
            wide = QHeaderView.ResizeMode.Stretch if name in STRETCHED else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(place, wide)

    def copy_rows(self) -> None:
        """Put the first rows on the clipboard, for a spreadsheet: tabs between cells."""
        order = self.order()
        preview = annotated_csv.preview(
            self._project, flavour="spreadsheet", documents=order.documents, also=order.also, limit=ROWS
        )
        rows = io.StringIO()
        csv.writer(rows, delimiter="\t", lineterminator="\n").writerows([preview.header, *preview.rows])
        QGuiApplication.clipboard().setText(rows.getvalue())

    def _table(self) -> QTableWidget:
        table = QTableWidget(0, 0, self)
        table.setAccessibleName(tr("Preview"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.setShowGrid(False)
        table.setMinimumHeight(216)
        return table

    def _arrange(self, theme: Theme) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        questions: list[tuple[str, QWidget]] = [(tr("For"), self.use), (tr("Between the cells"), self.delimiter)]
        if len(self._project.documents) > 1 and self._document_id is not None:
            questions.insert(0, (tr("What"), self.what))
        else:
            self.what.hide()
        for column, (title, widget) in enumerate(questions):
            caption = label(self, title, "dialogQuiet")
            caption.setBuddy(widget)
            grid.addWidget(caption, 0, column)
            grid.addWidget(widget, 1, column)
        grid.setColumnStretch(3, 1)
        self.content.addLayout(grid)
        self.content.addLayout(self._with_sign(icon("info", theme, "text_muted"), self._explained, theme))
        self.content.addWidget(self._count)
        self.content.addWidget(self.table, 1)
        self.content.addWidget(label(self, tr("What this format keeps"), "panelHeading"))
        for name, role, words in _kept():
            self.content.addLayout(self._with_sign(icon(name, theme, role), QLabel(words, self), theme))
        self.content.addSpacing(8)
        self.content.addWidget(self.others)
        self.content.addWidget(self.companions)
        copy = self.secondary(tr("Copy rows"))
        copy.clicked.connect(self.copy_rows)
        self.foot(self.cancel_button(), self.primary(tr("Export…")), left=copy)

    def _with_sign(self, sign: QIcon, words: QLabel, theme: Theme) -> QHBoxLayout:
        line = QHBoxLayout()
        picture = QLabel(self)
        picture.setPixmap(sign.pixmap(theme.px(16), theme.px(16)))
        line.addWidget(picture)
        line.addWidget(words, 1)
        return line


def _count_words(shown: int, total: int) -> str:
    if total == 0:
        return tr("Nothing is marked yet; the file will hold its heading alone.")
    rows = trn("{n} row", "{n} rows", total)
    return tr("Preview, {rows}", rows=rows) if shown == total else tr("Preview, first {n} of {of}", n=shown, of=rows)


def _explanation(flavour: str) -> str:
    if flavour == "data":
        return tr("UTF-8 without a byte-order mark, commas, every cell as it is.")
    return tr("UTF-8 with a byte-order mark. A cell that begins with = + - or @ gets an apostrophe.")


def _kept() -> tuple[tuple[str, str, str], ...]:
    return (
        ("check", "ok", tr("Text, tags, coders, notes, times")),
        ("check", "ok", tr("Exact place: start and end in Unicode code points")),
        ("minus", "text_muted", tr("Not kept: headings and emphasis of the article")),
    )
