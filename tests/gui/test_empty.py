"""What stands in the place of the page."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rubricate.gui.empty import EmptyProject


def test_it_says_how_a_text_comes_in_and_the_key_reaches_it(qtbot: QtBot) -> None:
    asked: list[str] = []
    empty = EmptyProject(lambda: asked.append("add"))
    qtbot.addWidget(empty)
    empty.show()
    assert "drop files here" in " ".join(label.text() for label in empty.findChildren(QLabel))
    empty.setFocus()
    qtbot.waitUntil(empty.button.hasFocus)
    QTest.keyClick(empty.button, Qt.Key.Key_Space)
    empty.button.click()
    assert asked == ["add", "add"]
