"""Which keys a command may have: what is refused, and the sentence that says why."""

from typing import Final

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from rubricate.gui.commands import key_caps
from rubricate.gui.keymap import LISTS, PAGE, Entry, Keymap, canonical
from rubricate.words import tr

_STRONG: Final = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_ALT: Final = Qt.KeyboardModifier.AltModifier
_CONTROL_ALT: Final = Qt.KeyboardModifier.ControlModifier | _ALT
_READERS: Final = (Qt.Key.Key_Insert, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock)
_TABS: Final = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_FIELDS: Final = (
    Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
)  # fmt: skip
_ROWS: Final = (*(set(_FIELDS) - {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}), Qt.Key.Key_Space)
_ALONE: Final = frozenset(
    {
        Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr,
        Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_unknown,
    }
)  # fmt: skip


def pressed(event: QKeyEvent) -> str:
    """What was pressed, as Qt writes it; "" while only Shift, Ctrl and the like are held down."""
    key = Qt.Key(event.key())
    if key in _ALONE:
        return ""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if key == Qt.Key.Key_Backtab:
        key, modifiers = Qt.Key.Key_Tab, modifiers | Qt.KeyboardModifier.ShiftModifier
    return canonical(QKeySequence(QKeyCombination(modifiers, key)).toString(QKeySequence.SequenceFormat.PortableText))


def why_not(keymap: Keymap, name: str, key: str) -> str:
    """Why this row can't have this key, in a sentence; "" where it can."""
    entry = keymap.entry(name)
    if canonical(key) in map(canonical, keymap.default(name).keys):
        return _other(keymap, entry, key)
    return _reserved(entry, key) or _other(keymap, entry, key)


def _other(keymap: Keymap, entry: Entry, key: str) -> str:
    wanted = [canonical(key), canonical(f"Shift+{key}")] if entry.extends else [canonical(key)]
    for one in wanted:
        owner = keymap.other(entry.id, one)
        if owner is not None:
            return _belongs(owner, key_caps(one), is_here=owner.scope == entry.scope)
    return ""


def _belongs(owner: Entry, key: str, *, is_here: bool) -> str:
    if is_here:
        return tr(
            "{key} belongs to “{command}”. Nothing changed. Give that another key first.",
            key=key,
            command=owner.text,
        )
    return tr(
        "{key} belongs to “{command}” ({place}). Nothing changed. Give that another key first.",
        key=key,
        command=owner.text,
        place=owner.group,
    )


def _reserved(entry: Entry, key: str) -> str:
    """The keys that tags, screen readers, layouts, menus and fields need."""
    combination: QKeyCombination = QKeySequence(key)[0]  # type: ignore[index]  # the stubs leave __getitem__ out
    what, modifiers = combination.key(), combination.keyboardModifiers()
    caps = key_caps(key)
    if what in _READERS:
        return tr("{key} is left to screen readers. Choose other keys.", key=caps)
    if (modifiers & _CONTROL_ALT) == _CONTROL_ALT:
        return tr("Ctrl with Alt types letters on some keyboards, and screen readers use it. Choose other keys.")
    if what in _TABS:
        return tr("{key} goes on to what comes next, everywhere. Choose other keys.", key=caps)
    if what == Qt.Key.Key_Space and (modifiers & _STRONG):
        return tr("{key} is left to input methods. Choose other keys.", key=caps)
    is_in_list = entry.scope in LISTS
    if not modifiers & _STRONG and _is_written(what) and not is_in_list:
        return tr("Digits and letters alone belong to tags. Add Ctrl or Alt, or choose a function key.")
    if (modifiers & _STRONG) == _ALT and (_is_letter(what) or what == Qt.Key.Key_F4):
        return tr("{key} opens a menu or belongs to the system. Choose other keys.", key=caps)
    needed = _ROWS if is_in_list else () if entry.scope == PAGE else _FIELDS
    if not modifiers & _STRONG and what in needed:
        return tr("{key} is needed in fields and lists. Add Ctrl or Alt, or choose a function key.", key=caps)
    if entry.extends and modifiers & Qt.KeyboardModifier.ShiftModifier:
        return tr("With Shift this moves and selects already. Choose keys without Shift.")
    return ""


def _is_written(what: Qt.Key) -> bool:
    """Whether the key types a sign: letters, digits, punctuation, the space."""
    return what.value < Qt.Key.Key_Escape.value


def _is_letter(what: Qt.Key) -> bool:
    return Qt.Key.Key_A.value <= what.value <= Qt.Key.Key_Z.value or (what.value > 0x7F and _is_written(what))
