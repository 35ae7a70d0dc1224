"""What changed, as a table: the line that is selected is shown whole, lines can be copied."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.changes import LONGEST, ChangesDialog
from rubricate.gui.theme import Theme
from rubricate.words.between import Told

LINES = [Told("claim: so", "quote", "claim"), Told("the tag claim: definition", "", "One.\nTwo." * 200)]


def test_a_line_is_shown_whole_and_copied(qtbot: QtBot, theme: Theme) -> None:
    dialog = ChangesDialog("What changed", "1 retagged.", LINES, 3, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.whole.text() == "claim: so\nBefore: quote\nNow: claim"
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    assert dialog.whole.text().startswith("the tag claim: definition\nNow: One.")
    assert len(dialog.whole.text()) == LONGEST
    qtbot.keyClick(dialog.table, Qt.Key.Key_Up)
    qtbot.keyClick(dialog.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "claim: so\tquote\tclaim"
    model = dialog.table.model()
    assert [model.headerData(n, Qt.Orientation.Horizontal) for n in range(3)] == ["What", "Before", "Now"]
    assert dialog.table.columnWidth(0) > dialog.table.columnWidth(1)


def test_nothing_is_a_sentence(qtbot: QtBot, theme: Theme) -> None:
    dialog = ChangesDialog("What changed", "", [], 0, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.summary.text() == "Nothing is otherwise than before."
    assert not dialog.table.isVisible()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_first_line_is_selected_whichever_way_it_runs(
    qtbot: QtBot, theme: Theme, qapp: QApplication, direction: Qt.LayoutDirection
) -> None:
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(direction)
    try:
        dialog = ChangesDialog("What changed", "1 retagged.", LINES, 0, theme)
        qtbot.addWidget(dialog)
        dialog.show()
        assert [index.row() for index in dialog.table.selectionModel().selectedRows()] == [0]
    finally:
        qapp.setLayoutDirection(before)
