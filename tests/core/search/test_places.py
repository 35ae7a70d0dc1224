"""From hits to sentences, and hits within other spans."""

from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.search.places import inside, touched
from rubricate.core.text import Span

FLAT = (0, 5, 6, 10, 12, 20)


def test_several_hits_in_one_unit_make_one() -> None:
    assert touched([Span(1, 2), Span(3, 4), Span(13, 14)], FLAT) == [Span(0, 5), Span(12, 20)]


def test_a_hit_over_an_edge_touches_both() -> None:
    assert touched([Span(4, 7)], FLAT) == [Span(0, 5), Span(6, 10)]
    assert touched([Span(5, 7)], FLAT) == [Span(6, 10)]
    assert touched([Span(10, 12)], FLAT) == []


SPANS = st.lists(st.tuples(st.integers(0, 25), st.integers(1, 8)).map(lambda p: Span(p[0], p[0] + p[1])), max_size=6)


@given(SPANS)
def test_touched_equals_a_plain_look(spans: list[Span]) -> None:
    units = [Span(FLAT[n], FLAT[n + 1]) for n in range(0, len(FLAT), 2)]
    plain = [u for u in units if any(s.start < u.end and u.start < s.end for s in spans)]
    assert touched(spans, FLAT) == plain


@given(SPANS, SPANS)
def test_inside_equals_a_plain_look(spans: list[Span], holders: list[Span]) -> None:
    plain = [s for s in spans if any(h.start <= s.start and s.end <= h.end for h in holders)]
    assert inside(spans, holders) == plain
