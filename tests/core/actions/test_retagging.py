"""Several annotations at once: all of them, or none."""

import pytest

from rubricate.core import actions
from rubricate.core.errors import NoOverlap
from rubricate.core.state import Hand
from rubricate.core.text import Span
from tests.core.world import World, mark, tag


class TestTheRulesOfTheTag:
    def test_each_is_widened_to_its_unit(self, world: World, hand: Hand) -> None:
        made = mark(world, hand, Span(5, 7))
        world.do(actions.edit_tag(world, hand, tag(world, "quote"), unit="words"))
        world.do(actions.retag_many(world, hand, [made.id], tag(world, "quote")))
        assert world.annotation(made.id).span == Span(4, 9)

    def test_they_know_the_revision_they_were_made_by(self, world: World, hand: Hand) -> None:
        made = mark(world, hand)
        world.do(actions.edit_tag(world, hand, tag(world, "quote"), definition="another"))
        world.do(actions.retag_many(world, hand, [made.id], tag(world, "quote")))
        assert world.annotation(made.id).tag_revision == world.codebook[tag(world, "quote")].revision == 2

    def test_what_may_not_lie_on_others_stays(self, world: World, hand: Hand) -> None:
        one, other = mark(world, hand, Span(4, 9)), mark(world, hand, Span(4, 14))
        world.do(actions.edit_tag(world, hand, tag(world, "quote"), overlap=False))
        with pytest.raises(NoOverlap):
            actions.retag_many(world, hand, [one.id], tag(world, "quote"))
        with pytest.raises(NoOverlap):
            actions.retag_many(world, hand, [one.id, other.id], tag(world, "quote"))
