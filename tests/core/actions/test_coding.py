"""The verbs on coders and status, and what goes with a coder who is erased."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from rubricate.core import actions
from rubricate.core.annotation import Coder
from rubricate.core.errors import (
    BadName,
    BadRow,
    NoSuch,
    NothingToChange,
)
from rubricate.core.state import Hand
from rubricate.core.text import Span
from tests.core.world import (
    World,
    a_hand,
    first_document,
    mark,
)


class TestCoding:
    def test_status_is_one_for_each_layer_and_document(self, world: World, hand: Hand) -> None:
        first = [first_document(world)]
        world.do(actions.set_status(world, hand, first, "done"))
        world.do(actions.set_status(world, hand, first, "skipped", "no access"))
        (status,) = world.statuses.values()
        assert (status.state, status.reason) == ("skipped", "no access")
        with pytest.raises(NothingToChange):
            actions.set_status(world, hand, first, "skipped", "no access")
        with pytest.raises(ValueError, match="finished"):
            actions.set_status(world, hand, first, "finished")

    def test_new_and_started_are_not_said_but_seen(self, world: World, hand: Hand) -> None:
        first = [first_document(world)]
        with pytest.raises(NothingToChange):
            actions.set_status(world, hand, first, "started")
        world.do(actions.set_status(world, hand, first, "done"))
        assert actions.set_status(world, hand, first, "new").facts["state"] == "new"
        mark(world, hand)
        step = world.do(actions.set_status(world, hand, first, "new"))
        assert step.facts["state"] == "started", "it has an annotation"
        assert not world.statuses

    def test_many_documents_at_once_count_those_that_change(self, world: World, hand: Hand) -> None:
        world.do(actions.set_status(world, hand, [first_document(world)], "done"))
        step = world.do(actions.set_status(world, hand, list(world.documents), "done"))
        assert (step.facts["n"], step.facts["state"]) == (1, "done")
        assert [status.document_id for status in world.statuses.values()] == list(world.documents)

    def test_rename_coder(self, world: World, hand: Hand) -> None:
        world.do(actions.rename_coder(world, hand, hand.coder.id, "Ada"))
        assert world.coders[hand.coder.id].label == "Ada"
        with pytest.raises(NoSuch):
            actions.rename_coder(world, hand, UUID(int=1), "Ada")

    def test_erase_takes_a_coder_with_layers_marks_and_status(self, world: World, hand: Hand) -> None:
        mark(world, hand)
        kept = mark(world, a_hand("Coder 2", new_id=hand.new_id))
        world.do(actions.set_status(world, hand, [first_document(world)], "done"))
        world.do(actions.erase(world, hand, world.coders[hand.coder.id]))
        assert world.annotations() == [kept]
        assert hand.coder.id not in world.coders
        assert list(world.layers) == [kept.layer_id]

    def test_a_new_coder_has_a_name(self, world: World, hand: Hand) -> None:
        document_id, tag_id = first_document(world), next(iter(world.codebook))
        for label in ("", " ", "a\nb", "\udcff"):
            nobody = replace(hand, coder=Coder(uuid4(), label))
            with pytest.raises(BadName):
                actions.annotate(world, nobody, document_id, Span(0, 3), tag_id)
            with pytest.raises(BadRow) as bad:
                actions.annotate_many(world, hand, [actions.NewMark(document_id, Span(0, 3), tag_id, "", nobody.coder)])
            assert isinstance(bad.value.cause, BadName)
