"""The history: all that was done, newest first; what an act changed, the project as it was then, back to there."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from rubricate.core.changes import Step
from rubricate.gui.announce import announce
from rubricate.gui.fronted import Fronted
from rubricate.gui.icons import icon
from rubricate.gui.key_tips import with_key
from rubricate.gui.models.history import HistoryModel, what
from rubricate.gui.panels.act import read_only_reason
from rubricate.gui.panels.annotation_list import FilterField
from rubricate.gui.panels.empty import Empty
from rubricate.gui.panels.heading import Heading
from rubricate.gui.panels.history_filter import ALL, HistoryFilter
from rubricate.gui.panels.history_rows import HistoryRow
from rubricate.gui.panels.menu import RowMenu
from rubricate.gui.panels.row_list import RowList
from rubricate.gui.panels.search_icon import add_search_icon
from rubricate.gui.parts import named, timer
from rubricate.gui.theme import Theme
from rubricate.project import Project
from rubricate.project.history import Act, Wanted
from rubricate.words import figure, tr, trn

TYPING_MS: Final = 120


class HistoryPanel(Fronted):
    """Signals name row numbers of steps: `changes_asked(earlier, later)` for what the steps between them changed,
    `then_asked(number)`, `undo_asked(number)`; `export_asked()`, `closed()`.
    """

    changes_asked = Signal(object, object)
    then_asked = Signal(object)
    undo_asked = Signal(object)
    export_asked = Signal()
    closed = Signal()

    def __init__(self, project: Project, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "historyPanel").setAccessibleName(tr("History"))
        self._project, self._theme = project, theme
        self._total = project.step_count()
        self.heading = Heading(tr("History"), theme, self)
        self.heading.add_button("file-down", tr("Write what is listed to a CSV…"), self.export_asked.emit)
        with_key(self.heading.add_button("x", "", self.close_panel), tr("Close the history"), "Esc")
        self.field = FilterField(self)
        self.filter = HistoryFilter(self)
        self.model = HistoryModel(project, self)
        self.list = RowList(tr("History"), theme.height("row_two"), self)
        self.list.setModel(self.model)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.rows = HistoryRow(theme, self.list)
        self.list.setItemDelegate(self.rows)
        self.empty = Empty(theme, self)
        self.then = named(QPushButton(tr("See it then"), self), "panelButton")
        self.undo_to = named(QPushButton(tr("Undo to here"), self), "panelButton")
        self._stack = QStackedWidget(self)
        self._typing = timer(self, TYPING_MS, self._sift, once=True)
        self._arrange()
        self._connect()
        self.set_theme(theme)
        self._count()

    # --- what the window does with it

    def open_panel(self) -> None:
        """The keys to the newest act."""
        if self.model.rowCount() and not self.list.currentIndex().isValid():
            self.list.go_to(self.model.index(0))
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_panel(self) -> None:
        self.closed.emit()

    def show_here(self, number: int | None) -> None:
        """Mark the act after which the project is shown; None for now."""
        self.model.set_here(number)
        self._offer_buttons()

    def go_to(self, number: int) -> None:
        """Select an act, where it is listed."""
        self.list.go_to(self.model.index_of(number))

    def show_document(self, document_id: UUID | None) -> None:
        """Follow the page."""
        self.filter.show_document(document_id)

    def apply(self, step: Step) -> None:
        """Take over what was done."""
        self._total = self._project.step_count()
        self.model.apply(step)
        if any(change.kind == "coder" for change in step.changes):
            self._offer()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self.rows, self.heading, self.empty):
            part.set_theme(theme)
        self._search.setIcon(icon("search", theme, "text_muted"))
        self.list.set_row_height(theme.height("row_two"))
        side, gap = theme.space(4), theme.space(2)
        self._filters.setContentsMargins(side, theme.space(1), side, gap)
        self._filters.setSpacing(gap)
        self._foot.setContentsMargins(side, gap, side, gap)
        self._foot.setSpacing(gap)
        self.setContentsMargins(0, gap, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The two buttons stand below each other where there is no room beside."""
        super().resizeEvent(event)
        margins = self._foot.contentsMargins()
        wanted = sum(button.sizeHint().width() for button in (self.then, self.undo_to)) + self._foot.spacing()
        fits = wanted <= event.size().width() - margins.left() - margins.right()
        self._foot.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), super().minimumSizeHint().height())

    # --- what the user does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
            return
        super().keyPressEvent(event)

    def chosen(self) -> list[Act]:
        """The selected acts, the newest first."""
        rows = sorted(self.list.selectionModel().selectedRows(), key=lambda index: index.row())
        return [act for index in rows if (act := self.model.act_at(index)) is not None]

    def ask_changes(self) -> None:
        """What the selected act changed; of several, what changed from after the first to after the last of them."""
        acts = self.chosen()
        if len(acts) == 1:
            self.changes_asked.emit(acts[0].first - 1, acts[0].number)
        elif acts:
            self.changes_asked.emit(acts[-1].number, acts[0].number)

    def ask_changes_since(self) -> None:
        """What changed from after the selected act until now."""
        for act in self.chosen()[-1:]:
            self.changes_asked.emit(act.number, self._newest())

    def ask_then(self) -> None:
        for act in self.chosen()[:1]:
            self.then_asked.emit(act.number)

    def ask_undo(self) -> None:
        for act in self.chosen()[:1]:
            self.undo_asked.emit(act.number)

    def copy_selected(self) -> None:
        """What the rows say to the clipboard."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedRows())
        told = (str(self.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows)
        QGuiApplication.clipboard().setText("\n".join(line.replace("\n", "\t") for line in told))

    def menu(self) -> RowMenu:
        """What can be done with the selected acts."""
        acts = self.chosen()
        is_one = len(acts) == 1
        menu = RowMenu(self, read_only_reason() if self._project.read_only else "")
        menu.add(tr("What changed") if is_one else tr("What changed between them"), self.ask_changes, "Return")
        menu.add(tr("What changed since"), self.ask_changes_since, possible=is_one and not self._is_newest(acts))
        menu.addSeparator()
        menu.add(tr("See it then"), self.ask_then, possible=is_one)
        menu.change(tr("Undo to here"), self.ask_undo, possible=is_one and not self._is_newest(acts))
        menu.addSeparator()
        menu.add(tr("Copy"), self.copy_selected, "Ctrl+C")
        return menu

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _: self._typing.start())
        self.field.down.connect(self._enter_rows)
        self.filter.changed.connect(self._sift)
        self.model.counted.connect(self._count)
        self.list.keyed.connect(lambda _: self.ask_changes())
        self.list.doubled.connect(lambda _: self.ask_changes())
        self.list.menu_asked.connect(lambda _, point: self._show_menu(point))
        self.list.copy_asked.connect(self.copy_selected)
        self.list.selectionModel().selectionChanged.connect(lambda _new, _old: self._offer_buttons())
        self.then.clicked.connect(lambda _=False: self.ask_then())
        self.undo_to.clicked.connect(lambda _=False: self.ask_undo())
        self._offer()

    def _show_menu(self, point: QPoint) -> None:
        self.menu().popup(point)

    def _enter_rows(self) -> None:
        if self._typing.isActive():
            self._typing.stop()
            self._sift()
        if self.model.rowCount():
            self.open_panel()

    def _sift(self) -> None:
        current = self.model.act_at(self.list.currentIndex())
        asked = self.filter.asked
        numbers = None if asked.document is None else self._project.naming(asked.document)
        self.model.set_filter(self.field.text(), Wanted(asked.coders, asked.verbs, numbers))
        self.list.go_to(self.model.index_of(current.number) if current else QModelIndex())
        announce(self.field, self.heading.count.text() or self.empty.sentence.text())

    def clear_filter(self) -> None:
        self.field.clear()
        self.filter.choose(ALL)
        self._sift()

    def _offer(self) -> None:
        self.filter.offer({coder.id: coder.label for coder in self._project.coders.values()})

    def _newest(self) -> int:
        return self._project.history(limit=1)[0].number

    def _is_newest(self, acts: list[Act]) -> bool:
        return bool(acts) and acts[0].number == self._newest()

    def _offer_buttons(self) -> None:
        acts = self.chosen()
        is_one = len(acts) == 1
        self.then.setEnabled(is_one)
        is_here = is_one and self.model.here == acts[0].number
        self.then.setEnabled(is_one and not is_here)
        self.then.setToolTip(
            tr("Show the project as it was right after this; nothing changes.") if is_one else tr("Select one act.")
        )
        reason = self._why_not_undo(acts)
        self.undo_to.setEnabled(not reason)
        self.undo_to.setToolTip(reason or tr("Take back all that was done after “{what}”.", what=what(acts[0])))

    def _why_not_undo(self, acts: list[Act]) -> str:
        if self._project.read_only:
            return read_only_reason()
        if len(acts) != 1:
            return tr("Select one act.")
        return tr("Nothing came after this.") if self._is_newest(acts) else ""

    # --- layout, and what it says

    def _arrange(self) -> None:
        self.field.setAccessibleName(tr("Filter the history by words"))
        self.field.setPlaceholderText(tr("Filter by words"))
        self.field.setClearButtonEnabled(True)
        self._search = add_search_icon(self.field, self._theme)
        self._filters = QVBoxLayout()
        self._filters.addWidget(self.field)
        self._filters.addWidget(self.filter)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for button in (self.then, self.undo_to):
            button.setAutoDefault(False)
            self._foot.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addLayout(self._filters)
        column.addWidget(self._stack, 1)
        column.addLayout(self._foot)
        self.front = self.list

    def _count(self) -> None:
        shown = self.model.rowCount()
        if self.model.is_filtered:
            more = tr("{n} or more", n=figure(shown))
            self.heading.set_count(figure(shown) if self.model.is_complete else more)
        else:
            self.heading.set_count(trn("{n} step", "{n} steps", self._total))
        self._stack.setCurrentWidget(self.list if shown else self.empty)
        if shown:
            pass
        elif self.model.is_complete:
            self.empty.say(tr("No act matches."), tr("Clear the filter"), self.clear_filter)
        else:
            self.empty.say(tr("Looking further back."))
        self._offer_buttons()
