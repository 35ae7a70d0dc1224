"""F1: all keys in one list that can be searched, made from the command table and the page's own keys."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from rubricate.gui.commands import key_caps, menus, plain
from rubricate.gui.dialogs.frame import DialogFrame
from rubricate.words import tr


@dataclass(frozen=True, slots=True)
class KeyRow:
    """What a key does. `keys` are as Qt writes them, or already in words when `is_words`."""

    does: str
    keys: tuple[str, ...]
    is_words: bool = False

    def caps(self) -> str:
        return "   ".join(self.keys if self.is_words else (key_caps(key) for key in self.keys))


def page_rows() -> tuple[KeyRow, ...]:
    """The keys that act while the page has the focus and are no commands of a menu."""
    return (
        KeyRow(tr("By character, by line"), (tr("Arrows"),), is_words=True),
        KeyRow(tr("By word"), ("Ctrl+Left", "Ctrl+Right")),
        KeyRow(tr("By sentence"), ("Alt+Up", "Alt+Down")),
        KeyRow(tr("By paragraph"), ("Ctrl+Up", "Ctrl+Down")),
        KeyRow(tr("To the edge of the line, of the text"), ("Home", "End", "Ctrl+Home", "Ctrl+End")),
        KeyRow(tr("One screen up, down"), ("PgUp", "PgDown")),
        KeyRow(tr("Extend the selection"), (tr("Shift with any of these"),), is_words=True),
        KeyRow(tr("Start or stop selecting without Shift"), ("F8",)),
        KeyRow(tr("Grow the selection: word, sentence, paragraph"), ("Ctrl+E",)),
        KeyRow(tr("Tag the selection, or change the tag in focus"), (tr("1 to 9, letters of tags"),), is_words=True),
        KeyRow(tr("Keep the moved edges"), ("Return",)),
        KeyRow(tr("Larger, smaller text"), (tr("Ctrl and the wheel"),), is_words=True),
        KeyRow(tr("What can be done here"), ("Menu", "Shift+F10")),
        KeyRow(tr("One step back: bar, selection, annotation, mode"), ("Esc",)),
    )


class KeysDialog(DialogFrame):
    """The list of keys with a filter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Keys"), parent)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(tr("Filter by words or key"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setAccessibleName(tr("Filter by words or key"))
        self.filter.textChanged.connect(self._show_matching)
        self.content.addWidget(self.filter)
        self.tree = QTreeWidget(self)
        self.tree.setRootIsDecorated(False)
        self.tree.setHeaderLabels([tr("What it does"), tr("Key")])
        self.tree.setAccessibleName(tr("Keys"))
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(False)
        self._fill()
        self.content.addWidget(self.tree, 1)
        self.foot(self.primary(tr("Close")))
        self.fit(620, 640)

    def _fill(self) -> None:
        self._group(tr("On the page"), page_rows())
        for title, commands in menus():
            rows = [
                KeyRow(plain(command.text), command.keys or (command.page_key,))
                for command in commands
                if command.keys or command.page_key
            ]
            self._group(plain(title), tuple(rows))

    def _group(self, title: str, rows: tuple[KeyRow, ...]) -> None:
        group = QTreeWidgetItem(self.tree, [title])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        group.setFirstColumnSpanned(True)
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        for row in rows:
            QTreeWidgetItem(group, [row.does, row.caps()])
        group.setExpanded(True)

    def _show_matching(self, words: str) -> None:
        wanted = words.casefold()
        for n in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(n)
            assert group is not None
            rows = [row for m in range(group.childCount()) if (row := group.child(m)) is not None]
            for row in rows:
                row.setHidden(wanted not in f"{row.text(0)} {row.text(1)}".casefold())
            group.setHidden(all(row.isHidden() for row in rows))
