"""The caret: where moves that no other test takes lead, and when it is seen."""

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from rubricate.core.text import Span
from rubricate.gui.page import Page
from rubricate.gui.page.caret import Caret
from rubricate.gui.page.keys import move_keys
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import loaded

HEBREW = "המועצה הצביעה בעד הכביש"
MOVES = [row.verb for row in move_keys()]
BACK = {"left", "up", "word_left", "sentence_back", "paragraph_back", "line_start", "text_start", "screen_up"}


@pytest.fixture
def caret(page: Page) -> Caret:
    return Caret(page)


def strip(page: Page, place: int) -> list[QColor]:
    """The colours of the middle of the caret's place, top to bottom."""
    image: QImage = page.viewport().grab().toImage()
    box = page.caret_box(place)
    x = round(box.left())
    return [image.pixelColor(x, y) for y in range(round(box.top()) + 2, round(box.bottom()) - 2)]


@pytest.mark.parametrize("verb", MOVES)
def test_a_move_goes_its_way_and_extending_keeps_the_anchor(page: Page, caret: Caret, verb: str) -> None:
    middle = TEXT.index("9,200")
    page.put_caret(middle)
    caret.move(verb, extend=False)
    assert page.selection() is None
    there = page.position()
    assert there < middle if verb in BACK else there > middle
    page.put_caret(middle)
    caret.move(verb, extend=True)
    selected = page.selection()
    assert selected is not None
    assert middle in (selected.start, selected.end)


@pytest.mark.parametrize("verb", MOVES)
def test_at_the_end_it_stays_in_the_text(page: Page, caret: Caret, verb: str) -> None:
    page.put_caret(0 if verb in BACK else len(TEXT))
    caret.move(verb, extend=False)
    if verb in ("up", "down"):
        assert page.position() in (0, len(TEXT))
    elif verb not in BACK:
        assert page.position() == len(TEXT)
    else:
        assert page.position() == 0


@pytest.mark.parametrize(("verb", "place"), [("left", 4), ("right", 11)])
def test_a_selection_collapses_to_its_side(page: Page, caret: Caret, verb: str, place: int) -> None:
    page.select(Span(4, 11))
    caret.move(verb, extend=False)
    assert (page.selection(), page.position()) == (None, place)


@pytest.mark.parametrize(("verb", "place"), [("left", 6), ("right", 0)])
def test_in_right_to_left_words_the_left_side_is_the_end(page: Page, caret: Caret, verb: str, place: int) -> None:
    loaded(page, HEBREW)
    page.select(Span(0, 6))
    caret.move(verb, extend=False)
    assert (page.selection(), page.position()) == (None, place)


def test_it_is_seen_with_the_focus_and_not_beside_a_selection(page: Page, qtbot: QtBot) -> None:
    ink, place = page.theme.color("accent"), TEXT.index("9,200")
    page.put_caret(place)
    assert ink in strip(page, place)
    page.select(Span(4, 11))
    assert ink not in strip(page, place)
    page.put_caret(place)
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    other.setFocus()
    qtbot.waitUntil(lambda: not page.hasFocus())
    assert ink not in strip(page, place)


def test_it_blinks_only_where_the_system_wants_it(page: Page, caret: Caret) -> None:
    hints = QGuiApplication.styleHints()
    before = hints.cursorFlashTime()
    try:
        hints.setCursorFlashTime(0)
        caret.restart()
        assert not caret._timer.isActive()
        hints.setCursorFlashTime(800)
        caret.restart()
        assert caret._timer.isActive()
    finally:
        hints.setCursorFlashTime(before)
