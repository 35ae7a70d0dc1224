"""Undo and redo, and the laws that hold for every verb."""

from hypothesis import given
from hypothesis import strategies as st

from rubricate.core import actions
from rubricate.core.changes import inverse, net
from rubricate.core.errors import (
    Refused,
)
from tests.core.moves import Move, a_step, moves
from tests.core.whole import check_whole
from tests.core.world import BODIES, World, a_hand, adding, four_tags, later


class TestLaws:
    @given(st.lists(moves, max_size=15))
    def test_undo_of_anything_is_identity(self, chosen: list[Move]) -> None:
        hand = a_hand()
        world = World()
        world.do(actions.start(world, hand, four_tags(hand.new_id)))
        world.do(adding(world, hand, *BODIES))
        states = []
        done = []
        for move in chosen:
            before = dict(world.entities)
            try:
                step = a_step(world, later(hand, len(done)), move)
            except (Refused, LookupError):
                assert world.entities == before
                continue
            states.append(before)
            done.append(world.do(step))
            check_whole(world)
            assert step.changes, "a step that changes nothing should have been refused"
            assert len({change.id for change in step.changes}) == len(step.changes)
            assert all(change.before != change.after for change in step.changes)
        end = dict(world.entities)
        for step, before in zip(reversed(done), reversed(states), strict=True):
            world.take_back(step)
            assert world.entities == before
        for step in done:
            world.do(step)
        assert world.entities == end

    @given(st.lists(moves, max_size=6))
    def test_a_group_is_undone_and_redone_as_one(self, chosen: list[Move]) -> None:
        hand = a_hand()
        world = World()
        world.do(actions.start(world, hand, four_tags(hand.new_id)))
        world.do(adding(world, hand, *BODIES))
        start = dict(world.entities)
        done = []
        for move in chosen:
            try:
                done.append(world.do(a_step(world, hand, move)))
            except (Refused, LookupError):
                continue
        end = dict(world.entities)
        if done:
            undone = world.do(actions.undo(hand, done))
            assert world.entities == start
            assert (undone.verb, undone.group, undone.facts["of"]) == ("undo", done[0].group, done[0].verb)
            again = world.do(actions.redo(hand, undone))
            assert world.entities == end
            assert (again.verb, again.facts["of"]) == ("redo", done[0].verb)

    @given(st.lists(moves, max_size=10))
    def test_inverse_of_inverse_is_the_same(self, chosen: list[Move]) -> None:
        hand = a_hand()
        world = World()
        world.do(actions.start(world, hand, four_tags(hand.new_id)))
        world.do(adding(world, hand, *BODIES))
        for move in chosen:
            try:
                step = world.do(a_step(world, hand, move))
            except (Refused, LookupError):
                continue
            assert inverse(inverse(step.changes)) == step.changes
            assert net(step.changes) == step.changes
            assert net(step.changes + inverse(step.changes)) == ()
