"""Texts that are there twice, side by side: what differs is marked, and one of the two can be skipped or removed."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from rubricate.core.document import Document
from rubricate.core.duplicates import Pair
from rubricate.core.shingles import own_places
from rubricate.core.text import Utf16Map
from rubricate.gui import tips
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.directions import direction_of
from rubricate.gui.eliding import ElidingLabel
from rubricate.gui.parts import label
from rubricate.gui.theme import Theme
from rubricate.words import figure, tr, trn

LONGEST = 100_000  # code points of a text that are shown


class DuplicatesDialog(DialogFrame):
    """`open_asked(id)`, `skip_asked(id, of: id)`, `remove_asked(id)`; `show_documents` tells what became of it."""

    open_asked = Signal(object)
    skip_asked = Signal(object, object)
    remove_asked = Signal(object)

    def __init__(
        self,
        pairs: Sequence[Pair],
        text_of: Callable[[UUID], str],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        may_change: bool = True,
    ) -> None:
        super().__init__(tr("Texts that are there twice"), parent)
        self._pairs = list(pairs)
        self._text_of = text_of
        self._documents: dict[UUID, Document] = {}
        self.summary = self.line("")
        self.table = self._table(theme)
        self.content.addWidget(self.table, 2)
        self.sides = (_Side(tr("Earlier text"), theme, self), _Side(tr("Later text"), theme, self))
        beside = QHBoxLayout()
        beside.setSpacing(16)
        for side in self.sides:
            beside.addWidget(side, 1)
            for button in (side.skip, side.remove):
                button.setVisible(may_change)
        self.content.addLayout(beside, 3)
        self._connect()
        self.foot(self.primary(tr("Close")))
        self.fit(980, 680)

    def pair(self) -> Pair | None:
        """The pair that is shown."""
        row = self.table.currentRow()
        return self._pairs[row] if 0 <= row < len(self._pairs) else None

    def show_documents(self, documents: Sequence[Document], skipped: frozenset[UUID] = frozenset()) -> None:
        """Follow the project: a pair of which one is gone is none; those that the coder skips say so."""
        self._documents = {document.id: document for document in documents}
        row = max(0, self.table.currentRow())
        there = self._documents
        self._pairs = [pair for pair in self._pairs if pair.first in there and pair.second in there]
        self.table.setRowCount(len(self._pairs))
        for number, pair in enumerate(self._pairs):
            for column, words in enumerate(self._cells(pair, skipped)):
                item = QTableWidgetItem(words)
                item.setToolTip(tips.plain(words))
                self.table.setItem(number, column, item)
        self.summary.setText(told(self._pairs) or tr("No text is there twice any more."))
        self.table.setCurrentCell(min(row, len(self._pairs) - 1), 0)
        self._show()

    def _cells(self, pair: Pair, skipped: frozenset[UUID]) -> tuple[str, str, str]:
        first, second = (
            tr("{name} (skipped)", name=self._documents[one].name) if one in skipped else self._documents[one].name
            for one in (pair.first, pair.second)
        )
        return first, second, alike_words(pair)

    def _show(self) -> None:
        pair = self.pair()
        if pair is None:
            for side in self.sides:
                side.clear_text()
            return
        ids = (pair.first, pair.second)
        texts = [self._text_of(one)[:LONGEST] for one in ids]
        sizes = [self._documents[one].characters for one in ids]
        for at, side in enumerate(self.sides):
            name = self._documents[ids[at]].name
            side.show_text(name, _size_words(sizes[at], sizes[1 - at]), texts[at], texts[1 - at])

    def _table(self, theme: Theme) -> QTableWidget:
        table = QTableWidget(0, 3, self)
        table.setHorizontalHeaderLabels([tr("Earlier text"), tr("Later text"), tr("How alike")])
        table.setAccessibleName(tr("Texts that are there twice"))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme.height("row"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _connect(self) -> None:
        self.table.currentCellChanged.connect(self._row_changed)
        for at, side in enumerate(self.sides):
            side.open.clicked.connect(lambda _=False, n=at: self._ask(self.open_asked.emit, n))
            side.remove.clicked.connect(lambda _=False, n=at: self._ask(self.remove_asked.emit, n))
            side.skip.clicked.connect(lambda _=False, n=at: self._skip(n))

    def _row_changed(self, row: int, _column: int, before: int, _column_before: int) -> None:
        if row != before:
            self._show()

    def _ask(self, signal: Callable[[UUID], object], at: int) -> None:
        pair = self.pair()
        if pair is not None:
            signal((pair.first, pair.second)[at])

    def _skip(self, at: int) -> None:
        pair = self.pair()
        if pair is not None:
            ids = (pair.first, pair.second)
            self.skip_asked.emit(ids[at], ids[1 - at])


class _Side(QWidget):
    """One of the two texts with what can be done with it."""

    def __init__(self, role: str, theme: Theme, dialog: DialogFrame) -> None:
        super().__init__(dialog)
        self._theme = theme
        self._role = role
        self.name = ElidingLabel("panelHeading", self)
        self.size_line = label(self, "", "dialogQuiet", wraps=True)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setMinimumHeight(theme.px(120))
        self.open = dialog.secondary(tr("Open"))
        self.skip = dialog.secondary(tr("Skip"))
        self.remove = dialog.secondary(tr("Remove"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.name, self.size_line):
            column.addWidget(widget)
        column.addWidget(self.text, 1)
        line = QHBoxLayout()
        for button in (self.open, self.skip, self.remove):
            line.addWidget(button)
        line.addStretch(1)
        column.addLayout(line)

    def show_text(self, name: str, size: str, text: str, other: str) -> None:
        """Show a text, with the words underlined that the other one does not have in the same order."""
        self.name.setText(name)
        self.size_line.setText(size)
        self.text.setPlainText(text)
        option = self.text.document().defaultTextOption()
        option.setTextDirection(direction_of(text))
        self.text.document().setDefaultTextOption(option)
        self.text.setAccessibleName(tr("{role}: {name}", role=self._role, name=name))
        for button, words in (
            (self.open, tr("Open {name}", name=name)),
            (self.skip, tr("Skip {name}", name=name)),
            (self.remove, tr("Remove {name}. Undo brings it back.", name=name)),
        ):
            button.setEnabled(True)
            button.setAccessibleName(words)
            button.setToolTip(tips.plain(words))
        self._mark(text, other)

    def clear_text(self) -> None:
        self.text.clear()
        self.name.clear()
        self.size_line.clear()
        for button in (self.open, self.skip, self.remove):
            button.setEnabled(False)

    def _mark(self, text: str, other: str) -> None:
        places, marks = Utf16Map(text), []
        for span in own_places(text, other):
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.text.document())
            cursor.setPosition(places.to_utf16(span.start))
            cursor.setPosition(places.to_utf16(span.end), QTextCursor.MoveMode.KeepAnchor)
            mark.cursor = cursor
            mark.format.setBackground(self._theme.color("selection"))
            mark.format.setFontUnderline(True)
            marks.append(mark)
        self.text.setExtraSelections(marks)


def told(pairs: Sequence[Pair]) -> str:
    """How many texts are there word for word already, and nearly; "" where there is none."""
    same = sum(pair.is_same for pair in pairs)
    near = len(pairs) - same
    exact = trn(
        "{n} text is word for word in the project already", "{n} texts are word for word in the project already", same
    )
    if not near:
        return tr("{sentence}.", sentence=exact) if same else ""
    if not same:
        return trn("{n} text is nearly in the project already.", "{n} texts are nearly in the project already.", near)
    return tr("{sentence}; {n} nearly.", sentence=exact, n=figure(near))


def alike_words(pair: Pair) -> str:
    """How alike two texts are, in words."""
    if pair.is_same:
        return tr("word for word")
    if pair.similarity == 1.0:
        return tr("the same words, other signs or spaces")
    return tr("{percent} % alike", percent=figure(min(99, round(pair.similarity * 100))))


def _size_words(mine: int, other: int) -> str:
    size = trn("{n} character", "{n} characters", mine)
    return tr("{size}, the longer one by {n}", size=size, n=figure(mine - other)) if mine > other else size
