"""The verbs on the codebook."""

import pytest

from rubricate.core import actions
from rubricate.core.errors import (
    BadName,
    NameTaken,
    NothingToChange,
)
from rubricate.core.state import Hand
from tests.core.world import (
    World,
    a_hand,
    mark,
    tag,
)


class TestTags:
    def test_add_takes_free_letter_and_key(self, world: World, hand: Hand) -> None:
        world.do(actions.add_tag(world, hand, " question ", colour="red", pattern="dots"))
        added = world.codebook.named("question")
        assert added is not None
        assert (added.letter, added.key, added.position) == ("U", "5", 4)

    @pytest.mark.parametrize(("field", "value"), [("name", "quote"), ("letter", "Q"), ("key", "2")])
    def test_what_another_tag_has_is_refused(self, world: World, hand: Hand, field: str, value: str) -> None:
        with pytest.raises(NameTaken) as refusal:
            actions.edit_tag(world, hand, tag(world, "claim"), **{field: value})
        assert refusal.value == NameTaken(field, value, "quote")

    @pytest.mark.parametrize(("field", "value"), [("key", "+"), ("key", "ab"), ("letter", ""), ("letter", "abc")])
    def test_what_is_no_key_or_letter_is_refused(self, world: World, hand: Hand, field: str, value: str) -> None:
        with pytest.raises(BadName):
            actions.edit_tag(world, hand, tag(world, "claim"), **{field: value})

    def test_edit(self, world: World, hand: Hand) -> None:
        step = world.do(actions.edit_tag(world, hand, tag(world, "claim"), name="assertion", key="A", colour="red"))
        edited = world.codebook.named("assertion")
        assert edited is not None
        assert (edited.key, edited.colour, edited.letter) == ("a", "red", "C")
        assert step.facts == {"tag": "assertion", "was": "claim"}
        with pytest.raises(NothingToChange):
            actions.edit_tag(world, hand, edited.id, key="a")

    def test_move(self, world: World, hand: Hand) -> None:
        world.do(actions.move_tag(world, hand, tag(world, "statistic"), tag(world, "claim")))
        assert [t.name for t in world.codebook.ordered()] == ["statistic", "claim", "quote", "opinion"]

    def test_remove_takes_annotations_of_every_layer_and_lifts_the_tags_below(self, world: World, hand: Hand) -> None:
        claim = tag(world, "claim")
        world.do(actions.add_tag(world, hand, "factual", colour="red", pattern="dots", parent_id=claim))
        mark(world, hand)
        mark(world, a_hand("Coder 2", new_id=hand.new_id))
        mark(world, hand, name="quote")
        step = world.do(actions.remove_tag(world, hand, claim))
        assert step.facts == {"tag": "claim", "n": 2}
        assert [a.tag_id for a in world.annotations()] == [tag(world, "quote")]
        factual = world.codebook.named("factual")
        assert factual is not None
        assert factual.parent_id is None
