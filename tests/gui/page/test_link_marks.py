"""Which annotations of the page have links, and where those lead."""

from uuid import UUID

from rubricate.core.changes import Change
from rubricate.core.linking import Link
from rubricate.core.text import Span
from rubricate.gui.page import Page
from rubricate.gui.page.link_marks import LinkMark
from tests.gui.page.conftest import TEXT
from tests.gui.page.material import a_whole, an_id, annotation, loaded, step

ROWS = [(4, 11, "claim"), (50, 60, "quote"), (100, 110, "opinion")]


def a_link(name: str, begin: UUID, end: UUID, type_: str = "supports") -> Link:
    return Link(an_id(name), begin, end, type_, 0)


def test_links_are_seen_from_both_ends_and_from_one_where_the_other_is_elsewhere(page: Page) -> None:
    loaded(page, TEXT, ROWS)
    page.sheet.layouter.reach(2)
    page.set_links([a_link("a", an_id(0), an_id(1)), a_link("b", an_id("far"), an_id(0), "continues")])
    assert page.links.linked == {0, 1}
    assert page.links.of(1) == [LinkMark(0, "supports", False)]
    assert set(page.links.of(0)) == {LinkMark(1, "supports", True), LinkMark(None, "continues", False)}
    assert page.links.of(2) == []


def test_steps_make_change_and_remove_them(page: Page) -> None:
    loaded(page, TEXT, ROWS)
    page.sheet.layouter.reach(2)
    link = a_link("a", an_id(0), an_id(2))
    page.apply(step(Change(None, link)))
    assert page.links.linked == {0, 2}
    other = Link(link.id, link.from_id, link.to_id, "attacks", 0)
    page.apply(step(Change(link, other)))
    assert page.links.of(0) == [LinkMark(2, "attacks", True)]
    page.apply(step(Change(other, None)))
    assert page.links.linked == frozenset()


def test_an_annotation_that_goes_and_comes_again_has_its_link_again(page: Page) -> None:
    loaded(page, TEXT, ROWS)
    page.set_links([a_link("a", an_id(0), an_id(1))])
    mark = annotation(1, Span(50, 60), "quote")
    page.apply(step(Change(mark, None)))
    assert page.links.linked == {0}
    page.apply(step(Change(None, mark)))
    assert len(page.links.linked) == 2


def test_another_text_has_other_links(page: Page) -> None:
    loaded(page, TEXT, ROWS)
    page.set_links([a_link("a", an_id(0), an_id(1))])
    loaded(page, TEXT, ROWS)
    assert len(page.links) == 0 and page.links.linked == frozenset()


def test_what_stands_on_the_whole_document_can_be_linked_too(page: Page) -> None:
    loaded(page, TEXT, ROWS, wholes=[a_whole("w")])
    page.set_links([a_link("a", an_id("w"), an_id(0))])
    assert page.links.has(an_id("w")) and not page.links.has(an_id(1))
