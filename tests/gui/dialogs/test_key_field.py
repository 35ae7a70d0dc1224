"""The field that listens for keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.key_field import KeyField


@pytest.fixture
def listening(qtbot: QtBot) -> Iterator[tuple[KeyField, list[str]]]:
    """The field in a window, and what it has taken."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    made, heard = KeyField(holder), []  # type: tuple[KeyField, list[str]]
    line.addWidget(made)
    line.addWidget(QLineEdit(holder))
    qtbot.addWidget(holder)
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    made.taken.connect(heard.append)
    made.show_caps("F8")
    yield made, heard
    holder.hide()


def test_it_takes_one_key_whatever_it_does_elsewhere(listening: tuple[KeyField, list[str]], qtbot: QtBot) -> None:
    made, heard = listening
    made.listen()
    assert "Esc" in made.text()
    qtbot.keyClick(made, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert heard == ["Ctrl+Tab"]
    assert made.text() == "F8"
    qtbot.keyClick(made, Qt.Key.Key_F12)
    assert heard == ["Ctrl+Tab"]


def test_a_modifier_alone_is_waited_on(listening: tuple[KeyField, list[str]], qtbot: QtBot) -> None:
    made, heard = listening
    made.listen()
    qtbot.keyClick(made, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    assert heard == []
    assert made.is_listening


def test_esc_and_leaving_end_it(listening: tuple[KeyField, list[str]], qtbot: QtBot) -> None:
    made, heard = listening
    made.listen()
    with qtbot.waitSignal(made.ended):
        qtbot.keyClick(made, Qt.Key.Key_Escape)
    made.listen()
    other = made.parent().findChildren(QLineEdit)[1]
    with qtbot.waitSignal(made.ended):
        other.setFocus()
    assert heard == []
    assert not made.is_listening
    assert made.text() == "F8"
