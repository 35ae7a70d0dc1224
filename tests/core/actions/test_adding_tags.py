"""Many tags at once."""

from uuid import UUID

import pytest

from rubricate.core import actions
from rubricate.core.attributes import Attribute, Option, variable_id
from rubricate.core.codebook import Tag
from rubricate.core.errors import BadValue, NameTaken, NothingSelected
from rubricate.core.state import Hand
from tests.core.world import World, asking, tag


def a_tag(number: int, name: str, letter: str = "X", key: str = "", **fields: object) -> Tag:
    return Tag(UUID(int=number), name, number, "red", "dots", letter, key, **fields)  # type: ignore[arg-type]


def test_a_tree_with_what_it_asks_in_one_step(world: World, hand: Hand) -> None:
    tags = [a_tag(2, "source", "S2", parent_id=UUID(int=1)), a_tag(1, "attribution", "A", "a", definition="who says")]
    asked = [
        Attribute(UUID(int=4), UUID(int=2), "who", 1, "text", shown_if=UUID(int=3), shown_values=("yes",)),
        Attribute(UUID(int=3), UUID(int=2), "named", 0, "yes_no"),
        Attribute(UUID(int=5), None, "reliable", 0, "one_of", (Option("yes"), Option("no"))),
    ]
    step = world.do(actions.add_tags(world, hand, tags, asked))
    assert step.facts == {"n": 2}
    assert [t.name for t in world.codebook.ordered()][4:] == ["attribution", "source"]
    assert [world.codebook[UUID(int=n)].position for n in (1, 2)] == [4, 5]
    assert [a.name for a in world.codebook.asked_by(UUID(int=2))] == ["named", "who"]
    assert world.codebook.attributes[UUID(int=4)].shown_if == UUID(int=3)
    assert [a.name for a in world.codebook.asked_by(None)] == ["outlet", "reliable"]


def test_what_collides_is_resolved(world: World, hand: Hand) -> None:
    world.do(actions.add_tags(world, hand, [a_tag(1, "claim", "C", "1"), a_tag(2, "quote", "C", "q", short="claim 2")]))
    one, other = world.codebook[UUID(int=1)], world.codebook[UUID(int=2)]
    assert (one.name, one.letter, one.key) == ("claim 2", "L", "")
    assert (other.name, other.short, other.letter, other.key) == ("quote 2", "", "U", "q")


def test_a_short_name_that_is_taken_is_left_out(world: World, hand: Hand) -> None:
    world.do(actions.add_tags(world, hand, [a_tag(1, "new", short="claim")]))
    assert (world.codebook[UUID(int=1)].name, world.codebook[UUID(int=1)].short) == ("new", "")


@pytest.mark.parametrize("new", [a_tag(1, "claim"), a_tag(1, "new", "C"), a_tag(1, "new", "N", "1")])
def test_or_refused(world: World, hand: Hand, new: Tag) -> None:
    with pytest.raises(NameTaken):
        actions.add_tags(world, hand, [new], on_clash="refuse")
    with pytest.raises(ValueError, match="ask"):
        actions.add_tags(world, hand, [new], on_clash="ask")


def test_the_same_again_gets_ids_of_its_own(world: World, hand: Hand) -> None:
    why = asking(world, hand, "why")
    tags, asked = list(world.codebook.values()), list(world.codebook.attributes.values())
    world.do(actions.add_tags(world, hand, tags, asked))
    assert len(world.codebook) == 8
    copy = world.codebook[tag(world, "claim 2")]
    (attribute,) = world.codebook.asked_by(copy.id)
    assert (attribute.name, attribute.id != why) == ("why", True)
    assert [a.id for a in world.codebook.asked_by(None)] == [variable_id("outlet")], "a variable is there once"


def test_what_belongs_to_none_of_them_and_nothing_at_all(world: World, hand: Hand) -> None:
    lost = Attribute(UUID(int=9), UUID(int=8), "why", 0, "text")
    with pytest.raises(NothingSelected):
        actions.add_tags(world, hand, [], [lost])
    with pytest.raises(BadValue):
        actions.add_tags(world, hand, [a_tag(1, "new", unit="line")])
    step = actions.add_tags(world, hand, [a_tag(1, "new", parent_id=UUID(int=7))], [lost])
    assert [change.kind for change in step.changes] == ["tag"]
    assert step.facts == {"n": 1, "tag": "new"}
