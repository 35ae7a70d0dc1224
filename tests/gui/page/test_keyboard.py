import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rubricate.core.text import Span
from rubricate.gui.page import Page
from rubricate.gui.page.keyboard import Keyboard
from rubricate.gui.page.keys import page_keys
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import CODEBOOK, TAGS, added, an_id, loaded

K, M = Qt.Key, Qt.KeyboardModifier


def press(page: Page, key: Qt.Key, modifiers: Qt.KeyboardModifier = M.NoModifier, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(page, key, modifiers)


def key_event(key: Qt.Key, text: str, modifiers: Qt.KeyboardModifier = M.NoModifier, scan: int = 0) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key.value, modifiers, scan, 0, 0, text)


def test_arrows_move_and_shift_extends(page: Page) -> None:
    press(page, K.Key_Right, times=4)
    assert page.position() == 4
    press(page, K.Key_Right, M.ShiftModifier, times=7)
    assert page.selection() == Span(4, 11)
    press(page, K.Key_Left)
    assert page.selection() is None
    assert page.position() == 4


def test_by_word_sentence_and_paragraph(page: Page) -> None:
    press(page, K.Key_Right, M.ControlModifier)
    assert page.position() == 4
    press(page, K.Key_Down, M.AltModifier)
    assert page.text[page.position() :].startswith("Nobody")
    press(page, K.Key_Down, M.ControlModifier)
    assert page.text[page.position() :].startswith("Some")
    press(page, K.Key_Down, M.AltModifier)
    press(page, K.Key_Up, M.ControlModifier)
    assert page.text[page.position() :].startswith("Some")
    press(page, K.Key_Up, M.AltModifier)
    assert page.text[page.position() :].startswith("Nobody")


def test_shift_with_a_sentence_takes_it_whole(page: Page) -> None:
    press(page, K.Key_Down, M.AltModifier | M.ShiftModifier)
    span = page.selection()
    assert span is not None
    assert span.of(TEXT) == "The council has voted to build the road."


def test_the_edges_of_line_and_text(page: Page) -> None:
    press(page, K.Key_End, M.ControlModifier)
    assert page.position() == len(TEXT)
    press(page, K.Key_Home)
    assert TEXT[page.position() :].startswith("The last")
    press(page, K.Key_Home, M.ControlModifier | M.ShiftModifier)
    assert page.selection() == Span(0, TEXT.index("The last"))


def test_at_the_ends_of_the_text_its_margins_are_seen(page: Page) -> None:
    loaded(page, "\n".join([TEXT] * 12))
    bar = page.verticalScrollBar()
    press(page, K.Key_End, M.ControlModifier)
    assert bar.value() == bar.maximum() > 0
    press(page, K.Key_Home, M.ControlModifier)
    assert bar.value() == 0


def test_f8_selects_without_shift_until_esc(page: Page, qtbot: QtBot) -> None:
    press(page, K.Key_F8)
    press(page, K.Key_Right, times=3)
    assert page.selection() == Span(0, 3)
    with qtbot.waitSignal(page.message) as said:
        press(page, K.Key_Escape)
    assert said.args == ["Selecting ends."]
    press(page, K.Key_Right)
    assert page.selection() is None


def test_ctrl_e_grows(page: Page) -> None:
    page.go_to(6)
    words = []
    for _ in range(3):
        press(page, K.Key_E, M.ControlModifier)
        span = page.selection()
        assert span is not None
        words.append(span.of(TEXT))
    assert words == ["council", "The council has voted to build the road.", TEXT.split("\n")[0]]


def test_ctrl_e_begins_with_the_annotation_in_focus(page: Page) -> None:
    loaded(page, TEXT, [(4, 20, "claim")])
    page.focus_annotation(an_id(0))
    press(page, K.Key_E, M.ControlModifier)
    assert page.selection() == Span(4, 20)


@pytest.mark.parametrize("keypad", [M.NoModifier, M.KeypadModifier])
def test_a_tags_key_asks_for_it(page: Page, qtbot: QtBot, keypad: Qt.KeyboardModifier) -> None:
    page.select(Span(4, 11))
    with qtbot.waitSignal(page.tag_asked) as asked:
        press(page, K.Key_2, keypad)
    assert asked.args == [TAGS[1].id]


def test_a_digit_is_known_by_its_place_on_the_keyboard() -> None:
    keyboard = Keyboard("xcb")
    assert keyboard.tag(key_event(K.Key_Eacute, "é", scan=11), CODEBOOK) == TAGS[1]
    assert keyboard.tag(key_event(K.Key_2, "2", M.ShiftModifier, 11), CODEBOOK) == TAGS[1]
    assert keyboard.tag(key_event(K.Key_At, "@", M.ShiftModifier, 11), CODEBOOK) is None
    assert keyboard.tag(key_event(K.Key_2, "2", M.ControlModifier, 11), CODEBOOK) is None
    assert keyboard.tag(key_event(K.Key_Down, "", M.KeypadModifier, 88), CODEBOOK) is None
    assert Keyboard("offscreen").tag(key_event(K.Key_Eacute, "é", scan=11), CODEBOOK) is None


def test_what_was_selected_is_in_focus_once_it_is_marked(page: Page) -> None:
    page.select(Span(4, 12))  # with the space behind it, which the verb trims
    page.apply(added("new", Span(4, 11)))
    assert page.selection() is None
    assert page.focused() == an_id("new")


def test_another_ones_annotation_leaves_the_selection(page: Page) -> None:
    page.select(Span(4, 11))
    page.apply(added("new", Span(20, 25)))
    assert page.selection() == Span(4, 11)
    assert page.focused() is None


def test_tab_goes_from_annotation_to_annotation_longer_first_and_then_leaves(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    from tests.gui.page.material import a_page

    page, other = loaded(a_page(), TEXT, [(4, 11, "claim"), (4, 20, "quote"), (30, 35, "claim")]), QLineEdit()
    box = QVBoxLayout(window)
    box.addWidget(page)
    box.addWidget(other)
    window.show()
    page.setFocus()
    qtbot.waitUntil(page.hasFocus)
    seen = []
    for _ in range(3):
        press(page, K.Key_Tab)
        seen.append(page.focused())
    assert seen == [an_id(1), an_id(0), an_id(2)]
    assert page.hasFocus()
    press(page, K.Key_Tab)
    assert other.hasFocus()
    page.setFocus()
    press(page, K.Key_Tab, M.ShiftModifier)
    assert page.focused() == an_id(0)
    press(page, K.Key_Escape)
    press(page, K.Key_Tab)
    assert other.hasFocus(), "Esc, then Tab leaves at once"


def test_enter_chooses_a_tag_or_opens_the_inspector(page: Page, qtbot: QtBot) -> None:
    loaded(page, TEXT, [(4, 11, "claim")])
    page.select(Span(20, 25))
    with qtbot.waitSignal(page.picker_asked):
        press(page, K.Key_Return)
    page.focus_annotation(an_id(0))
    with qtbot.waitSignal(page.inspect_asked) as asked:
        press(page, K.Key_Return)
    assert asked.args == [an_id(0)]


def test_delete_asks_to_remove_what_is_in_focus(page: Page, qtbot: QtBot) -> None:
    loaded(page, TEXT, [(4, 11, "claim")])
    with qtbot.assertNotEmitted(page.remove_asked):
        press(page, K.Key_Delete)
    page.focus_annotation(an_id(0))
    with qtbot.waitSignal(page.remove_asked) as asked:
        press(page, K.Key_Delete)
    assert asked.args == [[an_id(0)]]


def test_f2_moves_the_edges(page: Page, qtbot: QtBot) -> None:
    loaded(page, TEXT, [(4, 11, "claim")])
    page.focus_annotation(an_id(0))
    press(page, K.Key_F2)
    press(page, K.Key_Right, M.ControlModifier)
    with qtbot.waitSignal(page.hinted) as said:
        press(page, K.Key_Tab)
    assert said.args == ["Left and Right move the start, Tab goes to the end. Enter keeps, Esc takes back."]
    press(page, K.Key_Left, M.ControlModifier)
    press(page, K.Key_Right)
    with qtbot.waitSignal(page.resize_asked) as asked:
        press(page, K.Key_Return)
    assert asked.args == [an_id(0), Span(1, 15)]


def test_esc_takes_moved_edges_back(page: Page, qtbot: QtBot) -> None:
    loaded(page, TEXT, [(4, 11, "claim")])
    page.focus_annotation(an_id(0))
    with qtbot.assertNotEmitted(page.resize_asked):
        press(page, K.Key_F2)
        press(page, K.Key_Right, times=3)
        press(page, K.Key_2)
        press(page, K.Key_Escape)
    assert page.edges.moving is None
    assert page.focused() == an_id(0)


def test_esc_goes_one_step_back_at_a_time(page: Page) -> None:
    loaded(page, TEXT, [(4, 11, "claim")])
    page.set_marker(TAGS[0].id)
    page.focus_annotation(an_id(0))
    press(page, K.Key_Escape)
    assert (page.focused(), page.marker) == (None, TAGS[0].id)
    press(page, K.Key_Escape)
    assert page.marker is None


def test_with_the_marker_a_tags_key_changes_it(page: Page, qtbot: QtBot) -> None:
    page.set_marker(TAGS[0].id)
    with qtbot.assertNotEmitted(page.tag_asked):
        press(page, K.Key_3)
    assert page.marker == TAGS[2].id


def test_f4_says_where_one_is(page: Page, qtbot: QtBot) -> None:
    loaded(page, TEXT, [(0, 40, "claim"), (4, 11, "quote")])
    page.go_to(6)
    with qtbot.waitSignal(page.message) as said:
        press(page, K.Key_F4)
    assert said.args == ["Sentence 1 of 5. Paragraph 1 of 3. In quote and claim, 2 annotations."]


def test_copy_is_the_text_itself(page: Page) -> None:
    text = "a\u00a0b\u2028c 😀 d\ufffce"
    loaded(page, text)
    press(page, K.Key_A, M.ControlModifier)
    press(page, K.Key_C, M.ControlModifier)
    assert page.selection() == Span(0, len(text))
    assert QApplication.clipboard().text() == text
    assert page.createMimeDataFromSelection().formats() == ["text/plain"]


def test_in_a_project_that_is_read_only_no_key_asks_for_a_change(page: Page, qtbot: QtBot) -> None:
    loaded(page, TEXT, [(4, 11, "claim")])
    page.set_changes_allowed(False)
    page.focus_annotation(an_id(0))
    with qtbot.assertNotEmitted(page.remove_asked), qtbot.assertNotEmitted(page.tag_asked):
        press(page, K.Key_Delete)
        press(page, K.Key_F2)
        page.select(Span(0, 3))
        press(page, K.Key_1)
        press(page, K.Key_Return)
    assert page.edges.moving is None


def test_page_keys_scroll_and_take_the_caret_along(page: Page) -> None:
    loaded(page, TEXT * 20)
    press(page, K.Key_PageDown)
    assert page.verticalScrollBar().value() > 300
    assert page.viewport().rect().contains(page.caret_box(page.textCursor().position()).center().toPoint())
    press(page, K.Key_PageUp)
    assert page.verticalScrollBar().value() == 0


def test_no_two_keys_are_the_same() -> None:
    keys = [key for row in page_keys() for key in row.keys]
    assert len(set(keys)) == len(keys)
    assert all(row.does for row in page_keys())
