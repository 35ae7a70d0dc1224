import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.core.text import Span
from rubricate.gui.page import Page
from tests.gui.page.conftest import TEXT, point_of
from tests.gui.page.material import TAGS, an_id, loaded

LEFT = Qt.MouseButton.LeftButton


def move(page: Page, point: QPoint, button: Qt.MouseButton = LEFT) -> None:
    """A mouse move with the button held (QTest sends moves without buttons)."""
    where = QPointF(point)
    everywhere = QPointF(page.viewport().mapToGlobal(point))
    held = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QEvent.Type.MouseMove, where, everywhere, Qt.MouseButton.NoButton, button, held)
    QApplication.sendEvent(page.viewport(), event)


def press(page: Page, point: QPoint, key: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mousePress(page.viewport(), LEFT, key, point)


def release(page: Page, point: QPoint) -> None:
    QTest.mouseRelease(page.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, point)


def click(page: Page, point: QPoint, times: int = 1) -> None:
    """Clicks that follow fast on one another."""
    for n in range(times):
        kind = QEvent.Type.MouseButtonDblClick if n % 2 else QEvent.Type.MouseButtonPress
        _send(page, kind, point, LEFT, n)
        _send(page, QEvent.Type.MouseButtonRelease, point, Qt.MouseButton.NoButton, n)


def _send(page: Page, kind: QEvent.Type, point: QPoint, buttons: Qt.MouseButton, n: int) -> None:
    everywhere = QPointF(page.viewport().mapToGlobal(point))
    event = QMouseEvent(kind, QPointF(point), everywhere, LEFT, buttons, Qt.KeyboardModifier.NoModifier)
    is_first = n == 0 and kind == QEvent.Type.MouseButtonPress
    click.start += 5_000 if is_first else 20  # type: ignore[attr-defined]
    event.setTimestamp(click.start)  # type: ignore[attr-defined]
    QApplication.sendEvent(page.viewport(), event)


click.start = 1_000_000  # type: ignore[attr-defined]


def drag(page: Page, start: int, end: int) -> None:
    press(page, point_of(page, start))
    move(page, point_of(page, (start + end) // 2))
    move(page, point_of(page, end))
    release(page, point_of(page, end))


def test_a_drag_selects_by_letter(page: Page, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.selection_changed):
        drag(page, 4, 11)
    assert page.selection() == Span(4, 11)
    assert page.text[4:11] == "council"


def test_backwards_it_selects_the_same(page: Page) -> None:
    drag(page, 11, 4)
    assert page.selection() == Span(4, 11)
    assert page.position() == 4


@pytest.mark.parametrize(
    ("times", "words"),
    [
        (2, "council"),
        (3, "The council has voted to build the road."),
        (4, TEXT.split("\n")[0]),
    ],
)
def test_more_clicks_take_the_word_the_sentence_the_paragraph(page: Page, times: int, words: str) -> None:
    click(page, point_of(page, 6, after=3), times)
    span = page.selection()
    assert span is not None
    assert span.of(page.text) == words


def test_a_drag_after_a_double_click_goes_on_by_words(page: Page) -> None:
    point = point_of(page, 6, after=3)
    for n, kind in enumerate((QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)):
        _send(page, kind, point, LEFT, n)
    move(page, point_of(page, 17, after=3))
    release(page, point_of(page, 17))
    span = page.selection()
    assert span is not None
    assert span.of(page.text) == "council has voted"


def test_shift_and_a_click_extend(page: Page) -> None:
    page.go_to(4)
    press(page, point_of(page, 11), Qt.KeyboardModifier.ShiftModifier)
    release(page, point_of(page, 11))
    assert page.selection() == Span(4, 11)


def test_a_click_takes_the_shortest_and_each_further_one_the_next(page: Page, qtbot: QtBot) -> None:
    loaded(page, TEXT, [(0, 40, "claim"), (4, 11, "opinion"), (0, 20, "quote")])
    seen = []
    page.focus_changed.connect(lambda which, n, of: seen.append((which, n, of)))
    for _ in range(4):
        qtbot.mouseClick(page.viewport(), LEFT, pos=point_of(page, 6, after=3))
    assert seen == [(an_id(1), 1, 3), (an_id(2), 2, 3), (an_id(0), 3, 3), (an_id(1), 1, 3)]


def test_a_click_on_bare_words_takes_the_focus_away(page: Page, qtbot: QtBot) -> None:
    loaded(page, TEXT, [(4, 11, "opinion")])
    page.focus_annotation(an_id(0))
    qtbot.mouseClick(page.viewport(), LEFT, pos=point_of(page, 30, after=3))
    assert page.focused() is None
    assert page.position() in (30, 31)


def test_dragging_an_edge_asks_for_the_new_span(page: Page, qtbot: QtBot) -> None:
    loaded(page, TEXT, [(4, 11, "opinion")])
    with qtbot.waitSignal(page.resize_asked) as asked:
        press(page, point_of(page, 11, after=0))
        move(page, point_of(page, 13))
        move(page, point_of(page, 15))
        release(page, point_of(page, 15))
    assert asked.args == [an_id(0), Span(4, 15)]
    assert page.rows.span(0) == Span(4, 11), "the page changes nothing by itself"


def pull(page: Page, start: QPoint, end: QPoint) -> None:
    """A finger that is put down, goes on and is lifted; Qt makes mouse events of it."""
    touch = QTest.touchEvent(page.viewport(), QTest.createTouchDevice())
    touch.press(0, start, page.viewport()).commit()
    touch.move(0, (start + end) / 2, page.viewport()).commit()
    touch.move(0, end, page.viewport()).commit()
    touch.release(0, end, page.viewport()).commit()


def test_a_finger_need_not_hit_the_end_of_the_annotation_in_focus(page: Page, qtbot: QtBot) -> None:
    loaded(page, TEXT, [(4, 11, "opinion")])
    page.focus_annotation(an_id(0))
    with qtbot.waitSignal(page.resize_asked) as asked:
        pull(page, point_of(page, 11, after=0) + QPoint(16, 0), point_of(page, 15))
    assert asked.args == [an_id(0), Span(4, 15)]


def test_a_finger_beside_an_annotation_without_the_focus_selects(page: Page, qtbot: QtBot) -> None:
    loaded(page, TEXT, [(4, 11, "opinion")])
    with qtbot.assertNotEmitted(page.resize_asked):
        pull(page, point_of(page, 11, after=0) + QPoint(16, 0), point_of(page, 20))
    selection = page.selection()
    assert selection is not None
    assert selection.end == 20


def test_over_an_edge_the_pointer_says_so(page: Page) -> None:
    loaded(page, TEXT, [(4, 11, "opinion")])
    move(page, point_of(page, 4, after=0), Qt.MouseButton.NoButton)
    assert page.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor
    move(page, point_of(page, 8), Qt.MouseButton.NoButton)
    assert page.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor


def test_in_a_project_that_is_read_only_edges_stay(page: Page) -> None:
    loaded(page, TEXT, [(4, 11, "opinion")])
    page.set_changes_allowed(False)
    drag(page, 11, 15)
    assert page.selection() == Span(11, 15)


def test_a_click_on_a_bracket_takes_the_focus_there(page: Page, qtbot: QtBot) -> None:
    loaded(page, TEXT, [(4, 11, "opinion"), (0, 20, "claim")])
    page.grab()
    line = page.sheet.geometry.frame(0).lines[0]
    x = page.scene.surface.left + page.scene.surface.measure + 24 + 17 + 8
    qtbot.mouseClick(page.viewport(), LEFT, pos=QPoint(x, round(line.base - 6)))
    assert page.focused() == an_id(1)


def test_with_the_marker_every_drag_asks_for_its_tag(page: Page, qtbot: QtBot) -> None:
    page.set_marker(TAGS[2].id)
    with qtbot.waitSignal(page.tag_asked) as asked:
        drag(page, 4, 11)
    assert asked.args == [TAGS[2].id]
    assert page.selection() == Span(4, 11)


def test_past_the_lower_edge_it_scrolls(page: Page, qtbot: QtBot) -> None:
    loaded(page, TEXT * 20)
    press(page, point_of(page, 4))
    move(page, QPoint(200, page.viewport().height() + 60))
    before = page.verticalScrollBar().value()
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > before + 40)
    release(page, QPoint(200, page.viewport().height() + 60))
    span = page.selection()
    assert span is not None
    assert span.start == 4


def test_no_letter_is_cut(page: Page) -> None:
    loaded(page, "a 👨‍👩‍👧 family and e\u0301 more")
    start = 2
    press(page, point_of(page, 0))
    move(page, point_of(page, start, after=12))
    release(page, point_of(page, start, after=12))
    span = page.selection()
    assert span is None or span.end in (1, 2, 7)


def test_the_right_button_asks_for_a_menu_of_all_that_lie_there(page: Page, qtbot: QtBot) -> None:
    from PySide6.QtGui import QContextMenuEvent

    loaded(page, TEXT, [(0, 40, "claim"), (4, 11, "opinion")])
    point = point_of(page, 6, after=3)
    with qtbot.waitSignal(page.menu_asked) as asked:
        everywhere = page.viewport().mapToGlobal(point)
        QApplication.sendEvent(page.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, everywhere))
    assert asked.args[1:] == [[an_id(1), an_id(0)], None]
    assert page.focused() == an_id(1)


def test_the_wheel_with_ctrl_asks_for_zoom(page: Page, qtbot: QtBot) -> None:
    from PySide6.QtGui import QWheelEvent

    point = QPointF(100, 100)
    with qtbot.waitSignal(page.zoom_asked) as asked:
        event = QWheelEvent(
            point,
            QPointF(page.viewport().mapToGlobal(point.toPoint())),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(page.viewport(), event)
    assert asked.args == [-1]


def test_beside_the_column_the_mouse_works_as_in_it(page: Page, qtbot: QtBot) -> None:
    from PySide6.QtGui import QWheelEvent

    page.resize(1300, 500)
    loaded(page, TEXT * 20)
    QApplication.processEvents()
    line = page.caret_box(200).center().y()
    beside = QPoint(20, round(line))
    assert not page.viewport().geometry().contains(beside)
    QTest.mousePress(page, LEFT, Qt.KeyboardModifier.NoModifier, beside)
    for x in (400, 700):
        everywhere = QPointF(page.mapToGlobal(QPoint(x, round(line))))
        where = QPointF(x, line)
        held = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(page, QMouseEvent(QEvent.Type.MouseMove, where, everywhere, LEFT, LEFT, held))
    assert page.selection() is not None
    QTest.mouseRelease(page, LEFT, Qt.KeyboardModifier.NoModifier, beside)
    wheel = QWheelEvent(
        QPointF(beside),
        QPointF(page.mapToGlobal(beside)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(page, wheel)
    assert page.verticalScrollBar().value() > 0
