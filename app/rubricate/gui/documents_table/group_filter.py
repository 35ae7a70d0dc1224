"""A button that says which groups of a column are shown, with a menu of ticks that stays open."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from rubricate.gui.panels.tag_filter import TickMenu
from rubricate.words import tr, trn

Choice = tuple[str, str]  # the group, what it is called


class GroupFilter(QPushButton):
    """`changed` when other groups are ticked. `wanted` is None for all."""

    changed = Signal()

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = title
        self._choices: Sequence[Choice] = ()
        self.wanted: frozenset[str] | None = None
        self.setObjectName("tagFilter")
        self.setAutoDefault(False)
        self._menu = TickMenu(self)
        self.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill)
        self._say()

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """The groups that there are; one that is gone is no longer wanted."""
        self._choices = choices
        if self.wanted is not None:
            self.choose(self.wanted & {group for group, _ in choices} or None)
        self._say()

    def choose(self, wanted: frozenset[str] | None) -> None:
        """Show these groups, or all (None)."""
        if wanted != self.wanted:
            self.wanted = wanted
            self._say()
            self.changed.emit()

    def toggle_group(self, group: str) -> None:
        """Tick or untick one. From all to one, and from none left back to all."""
        wanted = (self.wanted or frozenset()) ^ {group}
        self.choose(wanted if wanted and len(wanted) < len(self._choices) else None)

    def entries(self) -> list[QAction]:
        """The entries of the menu: all, then each."""
        self._fill()
        return [action for action in self._menu.actions() if action.isCheckable()]

    def _fill(self) -> None:
        self._menu.clear()
        self._add(tr("All"), None)
        self._menu.addSeparator()
        for group, words in self._choices:
            self._add(words, group)
        self._tick()

    def _add(self, words: str, group: str | None) -> None:
        entry = self._menu.addAction(words.replace("&", "&&"))
        entry.setCheckable(True)
        entry.setData(group)
        entry.triggered.connect(lambda _=False: self._pick(group))

    def _pick(self, group: str | None) -> None:
        if group is None:
            self.choose(None)
        else:
            self.toggle_group(group)
        self._tick()

    def _tick(self) -> None:
        for action in self._menu.actions():
            if action.isCheckable():
                group = action.data()
                action.setChecked(self.wanted is None if group is None else group in (self.wanted or ()))

    def _say(self) -> None:
        chosen = [words for group, words in self._choices if self.wanted is not None and group in self.wanted]
        which = chosen[0] if len(chosen) == 1 else trn("{n} chosen", "{n} chosen", len(chosen))
        words = tr("{title}: {which}", title=self._title, which=which if chosen else tr("all"))
        self.setText(words.replace("&", "&&"))
        spoken = tr("Filter by {title}: {which}", title=self._title, which=", ".join(chosen) or tr("all"))
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
