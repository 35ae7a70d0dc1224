"""The menu bar, made from the command table; the menus that follow the project are filled anew when they change."""

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

from rubricate.core.codebook import Tag
from rubricate.gui import tips
from rubricate.gui.commands import LINE, Actions, menus
from rubricate.gui.parts import named
from rubricate.gui.segments import Option
from rubricate.words import tr

SUBMENUS = ("file.recent", "view.marks", "view.numbers", "view.font", "view.spacing", "view.theme")


class Menus:
    """Fills a menu bar. `tags` and the submenus are filled with `fill_tags`, `fill_recent` and `fill_options`."""

    def __init__(self, bar: QMenuBar, actions: Actions) -> None:
        self._bar = bar
        self.submenus = {name: named(QMenu(actions[name].text(), bar), name) for name in SUBMENUS}
        self._menus: dict[str, QMenu] = {}
        self._tag_actions: list[QAction] = []
        for title, commands in menus():
            menu = bar.addMenu(title)
            menu.setToolTipsVisible(True)
            for command in commands:
                if command is LINE:
                    menu.addSeparator()
                elif command.id in self.submenus:
                    menu.addMenu(self.submenus[command.id])
                else:
                    menu.addAction(actions[command.id])
            self._menus[commands[0].menu] = menu

    def menu(self, name: str) -> QMenu:
        """The menu of this name ("file", "tag" …)."""
        return self._menus[name]

    def fill_tags(self, tags: Sequence[Tag], press: Callable[[UUID], object], enabled: bool) -> None:
        """The tags with their keys at the top of the Tag menu."""
        menu = self._menus["tag"]
        for action in self._tag_actions:
            menu.removeAction(action)
            action.deleteLater()
        self._tag_actions = []
        before = next(action for action in menu.actions() if action not in self._tag_actions)
        for tag in tags:
            if tag.retired:
                continue
            words = tag.name.replace("&", "&&")
            action = QAction(f"{words}\t{tag.key.upper()}" if tag.key else words, menu)
            action.setEnabled(enabled)
            action.triggered.connect(lambda _checked=False, tag_id=tag.id: press(tag_id))
            self._tag_actions.append(action)
        if self._tag_actions:
            line = QAction(menu)
            line.setSeparator(True)
            self._tag_actions.append(line)
        menu.insertActions(before, self._tag_actions)

    def fill_recent(self, paths: Sequence[Path], open_path: Callable[[Path], object]) -> None:
        """The projects of last time, the newest first."""
        menu = self.submenus["file.recent"]
        menu.clear()
        menu.setEnabled(bool(paths))
        for number, path in enumerate(paths, start=1):
            name = path.stem.replace("&", "&&")
            action = menu.addAction(f"&{number} {name}" if number < 10 else name)
            action.setToolTip(tips.plain(str(path)))
            action.triggered.connect(lambda _checked=False, p=path: open_path(p))
        menu.setToolTipsVisible(True)

    def fill_options(self, name: str, options: Sequence[Option], chosen: str, choose: Callable[[str], object]) -> None:
        """A submenu of ways of which one is on."""
        menu = self.submenus[name]
        menu.clear()
        group = QActionGroup(menu)
        for option in options:
            action = menu.addAction(option.title)
            action.setCheckable(True)
            action.setChecked(option.value == chosen)
            action.setData(option.value)
            group.addAction(action)
            action.triggered.connect(lambda _checked=False, value=option.value: choose(value))

    def set_chosen(self, name: str, value: str) -> None:
        """Show which way is on."""
        for action in self.submenus[name].actions():
            action.setChecked(action.data() == value)


def theme_options() -> tuple[Option, ...]:
    return (
        Option("system", tr("As the system")),
        Option("light", tr("Light")),
        Option("dark", tr("Dark")),
        Option("sepia", tr("Sepia")),
        Option("contrast-light", tr("High contrast, light")),
        Option("contrast-dark", tr("High contrast, dark")),
    )


def font_options() -> tuple[Option, ...]:
    return (
        Option("serif", tr("Serif")),
        Option("sans", tr("Sans serif")),
        Option("legible", tr("Easy to tell apart")),
    )


def spacing_options() -> tuple[Option, ...]:
    return (Option("normal", tr("Normal")), Option("wide", tr("Wide")))


def speech_options() -> tuple[Option, ...]:
    return (Option("off", tr("Nothing")), Option("brief", tr("Briefly")), Option("full", tr("In full")))


def number_options() -> tuple[Option, ...]:
    return (
        Option("", tr("None")),
        Option("sentence", tr("Of the sentences")),
        Option("paragraph", tr("Of the paragraphs")),
    )


def marks_options() -> tuple[Option, ...]:
    return (
        Option("all", tr("All")),
        Option("chosen", tr("Chosen tags")),
        Option("focus", tr("The tag in focus alone")),
        Option("none", tr("None")),
        Option("print", tr("As on paper, without tints")),
    )
