from dataclasses import replace
from uuid import UUID

from pytestqt.qtbot import QtBot

from rubricate.core.changes import Change
from rubricate.core.text import Span
from rubricate.gui.page import Page
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import CODEBOOK, DOCUMENT, TAGS, added, an_id, annotation, columns, loaded, step, units_of


def test_it_is_called_by_what_it_holds(page: Page) -> None:
    loaded(page, TEXT, [(4, 11, "claim")])
    assert page.accessibleName() == "Text, 3 paragraphs, 1 annotation"
    page.apply(added("new", Span(0, 3)))
    assert page.accessibleName() == "Text, 3 paragraphs, 2 annotations"


def test_other_documents_and_hidden_layers_are_nothing_to_it(page: Page) -> None:
    page.load(DOCUMENT, TEXT, (), units_of(TEXT), columns([]), CODEBOOK, layers=frozenset({UUID(int=99)}))
    page.apply(added("hidden", Span(0, 3)))
    assert len(page.rows) == 0
    loaded(page, TEXT)
    elsewhere = replace(annotation("x", Span(0, 3)), document_id=UUID(int=5))
    page.apply(step(Change(None, elsewhere)))
    assert len(page.rows) == 0
    page.apply(added("seen", Span(0, 3)))
    assert len(page.rows) == 1


def test_other_columns_on_the_same_text_keep_the_place(page: Page) -> None:
    loaded(page, TEXT * 20, [(4, 11, "claim")], place=800)
    place = page.first_visible()
    page.focus_annotation(an_id(0))
    page.show_columns(columns([(4, 11, "quote"), (20, 30, "claim")]))
    assert (len(page.rows), page.focused()) == (2, None)
    page.go_to(place)
    page.grab()


def test_a_tag_that_goes_takes_the_marker_along(page: Page, qtbot: QtBot) -> None:
    page.set_marker(TAGS[0].id)
    with qtbot.waitSignal(page.marker_changed) as changed:
        page.apply(step(Change(TAGS[0], None)))
    assert changed.args == [None]
    assert TAGS[0].id not in page.codebook


def test_the_signals_of_loading_say_where_one_is(page: Page, qtbot: QtBot) -> None:
    page.select(Span(0, 3))
    seen: list[object] = []
    page.selection_changed.connect(seen.append)
    page.position_changed.connect(seen.append)
    loaded(page, TEXT, place=10)
    assert seen == [None, 10]
    assert page.selection() is None


def test_a_flash_ends_by_itself(page: Page, qtbot: QtBot) -> None:
    loaded(page, TEXT, [(4, 11, "claim")])
    page.flash(an_id(0))
    assert page.scene.flashed == 0
    page.grab()
    qtbot.waitUntil(lambda: page.scene.flashed is None, timeout=3_000)
    page.flash(an_id("nobody"))
    assert page.scene.flashed is None


def test_going_to_an_annotation_that_is_not_here(page: Page) -> None:
    assert not page.focus_annotation(an_id("nobody"))
    assert not page.next_annotation(1)
    page.clear()
    assert not page.next_annotation(-1)
    assert page.text == ""
