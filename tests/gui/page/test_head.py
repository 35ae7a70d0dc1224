"""What stands on the whole document, above the text."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rubricate.core.changes import Change
from rubricate.core.text import Span
from rubricate.gui.page import Display, Page
from rubricate.gui.page.whole_chip import PAD, WholeChip
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import TAGS, a_whole, an_id, loaded, step

WHOLES = [a_whole("w"), a_whole("v", "opinion", "Why?\nMore.")]


@pytest.fixture
def headed(page: Page) -> Page:
    return loaded(page, TEXT, [(4, 11, "quote")], wholes=WHOLES)


def chips(page: Page) -> list[WholeChip]:
    return [chip for chip in page.head_line.findChildren(WholeChip) if chip.isVisibleTo(page.head_line)]


def test_it_is_there_only_where_something_stands_in_it(page: Page) -> None:
    loaded(page, TEXT, [(4, 11, "quote")])
    top = page.viewport().y()
    assert not page.head_line.isVisible()
    page.apply(step(Change(None, WHOLES[0])))
    assert [chip.text() for chip in chips(page)] == ["claim"]
    assert page.viewport().y() == top + page.head_line.height()
    page.apply(step(Change(WHOLES[0], None)))
    assert not page.head_line.isVisible()
    assert page.viewport().y() == top


def test_the_text_is_the_same_below_it(headed: Page) -> None:
    assert headed.toPlainText() == TEXT
    headed.select(Span(4, 11))
    assert headed.textCursor().selectedText() == "council"
    assert headed.selection() == Span(4, 11)


def test_the_chips_say_what_they_are(headed: Page) -> None:
    assert [chip.accessibleName() for chip in chips(headed)] == [
        "claim, whole document",
        "opinion, whole document, with a note",
    ]
    assert "Why?" in chips(headed)[1].toolTip()
    assert "More" not in chips(headed)[1].toolTip()


def test_a_click_takes_the_focus_to_it_and_the_keys_stay_with_the_page(headed: Page) -> None:
    opened: list[object] = []
    headed.inspect_asked.connect(opened.append)
    chip = chips(headed)[1]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert headed.focused() == an_id("v")
    assert headed.hasFocus()
    QTest.mouseDClick(chip, Qt.MouseButton.LeftButton)
    assert opened == [an_id("v")]


def test_the_verbs_are_about_it(headed: Page) -> None:
    tags, removed, said = [], [], []
    headed.tag_asked.connect(tags.append)
    headed.remove_asked.connect(removed.append)
    headed.message.connect(said.append)
    QTest.keyClick(headed, Qt.Key.Key_Tab)
    for key in (Qt.Key.Key_2, Qt.Key.Key_F2, Qt.Key.Key_Delete):
        QTest.keyClick(headed, key)
    assert (tags, removed) == ([TAGS[1].id], [[an_id("w")]])
    assert said == ["What stands on the whole document has no edges."]


def test_ctrl_click_chooses_it_with_others(headed: Page) -> None:
    headed.focus_annotation(an_id(0))
    QTest.mouseClick(chips(headed)[0], Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier)
    assert headed.picked.ids == (an_id(0), an_id("w"))


def test_the_menu_is_about_the_chip(headed: Page) -> None:
    asked: list[list[object]] = []
    headed.menu_asked.connect(lambda _point, ids, _span: asked.append(ids))
    chip = chips(headed)[1]
    middle = chip.rect().center()
    QApplication.sendEvent(chip, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, chip.mapToGlobal(middle)))
    headed.focus_annotation(an_id("w"))
    headed.do("menu")
    assert asked == [[an_id("v")], [an_id("w")]]


def test_what_has_no_room_in_three_lines_is_behind_a_number(page: Page) -> None:
    many = [a_whole(n, TAGS[n % 4].name) for n in range(40)]
    loaded(page, TEXT, wholes=many)
    shown = chips(page)
    more = page.head_line._more
    assert 0 < len(shown) < 40
    assert more.text() == f"+{40 - len(shown)}"
    assert not any(chip.geometry().intersects(more.geometry()) for chip in shown)
    assert all(page.head_line.rect().contains(chip.geometry()) for chip in shown)
    assert page.head_line.chip_of(an_id(39)) is more
    asked: list[list[object]] = []
    page.menu_asked.connect(lambda _point, ids, _span: asked.append(ids))
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert asked == [[an_id(n) for n in range(len(shown), 40)]]


def test_it_follows_ways_of_showing_and_the_names_of_tags(headed: Page) -> None:
    headed.set_display(Display.CHOSEN, frozenset({TAGS[0].id}))
    assert [chip.text() for chip in chips(headed)] == ["opinion"]
    headed.set_display(Display.NONE)
    assert not headed.head_line.isVisible()


def test_it_stands_above_the_column_of_the_text(headed: Page) -> None:
    for width in (1200, 700):
        headed.resize(width, 500)
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        left = headed.viewport().x() + headed.sheet.surface.left
        assert headed.head_line.x() + headed.theme.px(PAD) == left


def test_in_a_right_to_left_interface_the_first_is_on_the_right(headed: Page) -> None:
    headed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    headed.head_line.follow()
    first, second = chips(headed)
    assert first.x() > second.x()


def test_in_print_the_chips_are_ink(headed: Page) -> None:
    claim = headed.theme.tag(TAGS[0]).line
    pictures = []
    for mode in (Display.ALL, Display.PRINT):
        headed.set_display(mode)
        image = chips(headed)[0].grab().toImage()
        colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        pictures.append(claim.name() in colours)
    assert pictures == [True, False]
