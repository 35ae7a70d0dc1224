"""Choosing several annotations: by Ctrl+click, by keys, and what the verbs are about then."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rubricate.core.changes import Change
from rubricate.core.text import Span
from rubricate.gui.page import Page
from rubricate.gui.page.bracket_painter import chip_box
from rubricate.gui.page.picked import Picked
from tests.gui.page.conftest import TEXT, point_of
from tests.gui.page.material import a_whole, an_id, annotation, loaded, step

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def three(page: Page) -> Page:
    return loaded(page, TEXT, [(0, 40, "claim"), (4, 11, "quote"), (50, 60, "opinion")], wholes=[a_whole("w")])


def ctrl_click(page: Page, place: int) -> None:
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, CTRL, point_of(page, place, after=3))


def test_the_first_one_chosen_takes_the_one_in_focus_along() -> None:
    picked, told = Picked(), []
    picked.changed.connect(lambda: told.append(picked.ids))
    assert picked.toggle(an_id(1), along=an_id(0))
    assert picked.toggle(an_id(2), along=an_id(5))
    assert not picked.toggle(an_id(1))
    assert picked.ids == (an_id(0), an_id(2))
    picked.keep(lambda one: one == an_id(2))
    picked.keep(lambda _: True)
    picked.clear()
    assert told[-2:] == [(an_id(2),), ()]
    assert len(told) == 5


def test_ctrl_click_chooses_and_lets_go(three: Page) -> None:
    said: list[str] = []
    three.message.connect(said.append)
    ctrl_click(three, 6)
    ctrl_click(three, 53)
    assert three.picked.ids == (an_id(1), an_id(2))
    assert three.scene.picked == {1, 2}
    assert three.focused() == an_id(2)
    ctrl_click(three, 6)
    assert three.picked.ids == (an_id(2),)
    assert said == ["1 annotation chosen.", "2 annotations chosen.", "1 annotation chosen."]


def test_ctrl_click_on_a_bracket_chooses_the_longer_one(three: Page) -> None:
    brackets, _ = three.scene.brackets.of_blocks(0, 0)
    claim = next(bracket for bracket in brackets if bracket.slot == 0)
    QTest.mouseClick(three.viewport(), Qt.MouseButton.LeftButton, CTRL, chip_box(three.scene, claim).center().toPoint())
    assert three.picked.ids == (an_id(0),)


def test_a_plain_click_and_a_selection_let_all_go(three: Page) -> None:
    ctrl_click(three, 6)
    QTest.mouseClick(three.viewport(), Qt.MouseButton.LeftButton, pos=point_of(three, 53, after=3))
    assert (three.picked.ids, three.focused()) == ((), an_id(2))
    ctrl_click(three, 6)
    three.select(Span(20, 30))
    assert three.picked.ids == ()


def test_by_keys_alone_those_chosen_are_removed_together(three: Page) -> None:
    removed: list[list[object]] = []
    three.remove_asked.connect(removed.append)
    QTest.keyClick(three, Qt.Key.Key_Tab)
    QTest.keyClick(three, Qt.Key.Key_Return, SHIFT)
    QTest.keyClick(three, Qt.Key.Key_Tab)
    QTest.keyClick(three, Qt.Key.Key_Tab)
    QTest.keyClick(three, Qt.Key.Key_Return, SHIFT)
    assert three.focused() == an_id(1), "the focus stays where it is"
    QTest.keyClick(three, Qt.Key.Key_Delete)
    assert removed == [[an_id("w"), an_id(1)]]


def test_esc_lets_them_go_before_the_focus(three: Page) -> None:
    ctrl_click(three, 6)
    QTest.keyClick(three, Qt.Key.Key_Escape)
    assert (three.picked.ids, three.focused()) == ((), an_id(1))
    QTest.keyClick(three, Qt.Key.Key_Escape)
    assert three.focused() is None


def test_what_is_gone_is_chosen_no_more(three: Page) -> None:
    told: list[int] = []
    three.picked_changed.connect(told.append)
    ctrl_click(three, 6)
    ctrl_click(three, 53)
    three.apply(step(Change(annotation(1, Span(4, 11), "quote"), None)))
    assert three.picked.ids == (an_id(2),)
    loaded(three, TEXT)
    assert told == [1, 2, 1, 0]


def test_where_nothing_may_be_changed_nothing_is_chosen(three: Page) -> None:
    three.set_changes_allowed(False)
    ctrl_click(three, 6)
    assert three.picked.ids == ()


def test_those_chosen_are_ringed_and_their_letters_are_solid(three: Page) -> None:
    before = three.viewport().grab().toImage()
    ctrl_click(three, 6)
    three.focus.take(None)
    after = three.viewport().grab().toImage()
    line = three.sheet.geometry.frame(0).lines[0]
    x, y = round(three.caret_box(8).left()), round(line.base + 0.84 * 18)
    ink = three.theme.color("focus")
    around = [(x, y + dy) for dy in (-2, -1, 0, 1, 2)]
    assert min(abs(after.pixelColor(*p).lightness() - ink.lightness()) for p in around) < 60
    assert all(abs(before.pixelColor(*p).lightness() - ink.lightness()) > 60 for p in around)
