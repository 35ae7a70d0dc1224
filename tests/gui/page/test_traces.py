"""Where annotations lie on a strip, against counting them one by one."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rubricate.gui.page.document import Matter
from rubricate.gui.page.rows import Rows
from rubricate.gui.page.traces import LEAST, NOWHERE, trace
from tests.gui.page.material import TAGS, columns

TEXT = "Some words.\n" * 20
MATTER = Matter.of(TEXT)
SPANS = st.lists(
    st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 60), st.sampled_from([tag.name for tag in TAGS])),
    max_size=30,
)


def rows_of(spans: list[tuple[int, int, str]]) -> Rows:
    return Rows(MATTER, columns([(start, min(len(TEXT), start + size), tag) for start, size, tag in spans]))


@given(SPANS, st.integers(LEAST, 90), st.booleans())
def test_what_is_covered_is_what_each_one_covers(spans: list[tuple[int, int, str]], height: int, is_laid: bool) -> None:
    rows = rows_of(spans)
    tops = [10.0 + 20 * n for n in range(len(MATTER.blocks))] + [500.0] if is_laid else []
    traces = trace(rows, MATTER.blocks, tops, 600, [0, 1, NOWHERE, 1], height)
    covered = np.zeros((2, height), np.bool_)
    for column, first, last in zip(traces.column, traces.first, traces.last, strict=True):
        assert 0 <= first <= last < height
        assert last - first >= min(LEAST, height) - 1
        covered[column, first : last + 1] = True
    assert (traces.covered(2, height) == covered).all()
    shown = [tag for _, _, tag in spans if tag != "opinion"]
    assert sum(traces.counts(2)) == len(shown)
    assert sum(traces.number(column, 0, height - 1) for column in (0, 1)) == len(shown)


def test_without_a_layout_a_letter_counts_like_any_other() -> None:
    half = len(TEXT) // 2
    traces = trace(rows_of([(half, 1, "claim")]), MATTER.blocks, [], 0, [0, 0, 0, 0], 100)
    assert traces.first.tolist() == [50]


def test_laid_out_the_heights_of_the_blocks_count() -> None:
    tops = [0.0, *(900.0 + n for n in range(len(MATTER.blocks) - 1)), 1000.0]
    traces = trace(rows_of([(12, 3, "claim"), (6, 1, "claim")]), MATTER.blocks, tops, 1000, [0, 0, 0, 0], 100)
    assert traces.first.tolist() == [45, 90]


def test_room_below_the_text_stays_free() -> None:
    tops = [10.0 * n for n in range(len(MATTER.blocks) + 1)]
    last = len(TEXT) - 2
    traces = trace(rows_of([(last, 1, "claim")]), MATTER.blocks, tops, 2 * tops[-1], [0, 0, 0, 0], 100)
    assert 40 < traces.first[0] < 50
