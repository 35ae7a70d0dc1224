"""The recode queue in the left column: each annotation by an earlier definition is kept, changed or removed."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionViewItem, QVBoxLayout, QWidget

from rubricate.core import actions
from rubricate.core.changes import Step
from rubricate.gui.announce import announce
from rubricate.gui.codebook_editor.fields import rendered
from rubricate.gui.codebook_editor.recode_model import RecodeModel
from rubricate.gui.dialogs.tag_picker import TagPicker
from rubricate.gui.eliding import ElidingLabel
from rubricate.gui.flow_line import FlowLine
from rubricate.gui.fronted import Fronted
from rubricate.gui.key_reader import KeyReader
from rubricate.gui.key_tips import lettered, show_keys, with_key
from rubricate.gui.keymap import QUEUE, Keymap
from rubricate.gui.list_keys import queue_keys
from rubricate.gui.models.roles import Role
from rubricate.gui.panels.act import Act, read_only_reason
from rubricate.gui.panels.empty import Empty
from rubricate.gui.panels.heading import Heading
from rubricate.gui.panels.note import NoteView
from rubricate.gui.panels.row_delegate import Along, Index, RowDelegate
from rubricate.gui.panels.row_list import RowList
from rubricate.gui.panels.search_rows import draw_snippet
from rubricate.gui.parts import named
from rubricate.gui.theme import Theme
from rubricate.project import Project
from rubricate.words import tr, trn

MARGIN, FIRST, SECOND = 16, (5, 20), (25, 16)
LONGEST = 132  # of the definition, in pixels at 100 %


class RecodeRow(RowDelegate):
    """The words in their context, below them the document."""

    height_name = "row_two"

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        annotation = model.annotation_at(index) if isinstance(model, RecodeModel) else None
        if annotation is None or not isinstance(model, RecodeModel):
            return
        painter.save()
        px = self.theme.px
        self.ground(painter, option, selected=bool(option.state & QStyle.StateFlag.State_Selected))
        painter.setLayoutDirection(option.direction)
        inner = Along(option.rect, option.direction).between(px(MARGIN), px(MARGIN))
        lines = [QRectF(inner.left(), inner.top() + px(top), inner.width(), px(high)) for top, high in (FIRST, SECOND)]
        painter.save()
        draw_snippet(painter, lines[0], model.snippet(annotation), self.theme, self.font("small")[0], 1)
        painter.restore()
        self.words(painter, lines[1], str(index.data(Role.LINE) or ""), "text_muted", "caption")
        painter.restore()


class RecodeList(RowList):
    """`lettered(name)` for a letter that is a command here."""

    lettered = Signal(str)

    def __init__(self, name: str, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(name, row_height, parent)
        self.keys = KeyReader(queue_keys())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = self.keys.verb(event)
        if name:
            self.lettered.emit(name)
            event.accept()
        else:
            super().keyPressEvent(event)


class RecodePanel(Fronted):
    """`go_asked(annotation id, take keys)` when a place is to be seen, `closed` when one is done."""

    go_asked = Signal(object, bool)
    closed = Signal()

    def __init__(self, project: Project, act: Act, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "recodePanel").setAccessibleName(tr("To look at again"))
        self._project, self._act, self._theme = project, act, theme
        self._shown: UUID | None = None
        self.heading = Heading(tr("Look again"), theme, self)
        with_key(self.heading.add_button("x", "", self.closed.emit), tr("Close"), "Esc")
        self.about = ElidingLabel("panelHeading", self)
        self.definition = NoteView(self)
        self.definition.setAccessibleName(tr("What the tag means now"))
        self.definition.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.model = RecodeModel(project, self)
        self.list = RecodeList(tr("Annotations by an earlier definition"), theme.height("row_two"), self)
        self.list.setModel(self.model)
        self.rows = RecodeRow(theme, self.list)
        self.list.setItemDelegate(self.rows)
        self.empty = Empty(theme, self)
        self.keep_button = self._button(self.keep)
        self.retag_button = self._button(self.retag)
        self.remove_button = with_key(self._button(self.remove), tr("Remove the annotation"), "Del")
        self.remove_button.setText(tr("Remove"))
        self.all_button = self._button(self.keep_all)
        lettered(self.keep_button, tr("Keep"), tr("It holds under the new definition"), "queue.keep")
        lettered(self.retag_button, tr("Change"), tr("Give it another tag"), "queue.retag")
        lettered(self.all_button, tr("Keep all"), tr("All that are left hold"), "queue.keep_all")
        self.front = self.list
        self._arrange()
        self._connect()
        self.set_keys(Keymap())
        self.set_theme(theme)

    def show_tag(self, tag_id: UUID) -> None:
        """The queue of this tag, the first one current."""
        self.model.show(tag_id)
        tag = self._project.codebook.get(tag_id)
        self.about.setText(tag.name if tag else "")
        self._define()
        self._count()
        self.list.go_to(self.model.index(0))
        self._go(takes_keys=False)

    def apply(self, step: Step) -> None:
        """Take over what a step changed; what was done leads on to the next one."""
        row = self.list.currentIndex().row()
        self.model.apply(step)
        self._count()
        if {"tag"} & {change.kind for change in step.changes}:
            self._define()
        if self.isVisible() and self.model.rowCount() and self.model.id_at(self.list.currentIndex()) != self._shown:
            self.list.go_to(self.model.index(min(max(row, 0), self.model.rowCount() - 1)))
            if self.list.hasFocus():
                self._go(takes_keys=False)

    def set_keys(self, keymap: Keymap) -> None:
        """Act on, and name, the keys that this person wants."""
        self.list.keys.set_keys(keymap.verbs(QUEUE))
        show_keys(self, keymap.caps)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.rows.set_theme(theme)
        self.heading.set_theme(theme)
        self.empty.set_theme(theme)
        self.list.set_row_height(theme.height("row_two"))
        self._define()

    # --- verbs

    def keep(self) -> None:
        """It holds under what the tag means now."""
        self._on_current(lambda one: self._seen([one]))

    def keep_all(self) -> None:
        """All that are left hold."""
        if self.model.rowCount() and not self._project.read_only:
            self._seen(self.model.all_ids())

    def remove(self) -> None:
        self._on_current(lambda one: self._act(lambda s, h: actions.remove(s, h, [one])))

    def retag(self) -> TagPicker | None:
        """Choose another tag for it."""
        index = self.list.currentIndex()
        one = self.model.id_at(index)
        if one is None or self._project.read_only:
            return None
        picker = TagPicker(self._project.codebook, self._theme, self, may_add=False)
        picker.chosen.connect(lambda tag_id: self._act(lambda s, h: actions.retag(s, h, one, tag_id)))
        row = self.list.visualRect(index)
        picker.open_near(QRect(self.list.viewport().mapToGlobal(row.topLeft()), row.size()))
        return picker

    def _seen(self, ids: Sequence[UUID]) -> None:
        self._act(lambda s, h: actions.mark_seen(s, h, ids))

    def _on_current(self, verb: Callable[[UUID], object]) -> None:
        one = self.model.id_at(self.list.currentIndex())
        if one is not None and not self._project.read_only:
            verb(one)

    # --- what the user does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.list.picked.connect(lambda _: self._go(takes_keys=False))
        self.list.keyed.connect(lambda _: self._go(takes_keys=True))
        self.list.doubled.connect(lambda _: self._go(takes_keys=True))
        self.list.remove_asked.connect(self.remove)
        self.list.lettered.connect(self._letter)

    def _letter(self, name: str) -> None:
        {"keep": self.keep, "retag": self.retag, "keep_all": self.keep_all}[name]()

    def _go(self, *, takes_keys: bool) -> None:
        """Show the place of the current one; Enter also gives the page the keys."""
        self._shown = self.model.id_at(self.list.currentIndex())
        if self._shown is not None:
            self.go_asked.emit(self._shown, takes_keys)

    # --- showing

    def _count(self) -> None:
        left = self.model.rowCount()
        words = trn("{n} left", "{n} left", left)
        if words != self.heading.count.text():
            announce(self.list, words)
        self.heading.set_count(words)
        has_keys = self.list.hasFocus() or self.empty.button.hasFocus()
        self.empty.setVisible(not left)
        self.empty.say(tr("Nothing is left to look at."), tr("Close"), self.closed.emit)
        self.list.setVisible(left > 0)
        self.front = self.list if left else self.empty.button
        if has_keys:  # what goes must not leave them to whatever comes next in the window
            self.setFocus()
        may_change = left > 0 and not self._project.read_only
        for button in (self.keep_button, self.retag_button, self.remove_button, self.all_button):
            button.setEnabled(may_change)
            if self._project.read_only:
                button.setToolTip(read_only_reason())

    def _define(self) -> None:
        tag = self._project.codebook.get(self.model.tag_id) if self.model.tag_id else None
        text = tag.definition if tag else ""
        rendered(self.definition, text, self._theme)
        self.definition.setVisible(bool(text.strip()))
        height = round(self.definition.document().size().height()) + self._theme.px(18)
        self.definition.setFixedHeight(min(height, self._theme.px(LONGEST)))

    def _button(self, call: Callable[[], object]) -> QPushButton:
        button = named(QPushButton(self), "panelButton")
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys with the list
        button.clicked.connect(lambda _=False: call())
        return button

    def _arrange(self) -> None:
        theme, side = self._theme, self._theme.space(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.space(2), 0, theme.space(3))
        column.setSpacing(theme.space(2))
        column.addWidget(self.heading)
        about = QVBoxLayout()
        about.setContentsMargins(side, 0, side, 0)
        about.setSpacing(theme.space(1))
        about.addWidget(self.about)
        about.addWidget(self.definition)
        column.addLayout(about)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        foot = QWidget(self)
        line = FlowLine(theme.space(2), foot)
        line.setContentsMargins(0, 0, 0, 0)
        for button in (self.keep_button, self.retag_button, self.remove_button, self.all_button):
            line.addWidget(button)
        below = QVBoxLayout()
        below.setContentsMargins(side, 0, side, 0)
        below.addWidget(foot)
        column.addLayout(below)
