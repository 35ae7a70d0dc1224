"""The documents as a table over the whole window: bar, rows, and the keys that act there."""

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from rubricate.core import actions
from rubricate.core.annotation import DONE, NEW, STATES
from rubricate.core.attributes import Attribute
from rubricate.core.changes import Step
from rubricate.core.document import PURPOSES
from rubricate.gui.dialogs.asking import Asking
from rubricate.gui.documents_table.arranging import Arrangement
from rubricate.gui.documents_table.bar import TableBar
from rubricate.gui.documents_table.doing import Doing
from rubricate.gui.documents_table.editors import CellEditor
from rubricate.gui.documents_table.facts import NOTHING
from rubricate.gui.documents_table.fields import ALWAYS, PURPOSE, SETS, STATUS, Field, Key, field_of, purpose_words
from rubricate.gui.documents_table.hints import hints
from rubricate.gui.documents_table.menus import ColumnMenu, RowsMenu
from rubricate.gui.documents_table.model import TableModel
from rubricate.gui.documents_table.view import DocumentsView
from rubricate.gui.eliding import ElidingLabel
from rubricate.gui.keymap import TABLE, Keymap
from rubricate.gui.models.documents import state_word
from rubricate.gui.over import Over
from rubricate.gui.panels.act import Act
from rubricate.gui.panels.empty import Empty
from rubricate.gui.parts import named
from rubricate.gui.theme import Theme
from rubricate.project import Project
from rubricate.words import tr


class DocumentsTable(Over):
    """`document_asked(id)` when one is to be read, `left` when the text is to be seen again, `said(sentence)`,
    `variable_asked(id or None)` when one is to be defined, `import_asked`, `export_asked`, `add_asked` for files.
    """

    document_asked = Signal(object)
    left = Signal()
    said = Signal(str)
    variable_asked = Signal(object)
    import_asked = Signal()
    export_asked = Signal()
    add_asked = Signal()
    erase_asked = Signal(object)

    def __init__(
        self, project: Project, act: Act, ask: Asking, coder_id: UUID, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        named(self, "documentsTable").setAccessibleName(tr("All documents"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.project = project
        self._act = act
        self.model = TableModel(project, coder_id, self)
        self.doing = Doing(project, act, ask, self.model, self.said.emit)
        self.bar = TableBar(theme, self)
        self.view = DocumentsView(self.model, theme, self)
        self.cells = CellEditor(self.model, self._set_choices, self._remembered, theme, self.view)
        self.view.setItemDelegate(self.cells)
        self.empty = Empty(theme, self)
        self.hints = ElidingLabel("panelCount", self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self.hints)
        self.front = self.view
        self._show_hints()
        self.set_theme(theme)
        self._connect()
        self._show_groups()
        self._count()

    def show_document(self, document_id: UUID | None) -> None:
        """The document that is on the page is in bold, and current."""
        self.cells.shown = document_id
        self.view.go_to(document_id)
        self.view.viewport().update()

    def apply(self, step: Step) -> None:
        """Take over what a step changed."""
        self.model.apply(step)
        if any(change.kind in ("document_set", "layer", "coder", "attribute") for change in step.changes):
            self._show_groups()
        self._count()

    def set_theme(self, theme: Theme) -> None:
        self.bar.set_theme(theme)
        self.cells.set_theme(theme)
        self.empty.set_theme(theme)
        self.view.set_theme(theme)
        self.hints.setContentsMargins(theme.space(4), theme.space(1), theme.space(4), theme.space(1))

    def set_keys(self, keymap: Keymap) -> None:
        """Act on, and name, the keys that this person wants."""
        self.view.keys.set_keys(keymap.verbs(TABLE))
        self._show_hints()

    def areas(self) -> Sequence[QWidget]:
        return (self.view, self.bar)

    def recall(self, memory: dict[str, Any]) -> None:
        """Take over which columns were hidden last time, and how wide the others were made."""
        hidden, widths = memory.get("hidden"), memory.get("widths")
        if isinstance(widths, dict):
            self.view.widths = {str(key): width for key, width in widths.items() if isinstance(width, int)}
        names = set(hidden) if isinstance(hidden, list) else set()
        self.model.hide(frozenset(one.key for one in self.model.all_fields if str(one.key) in names) - ALWAYS)
        self.view.lay_out_columns()

    def remember(self) -> dict[str, Any]:
        """What `recall` wants, as JSON would keep it."""
        return {"hidden": sorted(str(key) for key in self.model.hidden), "widths": self.view.widths}

    def take_focus(self) -> None:
        """The rows have the keys, or where there are none what can be done about it."""
        (self.view if self.model.rows else self.empty.button).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nothing in here wanted leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # --- what keys, menus and the bar ask for

    def arrange(self, asked: Arrangement) -> None:
        """Filter, sort and group."""
        self.model.arrange(asked)
        self.bar.show_arrangement(asked)
        self.view.show_sorting()
        self._count()

    def sort_by(self, key: Key) -> None:
        """By this column, or the other way round."""
        self.arrange(self.model.asked.sorted_again(key))
        column = self.model.field(key)
        if column is not None:
            is_down, title = self.model.asked.is_down, column.title
            self.said.emit(
                tr("Sorted down by {column}.", column=title) if is_down else tr("Sorted up by {column}.", column=title)
            )

    def group_by(self, key: Key) -> None:
        """In groups by this column; in none where it is so already."""
        asked = self.model.asked
        self.arrange(asked.grouped(None if asked.grouped_by == key else key))

    def show_column(self, key: Key, on: bool) -> None:
        self.model.hide(self.model.hidden - {key} if on else self.model.hidden | {key})
        self.view.lay_out_columns()

    def remove_variable(self, variable_id: UUID) -> None:
        """With all its values; undo brings them back, so nothing is asked."""
        self._act(lambda state, hand: actions.remove_attribute(state, hand, variable_id))

    def can_edit(self) -> bool:
        return bool(self.view.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable)

    def edit_cell(self) -> None:
        """Fill in the current cell, or say why not."""
        index = self.view.currentIndex()
        field = self.field()
        if self.can_edit():
            self.view.edit(index)
        elif field.variable is not None and not self.model.is_asked(index):
            self.said.emit(tr("{column} is not asked for this document.", column=field.title))
        else:
            self.said.emit(tr("{column} cannot be filled in.", column=field.title))

    def fill_down(self) -> None:
        self.doing.fill_down(self.view.chosen(), self.field())

    def paste(self) -> None:
        row, column = self.view.currentIndex().row(), self.view.column()
        below = [one for one in self.model.rows[max(0, row) :] if isinstance(one, UUID)]
        self.doing.paste(self.view.chosen(), list(dict.fromkeys(below)), self.model.shown[column:])

    def field(self) -> Field:
        """The column of the current cell."""
        return self.model.shown[self.view.column()]

    def fold(self) -> None:
        """Fold or unfold the group of the current row."""
        heading = self.model.heading_at(self.view.currentIndex())
        if heading is not None:
            self.arrange(self.model.asked.folding(heading.group))

    def step(self, by: int) -> None:
        """To the next (1) or the previous (-1) document that is shown."""
        order, now = self.model.documents(), self.view.current_document()
        place = order.index(now) + by if now in order else 0
        if order and 0 <= place < len(order):
            self.view.go_to(order[place])

    def _do(self, verb: str) -> None:
        chosen = self.view.chosen()
        verbs: dict[str, Callable[[], object]] = {
            "done": lambda: self.doing.set_status(chosen, DONE),
            "skip": lambda: self.doing.skip(chosen),
            "new": lambda: self.doing.set_status(chosen, NEW),
            "order": lambda: self.sort_by(self.field().key),
            "group": self._group_here,
            "edit": self.edit_cell,
            "empty": lambda: self.doing.empty(chosen, self.field()),
            "fill": self.fill_down,
            "copy": lambda: self.doing.copy(chosen),
            "paste": self.paste,
            "find": self.bar.words.setFocus,
            "fold": self.fold,
        }
        if self.project.read_only and verb in ("done", "skip", "new", "empty", "fill", "paste"):
            self.said.emit(tr("Changes are off: this project can only be read here."))
            return
        verbs[verb]()

    def _group_here(self) -> None:
        if self.field().is_grouping:
            self.group_by(self.field().key)
        else:
            self.said.emit(tr("There are no groups by {column}.", column=self.field().title))

    def rows_menu(self, chosen: list[UUID]) -> RowsMenu:
        """What can be done with these documents."""
        menu = RowsMenu(self.project, self.doing, self.view.keys, chosen, self, can_edit=self.can_edit())
        menu.open_asked.connect(self.document_asked)
        menu.edit_asked.connect(self.edit_cell)
        menu.fill_asked.connect(self.fill_down)
        menu.paste_asked.connect(self.paste)
        menu.erase_asked.connect(self.erase_asked)
        return menu

    def column_menu(self, field: Field | None) -> ColumnMenu:
        """What can be done with a column, and with all of them."""
        menu = ColumnMenu(self.project, self.model, self.doing, self.view.keys, field, self.view.chosen(), self)
        menu.sort_asked.connect(self.sort_by)
        menu.group_asked.connect(self.group_by)
        menu.show_asked.connect(self.show_column)
        menu.variable_asked.connect(self.variable_asked)
        menu.remove_asked.connect(self.remove_variable)
        menu.export_asked.connect(self.export_asked)
        menu.import_asked.connect(self.import_asked)
        return menu

    def _show_menu(self, point: QPoint) -> None:
        self.rows_menu(self.view.chosen()).popup(point)

    def _show_column_menu(self, number: int, point: QPoint) -> None:
        field = self.model.shown[number] if 0 <= number < len(self.model.shown) else None
        self.column_menu(field).popup(point)

    def _columns_asked(self) -> None:
        button = self.bar.columns
        self._show_column_menu(self.view.column(), button.mapToGlobal(button.rect().bottomLeft()))

    def _hover(self, row: int) -> None:
        self.cells.hovered = row

    def _show_layer(self, layer_id: UUID | None) -> None:
        self.model.show_layer(layer_id)
        self._count()

    # --- keeping up

    def _connect(self) -> None:
        self.bar.asked.connect(self._filtered)
        self.bar.layer_asked.connect(self._show_layer)
        self.bar.columns_asked.connect(self._columns_asked)
        self.bar.closed.connect(self.left)
        self.bar.words.left.connect(self.view.setFocus)
        self.view.verb_asked.connect(self._do)
        self.view.open_asked.connect(self.document_asked)
        self.view.menu_asked.connect(self._show_menu)
        self.view.column_menu_asked.connect(self._show_column_menu)
        self.view.sort_asked.connect(lambda number: self.sort_by(self.model.shown[number].key))
        self.view.chosen_changed.connect(self._count)
        self.view.row_hovered.connect(self._hover)
        self.model.rearranged.connect(self.view.lay_out_columns)
        self.model.edited.connect(self.doing.edit, Qt.ConnectionType.QueuedConnection)  # when the editor is closed
        self.cells.refused.connect(self.said)

    def _filtered(self, asked: Arrangement) -> None:
        """The bar knows words, groups and grouping; the sorting is the table's."""
        mine = self.model.asked
        self.arrange(
            Arrangement(asked.words, asked.wanted, mine.sorted_by, mine.is_down, asked.grouped_by, asked.folded)
        )

    def _show_groups(self) -> None:
        project, sets = self.project, self._set_choices()
        choices: dict[Key, Sequence[tuple[str, str]]] = {
            STATUS: [(state, state_word(state)) for state in STATES],
            PURPOSE: [(purpose, purpose_words(purpose)) for purpose in PURPOSES],
            SETS: [*sets, (NOTHING, tr("in no set"))] if sets else [],
        }
        self.bar.set_groups(self.model.all_fields, choices)
        grouped = self.model.asked.grouped_by
        if grouped is not None and field_of(self.model.all_fields, grouped) is None:
            self.arrange(self.model.asked.grouped(None))
        layers: list[tuple[UUID | None, str]] = [
            (y.id, tr("Status of {coder}", coder=project.coders[y.coder_id].label))
            for y in project.layers.values()
            if y.purpose == "main" and y.coder_id in project.coders
        ]
        own = self.model.facts.layer_id
        if own is None and layers:
            layers.insert(0, (None, tr("Status of you")))
        self.bar.set_layers(layers, own)

    def _count(self) -> None:
        model = self.model
        shown, every = model.count(), len(model.facts.documents)
        self.bar.show_count(shown, every, self.view.count_chosen())
        is_empty = not model.rows
        self._stack.setCurrentWidget(self.empty if is_empty else self.view)
        if not is_empty:
            return
        if every:
            self.empty.say(tr("No document matches."), tr("Clear the filter"), self.bar.clear)
        else:
            action = "" if self.project.read_only else tr("Add texts…")
            self.empty.say(tr("No text yet. Add one, drop a file here, or paste."), action, self.add_asked.emit)

    def _show_hints(self) -> None:
        self.hints.setText(hints(self.view.keys, may_change=not self.project.read_only))

    def _set_choices(self) -> list[tuple[str, str]]:
        return [(str(one.id), one.name) for one in self.project.sets.values()]

    def _remembered(self, variable: Attribute) -> Sequence[str]:
        return self.project.remembered(variable.id)
