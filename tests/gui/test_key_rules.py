"""Which keys are refused, and why."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from rubricate.gui.key_rules import pressed, why_not
from rubricate.gui.keymap import Keymap, table

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("name", "key", "words"),
    [
        ("edit.undo", "Ctrl+N", "New project"),
        ("edit.undo", "F8", "Start or stop selecting"),
        ("edit.undo", "Ctrl+Shift+Left", "One word to the left"),
        ("edit.undo", "Esc", "One step back"),
        ("edit.undo", "1", "belong to tags"),
        ("page.grow", "Q", "belong to tags"),
        ("page.grow", "Shift+Q", "belong to tags"),
        ("page.grow", "Space", "belong to tags"),
        ("edit.undo", "Ctrl+Ins", "screen readers"),
        ("edit.undo", "Ins", "screen readers"),
        ("edit.undo", "Shift+Ins", "screen readers"),
        ("edit.undo", "CapsLock", "screen readers"),
        ("edit.undo", "Ctrl+Alt+K", "some keyboards"),
        ("edit.undo", "Alt+F", "menu"),
        ("edit.undo", "Alt+F4", "system"),
        ("edit.undo", "Ctrl+Tab", "goes on"),
        ("edit.undo", "Ctrl+Space", "input methods"),
        ("edit.undo", "Backspace", "fields"),
        ("page.word_left", "Shift+F12", "without Shift"),
        ("table.done", "Space", "fields and lists"),
        ("table.done", "Shift+Down", "fields and lists"),
        ("editor.merge", "Home", "fields and lists"),
        ("queue.keep", "Return", "fields and lists"),
        ("table.done", "S", "Skip, with the reason"),
        ("editor.add", "F2", "Rename"),
        ("queue.keep", "Esc", "Close"),
        ("table.done", "Ctrl+N", "“New project” (File)"),
        ("edit.undo", "Ctrl+D", "(In the table of documents)"),
        ("table.done", "Alt+D", "menu"),
        ("table.done", "Ctrl+Ins", "screen readers"),
    ],
)
def test_it_is_refused_with_a_reason(name: str, key: str, words: str) -> None:
    assert words in why_not(Keymap(), name, key)


def test_a_move_needs_its_key_with_shift_too() -> None:
    assert "Redo" in why_not(Keymap({"edit.redo": ["Shift+F12"]}), "page.word_left", "F12")


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("edit.undo", "F12"), ("edit.undo", "Ctrl+K"), ("edit.undo", "Ctrl+Z"), ("page.grow", "Ctrl+Shift+G"),
        ("table.done", "F8"), ("table.done", "K"), ("table.done", "1"), ("queue.keep", "D"),
        ("editor.add", "Backspace"),
        ("page.remove", "Backspace"), ("page.next", "Tab"), ("page.note", "Alt+Return"), ("edit.undo", "Alt+1"),
    ],
)  # fmt: skip
def test_it_may_be_had(name: str, key: str) -> None:
    assert why_not(Keymap(), name, key) == ""


def test_every_default_may_be_had_by_its_own_row() -> None:
    assert [key for entry in table() for key in entry.keys if why_not(Keymap(), entry.id, key)] == []


def event(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key.value, modifiers)


@pytest.mark.parametrize("key", [Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_AltGr, Qt.Key.Key_unknown])
def test_modifiers_alone_are_no_key_yet(key: Qt.Key) -> None:
    assert pressed(event(key)) == ""


def test_what_was_pressed_is_written_as_qt_writes_it() -> None:
    assert pressed(event(Qt.Key.Key_K, CONTROL | SHIFT)) == "Ctrl+Shift+K"
    assert pressed(event(Qt.Key.Key_Backtab, SHIFT)) == "Shift+Tab"
    assert pressed(event(Qt.Key.Key_5, CONTROL | Qt.KeyboardModifier.KeypadModifier)) == "Ctrl+5"
    assert pressed(event(Qt.Key.Key_Enter, CONTROL)) == "Ctrl+Return"
