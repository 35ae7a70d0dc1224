"""A world with tags and documents, and marks in it."""

import pytest

from rubricate.core import actions
from rubricate.core.state import Hand
from tests.core.world import BODIES, World, a_hand, adding, four_tags


@pytest.fixture
def hand() -> Hand:
    return a_hand()


@pytest.fixture
def world(hand: Hand) -> World:
    """Four tags and two documents; nothing marked yet."""
    world = World()
    world.do(actions.start(world, hand, four_tags(hand.new_id)))
    world.do(adding(world, hand, *BODIES[:2]))
    return world
