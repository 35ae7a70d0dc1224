"""The list of keys."""

from collections.abc import Iterable

from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from rubricate.gui.commands import all_commands
from rubricate.gui.dialogs.keys import KeysDialog, page_rows
from rubricate.gui.page.keys import page_keys


def rows(dialog: KeysDialog) -> list[tuple[str, str]]:
    groups = [dialog.tree.topLevelItem(n) for n in range(dialog.tree.topLevelItemCount())]
    children = [group.child(m) for group in groups if group is not None for m in range(group.childCount())]
    return [(row.text(0), row.text(1)) for row in children if row is not None and not row.isHidden()]


def test_every_command_with_a_key_is_listed(qtbot: QtBot) -> None:
    dialog = KeysDialog()
    qtbot.addWidget(dialog)
    listed = len(rows(dialog))
    assert listed > sum(1 for c in all_commands() if c.keys or c.page_key)


def test_every_key_of_the_page_is_listed() -> None:
    def names(keys: Iterable[str]) -> set[str]:
        return {QKeySequence(key).toString() for key in keys}

    listed = names(key for row in page_rows() if not row.is_words for key in row.keys)
    listed |= names(key for command in all_commands() for key in (*command.keys, command.page_key))
    in_words = names(("Left", "Right", "Up", "Down"))
    spellings = names(("Ctrl+Ins", "Ctrl+Return"))  # of Ctrl+C, of Ctrl+Enter
    assert names(key for row in page_keys() for key in row.keys) - listed == in_words | spellings


def test_the_filter_leaves_what_matches(qtbot: QtBot) -> None:
    dialog = KeysDialog()
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.filter, "undo")
    assert rows(dialog) == [("Undo", "Ctrl+Z")]
