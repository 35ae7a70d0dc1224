"""A row of buttons of which one is on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.segments import Option, Segments

OPTIONS = (Option("a", "A"), Option("b", "B"), Option("c", "C"))


def test_one_is_on_and_the_user_is_heard_alone(qtbot: QtBot) -> None:
    segments = Segments("Which", OPTIONS, "b")
    qtbot.addWidget(segments)
    heard: list[str] = []
    segments.chosen.connect(heard.append)
    segments.set_value("c")
    assert (segments.value(), heard) == ("c", [])
    qtbot.mouseClick(segments.button("a"), Qt.MouseButton.LeftButton)
    assert (segments.value(), heard) == ("a", ["a"])


def test_arrow_keys_go_round(qtbot: QtBot) -> None:
    segments = Segments("Which", OPTIONS, "c")
    qtbot.addWidget(segments)
    qtbot.keyClick(segments, Qt.Key.Key_Right)
    assert segments.value() == "a"
    qtbot.keyClick(segments, Qt.Key.Key_Left)
    assert segments.value() == "c"


def test_tab_comes_to_the_one_that_is_on_and_arrows_take_the_keys_along(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    before, segments = QLineEdit(window), Segments("Which", OPTIONS, "b", window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert segments.button("b").hasFocus()
    qtbot.keyClick(segments.button("b"), Qt.Key.Key_Right)
    assert segments.value() == "c"
    assert segments.button("c").hasFocus()
    qtbot.keyClick(segments.button("c"), Qt.Key.Key_Tab)
    assert before.hasFocus()
