"""What is to be looked at again."""

import pytest

from rubricate.core import actions
from rubricate.core.codebook import Codebook
from rubricate.core.errors import NothingSelected, NothingToChange
from rubricate.core.recoding import is_outdated, outdated
from rubricate.core.text import Span
from tests.core.world import BODIES, World, a_hand, adding, four_tags, mark, tag


def test_a_new_meaning_makes_a_queue_that_is_worked_off() -> None:
    hand, world = a_hand(), World()
    world.do(actions.start(world, hand, four_tags(hand.new_id)))
    world.do(adding(world, hand, *BODIES))
    one, two, other = mark(world, hand), mark(world, hand, Span(0, 3)), mark(world, hand, name="quote")
    assert outdated(world.annotations(), world.codebook) == []
    world.do(actions.edit_tag(world, hand, tag(world, "claim"), not_when="it is a wish"))
    late = mark(world, hand, Span(10, 14))
    assert outdated(world.annotations(), world.codebook) == [one, two]
    assert not is_outdated(one, Codebook())
    step = world.do(actions.mark_seen(world, hand, [one.id, other.id, late.id]))
    assert (step.facts, step.changes[0].id) == ({"n": 1}, one.id)
    assert outdated(world.annotations(), world.codebook) == [two]
    assert world.annotation(one.id).changed == one.changed, "to look at it is no change"
    with pytest.raises(NothingToChange):
        actions.mark_seen(world, hand, [one.id])
    with pytest.raises(NothingSelected):
        actions.mark_seen(world, hand, [])
