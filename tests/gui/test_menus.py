"""The menu bar."""

from pathlib import Path
from uuid import UUID, uuid4

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QMenuBar
from pytestqt.qtbot import QtBot

from rubricate import resources
from rubricate.core.codebook import Tag
from rubricate.gui.actions import Actions
from rubricate.gui.commands import all_commands
from rubricate.gui.main_window import MainWindow
from rubricate.gui.menus import TAGS_SHOWN, Menus, theme_options

explained: list[str] = []


def made(qtbot: QtBot) -> tuple[Menus, QMenuBar, QObject]:
    bar, parent = QMenuBar(), QObject()
    explained.clear()
    qtbot.addWidget(bar)
    return Menus(bar, Actions(parent), explained.append), bar, parent


def test_tags_stand_above_the_commands_and_are_replaced(qtbot: QtBot) -> None:
    menus, _bar, _parent = made(qtbot)
    tags = resources.default_tags(uuid4)
    pressed: list[UUID] = []
    menus.fill_tags(tags, pressed.append, enabled=True)
    menus.fill_tags(tags[:2], pressed.append, enabled=True)
    texts = [action.text() for action in menus.menu("tag").actions()]
    assert texts[:2] == ["claim\t1", "quote\t2"]
    assert not any(text.startswith("opinion") for text in texts)
    menus.menu("tag").actions()[1].trigger()
    assert pressed == [tags[1].id]


def test_recent_files_open(qtbot: QtBot) -> None:
    menus, _bar, _parent = made(qtbot)
    opened: list[Path] = []
    menus.fill_recent([Path("/a/One & two.rubricate")], opened.append)
    (action,) = menus.submenus["file.recent"].actions()
    assert action.text() == "&1 One && two"
    action.trigger()
    assert opened == [Path("/a/One & two.rubricate")]
    menus.fill_recent([], opened.append)
    assert not menus.submenus["file.recent"].isEnabled()


def test_one_of_the_options_is_on(qtbot: QtBot) -> None:
    menus, _bar, _parent = made(qtbot)
    chosen: list[str] = []
    menus.fill_options("view.theme", theme_options(), "dark", chosen.append)
    actions = menus.submenus["view.theme"].actions()
    assert [action.data() for action in actions if action.isChecked()] == ["dark"]
    actions[1].trigger()
    assert chosen == ["light"]
    menus.set_chosen("view.theme", "sepia")
    assert [action.data() for action in actions if action.isChecked()] == ["sepia"]


def test_the_status_line_says_what_an_entry_does(window: MainWindow) -> None:
    menu = window.menus.menu("help")
    window.say("Something was done.")
    menu.hovered.emit(window.commands["help.keys"])
    assert window.status.answer() == "See every key, and change it."
    menu.hovered.emit(window.commands["tag.choose"])
    assert window.status.answer() == "Open a text or a project first."
    menu.aboutToHide.emit()
    assert window.status.answer() == "Something was done."


def test_only_the_first_tags_stand_in_the_menu(qtbot: QtBot) -> None:
    menus, _bar, _parent = made(qtbot)
    tags = [Tag(uuid4(), f"tag {n}", n, "slate", "solid", "X", "") for n in range(40)]
    menus.fill_tags(tags, lambda _id: None, enabled=True)
    texts = [action.text() for action in menus.menu("tag").actions()]
    assert sum(text.startswith("tag ") for text in texts) == TAGS_SHOWN


def test_every_command_is_in_a_menu(window: MainWindow) -> None:
    bar = window.menuBar()
    menus = [menu for menu in bar.findChildren(QMenu) if menu.menuAction() in bar.actions()]
    menus += window.menus.submenus.values()
    found = {action.objectName() for menu in menus for action in menu.actions()} | set(window.menus.submenus)
    assert {command.id for command in all_commands()} <= found
