"""The verbs on several tags at once: each is one step."""

from uuid import UUID

import pytest

from rubricate.core import actions
from rubricate.core.errors import InCircle, NoSuch, NothingSelected, NothingToChange
from rubricate.core.state import Hand
from tests.core.world import World, mark, tag


def below(world: World, hand: Hand, name: str, parent: str) -> UUID:
    step = world.do(actions.add_tag(world, hand, name, colour="red", pattern="dots", parent_id=tag(world, parent)))
    return step.changes[0].id


def order(world: World) -> list[str]:
    return [t.name for t in world.codebook.ordered()]


def test_tags_go_with_all_that_is_theirs_and_come_back(world: World, hand: Hand) -> None:
    claim, quote = tag(world, "claim"), tag(world, "quote")
    child, grandchild = below(world, hand, "child", "claim"), below(world, hand, "grandchild", "child")
    one, two = mark(world, hand), mark(world, hand, name="quote")
    world.do(actions.link(world, hand, one.id, two.id, "backs"))
    world.do(actions.add_note(world, hand, "tag", quote, "Why?"))
    before = dict(world.entities)
    step = world.do(actions.remove_tags(world, hand, [claim, quote, child]))
    assert (step.verb, step.facts) == ("remove_tags", {"n": 3, "marks": 2})
    assert order(world) == ["opinion", "statistic", "grandchild"]
    assert world.codebook[grandchild].parent_id is None
    assert world.annotations() == [] and not world.links_of([one.id, two.id])
    assert not world.notes
    world.take_back(step)
    assert world.entities == before


def test_tags_are_retired_and_offered_again(world: World, hand: Hand) -> None:
    ids = [tag(world, name) for name in ("claim", "quote")]
    world.do(actions.edit_tag(world, hand, tag(world, "opinion"), retired=True))
    step = world.do(actions.retire_tags(world, hand, [*ids, tag(world, "opinion")], on=True))
    assert step.facts == {"n": 2, "retired": 1}
    with pytest.raises(NothingToChange):
        actions.retire_tags(world, hand, ids, on=True)
    single = actions.retire_tags(world, hand, ids[:1], on=False)
    assert (single.verb, single.facts) == ("edit_tag", {"tag": "claim", "retired": 0})
    world.do(actions.retire_tags(world, hand, ids, on=False))
    assert [t.name for t in world.codebook.ordered() if t.retired] == ["opinion"]


def test_tags_are_put_below_another_in_their_order(world: World, hand: Hand) -> None:
    claim, quote, opinion, statistic = (tag(world, name) for name in ("claim", "quote", "opinion", "statistic"))
    step = world.do(actions.place_tags(world, hand, [statistic, quote], claim))
    assert (step.verb, step.facts) == ("move_tags", {"n": 2, "parent": "claim"})
    assert order(world) == ["claim", "statistic", "quote", "opinion"]
    assert len({change.id for change in step.changes}) == len(step.changes)
    world.do(actions.place_tags(world, hand, [opinion, quote], claim, statistic))
    assert order(world) == ["claim", "opinion", "quote", "statistic"]
    with pytest.raises(NothingToChange):
        actions.place_tags(world, hand, [opinion, quote], claim, statistic)
    with pytest.raises(InCircle):
        actions.place_tags(world, hand, [opinion, claim], quote)
    world.do(actions.place_tags(world, hand, [quote, statistic], None, claim))
    assert order(world) == ["quote", "statistic", "claim", "opinion"]


def test_one_tag_is_one_tag_and_none_is_refused(world: World, hand: Hand) -> None:
    claim = tag(world, "claim")
    assert actions.remove_tags(world, hand, [claim, claim]).verb == "remove_tag"
    assert actions.place_tags(world, hand, [claim], None).verb == "move_tag"
    for verb in (actions.remove_tags, lambda s, h, ids: actions.place_tags(s, h, ids, None)):
        with pytest.raises(NothingSelected):
            verb(world, hand, [])
        with pytest.raises(NoSuch):
            verb(world, hand, [UUID(int=1)])
