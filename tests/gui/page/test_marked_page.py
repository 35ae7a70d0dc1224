"""The page keeps its annotations as the steps of the project leave them."""

from dataclasses import replace
from uuid import UUID

from rubricate.core.changes import Change
from rubricate.core.text import Span
from rubricate.gui.page import Display, Page
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import (
    CODEBOOK,
    DOCUMENT,
    TAGS,
    a_whole,
    added,
    an_id,
    annotation,
    columns,
    loaded,
    step,
    units_of,
)


def test_it_is_called_by_what_it_holds(page: Page) -> None:
    loaded(page, TEXT, [(4, 11, "claim")])
    assert page.accessibleName() == "Text, 3 paragraphs, 1 annotation"
    page.apply(added("new", Span(0, 3)))
    page.apply(step(Change(None, a_whole("w"))))
    assert page.accessibleName() == "Text, 3 paragraphs, 3 annotations", "with the one on the whole document"


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
    page.show_columns(columns([(4, 11, "quote"), (20, 30, "claim")]), [a_whole("w")])
    assert (len(page.rows), len(page.wholes), page.focused()) == (2, 1, None)
    page.go_to(place)
    page.grab()


def test_what_stands_beside_the_text_hears_of_every_change_of_the_marks(page: Page) -> None:
    told: list[int] = []
    page.marks_changed.connect(lambda: told.append(len(told)))
    doings = (
        lambda: loaded(page, TEXT),
        lambda: page.apply(added("a", Span(0, 3))),
        lambda: page.apply(step(Change(None, a_whole("w")))),
        lambda: page.set_display(Display.CHOSEN, frozenset({TAGS[0].id})),
        lambda: page.set_codebook(CODEBOOK),
        page.clear,
    )
    for number, do in enumerate(doings, start=1):
        do()
        assert len(told) == number
    page.apply(step(Change(None, replace(annotation("b", Span(0, 3)), document_id=UUID(int=5)))))
    assert len(told) == len(doings), "another document is nothing to it"
