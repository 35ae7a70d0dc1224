"""Making a link on the page: by keys, by clicks, by pulling from bracket to bracket."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rubricate.gui.page import Page
from rubricate.gui.page.bracket_painter import chip_box
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import an_id, loaded
from tests.gui.page.test_bracket_painter import bracket_of

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def three(page: Page) -> Page:
    return loaded(page, TEXT, [(4, 11, "claim"), (50, 60, "quote"), (100, 110, "opinion")])


def heard(page: Page) -> tuple[list[object], list[str]]:
    asked: list[object] = []
    said: list[str] = []
    page.linker.asked.connect(lambda begin, end: asked.append((begin, end)))
    page.message.connect(said.append)
    return asked, said


def chip(page: Page, slot: int) -> QPoint:
    return chip_box(page.scene, bracket_of(page, slot)).center().toPoint()


def test_by_keys_alone(three: Page, qtbot: QtBot) -> None:
    asked, _ = heard(three)
    three.focus_annotation(an_id(0))
    qtbot.keyClick(three, K.Key_L, CTRL)
    assert three.linker.is_on and three.scene.link_from == 0
    qtbot.keyClick(three, K.Key_Tab)
    qtbot.keyClick(three, K.Key_Tab)
    assert three.scene.link_to == 2
    qtbot.keyClick(three, K.Key_Return)
    assert asked == [(an_id(0), an_id(2))]
    assert not three.linker.is_on and three.scene.link_from is None


def test_esc_stops_and_says_so(three: Page, qtbot: QtBot) -> None:
    asked, said = heard(three)
    three.focus_annotation(an_id(0))
    qtbot.keyClick(three, K.Key_L, CTRL)
    qtbot.keyClick(three, K.Key_Escape)
    assert not three.linker.is_on and said[-1] == "No link was made."
    assert three.focused() == an_id(0)
    assert asked == []


def test_it_leads_to_another_annotation_or_says_what_is_missing(three: Page, qtbot: QtBot) -> None:
    asked, said = heard(three)
    qtbot.keyClick(three, K.Key_L, CTRL)
    assert said[-1] == "No annotation in focus. Press Tab or click one."
    three.focus_annotation(an_id(1))
    qtbot.keyClick(three, K.Key_L, CTRL)
    qtbot.keyClick(three, K.Key_Return)
    assert said[-1] == "The link begins here. Go to another annotation."
    qtbot.keyClick(three, K.Key_1)
    assert said[-1].startswith("A link is being made")  # and nothing was tagged
    QTest.mouseClick(three.viewport(), Qt.MouseButton.LeftButton, pos=chip(three, 2))
    qtbot.keyClick(three, K.Key_L, CTRL)
    assert asked == [(an_id(1), an_id(2))]


def pull(page: Page, start: QPoint, end: QPoint) -> None:
    view = page.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for part in (0.4, 1.0):
        there = start + QPointF(end - start).__mul__(part).toPoint()
        QTest.mouseEvent(QTest.MouseAction.MouseMove, view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0), there)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def test_from_bracket_to_bracket_with_the_mouse(three: Page) -> None:
    asked, _ = heard(three)
    pull(three, chip(three, 0), chip(three, 2))
    assert asked == [(an_id(0), an_id(2))]
    assert three.scene.link_to is None


def test_let_go_beside_it_nothing_is_linked(three: Page) -> None:
    asked, _ = heard(three)
    pull(three, chip(three, 0), chip(three, 0) + QPoint(60, 90))
    assert asked == [] and not three.linker.is_on


def test_a_click_on_a_bracket_is_still_a_click(three: Page) -> None:
    asked, _ = heard(three)
    QTest.mouseClick(three.viewport(), Qt.MouseButton.LeftButton, pos=chip(three, 1))
    assert three.focused() == an_id(1) and asked == [] and not three.linker.is_on


def test_where_nothing_may_be_changed_no_link_begins(three: Page, qtbot: QtBot) -> None:
    three.set_changes_allowed(False)
    three.focus_annotation(an_id(0))
    qtbot.keyClick(three, K.Key_L, CTRL)
    pull(three, chip(three, 0), chip(three, 2))
    assert not three.linker.is_on
