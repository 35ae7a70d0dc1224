"""The menu bar."""

from pathlib import Path
from uuid import UUID, uuid4

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenuBar
from pytestqt.qtbot import QtBot

from rubricate import resources
from rubricate.gui.actions import Actions
from rubricate.gui.menus import Menus, theme_options

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
