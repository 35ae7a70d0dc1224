"""What became of many files."""

from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.report import Line, ReportDialog
from rubricate.gui.theme import Theme


def test_what_was_left_out_stands_first(qtbot: QtBot, theme: Theme) -> None:
    lines = [Line("a.txt", "Added.", is_added=True), Line("b.jpg", "b.jpg is a picture.", is_added=False)]
    dialog = ReportDialog("1 added, 1 not.", lines, theme)
    qtbot.addWidget(dialog)
    first, second = dialog.table.item(0, 0), dialog.table.item(1, 0)
    assert first is not None
    assert second is not None
    assert (first.text(), second.text()) == ("b.jpg", "a.txt")
