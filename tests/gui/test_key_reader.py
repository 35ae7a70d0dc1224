"""Keys of a list in which letters are commands."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from rubricate.gui.key_reader import KeyReader
from rubricate.gui.list_keys import table_keys

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier


def event(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key.value, modifiers)


@pytest.mark.parametrize(
    ("key", "modifiers", "verb"),
    [
        (Qt.Key.Key_D, NONE, "done"),
        (Qt.Key.Key_D, SHIFT, "done"),
        (Qt.Key.Key_D, CONTROL, "fill"),
        (Qt.Key.Key_Delete, KEYPAD, "empty"),
        (Qt.Key.Key_Delete, SHIFT, ""),
        (Qt.Key.Key_Insert, SHIFT, "paste"),
        (Qt.Key.Key_Return, NONE, ""),
        (Qt.Key.Key_Escape, NONE, ""),
        (Qt.Key.Key_Control, CONTROL, ""),
        (Qt.Key.Key_X, NONE, ""),
    ],
)
def test_keys_mean_what_they_come_with(key: Qt.Key, modifiers: Qt.KeyboardModifier, verb: str) -> None:
    assert KeyReader(table_keys()).verb(event(key, modifiers)) == verb


def test_a_persons_keys_hold_instead() -> None:
    reader = KeyReader(table_keys())
    reader.set_keys({"done": ("E", "F9"), "skip": (), "new": ("Shift+E",)})
    assert [reader.verb(event(key)) for key in (Qt.Key.Key_E, Qt.Key.Key_F9)] == ["done", "done"]
    assert reader.verb(event(Qt.Key.Key_E, SHIFT)) == "new"
    assert reader.verb(event(Qt.Key.Key_D)) == reader.verb(event(Qt.Key.Key_S)) == ""
    assert (reader.first("done"), reader.caps("skip")) == ("E", "")


def test_a_letter_of_another_script_is_one_too() -> None:
    reader = KeyReader(table_keys())
    reader.set_keys({"done": ("Д",)})
    assert reader.verb(event(Qt.Key(0x0414))) == "done"
    assert reader.verb(event(Qt.Key(0x0414), SHIFT)) == "done"


def test_hints_leave_out_what_has_no_key() -> None:
    reader = KeyReader(table_keys())
    reader.set_keys({"skip": ()})
    assert reader.hints((("done", "{} done".format), ("skip", "{} skip".format))) == ["D done"]
