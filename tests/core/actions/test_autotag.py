"""Tagging the hits of a search in one step."""

from uuid import UUID

import pytest

from rubricate.core import actions
from rubricate.core.annotation import Annotation
from rubricate.core.errors import AllTagged, NoOverlap, NoSuch, NothingFound, OutsideText
from rubricate.core.state import Hand
from rubricate.core.text import Span
from tests.core.world import BODIES, World, a_hand, first_document, mark, tag


def test_all_places_of_all_documents_are_one_step_of_a_rule(world: World, hand: Hand) -> None:
    first, second = list(world.documents)[:2]
    step = world.do(
        actions.autotag(world, hand, tag(world, "claim"), {first: [Span(4, 9), Span(17, 24)], second: [Span(0, 3)]})
    )
    assert step.facts == {"tag": "claim", "n": 3, "already": 0}
    made = world.annotations()
    assert [(a.document_id, a.span) for a in made] == [
        (first, Span(4, 9)), (first, Span(17, 24)), (second, Span(0, 3)),
    ]  # fmt: skip
    assert {a.origin for a in made} == {"rule"}
    assert {a.text_sha256 for a in made if a.document_id == second} == {world.documents[second].text_sha256}
    assert {world.layers[a.layer_id].coder_id for a in made} == {hand.coder.id}
    world.take_back(step)
    assert not world.annotations()
    assert not world.layers


def test_what_is_tagged_in_the_hands_layer_is_left_and_counted(world: World, hand: Hand) -> None:
    mark(world, hand, Span(4, 9))
    other = a_hand("Coder 2", new_id=hand.new_id)
    places = {first_document(world): [Span(4, 9), Span(0, 3)]}
    step = actions.autotag(world, hand, tag(world, "claim"), places)
    assert (step.facts["n"], step.facts["already"]) == (1, 1)
    assert actions.autotag(world, other, tag(world, "claim"), places).facts["n"] == 2
    assert actions.autotag(world, hand, tag(world, "quote"), places).facts["n"] == 2


def test_places_stand_where_a_hand_would_put_them_and_once(world: World, hand: Hand) -> None:
    second = list(world.documents)[1]
    woman = BODIES[1].index("👩")
    plan = actions.plan_autotag(
        world, hand, tag(world, "claim"),
        {second: [Span(woman, woman + 1), Span(2, 4), Span(3, 13), Span(4, 12), Span(3, 12)]},
    )  # fmt: skip
    assert [span.of(BODIES[1]) for span in plan.places[second]] == ["o", "families", "👨‍👩‍👧"]
    assert plan.already == 0
    assert plan.count == 3


def test_nothing_to_do_is_refused(world: World, hand: Hand) -> None:
    mark(world, hand, Span(4, 9))
    claim, first = tag(world, "claim"), first_document(world)
    with pytest.raises(AllTagged) as refusal:
        actions.autotag(world, hand, claim, {first: [Span(4, 9)]})
    assert refusal.value == AllTagged("claim", 1)
    with pytest.raises(NothingFound):
        actions.autotag(world, hand, claim, {first: [Span(3, 4), Span(5, 5)]})
    with pytest.raises(NothingFound):
        actions.autotag(world, hand, claim, {})


def test_what_is_not_there_is_refused(world: World, hand: Hand) -> None:
    first = first_document(world)
    with pytest.raises(NoSuch):
        actions.autotag(world, hand, UUID(int=5), {first: [Span(0, 3)]})
    with pytest.raises(NoSuch):
        actions.autotag(world, hand, tag(world, "claim"), {UUID(int=5): [Span(0, 3)]})
    with pytest.raises(OutsideText):
        actions.autotag(world, hand, tag(world, "claim"), {first: [Span(0, 9_999)]})


def test_a_tag_stands_on_its_units(world: World, hand: Hand) -> None:
    first, claim = first_document(world), tag(world, "claim")
    for unit, place in (("words", Span(4, 9)), ("sentence", Span(0, 39)), ("document", None)):
        world.do(actions.edit_tag(world, hand, claim, unit=unit))
        plan = actions.plan_autotag(world, hand, claim, {first: [Span(5, 7), Span(6, 8)]})
        assert plan.places == {first: [place]}
    made = world.do(actions.autotag(world, hand, claim, {first: [Span(5, 7)]})).changes[-1].after
    assert isinstance(made, Annotation)
    assert (made.span, made.tag_revision) == (None, world.codebook[claim].revision)


def test_where_it_may_not_lie_it_is_left_out_and_counted(world: World, hand: Hand) -> None:
    first, claim, quote = first_document(world), tag(world, "claim"), tag(world, "quote")
    world.do(actions.edit_tag(world, hand, claim, overlap=False))
    other = mark(world, hand, Span(4, 9), "quote")
    with pytest.raises(NoOverlap) as refusal:
        actions.autotag(world, hand, claim, {first: [Span(0, 5)]})
    assert refusal.value == NoOverlap("claim", "quote", (other.id,))
    step = actions.autotag(world, hand, claim, {first: [Span(0, 5), Span(10, 14), Span(12, 20)]})
    assert step.facts == {"tag": "claim", "n": 1, "already": 0, "blocked": 1}
    assert actions.autotag(world, hand, quote, {first: [Span(0, 5), Span(2, 9)]}).facts["n"] == 2
    stranger = a_hand("Coder 2", new_id=hand.new_id)
    assert actions.autotag(world, stranger, claim, {first: [Span(0, 5)]}).facts["n"] == 1
