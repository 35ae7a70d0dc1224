"""F1: all keys in one list that can be searched, and each can be another one."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from rubricate.gui.announce import announce
from rubricate.gui.commands import key_caps
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.gui.dialogs.key_field import KeyField
from rubricate.gui.key_rules import why_not
from rubricate.gui.keymap import Entry, Keymap, canonical
from rubricate.gui.parts import label
from rubricate.words import tr

ID = Qt.ItemDataRole.UserRole
BETWEEN = "   "


def words_rows() -> tuple[tuple[str, str], ...]:
    """What else hands do, which is no key that could be another one."""
    return (
        (tr("Extend the selection"), tr("Shift with any of these moves")),
        (tr("Tag the selection, or change the tag in focus"), tr("1 to 9, letters of tags")),
        (tr("Larger, smaller text"), tr("Ctrl and the wheel")),
    )


def caps(entry: Entry) -> str:
    """The keys of a row as this system writes them, each once: both Enter keys have one name."""
    return BETWEEN.join(dict.fromkeys(key_caps(key) for key in entry.keys))


class KeysDialog(DialogFrame):
    """The list of keys with a filter. `changed(Keymap)` comes with every change; there is nothing to confirm."""

    changed = Signal(object)

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(tr("Keys"), parent)
        self.keymap = keymap
        self._is_adding = False
        self._rows: dict[str, QTreeWidgetItem] = {}
        self._groups: dict[str, QTreeWidgetItem] = {}
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(tr("Filter by words or key"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setAccessibleName(tr("Filter by words or key"))
        self.filter.textChanged.connect(self._show_matching)
        self.content.addWidget(self.filter)
        self.tree = self._tree()
        self.content.addWidget(self.tree, 1)
        self._add_changing()
        self.reset_all = self.secondary(tr("Reset all"))
        self.reset_all.clicked.connect(lambda: self._take(Keymap(), tr("All keys are as they came.")))
        self.foot(self.primary(tr("Close")), left=self.reset_all)
        self._fill()
        self.tree.setCurrentItem(next(iter(self._rows.values())))
        self.fit(680, 680)

    # --- changing one

    def change(self, *, adding: bool = False) -> None:
        """Listen for new keys of the current row: instead of those it has, or beside them."""
        entry = self._current()
        if entry is not None and not entry.is_fixed:
            self._is_adding = adding
            self._say("")
            self.field.listen()

    def clear_keys(self) -> None:
        """The current row has no keys any more."""
        entry = self._current()
        if entry is not None:
            self._take(self.keymap.with_keys(entry.id, ()), tr("“{command}” has no keys now.", command=entry.text))

    def reset(self) -> None:
        """The current row has the keys it came with, as far as nothing else has them now."""
        entry = self._current()
        if entry is None:
            return
        free = self.keymap.reset(entry.id)
        for key in self.keymap.default(entry.id).keys:
            if key not in free.entry(entry.id).keys:
                self._say(why_not(self.keymap, entry.id, key))
                return
        self._take(free, tr("“{command}” is as it came: {keys}.", command=entry.text, keys=caps(free.entry(entry.id))))

    def _taken(self, keys: str) -> None:
        """Keys were pressed for the current row."""
        entry = self._current()
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
        if entry is None:
            return
        refusal = why_not(self.keymap, entry.id, keys)
        if refusal:
            self._say(refusal)
            return
        kept = tuple(key for key in entry.keys if canonical(key) != keys) if self._is_adding else ()
        after = self.keymap.with_keys(entry.id, (*kept, keys))
        self._take(after, tr("“{command}” has {keys} now.", command=entry.text, keys=caps(after.entry(entry.id))))

    def _take(self, keymap: Keymap, sentence: str) -> None:
        self.keymap = keymap
        for entry in keymap.entries():
            self._rows[entry.id].setText(1, caps(entry))
        self._show_current()
        self._say(sentence)
        self.changed.emit(keymap)

    def _say(self, sentence: str) -> None:
        self.answer.setText(sentence)
        announce(self.answer, sentence)

    # --- what is shown

    def _current(self) -> Entry | None:
        item = self.tree.currentItem()
        name = item.data(0, ID) if item is not None else None
        return self.keymap.entry(name) if isinstance(name, str) else None

    def _show_current(self) -> None:
        entry = self._current()
        can_change = entry is not None and not entry.is_fixed
        self._name.setText(entry.text if entry is not None else tr("Choose a row to change its keys."))
        self.field.show_caps(caps(entry) if entry is not None else "")
        self.field.setVisible(entry is not None)
        for button in (self.change_button, self.add_button):
            button.setEnabled(can_change)
            button.setToolTip("" if can_change else tr("This key stays what it is."))
        self.clear_button.setEnabled(can_change and entry is not None and bool(entry.keys))
        self.reset_button.setEnabled(entry is not None and self._differs(entry))
        self.reset_all.setEnabled(bool(self.keymap.changes))

    def _differs(self, entry: Entry) -> bool:
        return self.keymap.is_changed(entry.id) or entry.keys != self.keymap.default(entry.id).keys

    def _show_matching(self, words: str) -> None:
        """Rows with these words or keys, and all rows of a part of the window that is called so."""
        wanted = words.casefold()
        for group in self._groups.values():
            rows = [row for m in range(group.childCount()) if (row := group.child(m)) is not None]
            is_whole = wanted in group.text(0).casefold()
            for row in rows:
                row.setHidden(not is_whole and wanted not in f"{row.text(0)} {row.text(1)}".casefold())
            group.setHidden(all(row.isHidden() for row in rows))

    def _fill(self) -> None:
        for entry in self.keymap.entries():
            row = QTreeWidgetItem(self._group(entry.group), [entry.text, caps(entry)])
            row.setData(0, ID, entry.id)
            self._rows[entry.id] = row
        for does, keys in words_rows():
            QTreeWidgetItem(self._group(tr("On the page")), [does, keys])
        self.tree.expandAll()

    def _group(self, title: str) -> QTreeWidgetItem:
        if title not in self._groups:
            group = QTreeWidgetItem(self.tree, [title])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            group.setFirstColumnSpanned(True)
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            self._groups[title] = group
        return self._groups[title]

    def _tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setRootIsDecorated(False)
        tree.setHeaderLabels([tr("What it does"), tr("Key")])
        tree.setAccessibleName(tr("Keys"))
        tree.setAccessibleDescription(tr("Enter changes the keys of a row"))
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setStretchLastSection(False)
        tree.currentItemChanged.connect(lambda _now, _before: self._show_current())
        tree.itemDoubleClicked.connect(lambda _item, _column: self.change())
        tree.installEventFilter(self)
        return tree

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the list changes the row; it would close the dialog."""
        is_key = watched is self.tree and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if is_key and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # type: ignore[attr-defined]
            self.change()
            return True
        return super().eventFilter(watched, event)

    def _add_changing(self) -> None:
        """The line under the list: the row, its keys, what can be done with them, and the answer."""
        self._name = label(self, "", "dialogLine", wraps=True)
        self.field = KeyField(self)
        self.field.taken.connect(self._taken)
        self.field.ended.connect(partial(self.tree.setFocus, Qt.FocusReason.OtherFocusReason))
        self.change_button = self.secondary(tr("Change…"))
        self.change_button.clicked.connect(lambda _on=False: self.change())
        self.add_button = self.secondary(tr("Add keys…"))
        self.add_button.clicked.connect(lambda: self.change(adding=True))
        self.clear_button = self.secondary(tr("No keys"))
        self.clear_button.clicked.connect(self.clear_keys)
        self.reset_button = self.secondary(tr("Reset"))
        self.reset_button.clicked.connect(self.reset)
        self.content.addWidget(self._name)
        self.content.addWidget(self.field)
        line = QHBoxLayout()
        line.setSpacing(8)
        for button in (self.change_button, self.add_button, self.clear_button, self.reset_button):
            line.addWidget(button)
        line.addStretch(1)
        self.content.addLayout(line)
        self.answer = label(self, "", "dialogLine", wraps=True)
        self.content.addWidget(self.answer)
