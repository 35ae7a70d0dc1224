"""What a key event means on the page: a move, an act, a tag, or nothing."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from rubricate.core.codebook import Codebook, Tag
from rubricate.gui.page.keys import act_keys, move_keys

_X11: Final = dict(zip(range(10, 20), "1234567890", strict=True))
# nativeScanCode of the row of digits, whatever layout is used; macOS has key codes in nativeVirtualKey instead.
_TOP_ROW: Final[Mapping[str, Mapping[int, str]]] = {
    "xcb": _X11,
    "wayland": _X11,
    "windows": dict(zip(range(2, 12), "1234567890", strict=True)),
    "cocoa": dict(zip((18, 19, 20, 21, 23, 22, 26, 28, 25, 29), "1234567890", strict=True)),
}
_STRONG: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class Keyboard:
    """Reads key events by the table of `page.keys` and a codebook."""

    def __init__(self, platform: str) -> None:
        """`platform` is Qt's name of it ("xcb", "windows" …)."""
        self._platform = platform
        self._rows = _TOP_ROW.get(platform, {})
        self._moves: dict[int, tuple[str, bool]] = {}
        self._acts: dict[int, str] = {}
        self.set_keys({})

    def set_keys(self, own: Mapping[str, Sequence[str]]) -> None:
        """Read events by these keys of each verb; a verb that is not named has its default."""
        self._moves = {_combined("Space"): ("space", False)}  # one screen down, but from unit to unit
        for move in move_keys():
            for keys in own.get(move.verb, move.keys):
                self._moves[_combined(keys)] = (move.verb, False)
                self._moves[_combined(f"Shift+{keys}")] = (move.verb, True)
        self._acts = {
            _combined(twin): act.verb
            for act in act_keys()
            for keys in own.get(act.verb, act.keys)
            for twin in _twins(keys)
        }

    def move(self, event: QKeyEvent) -> tuple[str, bool] | None:
        """A move of the caret, and whether Shift extends."""
        return self._moves.get(_pressed(event))

    def act(self, event: QKeyEvent) -> str | None:
        """Any other verb of the page."""
        return self._acts.get(_pressed(event))

    def of(self, keys: str) -> str | None:
        """The verb of these keys, such as Tab, which Qt brings to a widget in another way."""
        return self._acts.get(_combined(keys))

    def tag(self, event: QKeyEvent, codebook: Codebook) -> Tag | None:
        """The tag of a single key: by its letter or digit, by the keypad, else by its place in the row of digits."""
        if event.modifiers() & _STRONG:
            return None
        text = event.text()
        if text and text.isprintable() and not text.isspace():
            found = codebook.by_key(text)
            if found is not None:
                return found
        digit = self._digit(event)
        return codebook.by_key(digit) if digit else None

    def _digit(self, event: QKeyEvent) -> str:
        key = event.key()
        if Qt.Key.Key_0.value <= key <= Qt.Key.Key_9.value:
            return chr(key)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return ""  # '@' is no 2
        code = event.nativeVirtualKey() if self._platform == "cocoa" else event.nativeScanCode()
        return self._rows.get(code, "")


def _twins(keys: str) -> tuple[str, ...]:
    """Both Enter keys do the same."""
    return (keys, keys.replace("Return", "Enter")) if keys.endswith("Return") else (keys,)


def _combined(keys: str) -> int:
    combination: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index]  # the stubs leave __getitem__ out
    return int(combination.toCombined())


def _pressed(event: QKeyEvent) -> int:
    """Key and modifiers as a sequence has them: the keypad is no modifier here."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return int(QKeyCombination(modifiers, Qt.Key(event.key())).toCombined())
