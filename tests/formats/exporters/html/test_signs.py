"""Lanes of the lines below the text."""

from hypothesis import given
from hypothesis import strategies as st

from rubricate.formats.exporter import Order
from rubricate.formats.exporters.html.signs import LANES, Cast
from rubricate.formats.leaving import leaving
from tests.formats.snapshots import FakeProject

spans = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=20)


@given(spans)
def test_no_two_lines_are_drawn_at_one_height_over_one_letter(places: list[tuple[int, int]]) -> None:
    project = FakeProject()
    document = project.add("text", "x" * 50)
    for start, length in places:
        project.mark(document, start, start + length)
    signs = Cast(project).signs(next(leaving(project, Order())), "")
    for at in range(50):
        lanes = [s.lane for s in signs if s.start is not None and s.end is not None and s.start <= at < s.end]
        drawn = [lane for lane in lanes if lane < LANES]
        assert len(drawn) == len(set(drawn))


def test_the_shorter_line_is_nearer_to_the_text() -> None:
    project = FakeProject()
    document = project.add("text", "x" * 50)
    for end in (10, 30, 20, 40):
        project.mark(document, 0, end)
    signs = Cast(project).signs(next(leaving(project, Order())), "")
    assert [(sign.end, sign.lane) for sign in signs] == [(40, LANES), (30, 2), (20, 1), (10, 0)]
