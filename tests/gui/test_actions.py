"""The commands of a window: what can act, what says why it can't, what a switch tells."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from rubricate.gui.actions import Actions
from rubricate.gui.commands import all_commands
from rubricate.gui.needs import CHANGE, CHANGE_MARK, Needs


def test_what_cannot_act_is_disabled_and_says_why(qapp: object) -> None:
    parent = QObject()
    actions = Actions(parent)
    actions.allow(Needs.NOTHING)
    assert not actions["file.copy"].isEnabled()
    assert "first" in actions["file.copy"].toolTip()
    actions.allow(CHANGE)
    assert actions["file.copy"].isEnabled()
    assert "Ctrl+Shift+S" in actions["file.copy"].toolTip()
    assert not actions["tag.note"].isEnabled()


def test_a_switch_tells_its_handler_only_what_the_user_does(qtbot: QtBot) -> None:
    parent = QObject()
    actions = Actions(parent)
    told: list[bool] = []
    actions.connect_all({"view.left": told.append})
    actions.set_checked("view.left", True)
    assert told == []
    actions["view.left"].trigger()
    assert told == [False]


def test_after_any_change_all_is_as_if_it_had_always_been_so(qapp: object) -> None:
    parent = QObject()
    followed = Actions(parent)
    for present in (CHANGE, Needs.PROJECT, Needs.PROJECT | Needs.PAST, CHANGE_MARK | Needs.UNDO, Needs.NOTHING, CHANGE):
        followed.allow(present)
        fresh = Actions(parent)
        fresh.allow(present)
        for command in all_commands():
            one, other = followed[command.id], fresh[command.id]
            assert (one.isEnabled(), one.toolTip(), one.statusTip()) == (
                other.isEnabled(), other.toolTip(), other.statusTip(),
            ), (command.id, present)  # fmt: skip
