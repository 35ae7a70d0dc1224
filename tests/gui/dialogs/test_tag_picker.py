"""The chooser: typing, arrows, Enter, Esc, and where it opens."""

from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rubricate.core.codebook import Codebook, Tag
from rubricate.gui.dialogs.tag_picker import NEAR, TagPicker, beside
from rubricate.gui.theme import Theme

NAMES = [f"tag {n}" for n in range(1, 31)]
BOOK = Codebook([Tag(uuid4(), name, n, "blue", "solid", f"{n:02}") for n, name in enumerate(NAMES)])
PLACE = QRect(100, 100, 80, 20)


class Open:
    """A chooser and what came of it."""

    def __init__(self, qtbot: QtBot, theme: Theme, *, may_add: bool = True) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.picker = TagPicker(BOOK, theme, self.window, may_add=may_add)
        # The connections must not hold this object: it would go, and the window with it, while the picker goes
        self.chosen, self.new, self.closed = heard(self.picker)


def heard(picker: TagPicker) -> tuple[list[str], list[str], list[None]]:
    chosen: list[str] = []
    new: list[str] = []
    closed: list[None] = []
    picker.chosen.connect(lambda tag_id: chosen.append(BOOK[tag_id].name))
    picker.new_asked.connect(new.append)
    picker.closed.connect(lambda: closed.append(None))
    return chosen, new, closed


@pytest.fixture
def opened(qtbot: QtBot, theme: Theme) -> Open:
    found = Open(qtbot, theme)
    found.picker.open_near(PLACE, BOOK.ordered()[2].id)
    return found


def test_it_begins_at_the_present_tag_and_arrows_go_on(opened: Open, qtbot: QtBot) -> None:
    assert opened.picker.list.currentIndex().data() == "tag 3"
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return):
        qtbot.keyClick(opened.picker.field, key)
    assert opened.chosen == ["tag 4"] and opened.closed == [None]


def test_typing_narrows_down_and_enter_takes_the_best(opened: Open, qtbot: QtBot) -> None:
    qtbot.keyClicks(opened.picker.field, "tag 29")
    assert opened.picker.model.rowCount() == 1
    qtbot.keyClick(opened.picker.field, Qt.Key.Key_Enter)
    assert opened.chosen == ["tag 29"]


def test_arrows_go_round_and_pages_stop_at_the_ends(opened: Open, qtbot: QtBot) -> None:
    field, rows = opened.picker.field, opened.picker.list
    qtbot.keyClick(field, Qt.Key.Key_PageUp)
    assert rows.currentIndex().row() == 0
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert rows.currentIndex().row() == 29
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_PageDown)
    assert rows.currentIndex().row() == 8


def test_esc_leaves_everything_as_it_is(opened: Open, qtbot: QtBot) -> None:
    qtbot.keyClick(opened.picker.field, Qt.Key.Key_Escape)
    assert opened.closed == [None] and opened.chosen == [] and opened.new == []


def test_a_name_that_no_tag_has_is_offered_as_a_new_one(opened: Open, qtbot: QtBot) -> None:
    qtbot.keyClicks(opened.picker.field, "irony")
    assert opened.picker.list.currentIndex().data() == "New tag “irony”"
    qtbot.keyClick(opened.picker.field, Qt.Key.Key_Return)
    assert opened.new == ["irony"] and opened.chosen == []


def test_where_nothing_matches_and_none_may_be_added_enter_waits(qtbot: QtBot, theme: Theme) -> None:
    found = Open(qtbot, theme, may_add=False)
    found.picker.open_near(PLACE)
    qtbot.keyClicks(found.picker.field, "irony")
    qtbot.keyClick(found.picker.field, Qt.Key.Key_Return)
    assert found.closed == [] and found.new == []
    found.picker.close()


def test_a_click_takes_a_row(opened: Open, qtbot: QtBot) -> None:
    rows = opened.picker.list
    place = rows.visualRect(opened.picker.model.index(1)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.chosen == ["tag 2"]


@pytest.mark.parametrize(
    ("place", "corner"),
    [
        (QRect(100, 100, 80, 20), QPoint(100, 119 + NEAR)),
        (QRect(100, 700, 80, 20), QPoint(100, 700 - NEAR - 300)),
        (QRect(950, 100, 80, 20), QPoint(999 - 280 - NEAR, 119 + NEAR)),
        (QRect(-30, 100, 80, 20), QPoint(NEAR, 119 + NEAR)),
    ],
)
def test_it_opensbeside_the_words_and_on_the_screen(place: QRect, corner: QPoint) -> None:
    assert beside(place, QSize(280, 300), QRect(0, 0, 1000, 800)) == corner


def test_all_of_it_is_on_the_screen_evenbeside_a_large_selection() -> None:
    screen = QRect(0, 0, 1000, 800)
    corner = beside(QRect(100, 20, 500, 760), QSize(280, 300), screen)
    assert screen.contains(QRect(corner, QSize(280, 300)))
