"""What is always in memory of a project."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.changes import Change
from rubricate.core.errors import Refused
from rubricate.core.summary import Summary
from tests.core.world import BODIES, VERBS, World, a_hand, a_step, adding, four_tags, later


@given(st.lists(st.tuples(st.sampled_from(VERBS), *[st.integers(0, 200)] * 3), max_size=12))
def test_step_by_step_is_the_same_as_all_at_once(moves: list[tuple[str, int, int, int]]) -> None:
    hand, world = a_hand(), World()
    world.apply([Change(None, entity) for entity in (hand.coder, *four_tags(hand.new_id))])
    world.do(adding(world, hand, *BODIES))
    summary = Summary.of(world.entities.values())
    for n, move in enumerate(moves):
        try:
            step = world.do(a_step(world, later(hand, n), move))
        except (Refused, LookupError):
            continue
        summary = summary.after(step.changes)
    again = Summary.of(world.entities.values())
    assert list(summary.documents.items()) == list(again.documents.items())
    assert summary.codebook.ordered() == again.codebook.ordered()
    assert (summary.coders, summary.layers, summary.statuses) == (again.coders, again.layers, again.statuses)


def test_a_mark_leaves_the_summary_as_it_is() -> None:
    hand, world = a_hand(), World()
    world.apply([Change(None, entity) for entity in (hand.coder, *four_tags(hand.new_id))])
    world.do(adding(world, hand, *BODIES))
    world.do(a_step(world, hand, ("annotate", 0, 4, 3)))
    mark = world.annotations()[0]
    summary = Summary.of(world.entities.values())
    assert summary.after([Change(mark, replace(mark, note="why"))]) is summary
