"""The collector looks seldom, and leaves what was there before alone."""

import gc
import subprocess
import sys
from collections.abc import Iterator

import pytest

from rubricate.collector import YOUNG, calm, paused


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


def test_nothing_is_looked_at_while_it_is_paused_nor_is_a_look_due_afterwards() -> None:
    looks: list[str] = []
    gc.callbacks.append(lambda phase, info: looks.append(phase))
    try:
        with paused():
            kept = [[] for _ in range(3 * YOUNG)]
        assert len(kept) == 3 * YOUNG and not looks
        assert gc.isenabled()
        assert gc.get_count()[0] < YOUNG
    finally:
        gc.callbacks.pop()


def test_the_collector_goes_on_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), paused():
        _ = 1 / 0
    assert gc.isenabled()


A_RING = """
import gc
from rubricate.collector import paused
gc.collect()
with paused():
    ring = []
    ring.append(ring)
    del ring
assert gc.collect() >= 1
"""


def test_cycles_made_while_it_is_paused_are_found_by_a_look_at_everything() -> None:
    # In a process of its own: a look at all that thousands of tests of Qt left behind is no matter of this test.
    assert subprocess.run([sys.executable, "-c", A_RING], check=False).returncode == 0
