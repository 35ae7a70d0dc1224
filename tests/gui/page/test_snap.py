"""Whole words and sentences, by the mouse and by Shift with arrows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rubricate.gui.page import Page
from tests.gui.page.conftest import TEXT, point_of
from tests.gui.page.material import loaded

K, M = Qt.Key, Qt.KeyboardModifier


def press(page: Page, *keys: Qt.Key) -> str:
    for key in keys:
        QTest.keyClick(page, key, M.ShiftModifier)
    span = page.selection()
    return span.of(page.text) if span is not None else ""


def test_shift_takes_word_after_word_and_gives_them_back(page: Page) -> None:
    page.snap.to = "word"
    page.put_caret(TEXT.index("ouncil"))
    assert press(page, K.Key_Right) == "council"
    assert press(page, K.Key_Right, K.Key_Right) == "council has voted"
    assert press(page, K.Key_Left, K.Key_Left) == "council"
    assert press(page, K.Key_Left) == "The council"
    assert press(page, K.Key_Left) == "The council", "the text begins here"
    assert press(page, K.Key_Right, K.Key_Right) == "council has"


def test_backwards_first(page: Page) -> None:
    page.snap.to = "word"
    page.put_caret(TEXT.index("voted"))
    assert press(page, K.Key_Left) == "has"
    assert press(page, K.Key_Left) == "council has"


def test_lines_and_ends_take_the_words_they_reach_whole(page: Page) -> None:
    page.snap.to = "word"
    page.put_caret(TEXT.index("ouncil"))
    assert press(page, K.Key_End).startswith("council has voted")
    page.put_caret(TEXT.index("ouncil"))
    selected = press(page, K.Key_Down)
    assert selected.startswith("council")
    assert selected[-1].isalnum() or selected[-1] in ". "


def test_by_sentences_up_and_down_too(page: Page) -> None:
    page.snap.to = "sentence"
    page.put_caret(TEXT.index("waited"))
    second = "Nobody who waited at the crossing can doubt it."
    assert press(page, K.Key_Right) == second
    assert press(page, K.Key_Down) == TEXT[TEXT.index("Nobody") : TEXT.index(" That is")]
    assert press(page, K.Key_Up, K.Key_Up) == TEXT[: TEXT.index("\n")]


@pytest.mark.parametrize(
    ("to", "found"),
    [("", "council has v"), ("word", "council has voted"), ("sentence", "The council has voted to build the road.")],
)
def test_a_drag(page: Page, to: str, found: str) -> None:
    page.snap.to = to
    viewport, start, end = page.viewport(), TEXT.index("council"), TEXT.index("oted")
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, M.NoModifier, point_of(page, start))
    QTest.mouseMove(viewport, point_of(page, end))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, M.NoModifier, point_of(page, end))
    span = page.selection()
    assert span is not None
    assert span.of(TEXT) == found


def test_in_a_right_to_left_text_left_goes_on(page: Page) -> None:
    loaded(page, "صوت المجلس لبناء الطريق")
    page.snap.to = "word"
    page.put_caret(1)
    assert press(page, K.Key_Left) == "صوت"
    assert press(page, K.Key_Left) == "صوت المجلس"
    assert press(page, K.Key_Right) == "صوت"


def test_in_japanese_by_letters_and_sentences(page: Page) -> None:
    loaded(page, "研究所の人。短い文。")
    page.snap.to = "word"
    page.put_caret(0)
    assert press(page, K.Key_Right, K.Key_Right) == "研究"
