"""The line under the menus."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from rubricate.gui.actions import Actions
from rubricate.gui.needs import CHANGE_DOCUMENT
from rubricate.gui.theme import Theme
from rubricate.gui.tool_line import SearchField, ToolLine


def made(qtbot: QtBot, theme: Theme) -> tuple[ToolLine, Actions, QObject]:
    parent = QObject()
    actions = Actions(parent)
    actions.allow(CHANGE_DOCUMENT)
    line = ToolLine(actions, {name: QMenu(name) for name in ("tag.mode", "view.marks")}, theme)
    qtbot.addWidget(line)
    line.show()
    return line, actions, parent


def test_the_marker_switch_and_its_command_follow_each_other(qtbot: QtBot, theme: Theme) -> None:
    line, actions, _parent = made(qtbot, theme)
    told: list[bool] = []
    actions.connect_all({"tag.marker": told.append})
    qtbot.mouseClick(line.modes.button("marker"), Qt.MouseButton.LeftButton)
    assert told == [True]
    actions.set_checked("tag.marker", False)
    assert line.modes.value() == "span"


def test_enter_in_the_field_searches(qtbot: QtBot, theme: Theme) -> None:
    line, _actions, _parent = made(qtbot, theme)
    field = line.findChild(SearchField)
    assert isinstance(field, SearchField)
    qtbot.keyClicks(field, "bridge")
    with qtbot.waitSignal(line.searched) as searched:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert searched.args == ["bridge"]


def test_a_narrow_line_leaves_out_search_and_number_first(qtbot: QtBot, theme: Theme) -> None:
    line, _actions, _parent = made(qtbot, theme)
    field = line.findChild(SearchField)
    assert isinstance(field, SearchField)
    line.set_width_class(1366)
    assert field.isVisible()
    line.set_width_class(1024)
    assert not field.isVisible()
    assert line.modes.isVisible()


def test_a_larger_interface_leaves_out_what_a_narrow_one_does(qtbot: QtBot, theme: Theme) -> None:
    line, _actions, _parent = made(qtbot, theme)
    field = line.findChild(SearchField)
    assert isinstance(field, SearchField)
    line.set_width_class(1366)
    usual = field.width()
    line.set_theme(Theme.load("light", 125))
    assert field.isVisible()
    assert field.width() == round(usual * 1.25)
    line.set_theme(Theme.load("light", 150))
    assert not field.isVisible()
    line.set_theme(Theme.load("light", 200))
    assert not line.modes.isVisible() and line.more.isVisible()
    line.set_theme(theme)
    assert field.isVisible()


def test_what_has_no_room_is_in_more(qtbot: QtBot, theme: Theme) -> None:
    line, actions, _parent = made(qtbot, theme)
    line.set_width_class(1024)
    assert line.more.isHidden() and line.looks_button() is line.looks
    line.set_width_class(800)
    assert line.more.isVisible() and line.marks.isHidden() and line.looks_button() is line.more
    menu = line.more.menu()
    rows = [action for action in menu.actions() if not action.isSeparator()]
    assert [action.text() for action in rows[:3]] == ["tag.mode", "view.marks", "How the text looks…"]
    assert rows[3:] == [
        actions[name] for name in ("edit.find", "edit.everywhere", "document.previous", "document.next")
    ]
    with qtbot.waitSignal(line.looks_asked):
        rows[2].trigger()
