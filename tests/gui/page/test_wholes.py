"""The annotations on the whole document, in their order and after changes."""

from dataclasses import replace

from rubricate.core.changes import Change
from rubricate.core.text import Span
from rubricate.gui.page.wholes import Wholes
from tests.gui.page.material import TAGS, a_whole, an_id, annotation

CLAIM, QUOTE, OPINION = a_whole("c"), a_whole("q", "quote"), a_whole("o", "opinion")


def test_changes_are_taken_over_and_what_stands_on_words_is_left_alone() -> None:
    wholes = Wholes([CLAIM])
    assert not wholes.apply(Change(None, annotation("t", Span(0, 3))))
    assert wholes.apply(Change(None, QUOTE))
    assert wholes.apply(Change(CLAIM, replace(CLAIM, tag_id=TAGS[2].id)))
    assert [(one.id, one.tag_id) for one in wholes] == [(CLAIM.id, TAGS[2].id), (QUOTE.id, TAGS[1].id)]
    assert wholes.apply(Change(CLAIM, None))
    assert (len(wholes), wholes.get(CLAIM.id), wholes.get(None)) == (1, None, None)


def test_from_one_to_the_next_that_is_shown() -> None:
    wholes = Wholes([CLAIM, QUOTE, OPINION])
    assert wholes.beside(None, 1, lambda _: True) == CLAIM
    assert wholes.beside(CLAIM.id, 1, lambda tag: tag != an_id("quote")) == OPINION
    assert wholes.beside(OPINION.id, 1, lambda _: True) is None
    assert wholes.beside(None, -1, lambda _: True) == OPINION
    assert wholes.beside(CLAIM.id, -1, lambda _: True) is None
    assert wholes.number(OPINION.id) == 3
