"""The verbs on one tag."""

import pytest

from rubricate.core import actions
from rubricate.core.errors import BadName, BadValue, InCircle, NameTaken, NoSuch, NothingToChange
from rubricate.core.state import Hand
from tests.core.world import World, a_hand, asking, mark, tag


def below(world: World, hand: Hand, name: str, parent: str) -> None:
    world.do(actions.add_tag(world, hand, name, colour="red", pattern="dots", parent_id=tag(world, parent)))


def order(world: World) -> list[str]:
    return [t.name for t in world.codebook.ordered()]


class TestAddAndEdit:
    def test_add_takes_free_letter_and_key(self, world: World, hand: Hand) -> None:
        world.do(actions.add_tag(world, hand, " question ", colour="red", pattern="dots"))
        added = world.codebook.named("question")
        assert added is not None
        assert (added.letter, added.key, added.position) == ("U", "5", 4)

    @pytest.mark.parametrize(("field", "value"), [("name", "quote"), ("letter", "Q"), ("key", "2"), ("short", "quote")])
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

    def test_a_change_of_meaning_is_a_new_revision_unless_it_means_the_same(self, world: World, hand: Hand) -> None:
        claim = tag(world, "claim")
        step = world.do(actions.edit_tag(world, hand, claim, use_when="it can be checked", unit="sentence"))
        assert (world.codebook[claim].revision, step.facts) == (2, {"tag": "claim", "revision": 2})
        world.do(actions.edit_tag(world, hand, claim, definition="half \ud800", same_meaning=True))
        world.do(actions.edit_tag(world, hand, claim, example="x", counter_example="y", short="c", citation="Z 2020"))
        after = world.codebook[claim]
        assert (after.revision, after.definition, after.data_name) == (2, "half \ufffd", "c")

    def test_what_means_again_what_it_meant_has_that_revision(self, world: World, hand: Hand) -> None:
        claim = tag(world, "claim")
        before = world.codebook[claim].definition
        world.do(actions.edit_tag(world, hand, claim, definition="another"))
        step = world.do(actions.edit_tag(world, hand, claim, definition=before, revision=1))
        assert (world.codebook[claim].revision, step.facts) == (1, {"tag": "claim"})

    def test_a_unit_is_one_of_five(self, world: World, hand: Hand) -> None:
        with pytest.raises(BadValue) as refusal:
            actions.edit_tag(world, hand, tag(world, "claim"), unit="line")
        assert "sentence" in refusal.value.known

    def test_retire_and_back(self, world: World, hand: Hand) -> None:
        claim = tag(world, "claim")
        world.do(actions.edit_tag(world, hand, claim, retired=True))
        assert world.codebook[claim].retired
        world.do(actions.edit_tag(world, hand, claim, retired=False))
        assert not world.codebook[claim].retired


class TestPlace:
    def test_move(self, world: World, hand: Hand) -> None:
        world.do(actions.move_tag(world, hand, tag(world, "statistic"), tag(world, "claim")))
        assert order(world) == ["statistic", "claim", "quote", "opinion"]

    def test_below_another_before_one_there_and_back_to_the_root(self, world: World, hand: Hand) -> None:
        claim, opinion = tag(world, "claim"), tag(world, "opinion")
        step = world.do(actions.place_tag(world, hand, opinion, claim))
        assert step.facts == {"tag": "opinion", "parent": "claim"}
        world.do(actions.place_tag(world, hand, tag(world, "statistic"), claim, opinion))
        assert order(world) == ["claim", "statistic", "opinion", "quote"]
        world.do(actions.place_tag(world, hand, opinion, None, claim))
        assert order(world) == ["opinion", "claim", "statistic", "quote"]
        world.do(actions.place_tag(world, hand, opinion, None))
        assert order(world) == ["claim", "statistic", "quote", "opinion"]
        with pytest.raises(NothingToChange):
            actions.place_tag(world, hand, opinion, None)

    def test_no_circles(self, world: World, hand: Hand) -> None:
        below(world, hand, "factual", "claim")
        below(world, hand, "checkable", "factual")
        claim = tag(world, "claim")
        for parent in ("claim", "factual", "checkable"):
            with pytest.raises(InCircle) as refusal:
                actions.place_tag(world, hand, claim, tag(world, parent))
        assert refusal.value == InCircle("tag", "claim")

    def test_before_one_that_stands_elsewhere_is_refused(self, world: World, hand: Hand) -> None:
        below(world, hand, "factual", "claim")
        with pytest.raises(NoSuch) as refusal:
            actions.place_tag(world, hand, tag(world, "quote"), None, tag(world, "factual"))
        assert refusal.value.name == "factual"


class TestRemove:
    def test_takes_annotations_of_every_layer_and_lifts_the_tags_below(self, world: World, hand: Hand) -> None:
        claim = tag(world, "claim")
        below(world, hand, "factual", "claim")
        mark(world, hand)
        mark(world, a_hand("Coder 2", new_id=hand.new_id))
        mark(world, hand, name="quote")
        step = world.do(actions.remove_tag(world, hand, claim))
        assert step.facts == {"tag": "claim", "n": 2}
        assert [a.tag_id for a in world.annotations()] == [tag(world, "quote")]
        factual = world.codebook.named("factual")
        assert factual is not None
        assert factual.parent_id is None

    def test_takes_what_it_asks(self, world: World, hand: Hand) -> None:
        asking(world, hand, "why")
        kept = asking(world, hand, "speaker", "text", "quote")
        world.do(actions.remove_tag(world, hand, tag(world, "claim")))
        assert [a.id for a in world.codebook.attributes.values() if a.tag_id] == [kept]
