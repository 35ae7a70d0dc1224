"""The verbs on purposes and sets of documents."""

from uuid import UUID

import pytest

from rubricate.core import actions
from rubricate.core.errors import BadName, NameTaken, NoSuch, NothingSelected, NothingToChange
from rubricate.core.state import Hand
from tests.core.world import World, first_document


def made(world: World, hand: Hand, name: str, *documents: UUID) -> UUID:
    return world.do(actions.add_set(world, hand, name, documents)).changes[0].id


def test_purpose(world: World, hand: Hand) -> None:
    one, two = world.documents
    world.do(actions.set_purpose(world, hand, [one], "training"))
    step = world.do(actions.set_purpose(world, hand, [one, two], "training"))
    assert step.facts == {"n": 1, "name": world.documents[two].name, "purpose": "training"}
    assert {d.purpose for d in world.documents.values()} == {"training"}
    with pytest.raises(NothingToChange):
        actions.set_purpose(world, hand, [one], "training")
    with pytest.raises(NothingSelected):
        actions.set_purpose(world, hand, [], "main")
    with pytest.raises(ValueError, match="fun"):
        actions.set_purpose(world, hand, [one], "fun")


def test_a_set_has_a_name_of_its_own(world: World, hand: Hand) -> None:
    week = made(world, hand, " week 1 ")
    assert world.sets[week].name == "week 1"
    with pytest.raises(NameTaken) as refusal:
        actions.add_set(world, hand, "week 1")
    assert refusal.value == NameTaken("set", "week 1", "week 1")
    with pytest.raises(BadName):
        actions.add_set(world, hand, "")
    other = made(world, hand, "week 2")
    with pytest.raises(NameTaken):
        actions.rename_set(world, hand, other, "week 1")
    assert world.do(actions.rename_set(world, hand, other, "pilot")).facts == {"set": "pilot", "was": "week 2"}


def test_sets_stand_in_the_users_order(world: World, hand: Hand) -> None:
    a, b, c = (made(world, hand, name) for name in "abc")
    world.do(actions.move_set(world, hand, c, a))
    assert list(world.sets) == [c, a, b]
    world.do(actions.move_set(world, hand, c))
    assert list(world.sets) == [a, b, c]
    with pytest.raises(NothingToChange):
        actions.move_set(world, hand, c)
    with pytest.raises(NoSuch):
        actions.move_set(world, hand, UUID(int=1))


def test_documents_come_and_go_and_stay_when_the_set_goes(world: World, hand: Hand) -> None:
    one, two = world.documents
    week, other = made(world, hand, "week 1", one), made(world, hand, "week 2")
    assert world.documents[one].set_ids == (week,)
    step = world.do(actions.put_in_set(world, hand, [one, two], week))
    assert (step.verb, step.facts["n"], step.facts["set"]) == ("put_in_set", 1, "week 1")
    world.do(actions.put_in_set(world, hand, [one], other))
    assert world.documents[one].set_ids == (week, other)
    step = world.do(actions.put_in_set(world, hand, [two], week, belongs=False))
    assert (step.verb, world.documents[two].set_ids) == ("take_from_set", ())
    with pytest.raises(NothingToChange):
        actions.put_in_set(world, hand, [two], week, belongs=False)
    assert world.do(actions.remove_set(world, hand, week)).facts == {"set": "week 1", "n": 1}
    assert world.documents[first_document(world)].set_ids == (other,)
    assert len(world.documents) == 2


def test_several_sets_are_one_step(world: World, hand: Hand) -> None:
    one, two = world.documents
    week, other, third = made(world, hand, "week 1", one), made(world, hand, "week 2"), made(world, hand, "week 3")
    step = world.do(actions.set_sets(world, hand, [one], {third, other}))
    assert world.documents[one].set_ids == (other, third)
    assert step.facts == {"n": 1, "name": world.documents[one].name, "sets": "week 2, week 3"}
    with pytest.raises(NothingToChange):
        actions.set_sets(world, hand, [one], {other, third})
    step = world.do(actions.set_sets(world, hand, [one, two], []))
    assert step.facts["n"] == 1 and world.documents[one].set_ids == ()
    with pytest.raises(NoSuch):
        actions.set_sets(world, hand, [one], [UUID(int=1)])
    assert week in world.sets
