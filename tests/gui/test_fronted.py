"""A pane gives the keys to its front, and Tab comes to all that is in it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.areas import first_inside
from rubricate.gui.fronted import Fronted, front_of


def test_the_front_has_the_keys_and_tab_passes_over_nothing(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    outer = Fronted(window)
    inner = Fronted(outer)
    buttons = [QPushButton(name, inner) for name in "abc"]
    column, inside = QVBoxLayout(window), QVBoxLayout(inner)
    column.addWidget(outer)
    QVBoxLayout(outer).addWidget(inner)
    for button in buttons:
        inside.addWidget(button)
    outer.front, inner.front = inner, buttons[2]
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    outer.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert buttons[2].hasFocus()
    assert front_of(outer) is first_inside(outer) is buttons[2]
    for wanted in (*buttons, buttons[0]):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert wanted.hasFocus()


def test_a_front_that_is_not_shown_gives_way_to_what_is(qtbot: QtBot) -> None:
    pane = Fronted()
    qtbot.addWidget(pane)
    column, hidden, shown = QVBoxLayout(pane), QPushButton("a", pane), QPushButton("b", pane)
    column.addWidget(hidden)
    column.addWidget(shown)
    pane.front = hidden
    hidden.hide()
    pane.show()
    assert first_inside(pane) is shown
