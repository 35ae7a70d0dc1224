"""Moving edges on the page: what is held, and what is asked for in the end."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rubricate.core.text import Span
from rubricate.gui.page import Page
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import an_id, loaded

K, M = Qt.Key, Qt.KeyboardModifier
HEBREW = "המועצה הצביעה בעד הכביש החדש"


@pytest.fixture
def asked(page: Page) -> list[tuple[object, Span]]:
    """What the page asks for, on an annotation on "council"."""
    loaded(page, TEXT, [(4, 11, "claim")])
    found: list[tuple[object, Span]] = []
    page.resize_asked.connect(lambda annotation_id, span: found.append((annotation_id, span)))
    return found


def words_held(page: Page) -> str:
    assert page.edges.moving is not None
    return page.edges.moving.now.of(page.text)


def test_what_is_not_here_cannot_be_held(page: Page, asked: list[tuple[object, Span]]) -> None:
    page.edges.begin(an_id("elsewhere"))
    assert page.edges.moving is None
    assert page.scene.edges is None


def test_holding_an_edge_takes_the_focus_and_ends_a_selection(page: Page, asked: list[tuple[object, Span]]) -> None:
    page.select(Span(20, 30))
    page.edges.begin(an_id(0))
    assert page.focused() == an_id(0)
    assert page.selection() is None
    assert page.scene.edges == (4, 11)


def test_it_is_shown_where_it_would_be_until_it_is_let_go(page: Page, asked: list[tuple[object, Span]]) -> None:
    page.edges.begin(an_id(0))
    page.edges.drag_to(15)
    assert page.scene.edges == (4, 15)
    assert page.rows.span(0) == Span(4, 11)
    assert asked == []
    page.edges.cancel()
    assert page.scene.edges is None
    assert asked == []


def test_white_space_is_left_out_and_the_same_span_is_not_asked_for(
    page: Page, asked: list[tuple[object, Span]]
) -> None:
    page.edges.begin(an_id(0))
    page.edges.drag_to(12)  # one blank more
    page.edges.finish()
    assert asked == []
    page.edges.begin(an_id(0))
    page.edges.drag_to(16)  # "council has "
    page.edges.finish()
    assert asked == [(an_id(0), Span(4, 15))]
    assert page.edges.moving is None


def test_while_an_edge_is_held_keys_do_nothing_else(page: Page, asked: list[tuple[object, Span]]) -> None:
    removed: list[object] = []
    page.remove_asked.connect(removed.append)
    page.edges.begin(an_id(0))
    QTest.keyClick(page, K.Key_Delete)
    QTest.keyClick(page, K.Key_2)
    assert (removed, words_held(page)) == ([], "council")
    QTest.keyClick(page, K.Key_Right, M.ControlModifier)
    assert words_held(page) == "council has"
    QTest.keyClick(page, K.Key_F2)
    assert asked == [(an_id(0), Span(4, 15))]


def test_tab_takes_the_other_edge(page: Page, asked: list[tuple[object, Span]]) -> None:
    page.edges.begin(an_id(0))
    QTest.keyClick(page, K.Key_Tab)
    assert page.hasFocus()
    QTest.keyClick(page, K.Key_Left, M.ControlModifier)
    assert words_held(page) == "The council"


def test_in_right_to_left_words_left_goes_on(page: Page) -> None:
    loaded(page, HEBREW, [(0, 6, "claim")])
    page.edges.begin(an_id(0))
    QTest.keyClick(page, K.Key_Left, M.ControlModifier)
    assert words_held(page) == HEBREW[:13]
    QTest.keyClick(page, K.Key_Right, M.ControlModifier)
    assert words_held(page) == HEBREW[:6]


def test_nothing_held_nothing_happens(page: Page, asked: list[tuple[object, Span]]) -> None:
    page.edges.drag_to(20)
    page.edges.other_edge()
    page.edges.finish()
    assert asked == []
