"""Many marks in one step."""

from uuid import UUID

import pytest

from rubricate.core import actions
from rubricate.core.annotation import Coder
from rubricate.core.errors import AlreadyTagged, BadRow, NothingSelected, NothingToChange
from rubricate.core.state import Hand
from rubricate.core.text import Span
from tests.core.world import World, first_document, tag


def test_all_in_one_step_for_several_coders(world: World, hand: Hand) -> None:
    other = Coder(UUID(int=77), "Coder 2")
    place = (first_document(world), Span(4, 9), tag(world, "claim"))
    step = world.do(actions.annotate_many(world, hand, [actions.NewMark(*place), actions.NewMark(*place, coder=other)]))
    assert step.facts == {"n": 2}
    assert other in world.coders.values()
    assert {a.origin for a in world.annotations()} == {"import"}


def test_bad_row_is_named_and_nothing_is_done(world: World, hand: Hand) -> None:
    rows = [
        actions.NewMark(first_document(world), Span(4, 9), tag(world, "claim")),
        actions.NewMark(first_document(world), Span(3, 4), tag(world, "claim")),
    ]
    with pytest.raises(BadRow) as refusal:
        actions.annotate_many(world, hand, rows)
    assert refusal.value == BadRow(1, NothingSelected())


def test_the_same_row_twice_is_refused(world: World, hand: Hand) -> None:
    row = actions.NewMark(first_document(world), Span(4, 9), tag(world, "claim"))
    with pytest.raises(BadRow) as refusal:
        actions.annotate_many(world, hand, [row, row])
    assert isinstance(refusal.value.cause, AlreadyTagged)


def test_none_is_refused(world: World, hand: Hand) -> None:
    with pytest.raises(NothingToChange):
        actions.annotate_many(world, hand, [])
