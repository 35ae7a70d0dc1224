"""The menu bar, made from the command table; the menus that follow the project are filled anew when they change."""

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction, QActionGroup, QHelpEvent
from PySide6.QtWidgets import QMenu, QMenuBar, QToolButton, QToolTip

from rubricate.core.codebook import Tag
from rubricate.gui import tips
from rubricate.gui.actions import Actions
from rubricate.gui.commands import SEPARATOR, menus
from rubricate.gui.icons import icon
from rubricate.gui.mnemonics import told_apart
from rubricate.gui.parts import named
from rubricate.gui.segments import Option
from rubricate.gui.theme import Theme
from rubricate.words import tr

SUBMENUS = (
    *("file.recent", "tag.mode", "view.marks", "view.numbers", "view.snap", "view.font", "view.spacing", "view.theme"),
    "document.units",
)


TAGS_SHOWN = 12


class PlainMenu(QMenu):
    """A menu whose tooltips come where an entry is off, to say why; what is on is explained in the status line."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            below = self.actionAt(event.pos())
            if below is None or below.isEnabled():
                QToolTip.hideText()
                return True
        return super().event(event)


class Menus:
    """Fills a menu bar. `tags` and the submenus are filled with `fill_tags`, `fill_recent` and `fill_options`.

    `explain` is called with the sentence of the entry under the mouse or the keys, with "" when a menu closes.
    """

    def __init__(self, bar: QMenuBar, actions: Actions, explain: Callable[[str], object]) -> None:
        self._bar, self._explain = bar, explain
        self.submenus = {name: named(self._made(actions[name].text()), name) for name in SUBMENUS}
        self._menus: dict[str, QMenu] = {}
        self._tag_actions: list[QAction] = []
        for row in menus():
            menu = self._menus[row.name] = self._made(row.title)
            bar.addMenu(menu)
            for command in row.commands:
                place = self.submenus[command.within] if command.within else menu
                if command.id == SEPARATOR:
                    place.addSeparator()
                elif command.id in self.submenus:
                    place.addMenu(self.submenus[command.id]).setStatusTip(actions[command.id].statusTip())
                else:
                    place.addAction(actions[command.id])

    def _made(self, title: str) -> QMenu:
        menu = PlainMenu(title, self._bar)
        menu.setToolTipsVisible(True)
        menu.hovered.connect(lambda action: self._explain(action.statusTip()))
        menu.aboutToHide.connect(lambda: self._explain(""))
        return menu

    def set_theme(self, theme: Theme) -> None:
        """What has no room in the bar opens under our own sign; Qt gives it 12 pixels."""
        more = self._bar.findChild(QToolButton, "qt_menubar_ext_button")
        if isinstance(more, QToolButton):
            more.setIcon(icon("chevron-down", theme))
            more.setAccessibleName(tr("More menus"))

    def menu(self, name: str) -> QMenu:
        """The menu of this name ("file", "tag" …)."""
        return self._menus[name]

    def fill_tags(self, tags: Sequence[Tag], press: Callable[[UUID], object], enabled: bool) -> None:
        """The first tags with their keys at the top of the Tag menu; all of them are in *Choose a tag…*"""
        menu = self._menus["tag"]
        for action in self._tag_actions:
            menu.removeAction(action)
            action.deleteLater()
        self._tag_actions = []
        before = menu.actions()[0]
        for tag in [tag for tag in tags if not tag.retired][:TAGS_SHOWN]:
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
            action.setStatusTip(str(path))
            action.triggered.connect(lambda _checked=False, p=path: open_path(p))

    def fill_options(self, name: str, options: Sequence[Option], chosen: str, choose: Callable[[str], object]) -> None:
        """A submenu of ways of which one is on."""
        menu = self.submenus[name]
        menu.clear()
        group = QActionGroup(menu)
        for option, title in zip(options, told_apart([option.title for option in options]), strict=True):
            action = menu.addAction(title)
            action.setStatusTip(option.tip)
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


def snap_options() -> tuple[Option, ...]:
    return (
        Option("", tr("Letters")),
        Option("word", tr("Whole words")),
        Option("sentence", tr("Whole sentences")),
    )


def marks_options() -> tuple[Option, ...]:
    return (
        Option("all", tr("All")),
        Option("chosen", tr("Chosen tags")),
        Option("focus", tr("The tag in focus alone")),
        Option("none", tr("None")),
        Option("print", tr("As on paper, without tints")),
    )
