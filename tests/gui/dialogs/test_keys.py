"""The list of keys."""

from pytestqt.qtbot import QtBot

from rubricate.gui.commands import all_commands
from rubricate.gui.dialogs.keys import KeysDialog


def rows(dialog: KeysDialog) -> list[tuple[str, str]]:
    groups = [dialog.tree.topLevelItem(n) for n in range(dialog.tree.topLevelItemCount())]
    children = [group.child(m) for group in groups if group is not None for m in range(group.childCount())]
    return [(row.text(0), row.text(1)) for row in children if row is not None and not row.isHidden()]


def test_every_command_with_a_key_is_listed(qtbot: QtBot) -> None:
    dialog = KeysDialog()
    qtbot.addWidget(dialog)
    listed = len(rows(dialog))
    assert listed > sum(1 for c in all_commands() if c.keys or c.page_key)


def test_the_filter_leaves_what_matches(qtbot: QtBot) -> None:
    dialog = KeysDialog()
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.filter, "undo")
    assert rows(dialog) == [("Undo", "Ctrl+Z")]
