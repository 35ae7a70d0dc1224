"""The table of commands as the QActions of one window."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from rubricate.gui.command_tips import command_tips
from rubricate.gui.commands import Command, all_commands, key_caps, plain
from rubricate.gui.needs import Needs, why_not
from rubricate.words import tr

if TYPE_CHECKING:
    from rubricate.gui.keymap import Keymap

Handler = Callable[..., object]


class Actions(QObject):
    """The table as QActions of one window. Disabled where what they need is missing, with the reason as tooltip.

    Their status tip says in a sentence what they do, or why they can't.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._commands = {command.id: command for command in all_commands()}
        self._tips = command_tips()
        self._actions = {command.id: self._action(command) for command in self._commands.values()}
        self._keymap: Keymap | None = None
        self._present: Needs | None = None
        self.allow(Needs.NOTHING)

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def connect_all(self, handlers: Mapping[str, Handler]) -> None:
        """Give every command its handler; a switch's handler gets its new state."""
        for command_id, handler in handlers.items():
            action = self._actions[command_id]
            if action.isCheckable():
                action.triggered.connect(lambda on, call=handler: call(on))
            else:
                action.triggered.connect(lambda _on=False, call=handler: call())

    def allow(self, present: Needs) -> None:
        """Enable what can act now. `present` says what is there."""
        if present == self._present:
            return
        before, self._present = self._present, present
        changed = ~Needs.NOTHING if before is None or (before ^ present) & Needs.PAST else before ^ present
        for command_id, command in self._commands.items():
            if not command.needs & changed and before is not None:
                continue
            missing = command.needs & ~present
            action = self._actions[command_id]
            action.setEnabled(not missing)
            reason = why_not(missing, present)
            action.setToolTip(reason or self._tip(command))
            action.setStatusTip(reason or self._tips[command_id])

    def set_keys(self, keymap: "Keymap") -> None:
        """Give every command the keys that this person wants, in menus and tooltips too."""
        self._keymap = keymap
        for command_id, command in self._commands.items():
            action, keys = self._actions[command_id], self.keys(command_id)
            if command.page_key:
                action.setText(_beside(command.text, keys[:1]))
            elif action.shortcuts() != (wanted := [QKeySequence(key) for key in keys]):
                action.setShortcuts(wanted)
        present, self._present = self._present, None
        self.allow(present or Needs.NOTHING)

    def keys(self, command_id: str) -> tuple[str, ...]:
        """The keys that a command has now. Once `set_keys` was called also those of "page.verb"."""
        if self._keymap is not None:
            return self._keymap.keys(command_id)
        command = self._commands[command_id]
        return (command.page_key,) if command.page_key else command.keys

    def caps(self, command_id: str) -> str:
        """The first key of a command as this system writes it; "" for one that has none."""
        return "".join(key_caps(key) for key in self.keys(command_id)[:1])

    def set_checked(self, command_id: str, checked: bool) -> None:
        """Show a switch's state; its handler is called for what the user does alone."""
        self._actions[command_id].setChecked(checked)

    def _action(self, command: Command) -> QAction:
        action = QAction(_beside(command.text, (command.page_key,) if command.page_key else ()), self)
        action.setObjectName(command.id)
        action.setCheckable(command.checkable)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if command.id == "file.quit":
            action.setMenuRole(QAction.MenuRole.QuitRole)
        return action

    def _tip(self, command: Command) -> str:
        caps = self.caps(command.id)
        return f"{plain(command.text)} ({caps})" if caps else plain(command.text)


def nothing_selected(actions: Actions) -> str:
    """What there is to do where a selection is needed."""
    key = actions.caps("page.selecting")
    if not key:
        return tr("Nothing selected. Drag over words, or hold Shift and move.")
    return tr("Nothing selected. Drag over words, or press {key} and move.", key=key)


def _beside(text: str, keys: Sequence[str]) -> str:
    """A menu's text with a key that is not its shortcut: the page listens to it."""
    return "\t".join((text, *map(key_caps, keys)))
