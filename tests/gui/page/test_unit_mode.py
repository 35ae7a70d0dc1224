"""From sentence to sentence and paragraph to paragraph, by keys and by clicks."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rubricate.core.text import Span
from rubricate.gui.page import Page
from rubricate.gui.page.scene import UnitSign
from tests.gui.page.conftest import TEXT, point_of
from tests.gui.page.material import TAGS, Units, added, an_id, loaded, sentences_of

K, M = Qt.Key, Qt.KeyboardModifier
SENTENCES = [TEXT[a:b] for a, b in zip(*[iter(sentences_of(TEXT))] * 2, strict=True)]


def press(page: Page, key: Qt.Key, modifiers: Qt.KeyboardModifier = M.NoModifier) -> None:
    QTest.keyClick(page, key, modifiers)


def ringed(page: Page) -> str:
    """The words of the unit that is shown."""
    sign = page.scene.unit
    return page.places.span(sign.reach).of(page.text) if sign is not None else ""


@pytest.fixture
def spoken(page: Page, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr(page, "say_quietly", found.append)
    return found


@pytest.fixture
def said(page: Page) -> list[str]:
    found: list[str] = []
    page.message.connect(found.append)
    return found


def test_it_begins_where_the_caret_is_and_the_arrows_walk(page: Page) -> None:
    page.put_caret(TEXT.index("waited"))
    page.begin_units("sentence")
    assert (page.mode, page.unit_mode.number, page.unit_mode.count) == ("sentence", 2, 5)
    assert ringed(page) == SENTENCES[1]
    seen = []
    for key in (K.Key_Down, K.Key_Space, K.Key_Up, K.Key_End, K.Key_Home):
        press(page, key)
        seen.append(page.unit_mode.number)
    assert seen == [3, 4, 3, 5, 1]
    assert page.selection() is None


def test_at_the_ends_it_stays_and_says_so(page: Page, said: list[str]) -> None:
    page.begin_units("paragraph")
    press(page, K.Key_Up)
    press(page, K.Key_End, M.ControlModifier)
    press(page, K.Key_Down)
    assert page.unit_mode.number == 3
    assert said == ["This is the first paragraph.", "This is the last paragraph."]


def test_control_goes_to_the_next_without_a_tag(page: Page, said: list[str]) -> None:
    third = TEXT.index("Some 9,200")
    loaded(page, TEXT, [(0, 10, "claim"), (60, third + 4, "quote")])
    page.begin_units("sentence")
    assert page.unit_mode.tagged == 3
    press(page, K.Key_Down, M.ControlModifier)
    assert page.unit_mode.number == 4
    press(page, K.Key_Up, M.ControlModifier)
    assert page.unit_mode.number == 4
    assert said == ["None without a tag before this; 2 after it."]
    page.apply(added("a", Span(third, len(TEXT) - 5)))
    press(page, K.Key_Down, M.ControlModifier)
    assert said[-1] == "Every sentence has a tag."


def test_an_arrow_goes_into_the_unit_and_escape_comes_back(page: Page) -> None:
    loaded(page, TEXT, [(0, len(SENTENCES[0]), "claim")])
    page.begin_units("sentence")
    page.take_up(an_id(0))
    press(page, K.Key_Right)
    assert page.unit_mode.is_inside
    assert page.focused() is None, "a tag's key would change it"
    assert page.scene.unit == UnitSign((0, len(SENTENCES[0])), is_inside=True)
    press(page, K.Key_Right, M.ControlModifier | M.ShiftModifier)
    assert page.selection() == Span(0, 4)
    for _ in range(2):
        press(page, K.Key_Escape)
    assert (page.unit_mode.is_inside, page.unit_mode.number) == (False, 1)
    press(page, K.Key_Left)
    assert page.position() == len(SENTENCES[0])
    for _ in range(2):
        press(page, K.Key_Escape)
    assert (page.mode, page.scene.unit) == ("span", None)


def test_a_selection_goes_inside_by_itself(page: Page) -> None:
    page.begin_units("sentence")
    page.select(Span(4, 11))
    assert page.unit_mode.is_inside
    assert page.selection() == Span(4, 11)


def test_a_click_goes_to_the_unit_and_the_next_to_what_lies_there(page: Page, qtbot: QtBot) -> None:
    at = TEXT.index("Nobody")
    loaded(page, TEXT, [(at, at + 6, "claim")])
    page.begin_units("sentence")
    for place, wanted in ((at + 20, None), (at + 2, an_id(0))):  # apart, else it were a double click
        qtbot.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=point_of(page, place))
        assert page.unit_mode.number == 2
        assert page.focused() == wanted


def test_the_right_button_goes_where_it_points(page: Page) -> None:
    place = TEXT.index("lorries")
    page.put_caret(3)
    for _ in range(2):
        point = point_of(page, place)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, page.viewport().mapToGlobal(point))
        QApplication.sendEvent(page.viewport(), event)
        assert page.position() == (place if page.mode == "span" else TEXT.index("Some 9,200"))
        page.begin_units("sentence")
        page.unit_mode.go(1)


def test_the_caret_takes_the_unit_along(page: Page) -> None:
    at = TEXT.index("lorries")
    loaded(page, TEXT, [(at, at + 7, "claim")])
    page.begin_units("sentence")
    press(page, K.Key_Tab)
    assert (page.unit_mode.number, page.focused()) == (3, an_id(0))
    page.go_to(len(TEXT) - 2)
    assert page.unit_mode.number == 5


def test_it_is_spoken_with_its_tags(page: Page, spoken: list[str]) -> None:
    loaded(page, TEXT, [(0, len(SENTENCES[0]), "claim"), (4, 11, "quote")])
    page.begin_units("sentence")
    assert spoken[-1] == f"Sentence 1 of 5, claim, in part quote: {SENTENCES[0]}"
    spoken.clear()
    press(page, K.Key_Down)
    assert spoken == [f"Sentence 2 of 5: {SENTENCES[1]}"]


def test_what_was_just_tagged_comes_into_focus_without_a_word(page: Page, spoken: list[str]) -> None:
    page.begin_units("sentence")
    page.apply(added("a", Span(0, len(SENTENCES[0]))))
    spoken.clear()
    page.take_up(an_id("a"))
    assert (page.focused(), spoken) == (an_id("a"), [])
    page.take_up(an_id("gone"))
    assert page.focused() == an_id("a")


def test_the_marker_and_the_units_take_turns(page: Page) -> None:
    page.begin_units("sentence")
    page.set_marker(TAGS[0].id)
    assert (page.mode, page.scene.unit) == ("marker", None)
    page.begin_units("paragraph")
    assert (page.mode, page.marker) == ("paragraph", None)


def test_numbers_are_on_meanwhile_and_those_of_the_reader_come_back(page: Page) -> None:
    page.set_numbers("paragraph")
    page.begin_units("sentence")
    assert page.scene.numbering is not None
    assert len(page.scene.numbering.starts) == 5
    page.begin_units("")
    assert len(page.scene.numbering.starts) == 3


def test_it_stays_with_another_text_and_another_cut(page: Page) -> None:
    page.begin_units("sentence")
    page.unit_mode.go(5)
    page.set_units(Units((0, 20, 21, len(TEXT)), (0, len(TEXT))))
    assert (page.unit_mode.number, page.unit_mode.count) == (2, 2)
    loaded(page, "One. Two.", place=6)
    assert (page.unit_mode.unit, page.unit_mode.number) == ("sentence", 2)
    page.clear()
    assert page.unit_mode.number == 0
    press(page, K.Key_Down)


def test_a_larger_size_keeps_the_ring(page: Page) -> None:
    page.begin_units("sentence")
    page.unit_mode.go(3)
    page.set_zoom(200)
    assert ringed(page) == SENTENCES[2]


def test_lines_around_the_unit_stay_in_sight(page: Page) -> None:
    loaded(page, "\n".join(f"This is sentence {n} of them all." for n in range(300)))
    page.begin_units("sentence")
    line = page.style_now.line
    for _ in range(120):
        press(page, K.Key_Down)
        box = page.line_box(page.scene.unit.reach[0])  # type: ignore[union-attr]
        assert box.bottom() + line <= page.viewport().height()
    assert page.line_box(page.scene.unit.reach[0]).top() >= line  # type: ignore[union-attr]


def test_in_a_right_to_left_text_the_left_arrow_goes_in_at_the_start(page: Page) -> None:
    text = "صوت المجلس. لا أحد يشك"
    loaded(page, text)
    page.begin_units("sentence")
    press(page, K.Key_Left)
    assert (page.unit_mode.is_inside, page.position()) == (True, 0)
