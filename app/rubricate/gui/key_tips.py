"""Tooltips that name a key: the words stand with the button, the key comes from the table that holds now."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QAbstractButton, QWidget

from rubricate.gui.commands import key_caps
from rubricate.words import tr

W = TypeVar("W", bound=QWidget)
B = TypeVar("B", bound=QAbstractButton)
_COMMAND, _WORDS, _TIP, _FACE = "commandOfKeys", "wordsOfTip", "tipWithKeys", "wordsOfFace"


def keyed(button: W, words: str, command_id: str, name: str = "") -> W:
    """The same button with these words as tooltip, and as spoken name unless it has another one.

    `show_keys` puts the command's key behind the words.
    """
    button.setProperty(_COMMAND, command_id)
    button.setProperty(_WORDS, words)
    button.setAccessibleName(name or words)
    button.setToolTip(words)
    return button


def lettered(button: B, words: str, tip: str, command_id: str) -> B:
    """A button whose face names its key: in a list where letters are commands they are shown on the screen."""
    button.setProperty(_COMMAND, command_id)
    button.setProperty(_FACE, words)
    button.setText(words)
    button.setToolTip(tip)
    return button


def with_key(button: W, words: str, key: str) -> W:
    """As `keyed`, for a key that a panel always has: it is no row of the table ("Esc" closes, "Del" removes)."""
    button.setAccessibleName(words)
    button.setToolTip(named_with(words, key_caps(key)))
    return button


def named_with(words: str, key: str) -> str:
    """Words with a key as this system writes it behind them; the words alone for ""."""
    return tr("{what} ({key})", what=words, key=key) if key else words


def show_keys(part: QWidget, caps: Callable[[str], str]) -> None:
    """Name the keys that hold in tooltips and faces of a part of the window. `caps` gives a command's key, or ""."""
    for widget in part.findChildren(QWidget):
        command_id = widget.property(_COMMAND)
        face = widget.property(_FACE)
        if isinstance(face, str) and isinstance(widget, QAbstractButton):
            widget.setText(named_with(face, caps(str(command_id))))
        elif isinstance(command_id, str):
            before, words, key = tip(widget), str(widget.property(_WORDS)), caps(command_id)
            widget.setProperty(_TIP, named_with(words, key))
            if widget.toolTip() in (before, words):  # what says instead why a button is off, stays
                widget.setToolTip(tip(widget))


def tip(button: QWidget) -> str:
    """The tooltip of a keyed button: its words, and its key as it was told last."""
    return str(button.property(_TIP) or button.property(_WORDS) or "")
