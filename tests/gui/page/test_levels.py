from hypothesis import given
from hypothesis import strategies as st

from rubricate.gui.page.levels import Levels, levels

INTERVALS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda p: (p[0], p[0] + p[1])), max_size=60)


@given(INTERVALS, st.integers(1, 5))
def test_no_two_on_one_level_meet_and_each_has_the_lowest_free(intervals: list[tuple[int, int]], count: int) -> None:
    found = levels(intervals, count)
    for n, (start, end) in enumerate(intervals):
        taken = {found[m] for m in range(n) if intervals[m][0] < end and start < intervals[m][1]}
        assert found[n] == next((level for level in range(count) if level not in taken), count)


def test_barred_levels_are_left_free() -> None:
    stack = Levels(3)
    assert stack.put(0, 5, barred=0b001) == 1
    assert stack.put(0, 5, barred=0b001) == 2
    assert stack.put(0, 5, barred=0b001) == 3
    assert stack.put(0, 5) == 0
