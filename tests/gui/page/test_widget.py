"""The page as a whole: what it offers in which state, and what it asks for."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rubricate.core.changes import Change
from rubricate.core.text import Span
from rubricate.gui.page import Page
from tests.gui.page.conftest import TEXT, point_of
from tests.gui.page.material import CODEBOOK, TAGS, an_id, loaded, step


@pytest.fixture
def tags(page: Page) -> list[object]:
    """The tags that are asked for."""
    found: list[object] = []
    page.tag_asked.connect(found.append)
    return found


def test_with_the_marker_what_is_selected_is_marked_and_its_key_changes_the_tag(page: Page, tags: list[object]) -> None:
    page.set_marker(TAGS[0].id)
    page.ask_tag(TAGS[1])
    assert (page.marker, tags) == (TAGS[1].id, [])
    page.select(Span(4, 11))
    page.selection_made()
    assert tags == [TAGS[1].id]
    page.ask_tag(TAGS[2])
    assert (page.marker, tags[-1]) == (TAGS[1].id, TAGS[2].id)


def test_where_nothing_may_be_changed_the_marker_and_a_held_edge_are_let_go(page: Page) -> None:
    loaded(page, TEXT, [(4, 11, "claim")])
    page.set_marker(TAGS[0].id)
    page.edges.begin(an_id(0))
    page.set_changes_allowed(False)
    assert page.marker is None
    assert page.edges.moving is None
    assert not page.has_edges
    page.set_changes_allowed(True)
    assert page.has_edges


def test_the_marker_goes_with_its_tag(page: Page) -> None:
    page.set_marker(TAGS[3].id)
    page.set_codebook(CODEBOOK)
    page.apply(step(Change(TAGS[3], None)))
    assert page.marker is None


def test_a_selection_by_mouse_is_the_systems_selection_too(page: Page) -> None:
    clipboard = QGuiApplication.clipboard()
    page.select(Span(4, 11))
    page.selection_made()
    if clipboard.supportsSelection():
        assert clipboard.text(clipboard.Mode.Selection) == "council"
    else:
        assert clipboard.text() != "council", "the clipboard itself is left alone"


def test_the_menu_is_about_the_words_below_the_pointer(page: Page) -> None:
    loaded(page, TEXT, [(0, 40, "claim"), (4, 11, "quote")])
    asked: list[tuple[list[object], object]] = []
    page.menu_asked.connect(lambda _point, ids, span: asked.append((ids, span)))
    for place in (6, 60):
        point = point_of(page, place, after=3)
        there = page.viewport().mapToGlobal(point)
        QApplication.sendEvent(page.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, there))
    assert asked == [([an_id(1), an_id(0)], None), ([], None)]


def test_letters_and_digits_without_a_tag_do_nothing(page: Page, tags: list[object]) -> None:
    page.select(Span(4, 11))
    for key in (Qt.Key.Key_9, Qt.Key.Key_X, Qt.Key.Key_BracketLeft):
        QTest.keyClick(page, key)
    assert tags == []
    assert page.selection() == Span(4, 11)
    assert page.toPlainText() == TEXT


def test_nothing_can_be_written_dropped_or_undone_into_it(page: Page) -> None:
    QGuiApplication.clipboard().setText("other words")
    for key in (Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_Z):
        QTest.keyClick(page, key, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page, Qt.Key.Key_Backspace)
    assert page.toPlainText() == TEXT
    assert not page.acceptDrops()


def test_the_wheel_over_the_margin_scrolls_as_over_the_text(page: Page) -> None:
    loaded(page, TEXT * 20)
    page.resize(1400, 300)
    margin = QPoint(20, 100)
    assert not page.viewport().geometry().contains(margin)
    event = QWheelEvent(
        QPointF(margin), QPointF(page.mapToGlobal(margin)), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(page, event)
    assert page.verticalScrollBar().value() > 0
