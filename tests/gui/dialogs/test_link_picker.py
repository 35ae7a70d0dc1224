"""The chooser of a link's type."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rubricate.gui.dialogs.link_picker import LinkPicker
from rubricate.gui.theme import Theme

K = Qt.Key
TYPES = ("attacks", "source_content", "premise_claim", "supports")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def opened(window: QWidget, theme: Theme, current: str = "") -> tuple[LinkPicker, list[str]]:
    picker = LinkPicker(TYPES, theme, window)
    chosen: list[str] = []
    picker.chosen.connect(chosen.append)
    picker.open_near(QRect(100, 100, 20, 20), current)
    return picker, chosen


def test_it_begins_at_the_present_type_and_arrows_go_round(window: QWidget, qtbot: QtBot, theme: Theme) -> None:
    picker, chosen = opened(window, theme, "supports")
    assert picker.list.currentItem().text() == "supports"
    qtbot.keyClick(picker.field, K.Key_Down)
    qtbot.keyClick(picker.field, K.Key_Return)
    assert chosen == ["attacks"]


def test_typing_narrows_down_and_own_words_are_a_type(window: QWidget, qtbot: QtBot, theme: Theme) -> None:
    picker, chosen = opened(window, theme)
    qtbot.keyClicks(picker.field, "Pre")
    assert [picker.list.item(row).text() for row in range(picker.list.count())] == ["premise → claim", "“Pre”"]
    qtbot.keyClick(picker.field, K.Key_Down)
    qtbot.keyClick(picker.field, K.Key_Return)
    assert chosen == ["Pre"]


def test_esc_chooses_nothing(window: QWidget, qtbot: QtBot, theme: Theme) -> None:
    picker, chosen = opened(window, theme)
    with qtbot.waitSignal(picker.closed):
        qtbot.keyClick(picker.field, K.Key_Escape)
    assert chosen == []
