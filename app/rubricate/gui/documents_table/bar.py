"""What stands over the table: how many documents, words to filter by, groups to filter by, grouping, columns."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from rubricate.gui.documents_table.arranging import Arrangement
from rubricate.gui.documents_table.fields import PURPOSE, SETS, STATUS, Field, Key
from rubricate.gui.documents_table.group_filter import Choice, GroupFilter
from rubricate.gui.icons import icon
from rubricate.gui.key_tips import with_key
from rubricate.gui.panels.search_icon import add_search_icon
from rubricate.gui.parts import called, label, named
from rubricate.gui.theme import Theme
from rubricate.words import figure, tr, trn

FILTERED: Final = (STATUS, PURPOSE, SETS)
LEAST = 400
ONE_LINE = 760  # below, the filters have a line of their own; at an interface of 100 %


class WordField(QLineEdit):
    """Esc empties it, then leaves; Down and Enter go to the rows."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)
            return
        event.accept()


class TableBar(QWidget):
    """`asked(Arrangement)` when the user filters or groups; `layer_asked(id or None)`; `columns_asked()`."""

    asked = Signal(object)
    layer_asked = Signal(object)
    columns_asked = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "tableBar")
        self._arrangement = Arrangement()
        self._is_narrow: bool | None = None
        self._lines = [QHBoxLayout() for _ in range(3)]
        self.title = named(label(self, tr("Documents")), "panelHeading")
        self.count = named(label(self), "panelCount")
        self.words = WordField(self)
        self.words.setAccessibleName(tr("Filter the documents by words"))
        self.words.setPlaceholderText(tr("Filter: words in name, sets, variables"))
        titles = {STATUS: tr("Status"), PURPOSE: tr("Purpose"), SETS: tr("Sets")}
        self.filters = {key: GroupFilter(titles[key], self) for key in FILTERED}
        self.grouping = self._combo(tr("Group the documents by"))
        self.layers = self._combo(tr("Whose status"))
        self._search = add_search_icon(self.words, theme)
        self.columns = self._button(tr("Columns"), tr("Show, hide, add and edit columns; variables from and to a file"))
        self.close_button = with_key(self._button(tr("Back to the text"), ""), tr("Back to the text"), "Esc")
        self._begin(theme)
        self._connect()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._search.setIcon(icon("search", theme, "text_muted"))
        self.words.setMinimumWidth(theme.px(120))
        self.setMinimumWidth(theme.px(LEAST))
        self._lay_out()

    def set_groups(self, fields: Sequence[Field], choices: dict[Key, Sequence[Choice]]) -> None:
        """What can be filtered and grouped by now."""
        for key, button in self.filters.items():
            button.set_choices(choices[key])
        self.filters[SETS].setVisible(bool(choices[SETS]))
        self.grouping.blockSignals(True)
        self.grouping.clear()
        self.grouping.addItem(tr("No groups"), None)
        for field in fields:
            if field.is_grouping:
                self.grouping.addItem(tr("By {column}", column=field.title), field.key)
        self.grouping.blockSignals(False)
        self._show_grouping()

    def set_layers(self, layers: Sequence[tuple[UUID | None, str]], current: object) -> None:
        """The layers whose statuses can be shown; nothing is offered where there is one alone."""
        self.layers.blockSignals(True)
        self.layers.clear()
        for layer_id, words in layers:
            self.layers.addItem(words, layer_id)
        self.layers.setCurrentIndex(max(0, self.layers.findData(current)))
        self.layers.blockSignals(False)
        self.layers.setVisible(len(layers) > 1)

    def show_arrangement(self, arrangement: Arrangement) -> None:
        """Follow what was asked for elsewhere."""
        self._arrangement = arrangement
        self._show_grouping()

    def show_count(self, shown: int, every: int, chosen: int) -> None:
        """How many documents are shown, of how many, and how many are selected."""
        words = trn("{n} document", "{n} documents", every)
        if shown != every:
            words = tr("{n} of {all}", n=figure(shown), all=words)
        if chosen > 1:
            words = tr("{documents}, {n} selected", documents=words, n=figure(chosen))
        self.count.setText(words)

    def clear(self) -> None:
        """No filter."""
        self.words.clear()
        for button in self.filters.values():
            button.choose(None)

    # --- what the user does

    def _connect(self) -> None:
        self.words.textChanged.connect(lambda words: self._ask(self._arrangement.with_words(words)))
        for key, button in self.filters.items():
            button.changed.connect(
                lambda key=key, button=button: self._ask(self._arrangement.with_wanted(key, button.wanted))
            )
        self.grouping.activated.connect(lambda _: self._ask(self._arrangement.grouped(self.grouping.currentData())))
        self.layers.activated.connect(lambda _: self.layer_asked.emit(self.layers.currentData()))
        self.columns.clicked.connect(self.columns_asked)
        self.close_button.clicked.connect(self.closed)

    def _ask(self, arrangement: Arrangement) -> None:
        self._arrangement = arrangement
        self.asked.emit(arrangement)

    def _show_grouping(self) -> None:
        place = self.grouping.findData(self._arrangement.grouped_by)
        self.grouping.setCurrentIndex(max(0, place))

    # --- layout

    def _combo(self, name: str) -> QComboBox:
        box = called(QComboBox(self), name)
        box.setToolTip(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return box

    def _button(self, words: str, tip: str) -> QPushButton:
        button = named(QPushButton(words, self), "panelButton")
        button.setAutoDefault(False)
        button.setToolTip(tip)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _begin(self, theme: Theme) -> None:
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.space(4), theme.space(2), theme.space(4), theme.space(2))
        column.setSpacing(theme.space(2))
        for line in self._lines:
            line.setSpacing(theme.space(2))
            column.addLayout(line)
        first = self._lines[0]
        first.addWidget(self.title)
        first.addWidget(self.count)
        first.addStretch(1)
        first.addWidget(self.columns)
        first.addWidget(self.close_button)

    def _lay_out(self) -> None:
        """The field and what narrows the rows in one line, or in two where there is no room."""
        is_narrow = self.width() < self._theme.px(ONE_LINE)
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        _, second, third = self._lines
        for line in (second, third):
            while line.count():
                line.takeAt(0)
        second.addWidget(self.words, 1)
        below = third if is_narrow else second
        for widget in (self.grouping, self.layers):
            second.addWidget(widget)
        for button in self.filters.values():
            below.addWidget(button)
        if is_narrow:
            third.addStretch(1)
