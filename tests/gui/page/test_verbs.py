"""What the page's keys do, where no test with real keys looks."""

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from rubricate.core.text import Span
from rubricate.gui.page import Page
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import TAGS, an_id, loaded


@pytest.fixture
def said(page: Page) -> list[str]:
    found: list[str] = []
    page.message.connect(found.append)
    return found


def test_all_of_it(page: Page) -> None:
    page.do("all")
    assert page.selection() == Span(0, len(TEXT))
    assert page.verticalScrollBar().value() == 0


def test_growing_goes_from_word_to_paragraph_and_no_further(page: Page) -> None:
    page.put_caret(TEXT.index("waited"))
    seen = []
    for _ in range(5):
        page.do("grow")
        span = page.selection()
        assert span is not None
        seen.append(span.of(TEXT))
    assert seen[0] == "waited"
    assert seen[1] == "Nobody who waited at the crossing can doubt it."
    assert seen[2] == TEXT.split("\n")[0]
    assert seen[-1] in (seen[2], TEXT)


def test_selecting_says_when_it_begins_and_ends(page: Page, said: list[str]) -> None:
    page.do("selecting")
    page.do("selecting")
    assert said == ["Selecting: move, then press a tag's key.", "Selecting ends."]


def test_edges_without_an_annotation_say_how_to_get_one(page: Page, said: list[str]) -> None:
    page.do("edges")
    assert said == ["No annotation in focus. Press Tab or click one."]
    assert page.edges.moving is None


def test_enter_on_a_selection_chooses_even_with_an_annotation_in_focus(page: Page) -> None:
    loaded(page, TEXT, [(4, 11, "claim")])
    asked: list[str] = []
    page.picker_asked.connect(lambda: asked.append("picker"))
    page.inspect_asked.connect(lambda _id: asked.append("inspector"))
    page.focus_annotation(an_id(0))
    page.do("enter")
    page.do("grow")
    page.do("enter")
    assert asked == ["inspector", "picker"]


def test_the_menu_lists_what_lies_at_the_caret_and_is_shown(page: Page) -> None:
    loaded(page, TEXT, [(0, 40, "claim"), (4, 11, "quote"), (60, 70, "opinion")])
    asked: list[tuple[QPoint, list[object], Span | None]] = []
    page.menu_asked.connect(lambda point, ids, span: asked.append((point, ids, span)))
    page.put_caret(6)
    page.do("menu")
    ((point, ids, span),) = asked
    assert ids == [an_id(1), an_id(0)]
    assert span is None
    assert page.rect().contains(page.mapFromGlobal(point))


def test_back_ends_one_thing_at_a_time_and_the_marker_last(page: Page, said: list[str]) -> None:
    loaded(page, TEXT, [(4, 11, "claim")])
    page.set_marker(TAGS[0].id)
    page.focus_annotation(an_id(0))
    page.do("selecting")
    page.select(Span(20, 30))
    page.do("back")
    assert page.selection() is None
    assert page.marker is not None
    page.focus_annotation(an_id(0))
    page.do("back")
    assert page.focused() is None
    assert page.marker is not None
    page.do("back")
    assert page.marker is None
    said.clear()
    page.do("back")
    assert said == ["Tab leaves the text."]


def test_that_tab_leaves_is_taken_back_with_the_next_key(page: Page, qtbot: QtBot) -> None:
    over: list[str] = []
    page.over.connect(over.append)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    over.clear()
    qtbot.keyClick(page, Qt.Key.Key_Right)
    assert over == ["Tab leaves the text."]
