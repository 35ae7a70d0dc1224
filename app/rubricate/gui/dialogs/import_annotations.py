"""Taking in annotations: how many there are, where they were placed, what would change; nothing before *Take in*."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from rubricate.core.actions.bringing import Counts, ImportPlan, Row
from rubricate.gui import tips
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.icons import icon
from rubricate.gui.parts import called, label, named
from rubricate.gui.theme import Theme
from rubricate.words import figure, formats, tr, trn

ROWS_MOST = 1_000
WRAPPED_MOST = 200  # rows that are as high as their words need; more would take a while to measure
TAG = 1  # the column of short words
NAMES_MOST = 8


class ImportAnnotationsDialog(DialogFrame):
    """Shows what a plan would do. `format_name()` is the format that is chosen: another one has the file read anew.

    `known` are the names of the formats, `recognised` that of this reading; `refusal` says why the plan can't be done.
    """

    def __init__(
        self,
        plan: ImportPlan,
        known: Sequence[tuple[str, str]],
        recognised: str,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        refusal: str = "",
        read_as: Callable[[str], None] = lambda _name: None,
    ) -> None:
        super().__init__(tr("Import annotations"), parent)
        self.setWindowTitle(tr("Import: {name}", name=plan.name))
        self._theme = theme
        self.formats = called(QComboBox(self), tr("Read as"))
        for name, title in known:
            self.formats.addItem(title, name)
        self.formats.setCurrentIndex(max(0, self.formats.findData(recognised)))
        self.formats.activated.connect(lambda _: read_as(self.format_name()))
        self._head(plan.name)
        self.content.addLayout(self._counts(plan.counts))
        for sign, role, sentence in told(plan):
            self.content.addWidget(self._line(sign, role, sentence))
        doubtful = [row for row in plan.rows if row.placed.why]
        self.table = self._table(doubtful)
        self.content.addWidget(self._heading(len(doubtful)))
        self.content.addWidget(self.table, 1)
        if not doubtful:
            self.table.hide()
            self.content.addStretch(1)
        self.refusal = label(self, refusal, "tagRefusal", wraps=True)
        self.refusal.setVisible(bool(refusal))
        self.content.addWidget(self.refusal)
        self.accept_button = self.primary(_button(plan))
        self.accept_button.setEnabled(bool(plan.changes) and not refusal)
        self.foot(self.cancel_button(), self.accept_button)
        self.fit(820, 600)

    def format_name(self) -> str:
        """The format that the file is read as."""
        return str(self.formats.currentData())

    def _head(self, name: str) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(label(self, name, "panelHeading", wraps=True), 1)
        line.addWidget(label(self, tr("Read as"), "dialogQuiet"))
        line.addWidget(self.formats)
        self.content.addLayout(line)

    def _counts(self, counts: Counts) -> QHBoxLayout:
        """The four numbers side by side."""
        line = QHBoxLayout()
        line.setSpacing(12)
        for number, words in (
            (counts.in_file, tr("in the file")),
            (counts.exact, tr("placed exactly")),
            (counts.moved, tr("found by their words")),
            (counts.unplaced, tr("without a place")),
        ):
            card = named(QFrame(self), "countCard")
            column = QVBoxLayout(card)
            column.setContentsMargins(12, 8, 12, 8)
            column.setSpacing(0)
            column.addWidget(label(card, figure(number), "countNumber"))
            column.addWidget(label(card, words, "dialogQuiet"))
            line.addWidget(card, 1)
        return line

    def _line(self, sign: str, role: str, sentence: str) -> QWidget:
        line = QWidget(self)
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        picture, px = QLabel(line), self._theme.px(16)
        picture.setPixmap(icon(sign, self._theme, role).pixmap(px, px))
        across.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(label(line, sentence, wraps=True), 1)
        return line

    def _heading(self, number: int) -> QLabel:
        words = trn("{n} mark to look at", "{n} marks to look at", number)
        heading = label(self, words, "panelHeading")
        heading.setVisible(number > 0)
        return heading

    def _table(self, rows: Sequence[Row]) -> QTableWidget:
        titles = (tr("Document"), tr("Tag"), tr("Words in the file"), tr("What became of it"))
        table = QTableWidget(min(len(rows), ROWS_MOST), len(titles), self)
        table.setAccessibleName(tr("Marks to look at"))
        table.setHorizontalHeaderLabels(titles)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for number, row in enumerate(rows[:ROWS_MOST]):
            for column, words in enumerate(_cells(row)):
                item = QTableWidgetItem(" ".join(words[:300].split()))
                item.setToolTip(tips.plain(words))
                table.setItem(number, column, item)
        for column in range(len(titles)):
            wide = QHeaderView.ResizeMode.ResizeToContents if column == TAG else QHeaderView.ResizeMode.Stretch
            table.horizontalHeader().setSectionResizeMode(column, wide)
        table.setItemDelegate(_Roomy(self._theme.px(12), table))
        if table.rowCount() <= WRAPPED_MOST:
            table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.setMinimumHeight(140)
        return table


class _Roomy(QStyledItemDelegate):
    """Rows with some room above and below their words, however many lines these have."""

    def __init__(self, room: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = room

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(0, self._room)


def told(plan: ImportPlan) -> Iterator[tuple[str, str, str]]:
    """What else is to be said: sign, its colour, sentence."""
    counts = plan.counts
    if counts.already:
        yield "check", "ok", trn("{n} is here already and stays.", "{n} are here already and stay.", counts.already)
    if counts.changed:
        yield (
            "info",
            "text_muted",
            trn("{n} changes an annotation that is here.", "{n} change annotations that are here.", counts.changed),
        )
    for names, sentence in (
        (plan.new_documents, tr("New documents: {names}.", names=_names(plan.new_documents))),
        (plan.new_tags, tr("New tags: {names}.", names=_names(plan.new_tags))),
        (plan.new_coders, tr("New coders: {names}.", names=_names(plan.new_coders))),
    ):
        if names:
            yield "plus", "text_muted", sentence
    yield from _warned(plan)


def _warned(plan: ImportPlan) -> Iterator[tuple[str, str, str]]:
    """What did not go as the file has it."""
    for one in plan.given_up:
        words = tr("{name} becomes {instead}: a tag of this name is here.", name=one.value, instead=one.instead)
        yield "info", "text_muted", words
    for counting, names in plan.countings:
        yield (
            "info",
            "warn",
            tr(
                "The file counts otherwise than its format says ({how}) in {names}; the quotes show it.",
                how=formats.counting(counting),
                names=_names(names),
            ),
        )
    if plan.missing:
        yield "info", "warn", tr("Not here, and not in the file: {names}.", names=_names(plan.missing))
    if plan.doubtful:
        yield "info", "warn", tr("Several documents bear the name: {names}.", names=_names(plan.doubtful))
    for lost in plan.lost:
        yield "minus", "text_muted", tr("No place here for {what}.", what=formats.lost(lost))


def _names(names: Sequence[str]) -> str:
    if len(names) <= NAMES_MOST:
        return ", ".join(names)
    rest = len(names) - NAMES_MOST
    return trn("{names} and {n} more", "{names} and {n} more", rest, names=", ".join(names[:NAMES_MOST]))


def _cells(row: Row) -> tuple[str, str, str, str]:
    placed = row.placed
    words = placed.mark.quote or placed.said
    became = tr("without a place") if placed.how == "unplaced" else tr("found elsewhere")
    if reason := formats.why(placed):
        became = tr("{what}: {why}", what=became, why=reason)
    return row.document, row.tag, words, became


def _button(plan: ImportPlan) -> str:
    number = plan.counts.in_file - plan.counts.unplaced - plan.counts.already
    return trn("Take in {n} annotation", "Take in {n} annotations", number) if number else tr("Take in")
