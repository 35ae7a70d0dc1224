"""The magnifying glass in a field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from rubricate.gui import style
from rubricate.gui.panels.search_icon import SearchSign, add_search_icon
from rubricate.gui.theme import Theme


def shown(qtbot: QtBot, size: int) -> tuple[QLineEdit, SearchSign]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme = Theme.load("light", size)
    style.apply(app, theme)
    field = QLineEdit()
    qtbot.addWidget(field)
    sign = add_search_icon(field, theme)
    field.resize(300, theme.px(32))
    field.show()
    app.processEvents()
    return field, sign


@pytest.mark.parametrize(("size", "side"), [(100, 16), (200, 32)])
def test_it_grows_with_the_interface_and_the_words_stand_behind_it(qtbot: QtBot, size: int, side: int) -> None:
    field, sign = shown(qtbot, size)
    assert sign.width() == sign.height() == side
    assert sign.pixmap().width() == side
    assert field.cursorRect().left() >= sign.geometry().right()
    image = sign.grab().toImage()
    assert len({image.pixel(x, y) for x in range(side) for y in range(side)}) > 2


def test_in_a_mirrored_field_it_stands_at_the_right(qtbot: QtBot) -> None:
    field, sign = shown(qtbot, 100)
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert sign.geometry().right() > field.width() - 16
    assert field.textMargins().right() > 0
    assert field.textMargins().left() == 0


def test_a_mouse_goes_through_to_the_field(qtbot: QtBot) -> None:
    field, sign = shown(qtbot, 100)
    assert field.childAt(sign.geometry().center()) is None
