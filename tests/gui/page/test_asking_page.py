"""What the hands ask the page for, without any hand."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from rubricate.core.text import Span
from rubricate.gui.page import Page
from rubricate.gui.page.hovering import Spot
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import TAGS, an_id, loaded


def test_the_marker_is_told_once_and_changes_the_pointer(page: Page) -> None:
    told: list[object] = []
    page.marker_changed.connect(told.append)
    plain = page.viewport().cursor().shape()
    page.set_marker(TAGS[0].id)
    page.set_marker(TAGS[0].id)
    assert page.viewport().cursor().shape() is Qt.CursorShape.BitmapCursor
    page.set_marker(None)
    assert page.viewport().cursor().shape() is plain
    assert told == [TAGS[0].id, None]


def test_f4_names_sentence_paragraph_and_what_lies_there(page: Page) -> None:
    loaded(page, TEXT, [(0, 40, "claim"), (4, 11, "quote")])
    said: list[str] = []
    page.message.connect(said.append)
    page.put_caret(6)
    page.where_am_i()
    assert said == ["Sentence 1 of 5. Paragraph 1 of 3. In quote and claim, 2 annotations."]


def test_what_is_copied_and_dragged_out_are_the_letters_of_the_text(page: Page) -> None:
    loaded(page, "no\u00a0break and\u2028line")
    page.select(Span(0, 8))
    page.copy()
    assert QGuiApplication.clipboard().text() == "no\u00a0break"
    assert page.createMimeDataFromSelection().text() == "no\u00a0break"


def test_the_menu_is_asked_for_with_what_lies_there_and_what_is_selected(page: Page) -> None:
    loaded(page, TEXT, [(0, 40, "claim")])
    asked: list[tuple[list[object], object]] = []
    page.menu_asked.connect(lambda _point, ids, span: asked.append((ids, span)))
    page.select(Span(4, 11))
    page.ask_menu(page.rect().center(), [0])
    assert asked == [([an_id(0)], Span(4, 11))]


def test_the_pointer_says_what_it_would_take(page: Page) -> None:
    loaded(page, TEXT, [(0, 40, "claim")])
    shapes = {}
    for name, spot in (("text", Spot((0,))), ("bracket", Spot(bracket=0)), ("edge", Spot((0,), edge=(0, True)))):
        page.show_hover(spot)
        shapes[name] = page.viewport().cursor().shape()
        assert page.scene.hover == 0
    shape = Qt.CursorShape
    assert shapes == {"text": shape.IBeamCursor, "bracket": shape.PointingHandCursor, "edge": shape.SizeHorCursor}
