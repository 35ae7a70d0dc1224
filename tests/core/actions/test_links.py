"""The verbs on links."""

from dataclasses import replace
from uuid import UUID

import pytest

from rubricate.core import actions
from rubricate.core.annotation import Annotation
from rubricate.core.errors import AlreadyLinked, BadName, LinkedToItself, NoSuch, NothingSelected, NothingToChange
from rubricate.core.linking import Link
from rubricate.core.state import Hand
from tests.core.world import World, mark


@pytest.fixture
def pair(world: World, hand: Hand) -> tuple[Annotation, Annotation]:
    return mark(world, hand), mark(world, hand, name="quote")


def linked(world: World, hand: Hand, pair: tuple[Annotation, Annotation], type_: str = "supports") -> Link:
    step = world.do(actions.link(world, hand, pair[0].id, pair[1].id, type_))
    made = step.changes[0].after
    assert isinstance(made, Link)
    return made


def test_from_one_to_another(world: World, hand: Hand, pair: tuple[Annotation, Annotation]) -> None:
    step = actions.link(world, hand, pair[0].id, pair[1].id, " supports ")
    assert step.facts == {"tag": "claim", "to": "quote", "type": "supports"}
    (made,) = (change.after for change in step.changes)
    assert isinstance(made, Link)
    assert (made.from_id, made.to_id, made.type, made.created) == (pair[0].id, pair[1].id, "supports", 1_000)


def test_not_to_itself_not_twice_and_not_to_what_is_not_there(
    world: World, hand: Hand, pair: tuple[Annotation, Annotation]
) -> None:
    one, other = pair
    there = linked(world, hand, pair)
    with pytest.raises(LinkedToItself):
        actions.link(world, hand, one.id, one.id, "supports")
    with pytest.raises(AlreadyLinked) as refusal:
        actions.link(world, hand, one.id, other.id, "supports")
    assert refusal.value == AlreadyLinked(there.id, "supports")
    with pytest.raises(NoSuch):
        actions.link(world, hand, one.id, UUID(int=1), "supports")
    with pytest.raises(BadName):
        actions.link(world, hand, one.id, other.id, " ")
    world.do(actions.link(world, hand, other.id, one.id, "supports"))
    world.do(actions.link(world, hand, one.id, other.id, "attacks"))


def test_edit(world: World, hand: Hand, pair: tuple[Annotation, Annotation]) -> None:
    there = linked(world, hand, pair)
    linked(world, hand, pair, "attacks")
    with pytest.raises(NothingToChange):
        actions.edit_link(world, hand, there, "supports")
    with pytest.raises(AlreadyLinked):
        actions.edit_link(world, hand, there, "attacks")
    step = world.do(actions.edit_link(world, hand, there, "continues"))
    assert step.changes[0].after == replace(there, type="continues")


def test_unlink(world: World, hand: Hand, pair: tuple[Annotation, Annotation]) -> None:
    one, other = linked(world, hand, pair), linked(world, hand, pair, "attacks")
    with pytest.raises(NothingSelected):
        actions.unlink(world, hand, [])
    assert actions.unlink(world, hand, [one]).facts == {"n": 1, "tag": "claim", "to": "quote", "type": "supports"}
    assert world.do(actions.unlink(world, hand, [one, other, one])).facts == {"n": 2}
    with pytest.raises(NoSuch):
        actions.unlink(world, hand, [one])


def test_links_go_with_their_annotations(world: World, hand: Hand, pair: tuple[Annotation, Annotation]) -> None:
    linked(world, hand, pair)
    step = world.do(actions.remove(world, hand, [pair[1].id]))
    assert [change.kind for change in step.changes] == ["link", "annotation"]
    assert world.links() == []


def test_links_go_with_the_tag_of_one_end(world: World, hand: Hand, pair: tuple[Annotation, Annotation]) -> None:
    linked(world, hand, pair)
    world.do(actions.remove_tag(world, hand, pair[0].tag_id))
    assert world.links() == []
    assert world.annotations() == [pair[1]]
