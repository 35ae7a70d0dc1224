"""The canonical form of a codebook."""

import json
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.core import actions
from rubricate.core.codebook import Codebook
from rubricate.core.errors import Refused
from rubricate.core.versions import canonical, parse
from tests.core.moves import MOVES, Move, a_step
from tests.core.world import BODIES, World, a_hand, adding, four_tags, later

BOOKISH = [verb for verb in MOVES if "tag" in verb or "attribute" in verb or verb.startswith("place")]
moves = st.tuples(st.sampled_from(BOOKISH), *[st.integers(0, 200)] * 3)


def a_codebook(chosen: list[Move]) -> Codebook:
    """A codebook after these moves."""
    hand, world = a_hand(), World()
    world.do(actions.start(world, hand, four_tags(hand.new_id)))
    world.do(adding(world, hand, BODIES[0]))
    for n, move in enumerate(chosen):
        try:
            world.do(a_step(world, later(hand, n), move))
        except (Refused, LookupError):
            continue
    return world.codebook


def without_positions(codebook: Codebook) -> list[object]:
    tags = [replace(tag, position=0) for tag in codebook.ordered()]
    owners = [*codebook, None]
    return [*tags, *(replace(a, position=0) for owner in owners for a in codebook.asked_by(owner))]


@given(st.lists(moves, max_size=12))
def test_reading_gives_the_same_codebook_in_the_same_order(chosen: list[Move]) -> None:
    codebook = a_codebook(chosen)
    again = parse(canonical(codebook))
    assert without_positions(again) == without_positions(codebook)
    assert canonical(again) == canonical(codebook)


def test_order_counts_and_positions_do_not() -> None:
    one, two = four_tags(a_hand().new_id)[:2]
    assert canonical(Codebook([two, one])) == canonical(Codebook([one, replace(two, position=7)]))
    assert canonical(Codebook([one, two])) != canonical(Codebook([replace(one, position=9), two]))


def test_what_a_newer_program_wrote_besides_is_passed_over() -> None:
    codebook = a_codebook([("add_attribute", 1, 1, 0)])
    content = json.loads(canonical(codebook))
    content["mood"] = content["tags"][0]["mood"] = "good"
    del content["tags"][0]["citation"]
    assert without_positions(parse(json.dumps(content))) == without_positions(codebook)


@pytest.mark.parametrize(
    "content", ["", "{}", "[]", '{"format":"other"}', '{"format":"rubricate-codebook","tags":[{}]}']
)
def test_what_is_no_codebook_is_said(content: str) -> None:
    with pytest.raises(ValueError):
        parse(content)


def test_it_is_small_and_readable() -> None:
    (tag,) = four_tags(lambda: UUID(int=1))[:1]
    content = canonical(Codebook([replace(tag, definition="Größe")]))
    assert '"definition":"Größe"' in content
    assert content.startswith('{"format":"rubricate-codebook","tags":[{"attributes":[]')
