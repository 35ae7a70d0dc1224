"""The answers of the program in one list."""

from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.messages import MessagesDialog
from rubricate.gui.messages import Messages


def test_the_newest_stands_first(qtbot: QtBot) -> None:
    messages = Messages()
    messages.add(1_000, "One.")
    messages.add(2_000, "Two.", "details")
    dialog = MessagesDialog(messages.all())
    qtbot.addWidget(dialog)
    assert dialog.list.item(0).text().endswith("Two.")
    assert dialog.list.item(0).toolTip() == "details"


def test_an_empty_list_says_so(qtbot: QtBot) -> None:
    dialog = MessagesDialog(())
    qtbot.addWidget(dialog)
    assert dialog.list.isHidden()
