"""Where annotations lie on a strip, against counting them one by one."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.changes import Change
from rubricate.core.text import Span
from rubricate.gui.page.document import Matter
from rubricate.gui.page.rows import Rows
from rubricate.gui.page.traces import LEAST, NOWHERE, Strip
from tests.gui.page.material import TAGS, annotation, columns

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
    traces = Strip(rows, MATTER.blocks, tops, 600, height).traces([0, 1, NOWHERE, 1])
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
    traces = Strip(rows_of([(half, 1, "claim")]), MATTER.blocks, [], 0, 100).traces([0, 0, 0, 0])
    assert traces.first.tolist() == [50]


def test_laid_out_the_heights_of_the_blocks_count() -> None:
    tops = [0.0, *(900.0 + n for n in range(len(MATTER.blocks) - 1)), 1000.0]
    traces = Strip(rows_of([(12, 3, "claim"), (6, 1, "claim")]), MATTER.blocks, tops, 1000, 100).traces([0, 0, 0, 0])
    assert traces.first.tolist() == [45, 90]


def test_room_below_the_text_stays_free() -> None:
    tops = [10.0 * n for n in range(len(MATTER.blocks) + 1)]
    last = len(TEXT) - 2
    traces = Strip(rows_of([(last, 1, "claim")]), MATTER.blocks, tops, 2 * tops[-1], 100).traces([0, 0, 0, 0])
    assert 40 < traces.first[0] < 50


@given(SPANS, SPANS, st.data())
def test_what_came_moved_and_went_lies_where_it_would_lie_on_a_new_strip(
    first: list[tuple[int, int, str]], then: list[tuple[int, int, str]], data: st.DataObject
) -> None:
    rows = rows_of(first)
    tops = [10.0 + 20 * n for n in range(len(MATTER.blocks))] + [500.0]
    strip = Strip(rows, MATTER.blocks, tops, 600, 90)
    strip.traces([0, 1, 2, 3])
    kept = {n: annotation(n, rows.span(n), tag) for n, (_, _, tag) in enumerate(first)}
    for start, size, tag in then:
        name = data.draw(st.integers(0, 20))
        after = annotation(name, Span(start, min(len(TEXT), start + size)), tag)
        after = None if name in kept and data.draw(st.booleans()) else after
        list(rows.apply(Change(kept.pop(name, None), after)))
        kept |= {} if after is None else {name: after}
        wanted = Strip(rows, MATTER.blocks, tops, 600, 90).traces([0, 1, 2, 3])
        found = strip.traces([0, 1, 2, 3])
        for field in ("column", "first", "last"):
            assert getattr(found, field).tolist() == getattr(wanted, field).tolist()
