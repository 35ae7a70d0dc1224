"""A page on the screen, with the words that most tests read."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.gui.page import Page
from tests.gui.page.material import a_page, loaded

TEXT = (
    "The council has voted to build the road. Nobody who waited at the crossing can doubt it.\n"
    "Some 9,200 lorries a day squeeze through the old centre. That is more than five years ago.\n"
    "The last line of the text."
)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[Page]:
    """Shown, with the focus, with TEXT and no annotation."""
    page = a_page()
    qtbot.addWidget(page)
    page.resize(776, 500)
    loaded(page, TEXT)
    page.show()
    qtbot.waitExposed(page)
    page.setFocus()
    qtbot.waitUntil(page.hasFocus)
    QApplication.processEvents()
    yield page
    page.hide()


def point_of(page: Page, place: int, *, after: int = 1) -> QPoint:
    """A point of the viewport just behind the left side of a letter (UTF-16 place)."""
    box = page.caret_box(place)
    return QPoint(round(box.left()) + after, round(box.center().y()))
