"""Two panels above each other."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
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
