"""The verbs on coders and status, and what goes with a coder who is erased."""

from uuid import UUID

import pytest

from rubricate.core import actions
from rubricate.core.errors import (
    NoSuch,
    NothingToChange,
)
from rubricate.core.state import Hand
from tests.core.world import (
    World,
    a_hand,
    first_document,
    mark,
)


class TestCoding:
    def test_status_is_one_for_each_layer_and_document(self, world: World, hand: Hand) -> None:
        world.do(actions.set_status(world, hand, first_document(world), "started"))
        world.do(actions.set_status(world, hand, first_document(world), "skipped", "no access"))
        (status,) = world.statuses.values()
        assert (status.state, status.reason) == ("skipped", "no access")
        with pytest.raises(NothingToChange):
            actions.set_status(world, hand, first_document(world), "skipped", "no access")
        with pytest.raises(ValueError, match="finished"):
            actions.set_status(world, hand, first_document(world), "finished")

    def test_rename_coder(self, world: World, hand: Hand) -> None:
        world.do(actions.rename_coder(world, hand, hand.coder.id, "Ada"))
        assert world.coders[hand.coder.id].label == "Ada"
        with pytest.raises(NoSuch):
            actions.rename_coder(world, hand, UUID(int=1), "Ada")

    def test_erase_takes_a_coder_with_layers_marks_and_status(self, world: World, hand: Hand) -> None:
        mark(world, hand)
        kept = mark(world, a_hand("Coder 2", new_id=hand.new_id))
        world.do(actions.set_status(world, hand, first_document(world), "done"))
        world.do(actions.erase(world, hand, world.coders[hand.coder.id]))
        assert world.annotations() == [kept]
        assert hand.coder.id not in world.coders
        assert list(world.layers) == [kept.layer_id]
