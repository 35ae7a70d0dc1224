"""Choosing a backup."""

import os
from pathlib import Path

from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.restore import RestoreDialog


def test_the_newest_copy_is_offered_first(qtbot: QtBot, tmp_path: Path) -> None:
    old, new = tmp_path / "1.rubricate", tmp_path / "2.rubricate"
    for number, path in enumerate((old, new)):
        path.write_bytes(b"")
        os.utime(path, (1_700_000_000 + number * 86_400,) * 2)
    dialog = RestoreDialog([old, new])
    qtbot.addWidget(dialog)
    assert dialog.chosen() == new
    dialog.list.setCurrentRow(1)
    assert dialog.chosen() == old


def test_without_a_copy_nothing_can_be_chosen(qtbot: QtBot) -> None:
    dialog = RestoreDialog([])
    qtbot.addWidget(dialog)
    assert dialog.chosen() is None
