"""A list with ticks, by keys."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.ticks import Ticks


def test_space_ticks_what_is_selected(qtbot: QtBot) -> None:
    ticks = Ticks("Things", None)
    qtbot.addWidget(ticks)
    ticks.show_rows(["a", "<b>b</b>", "c"], [False, True, False])
    assert (ticks.ticked(), ticks.currentRow()) == ([1], 1)
    changes: list[None] = []
    ticks.changed.connect(lambda: changes.append(None))
    qtbot.keyClick(ticks, Qt.Key.Key_Space)
    assert (ticks.ticked(), len(changes)) == ([], 1)
    qtbot.keyClick(ticks, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(ticks, Qt.Key.Key_Space)
    assert (ticks.ticked(), len(changes)) == ([0, 1, 2], 2)
    assert "<b>" not in ticks.item(1).toolTip()
