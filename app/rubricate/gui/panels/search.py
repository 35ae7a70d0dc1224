"""Searching everywhere: a field, how and where to look, and what was found by document; going to a hit goes there."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from rubricate.core.changes import Step
from rubricate.core.search import Mode, Query
from rubricate.gui.announce import announce
from rubricate.gui.fronted import Fronted
from rubricate.gui.icons import icon
from rubricate.gui.key_tips import with_key
from rubricate.gui.models.documents import purpose_of
from rubricate.gui.models.search_hits import Hit, SearchHits
from rubricate.gui.panels.act import read_only_reason
from rubricate.gui.panels.annotation_list import FilterField
from rubricate.gui.panels.empty import Empty
from rubricate.gui.panels.heading import Heading
from rubricate.gui.panels.menu import RowMenu
from rubricate.gui.panels.row_list import RowList
from rubricate.gui.panels.search_filter import SearchFilter, questions_of
from rubricate.gui.panels.search_icon import add_search_icon
from rubricate.gui.panels.search_rows import SearchRow
from rubricate.gui.parts import named, timer, tool_button
from rubricate.gui.theme import Theme
from rubricate.project import Project
from rubricate.project.filtering import EVERYTHING, Filters
from rubricate.words import figure, tr, trn

TYPING_MS: Final = 120  # a search begins when the keys rest for so long
MOST: Final = 100_000  # hits that are shown
ICON: Final = 16


class SearchPanel(Fronted):
    """`asked()` when something else is looked for; `query`, `filters`, `in_notes` say what. `go_asked(Hit, take keys)`,
    `tag_asked()`, `closed()`.

    Whoever searches calls `begin`, `add` for what is found, then `end` or `refuse`.
    """

    asked = Signal()
    go_asked = Signal(object, bool)
    tag_asked = Signal()
    closed = Signal()

    def __init__(self, project: Project, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "searchPanel").setAccessibleName(tr("Search everywhere"))
        self._project, self._theme = project, theme
        self._is_stale = False
        self._is_going = False
        self._is_cut = False
        self._was_stopped = False
        self.heading = Heading(tr("Search"), theme, self)
        with_key(self.heading.add_button("x", "", self.close_panel), tr("Close the search"), "Esc")
        self.field = FilterField(self)
        self.case = self._switch(tr("Match case"))
        self.whole = self._switch(tr("Whole words"))
        self.all_words = self._switch(tr("All the words, in any order, in one paragraph"))
        self.regex = self._switch(tr("Regular expression"))
        self.notes = self._switch(tr("In the notes, not in the texts"))
        self.where = SearchFilter(self)
        self.model = SearchHits(self)
        self.list = RowList(tr("Hits"), theme.height("row_two"), self)
        self.list.setModel(self.model)
        self.rows = SearchRow(theme, self.list)
        self.list.setItemDelegate(self.rows)
        self.empty = Empty(theme, self)
        self.tag_these = named(QPushButton(tr("Tag these…"), self), "panelButton")
        self._stack = QStackedWidget(self)
        self._wait = timer(self, TYPING_MS, self.asked.emit, once=True)
        self._is_outdated = False
        self._arrange()
        self._connect()
        self.set_theme(theme)
        self.clear()

    # --- what is asked

    @property
    def query(self) -> Query:
        """What is looked for."""
        mode = Mode.PATTERN if self.regex.isChecked() else Mode.WORDS if self.all_words.isChecked() else Mode.PHRASE
        return Query(self.field.text(), mode, self.case.isChecked(), self.whole.isChecked())

    @property
    def filters(self) -> Filters:
        return self.where.filters

    @property
    def in_notes(self) -> bool:
        return self.notes.isChecked()

    def open_panel(self, words: str = "") -> None:
        """Ready to be typed into; `words` (one line) go into the field."""
        self._offer()
        if words and "\n" not in words and words != self.field.text():
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_panel(self) -> None:
        self.closed.emit()

    def search_now(self) -> None:
        """Without waiting for further keys."""
        self._wait.stop()
        self.asked.emit()

    # --- what was found

    def begin(self) -> None:
        """A search is on its way; what the last one found stays until the first hit or the end."""
        self._is_stale, self._is_going, self._is_cut, self._was_stopped = True, True, False, False

    def add(self, hits: Sequence[Hit]) -> None:
        """Further hits of one document."""
        self._freshen()
        name = self._name_of(hits[0])
        self.model.add(name, hits[: MOST - self.model.total])

    def _name_of(self, hit: Hit) -> str:
        """What stands over a hit: its document, or what its note is on."""
        project = self._project
        if hit.document_id is not None:
            document = project.documents.get(hit.document_id)
            purpose = purpose_of(document) if document is not None else ""
            name = document.name if document is not None else ""
            return tr("{document}, {purpose}", document=name, purpose=purpose) if purpose else name
        tag = project.codebook.get(hit.subject_id) if hit.subject_id else None
        return tr("Tag {tag}", tag=tag.name) if tag else tr("Project journal")

    def counted(self) -> None:
        """Say how many there are by now."""
        self._count()

    def end(self, *, is_cut: bool = False, was_stopped: bool = False) -> None:
        """All was looked through; or there are more hits than can be shown (cut), or the user stopped it."""
        self._freshen()
        self._is_going, self._is_cut, self._was_stopped = False, is_cut, was_stopped
        self._count()
        announce(self.field, self.heading.count.text() or self.empty.sentence.text())

    def refuse(self, sentence: str) -> None:
        """What is asked can't be looked for."""
        self.clear()
        self.empty.say(sentence)
        announce(self.field, sentence)

    def clear(self) -> None:
        """Nothing is asked."""
        self._is_stale = self._is_going = self._is_cut = self._was_stopped = False
        self.model.clear()
        self._count()

    def step(self, step: int) -> bool:
        """Go to the next (1) or the previous (-1) hit; False where there is none."""
        index = self.model.next_hit(self.list.currentIndex(), step)
        if not index.isValid():
            return False
        self.list.go_to(index)
        self._go(index)
        return True

    def show_document(self, document_id: UUID | None) -> None:
        """Follow the page."""
        self.where.show_document(document_id)

    def apply(self, step: Step) -> None:
        """Take over what a step changed; what may find other hits is searched anew."""
        kinds = {change.kind for change in step.changes}
        if kinds & {"tag", "coder", "layer", "attribute", "document"}:
            self._offer()
        for change in step.changes:
            if change.kind == "document" and change.id in self._project.documents:
                self.model.rename(change.id, self._project.documents[change.id].name)
        added = any(c.kind == "document" and (c.before is None or c.after is None) for c in step.changes)
        asks = self.in_notes or self.filters.asks_annotations
        if self.field.text().strip() and (added or (asks and "annotation" in kinds)):
            self._is_outdated = not self.isVisible()
            if self.isVisible():
                self._wait.start()

    def showEvent(self, event: QShowEvent) -> None:
        """What was done while nobody saw the hits."""
        super().showEvent(event)
        if self._is_outdated:
            self._is_outdated = False
            self._wait.start()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self.rows, self.heading, self.empty):
            part.set_theme(theme)
        pictures = {
            self.case: "case-sensitive", self.whole: "whole-word", self.all_words: "letter-text",
            self.regex: "regex", self.notes: "message-square-text",
        }  # fmt: skip
        for switch, picture in pictures.items():
            switch.setIcon(icon(picture, theme))
            switch.setIconSize(QSize(theme.px(ICON), theme.px(ICON)))
        self._search.setIcon(icon("search", theme, "text_muted"))
        self.list.set_row_height(theme.height("row_two"))
        side, gap = theme.space(4), theme.space(2)
        self._asking.setContentsMargins(side, theme.space(1), side, gap)
        self._asking.setSpacing(gap)
        self._switches.setSpacing(theme.space(1))
        self._foot.setContentsMargins(side, gap, side, gap)
        self.setContentsMargins(0, gap, 0, 0)

    # --- what the user does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
            return
        super().keyPressEvent(event)

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _: self._wait.start())
        self.field.down.connect(self._enter_rows)
        for switch in (self.case, self.whole, self.all_words, self.regex, self.notes):
            switch.toggled.connect(lambda _: self._wait.start())
        self.regex.toggled.connect(lambda on: self.all_words.setChecked(self.all_words.isChecked() and not on))
        self.all_words.toggled.connect(lambda on: self.regex.setChecked(self.regex.isChecked() and not on))
        self.where.changed.connect(self._wait.start)
        self.list.picked.connect(self._go)
        self.list.keyed.connect(lambda index: self._go(index, takes_keys=True))
        self.list.doubled.connect(lambda index: self._go(index, takes_keys=True))
        self.list.copy_asked.connect(self.copy_current)
        self.list.menu_asked.connect(lambda index, point: self.menu(index).popup(point))
        self.tag_these.clicked.connect(lambda _=False: self.tag_asked.emit())

    def _enter_rows(self) -> None:
        """Enter in the field: what was typed is looked for at once, or its first hit is shown."""
        if self._wait.isActive():
            self.search_now()
        elif self.model.total:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            if self.model.hit_at(self.list.currentIndex()) is None:
                self.step(1)

    def _go(self, index: QModelIndex, takes_keys: bool = False) -> None:
        hit = self.model.hit_at(index)
        if hit is None and takes_keys and index.isValid():
            hit = self.model.hit_at(self.model.index(index.row() + 1))
        if hit is not None:
            self.go_asked.emit(hit, takes_keys)

    def copy_current(self) -> None:
        """The line of the row one is at to the clipboard."""
        index = self.list.currentIndex()
        if index.isValid():
            QGuiApplication.clipboard().setText(str(index.data()))

    def menu(self, index: QModelIndex) -> RowMenu:
        """What can be done with a hit, and with all of them."""
        menu = RowMenu(self, read_only_reason() if self._project.read_only else "")
        menu.add(tr("Go there"), lambda: self._go(index, takes_keys=True), "Return")
        menu.add(tr("Copy the line"), self.copy_current, "Ctrl+C")
        menu.addSeparator()
        menu.change(tr("Tag these…"), self.tag_asked.emit, possible=not self._why_not_tag())
        return menu

    def clear_filters(self) -> None:
        """Look everywhere."""
        self.where.choose(EVERYTHING)
        self.search_now()

    # --- layout, and what it says

    def _freshen(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self.model.clear()

    def _offer(self) -> None:
        project = self._project
        self.where.offer(project.codebook.ordered(), list(project.coders.values()), questions_of(project))

    def _switch(self, tip: str) -> QToolButton:
        button = tool_button(self, tip, name="searchSwitch")
        button.setCheckable(True)
        return button

    def _arrange(self) -> None:
        self.field.setAccessibleName(tr("Search all texts"))
        self.field.setPlaceholderText(tr("Search all texts"))
        self.field.setClearButtonEnabled(True)
        self._search = add_search_icon(self.field, self._theme)
        self._switches = QHBoxLayout()
        for switch in (self.case, self.whole, self.all_words, self.regex):
            self._switches.addWidget(switch)
        self._switches.addStretch(1)
        self._switches.addWidget(self.notes)
        self._asking = QVBoxLayout()
        self._asking.addWidget(self.field)
        self._asking.addLayout(self._switches)
        self._asking.addWidget(self.where)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self.tag_these.setAutoDefault(False)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.tag_these, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addLayout(self._asking)
        column.addWidget(self._stack, 1)
        column.addLayout(self._foot)
        self.front = self.field

    def _count(self) -> None:
        total = self.model.total
        count = _count_words(total, self.model.documents, is_cut=self._is_cut) if total else ""
        self.heading.set_count(tr("{count}, stopped", count=count) if count and self._was_stopped else count)
        self._stack.setCurrentWidget(self.list if total else self.empty)
        reason = self._why_not_tag()
        self.tag_these.setVisible(bool(total))
        self.tag_these.setEnabled(not reason)
        self.tag_these.setToolTip(reason or tr("Give every hit a tag; first you see each of them."))
        if not total:
            self._say_why_empty()

    def _why_not_tag(self) -> str:
        if self._project.read_only:
            return read_only_reason()
        if self.in_notes:
            return tr("These hits stand in notes. Tags are for the texts.")
        if self._is_cut:
            return tr("These are too many to look through. Search for something narrower.")
        return ""

    def _say_why_empty(self) -> None:
        if not self.field.text().strip():
            self.empty.say(tr("Type a word or a phrase. It is looked for in all texts."))
        elif self._is_going:
            self.empty.say("")
        elif self._was_stopped:
            self.empty.say(tr("Stopped before anything was found."), tr("Search again"), self.search_now)
        elif self.filters != EVERYTHING:
            self.empty.say(tr("Nothing found there."), tr("Search everywhere"), self.clear_filters)
        elif self.in_notes:
            self.empty.say(tr("No note has that."))
        else:
            self.empty.say(tr("Nothing found."))


def _count_words(hits: int, documents: int, *, is_cut: bool) -> str:
    """ "312 hits in 41 documents" """
    if is_cut:
        return tr("more than {n} hits", n=figure(hits))
    count = trn("{n} hit", "{n} hits", hits)
    return trn("{hits} in {n} document", "{hits} in {n} documents", documents, hits=count)
