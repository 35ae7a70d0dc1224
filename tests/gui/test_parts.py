"""The small widgets that are made in many places."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.parts import called, label, named, timer, tool_button


def test_mark_up_in_a_label_is_shown_as_it_stands(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = label(parent, "<b>A & B</b>", "quiet", wraps=True)
    assert made.textFormat() is Qt.TextFormat.PlainText
    assert (made.objectName(), made.wordWrap()) == ("quiet", True)


def test_a_thing_gets_its_name() -> None:
    thing = QObject()
    assert named(thing, "panel") is thing
    assert thing.objectName() == "panel"


def test_a_tool_button_is_reached_by_tab_and_a_click_leaves_the_focus(qtbot: QtBot) -> None:
    window, pressed = QWidget(), []
    qtbot.addWidget(window)
    column, field = QVBoxLayout(window), QLineEdit(window)
    button = tool_button(window, "Close (Esc)", lambda: pressed.append(1), text="x")
    column.addWidget(field)
    column.addWidget(button)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert button.hasFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert pressed == [1, 1]
    assert (button.accessibleName(), button.toolTip()) == ("Close (Esc)", "Close (Esc)")


def test_a_list_that_opens_is_called_by_a_label_that_is_not_shown_and_goes_with_it(qtbot: QtBot) -> None:
    """Where accessibility goes through AT-SPI, Qt names such a list by its choice, and by its label alone."""
    parent = QWidget()
    qtbot.addWidget(parent)
    box = called(QComboBox(parent), "Pattern")
    beside = parent.findChildren(QLabel)
    assert [(one.text(), one.buddy(), one.isVisibleTo(parent)) for one in beside] == [("Pattern", box, False)]
    assert box.accessibleName() == "Pattern"
    box.deleteLater()
    qtbot.waitUntil(lambda: parent.findChildren(QLabel) == [])


def test_a_timer_waits_to_be_started(qtbot: QtBot) -> None:
    parent, calls = QObject(), []
    once = timer(parent, 0, lambda: calls.append(1), once=True)
    assert not once.isActive()
    once.start()
    qtbot.waitUntil(lambda: calls == [1])
    assert not once.isActive()
    again = timer(parent, 0, lambda: calls.append(2))
    again.start()
    qtbot.waitUntil(lambda: calls.count(2) >= 2)
    again.stop()
