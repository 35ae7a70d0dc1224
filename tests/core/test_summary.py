"""What is always in memory of a project."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.changes import Change
from rubricate.core.errors import Refused
from rubricate.core.summary import Summary
from tests.core.moves import Move, a_step, moves
from tests.core.world import BODIES, World, a_hand, adding, four_tags, later


@given(st.lists(moves, max_size=12))
def test_step_by_step_is_the_same_as_all_at_once(chosen: list[Move]) -> None:
    hand, world = a_hand(), World()
    world.apply([Change(None, entity) for entity in (hand.coder, *four_tags(hand.new_id))])
    world.do(adding(world, hand, *BODIES))
    summary = Summary.of(world.entities.values())
    for n, move in enumerate(chosen):
        try:
            step = world.do(a_step(world, later(hand, n), move))
        except (Refused, LookupError):
            continue
        summary = summary.after(step.changes)
    again = Summary.of(world.entities.values())
    assert list(summary.documents.items()) == list(again.documents.items())
    assert summary.codebook.ordered() == again.codebook.ordered()
    assert dict(summary.codebook.attributes) == dict(again.codebook.attributes)
    assert list(summary.sets.items()) == list(again.sets.items())
    assert (summary.coders, summary.layers, summary.statuses) == (again.coders, again.layers, again.statuses)
    assert (summary.notes, summary.versions) == (again.notes, again.versions)


def test_a_mark_leaves_the_summary_as_it_is() -> None:
    hand, world = a_hand(), World()
    world.apply([Change(None, entity) for entity in (hand.coder, *four_tags(hand.new_id))])
    world.do(adding(world, hand, *BODIES))
    world.do(a_step(world, hand, ("annotate", 0, 4, 3)))
    mark = world.annotations()[0]
    summary = Summary.of(world.entities.values())
    assert summary.after([Change(mark, replace(mark, note="why"))]) is summary
