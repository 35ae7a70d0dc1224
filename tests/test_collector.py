"""The collector looks seldom, and leaves what was there before alone."""

import gc
from collections.abc import Iterator

import pytest

from rubricate.collector import YOUNG, calm


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    thresholds = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*thresholds)


def test_many_objects_are_made_between_two_looks() -> None:
    calm()
    assert gc.get_threshold()[0] == YOUNG


def test_what_was_there_is_looked_at_no_more() -> None:
    kept = [[] for _ in range(10)]
    calm()
    assert not any(one is thing for one in kept for thing in gc.get_objects())


def test_cycles_are_still_found() -> None:
    calm()
    ring: list[object] = []
    ring.append(ring)
    del ring
    assert gc.collect() >= 1
