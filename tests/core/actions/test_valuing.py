"""Values as marks bring them, and what a change of the tag leaves of them."""

from uuid import UUID

import pytest

from rubricate.core import actions
from rubricate.core.errors import BadRow, BadValue, NoSuch
from rubricate.core.state import Hand
from tests.core.world import MAYOR, World, asking, first_document, mark, tag


def test_a_mark_brings_canonical_values_and_the_revision_of_its_tag(world: World, hand: Hand) -> None:
    checkable = asking(world, hand, "checkable", "yes_no")
    world.do(actions.edit_tag(world, hand, tag(world, "claim"), definition="true or false"))
    document, claim = first_document(world), tag(world, "claim")
    world.do(actions.annotate(world, hand, document, MAYOR, claim, attributes={checkable: [" Yes "]}))
    (made,) = world.annotations()
    assert (made.attributes, made.tag_revision) == ({checkable: ("yes",)}, 2)


def test_nothing_is_not_held(world: World, hand: Hand) -> None:
    why = asking(world, hand, "why")
    document, claim = first_document(world), tag(world, "claim")
    world.do(actions.annotate(world, hand, document, MAYOR, claim, attributes={why: [" "]}))
    assert world.annotations()[0].attributes == {}


def test_what_the_tag_does_not_ask_is_refused_with_what_it_does(world: World, hand: Hand) -> None:
    why = asking(world, hand, "why")
    asking(world, hand, "speaker", "text", "quote")
    document, quote = first_document(world), tag(world, "quote")
    with pytest.raises(NoSuch) as refusal:
        actions.annotate(world, hand, document, MAYOR, quote, attributes={why: ["so"]})
    assert refusal.value == NoSuch("attribute", "why", ("speaker",))
    with pytest.raises(NoSuch):
        actions.annotate(world, hand, document, MAYOR, quote, attributes={UUID(int=3): ["so"]})


def test_rows_bring_values_too(world: World, hand: Hand) -> None:
    count = asking(world, hand, "count", "number")
    row = actions.NewMark(first_document(world), MAYOR, tag(world, "claim"), attributes={count: ["1,50"]})
    world.do(actions.annotate_many(world, hand, [row]))
    assert world.annotations()[0].attributes == {count: ("1.5",)}
    bad = actions.NewMark(first_document(world), None, tag(world, "claim"), attributes={count: ["many"]})
    with pytest.raises(BadRow) as refusal:
        actions.annotate_many(world, hand, [bad])
    assert isinstance(refusal.value.cause, BadValue)


def test_retag_carries_what_the_other_tag_asks_too(world: World, hand: Hand) -> None:
    loaded, other_loaded = asking(world, hand, "loaded", "yes_no"), asking(world, hand, "loaded", "yes_no", "quote")
    stance = asking(world, hand, "stance", "one_of", "claim", "for", "against")
    other_stance = asking(world, hand, "stance", "one_of", "quote", "for")
    why = asking(world, hand, "why")
    asking(world, hand, "why", "number", "quote")
    made = mark(world, hand)
    for attribute_id, value in ((loaded, "no"), (stance, "for"), (why, "12")):
        world.do(actions.set_values(world, hand, [made.id], attribute_id, [value]))
    world.do(actions.edit_tag(world, hand, tag(world, "quote"), unit="words"))
    world.do(actions.retag(world, hand, made.id, tag(world, "quote")))
    after = world.annotation(made.id)
    assert after.attributes == {other_loaded: ("no",), other_stance: ("for",)}
    assert after.tag_revision == 2
    world.do(actions.retag(world, hand, made.id, tag(world, "claim")))
    world.do(actions.set_values(world, hand, [made.id], stance, ["against"]))
    world.do(actions.retag(world, hand, made.id, tag(world, "quote")))
    assert world.annotation(made.id).attributes == {other_loaded: ("no",)}, "against is no answer there"
