"""Who has worked in a project, with what stands there of each; one can be forgotten for good."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from rubricate.core.annotation import Coder
from rubricate.gui import tips
from rubricate.gui.announce import announce
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.panels.act import read_only_reason
from rubricate.gui.theme import Theme
from rubricate.project import Project
from rubricate.words import figure, tr, trn

_WORDS: Final = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_FIGURES: Final = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Work:
    """How much stands in a project of one coder. `statuses`: documents that they said to be done or skipped."""

    annotations: int
    notes: int
    statuses: int


def work_of(project: Project, coder_id: UUID) -> Work:
    """What would go with a coder."""
    layers = frozenset(layer.id for layer in project.layers.values() if layer.coder_id == coder_id)
    return Work(
        sum(project.document_counts(layers).values()) if layers else 0,
        sum(note.coder_id == coder_id for note in project.notes.values()),
        sum(status.layer_id in layers for status in project.statuses.values()),
    )


class CodersDialog(DialogFrame):
    """`erase_asked(Coder)`; `show_project` tells what became of it."""

    erase_asked = Signal(object)

    def __init__(self, project: Project, own_id: UUID, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("Coders"), parent)
        self._project, self._own_id = project, own_id
        self._coders: list[Coder] = []
        self.summary = self.line("")
        self.table = self._table(theme)
        self.content.addWidget(self.table, 1)
        self.erase_button = self.secondary(tr("Erase for good…"))
        self.erase_button.clicked.connect(self._ask)
        line = QHBoxLayout()
        line.addWidget(self.erase_button)
        line.addStretch(1)
        self.content.addLayout(line)
        self.foot(self.primary(tr("Close")))
        self.table.currentCellChanged.connect(self._show_whether)
        self.fit(620, 420)
        self.show_project()
        self.table.setFocus()

    def coder(self) -> Coder | None:
        """The one of the current row."""
        row = self.table.currentRow()
        return self._coders[row] if 0 <= row < len(self._coders) else None

    def show_project(self) -> None:
        """Follow the project."""
        row = max(0, self.table.currentRow())
        self._coders = sorted(self._project.coders.values(), key=lambda coder: coder.label.casefold())
        self.table.setRowCount(len(self._coders))
        for number, coder in enumerate(self._coders):
            self._fill(number, coder)
        count = trn(
            "{n} coder has worked in this project.", "{n} coders have worked in this project.", len(self._coders)
        )
        self.summary.setText(count if self._coders else tr("Nobody has coded anything in this project yet."))
        self.table.setCurrentCell(min(row, len(self._coders) - 1), 0)
        self._show_whether()

    def say(self, sentence: str) -> None:
        """Answer in the dialog, which lies over the status line."""
        self.summary.setText(f"{sentence} {self.summary.text()}")
        announce(self.summary, sentence)

    def _fill(self, row: int, coder: Coder) -> None:
        work = work_of(self._project, coder.id)
        name = tr("{name} (you)", name=coder.label) if coder.id == self._own_id else coder.label
        for column, words in enumerate((name, *map(figure, (work.annotations, work.notes, work.statuses)))):
            item = QTableWidgetItem(words)
            if column:
                item.setTextAlignment(_FIGURES)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{self._titles()[column]}: {words}")
            item.setToolTip(tips.plain(name) if not column else "")
            self.table.setItem(row, column, item)

    def _show_whether(self, *_cell: int) -> None:
        """A row has to be current, and the project one that can be changed."""
        may_erase = self.coder() is not None and not self._project.read_only
        self.erase_button.setEnabled(may_erase)
        why_not = read_only_reason() if self._project.read_only else ""
        self.erase_button.setToolTip(why_not or tr("Forget a coder with all they did, in the history too"))

    def _ask(self) -> None:
        coder = self.coder()
        if coder is not None:
            self.erase_asked.emit(coder)

    @staticmethod
    def _titles() -> list[str]:
        return [tr("Coder"), tr("Annotations"), tr("Notes"), tr("Documents done or skipped")]

    def _table(self, theme: Theme) -> QTableWidget:
        titles = self._titles()
        table = QTableWidget(0, len(titles), self)
        table.setAccessibleName(tr("Coders of this project"))
        for column, title in enumerate(titles):
            item = QTableWidgetItem(title)
            item.setTextAlignment(_FIGURES if column else _WORDS)
            table.setHorizontalHeaderItem(column, item)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme.height("row"))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        return table
