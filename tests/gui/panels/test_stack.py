"""Two panels above each other."""

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.panels.stack import SHARE, PanelStack, Scroll


class Box(QWidget):
    """A widget that wants a height."""

    def __init__(self, high: int) -> None:
        super().__init__()
        self.high = high

    def sizeHint(self) -> QSize:
        return QSize(100, self.high)


@pytest.mark.parametrize(("wanted", "given"), [(120, 120), (900, round(500 * SHARE))])
def test_the_upper_one_takes_what_it_needs_up_to_its_share(qtbot: QtBot, wanted: int, given: int) -> None:
    top, bottom = Box(wanted), Box(50)
    scroll = Scroll(top, None)  # type: ignore[arg-type]
    stack = PanelStack(scroll, bottom)
    qtbot.addWidget(stack)
    stack.resize(300, 500)
    stack.show()
    qtbot.waitUntil(lambda: bottom.height() == 500 - given - 1)
    assert scroll.height() == given


def test_what_has_the_keys_is_seen(qtbot: QtBot) -> None:
    content = QWidget()
    column = QVBoxLayout(content)
    fields = [QLineEdit() for _ in range(20)]
    for field in fields:
        column.addWidget(field)
    scroll = Scroll(content, None)  # type: ignore[arg-type]
    stack = PanelStack(scroll, Box(50))
    qtbot.addWidget(stack)
    stack.resize(200, 300)
    stack.show()
    stack.activateWindow()
    qtbot.waitUntil(stack.isActiveWindow)
    fields[-1].setFocus()
    qtbot.waitUntil(lambda: scroll.viewport().rect().contains(fields[-1].mapTo(scroll.viewport(), QPoint(5, 5))))


def test_it_grows_with_its_content(qtbot: QtBot) -> None:
    content, words = QWidget(), QLabel("one")
    words.setWordWrap(True)
    column = QVBoxLayout(content)
    column.addWidget(words)
    scroll = Scroll(content, None)  # type: ignore[arg-type]
    stack = PanelStack(scroll, Box(50))
    qtbot.addWidget(stack)
    stack.resize(200, 500)
    stack.show()
    low = scroll.height()
    words.setText("many words that need several lines in so narrow a place " * 3)
    qtbot.waitUntil(lambda: scroll.height() > low)
    assert scroll.verticalScrollBar().maximum() == 0
