"""The tags of the codebook as a tree: found, chosen, added, moved, retired, merged, split, removed."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final
from uuid import UUID, uuid4

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from rubricate import resources
from rubricate.core import actions
from rubricate.core.changes import Step
from rubricate.gui.codebook_editor.tree_rows import TreeRow
from rubricate.gui.flow_line import FlowLine
from rubricate.gui.fronted import Fronted
from rubricate.gui.key_reader import Hint, KeyReader
from rubricate.gui.key_tips import keyed, show_keys
from rubricate.gui.keymap import EDITOR, Keymap
from rubricate.gui.list_keys import editor_keys
from rubricate.gui.models.tag_tree import parent_of, place_after
from rubricate.gui.models.tags import TagsModel
from rubricate.gui.panels.act import Act, read_only_reason
from rubricate.gui.panels.annotation_list import FilterField
from rubricate.gui.panels.empty import Empty
from rubricate.gui.panels.heading import Heading
from rubricate.gui.panels.menu import RowMenu
from rubricate.gui.panels.search_icon import add_search_icon
from rubricate.gui.panels.tag_folds import Folds
from rubricate.gui.panels.tag_list import TagList
from rubricate.gui.panels.tag_verbs import TagVerbs
from rubricate.gui.parts import label, named
from rubricate.gui.theme import Theme
from rubricate.project import Project
from rubricate.words import tr, trn

HINTS_FROM: Final = 400  # pixels at 100 %
_HINTS: Final[tuple[Hint, ...]] = (
    ("add", lambda key: tr("{key} new", key=key)),
    ("add_below", lambda key: tr("{key} below", key=key)),
    ("merge", lambda key: tr("{key} merge", key=key)),
    ("split", lambda key: tr("{key} split", key=key)),
    ("retire", lambda key: tr("{key} retire", key=key)),
)


class EditorList(TagList):
    """Several tags can be selected. `lettered(name)` for a letter that is a command here."""

    lettered = Signal(str)

    def __init__(self, name: str, row_height: int, parent: QWidget) -> None:
        super().__init__(name, row_height, parent)
        self.keys = KeyReader(editor_keys())
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        name = self.keys.verb(event)
        if name:
            self.lettered.emit(name)
            event.accept()
        else:
            super().keyPressEvent(event)


class TagTree(Fronted):
    """`shown(id or None)` for the tag that the form is about, `entered` when the keys are to go there,
    `made(id)` for a new tag, `merge_asked(ids)` and `split_asked(id)` where more is to be asked.
    """

    shown = Signal(object)
    entered = Signal()
    made = Signal(object)
    merge_asked = Signal(object)
    split_asked = Signal(object)

    def __init__(self, project: Project, act: Act, theme: Theme, folds: Folds, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "panel").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.project, self._act, self._theme, self._folds = project, act, theme, folds
        self._may_change = not project.read_only
        self.heading = Heading(tr("Tags"), theme, self)
        self.field = FilterField(self)
        self.field.setPlaceholderText(tr("Find a tag"))
        self.field.setAccessibleName(tr("Find a tag"))
        add_search_icon(self.field, theme)
        self.model = TagsModel(project, self)
        self.model.set_folded(folds.read())
        self.model.show_project()
        self.verbs = TagVerbs(project, act, self.model)
        self.list = EditorList(tr("Tags of the codebook"), theme.height("row"), self)
        self.list.setModel(self.model)
        self.rows = TreeRow(theme, self.list)
        self.list.setItemDelegate(self.rows)
        self.empty = Empty(theme, self)
        self.retired = QCheckBox(tr("Retired tags too"), self)
        self.add_button = self._button(tr("Add tag"), tr("Add a tag behind this one"), self.add)
        keyed(self.add_button, tr("Add a tag behind this one"), "editor.add")
        self.more_button = self._button(tr("More"), tr("What can be done with the selected tags"), self.show_more)
        self.hints = label(self, "", "panelNote", wraps=True)
        self.front = self.list
        self._arrange()
        self._connect()
        self.set_keys(Keymap())
        self.set_theme(theme)
        self._count()

    # --- which tags

    def current(self) -> UUID | None:
        """The tag of the current row."""
        return self.model.id_at(self.list.currentIndex())

    def chosen(self) -> list[UUID]:
        """The selected tags in their order; at least the current one."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedRows())
        found = [tag_id for row in rows if (tag_id := self.model.id_at(self.model.index(row))) is not None]
        current = self.current()
        return found or ([current] if current is not None else [])

    def go_to(self, tag_id: UUID | None) -> None:
        """Make a tag current, whatever is folded or left out; the first one where there is no such tag."""
        if tag_id is not None and tag_id in self.project.codebook:
            if self.model.index_of(tag_id).row() < 0:
                self.field.clear()
            self.model.unfold_to(tag_id)
            self.retired.setChecked(self.model.with_retired)
        index = self.model.index_of(tag_id)
        self.list.go_to(index if index.isValid() else self.model.index(0))
        self.shown.emit(self.current())

    def apply(self, step: Step) -> None:
        """Take over what a step changed; when the current tag is gone its neighbour is current."""
        before, row = self.current(), self.list.currentIndex().row()
        self.model.apply(step)
        self._count()
        if self.current() is None and self.model.rowCount():
            at = min(max(row, 0), self.model.rowCount() - 1)
            self.list.go_to(self.model.index(at))
        if self.current() != before:
            self.shown.emit(self.current())

    def set_may_change(self, on: bool) -> None:
        """Off where the codebook is frozen or can only be read."""
        self._may_change = on
        self.model.is_editable = on
        self.add_button.setEnabled(on)

    def set_keys(self, keymap: Keymap) -> None:
        """Act on, and name, the keys that this person wants."""
        self.list.keys.set_keys(keymap.verbs(EDITOR))
        self.hints.setText(", ".join(self.list.keys.hints(_HINTS)))
        show_keys(self, keymap.caps)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.rows.set_theme(theme)
        self.heading.set_theme(theme)
        self.empty.set_theme(theme)
        self.list.set_row_height(theme.height("row"))

    # --- verbs

    def add(self) -> None:
        """A new tag behind the current one, on its level; its name is to be typed then."""
        book, current = self.project.codebook, self.current()
        self._add(*((None, None) if current is None else place_after(book, current)))

    def add_below(self) -> None:
        """A new tag below the current one."""
        current = self.current()
        if current is not None:
            self.model.set_folded(self.model.folded - {current})
        self._add(current, None)

    def _add(self, parent: UUID | None, before: UUID | None) -> None:
        if not self._may_change:
            return
        book, group = self.project.codebook, uuid4()
        name = _free_name({tag.name for tag in book.values()} | {tag.data_name for tag in book.values()})
        colour, pattern = resources.tag_look(len(book) + 1)
        step = self._act(
            lambda s, h: replace(
                actions.add_tag(s, h, name, colour=colour, pattern=pattern, parent_id=parent), group=group
            )
        )
        if step is None:
            return
        made = step.changes[-1].id
        if before is not None:
            self._act(lambda s, h: replace(actions.place_tag(s, h, made, parent, before), group=group))
        self.go_to(made)
        self.made.emit(made)

    def remove(self) -> None:
        """Remove the selected ones with their annotations; the menu says how many."""
        if self._may_change:
            self.verbs.remove(self.chosen())

    def retire(self) -> None:
        """Retire the selected ones, or offer them again where all are retired."""
        ids = self.chosen()
        if ids and self._may_change:
            book = self.project.codebook
            self.verbs.retire(ids, on=not all(book[tag_id].retired for tag_id in ids))

    def merge(self) -> None:
        """Ask into which tag the selected ones go."""
        if self.chosen() and self._may_change and len(self.project.codebook) > 1:
            self.merge_asked.emit(self.chosen())

    def split(self) -> None:
        """Ask which annotations of the current one go to a new tag."""
        if self.current() is not None and self._may_change:
            self.split_asked.emit(self.current())

    # --- what the user does

    def _connect(self) -> None:
        self.field.textChanged.connect(self._find)
        self.field.down.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        self.list.picked.connect(lambda _: self.shown.emit(self.current()))
        self.list.keyed.connect(lambda _: self.entered.emit())
        self.list.doubled.connect(lambda _: self.entered.emit())
        self.list.folded.connect(self._fold)
        self.list.menu_asked.connect(lambda _index, point: self.menu().popup(point))
        self.list.remove_asked.connect(self.remove)
        self.list.lettered.connect(lambda name: self._letters()[name]())
        self.model.rename_asked.connect(self.verbs.rename)
        self.retired.toggled.connect(self._show_retired)
        if not self.project.read_only:
            self.list.allow_dragging()
            self.list.placed.connect(lambda ids, place: self._keeping(lambda: self.verbs.place(ids, place)))
            self.list.shift_asked.connect(lambda step: self._moving(self.verbs.shift, step))
            self.list.level_asked.connect(lambda inward: self._moving(self.verbs.change_level, inward))

    def _letters(self) -> Mapping[str, Callable[[], None]]:
        return {
            "add": self.add, "add_below": self.add_below, "merge": self.merge, "split": self.split,
            "retire": self.retire,
        }  # fmt: skip

    def _moving(self, verb: Callable[[list[UUID], int], None], step: int) -> None:
        if self._may_change:
            self._keeping(lambda: verb(self.chosen(), step))

    def _keeping(self, call: Callable[[], None]) -> None:
        """What is moved stays current and to be seen."""
        current = self.current()
        call()
        if current is not None and current in self.project.codebook:
            self.model.unfold_to(current)
            self.list.setCurrentIndex(self.model.index_of(current))
            self.shown.emit(current)

    def _find(self, typed: str) -> None:
        self.model.type(typed)
        self._count()
        if self.model.rowCount() and not self.list.currentIndex().isValid():
            self.list.go_to(self.model.index(0))
            self.shown.emit(self.current())

    def _fold(self, tag_id: UUID, on: bool) -> None:
        self.model.set_folded(self.model.folded | {tag_id} if on else self.model.folded - {tag_id})
        self._folds.write(self.model.folded)
        if not self.list.currentIndex().isValid():
            self.go_to(tag_id)

    def _show_retired(self, on: bool) -> None:
        self.model.show_retired(on)
        self._count()

    def show_more(self) -> None:
        """The menu, at its button."""
        self.menu().popup(self.more_button.mapToGlobal(QPoint(0, self.more_button.height())))

    def menu(self) -> RowMenu:
        """What can be done with the selected tags."""
        ids, book, keys = self.chosen(), self.project.codebook, self.list.keys
        why_not = read_only_reason() if self.project.read_only else "" if self._may_change else tr("It is frozen.")
        menu = RowMenu(self, why_not)
        one, has = len(ids) == 1, bool(ids)
        menu.change(tr("Add a tag"), self.add, keys.first("add"))
        menu.change(tr("Add a tag below it"), self.add_below, keys.first("add_below"), possible=one)
        menu.change(tr("Rename"), lambda: self.list.edit(self.list.currentIndex()), "F2", possible=one)
        menu.addSeparator()
        inward, outward = ("Alt+Left", "Alt+Right") if self.isRightToLeft() else ("Alt+Right", "Alt+Left")
        menu.change(tr("Move up"), lambda: self._moving(self.verbs.shift, -1), "Alt+Up", possible=has)
        menu.change(tr("Move down"), lambda: self._moving(self.verbs.shift, 1), "Alt+Down", possible=has)
        menu.change(
            tr("Put below the one before"), lambda: self._moving(self.verbs.change_level, 1), inward, possible=has
        )
        is_inside = any(parent_of(book, book[tag_id]) for tag_id in ids)
        menu.change(
            tr("Take out of its parent"), lambda: self._moving(self.verbs.change_level, -1), outward, possible=is_inside
        )
        menu.addSeparator()
        menu.change(tr("Merge into…"), self.merge, keys.first("merge"), possible=has and len(book) > 1)
        menu.change(tr("Split…"), self.split, keys.first("split"), possible=one)
        is_retired = has and all(book[tag_id].retired for tag_id in ids)
        menu.change(tr("Offer again") if is_retired else tr("Retire"), self.retire, keys.first("retire"), possible=has)
        menu.change(self._remove_words(ids), self.remove, "Del", possible=has)
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the rows have it."""
        super().resizeEvent(event)
        self.hints.setVisible(self.height() >= self._theme.px(HINTS_FROM))

    def _remove_words(self, ids: list[UUID]) -> str:
        count = sum(self.model.count(tag_id) for tag_id in ids)
        return trn("Remove with {n} annotation", "Remove with {n} annotations", count) if count else tr("Remove")

    # --- layout

    def _count(self) -> None:
        tags = self.project.codebook.values()
        count = sum(not tag.retired for tag in tags)
        self.heading.set_count(trn("{n} tag", "{n} tags", count))
        self.retired.setVisible(any(tag.retired for tag in tags))
        has_rows = self.model.rowCount() > 0
        self.list.setVisible(has_rows)
        self.empty.setVisible(not has_rows)
        if not has_rows:
            no_tags = not len(self.project.codebook)
            self.empty.say(tr("No tags yet.") if no_tags else tr("No tag matches."))

    def _button(self, words: str, tip: str, call: Callable[[], object]) -> QPushButton:
        button = named(QPushButton(words, self), "panelButton")
        button.setAutoDefault(False)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(lambda _=False: call())
        return button

    def _arrange(self) -> None:
        theme, side = self._theme, self._theme.space(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.space(2), 0, theme.space(3))
        column.setSpacing(0)
        column.addWidget(self.heading)
        finding = QHBoxLayout()
        finding.setContentsMargins(side, 0, side, theme.space(2))
        finding.addWidget(self.field)
        column.addLayout(finding)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        buttons = FlowLine(theme.space(2))
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.more_button)
        foot = QVBoxLayout()
        foot.setContentsMargins(side, theme.space(2), side, 0)
        foot.addLayout(buttons)
        retired = QHBoxLayout()
        retired.setContentsMargins(side, theme.space(1), side, 0)
        retired.addWidget(self.retired)
        hints = QVBoxLayout()
        hints.setContentsMargins(side, theme.space(2), side, 0)
        hints.addWidget(self.hints)
        column.addLayout(retired)
        column.addLayout(foot)
        column.addLayout(hints)


def _free_name(taken: set[str]) -> str:
    name, number = tr("new tag"), 2
    if name not in taken:
        return name
    while (found := tr("new tag {n}", n=number)) in taken:
        number += 1
    return found
