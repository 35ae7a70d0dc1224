"""A tag that becomes two."""

import pytest

from rubricate.core import actions
from rubricate.core.errors import NameTaken, NoSuch
from rubricate.core.state import Hand
from rubricate.core.text import Span
from tests.core.world import World, asking, mark, tag


def test_the_new_one_stands_behind_asks_the_same_and_takes_what_is_chosen(world: World, hand: Hand) -> None:
    claim = tag(world, "claim")
    named = asking(world, hand, "named", "yes_no")
    fields = {"shown_if": named, "shown_values": ("yes",)}
    who = world.do(actions.add_attribute(world, hand, claim, "who", "text", **fields)).changes[0].id
    world.do(actions.edit_tag(world, hand, claim, definition="says how it is", unit="words", short="cl"))
    stays, goes = mark(world, hand), mark(world, hand, Span(10, 14))
    world.do(actions.set_values(world, hand, [stays.id, goes.id], who, ["Ada"]))
    step = world.do(
        actions.split_tag(world, hand, claim, "prediction", [goes.id, goes.id], colour="red", pattern="dots")
    )
    assert step.facts == {"tag": "prediction", "was": "claim", "n": 1}
    assert [t.name for t in world.codebook.ordered()] == ["claim", "prediction", "quote", "opinion", "statistic"]
    new = world.codebook[tag(world, "prediction")]
    assert (new.definition, new.unit, new.short, new.revision, new.letter) == ("says how it is", "words", "", 1, "P")
    new_named, new_who = world.codebook.asked_by(new.id)
    assert (new_named.name, new_who.name, new_who.shown_if) == ("named", "who", new_named.id)
    after = world.annotation(goes.id)
    assert (after.tag_id, after.attributes, after.tag_revision) == (new.id, {new_who.id: ("Ada",)}, 1)
    assert world.annotation(stays.id).attributes == {who: ("Ada",)}


def test_only_its_own_annotations_and_a_name_of_its_own(world: World, hand: Hand) -> None:
    other = mark(world, hand, name="quote")
    claim = tag(world, "claim")
    with pytest.raises(NoSuch):
        actions.split_tag(world, hand, claim, "half", [other.id], colour="red", pattern="dots")
    with pytest.raises(NameTaken):
        actions.split_tag(world, hand, claim, "quote", colour="red", pattern="dots")


def test_without_annotations_it_is_a_copy(world: World, hand: Hand) -> None:
    world.do(actions.split_tag(world, hand, tag(world, "statistic"), "figure", colour="red", pattern="dots", key=""))
    assert [t.name for t in world.codebook.ordered()][-2:] == ["statistic", "figure"]
    assert world.codebook[tag(world, "figure")].key == ""
