import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from rubricate.core.index import SpanIndex

PLACES = st.integers(0, 40)
SPANS = st.tuples(PLACES, st.integers(1, 15)).map(lambda pair: (pair[0], pair[0] + pair[1]))
Rows = dict[int, tuple[int, int]]


def in_order(rows: Rows) -> list[int]:
    return sorted(rows, key=lambda slot: (rows[slot][0], -rows[slot][1], slot))


def clusters(rows: Rows) -> list[list[int]]:
    found: list[list[int]] = []
    reach = -1
    for slot in in_order(rows):
        if rows[slot][0] >= reach:
            found.append([])
        found[-1].append(slot)
        reach = max(reach, rows[slot][1])
    return found


def check(index: SpanIndex, rows: Rows, tags: dict[int, int]) -> None:
    order = in_order(rows)
    assert list(index) == index.order.tolist() == order
    assert len(index) == len(rows)
    for rank, slot in enumerate(order):
        assert (index.start[slot], index.end[slot], index.tag[slot]) == (*rows[slot], tags[slot])
        assert index.rank(slot) == rank
        assert index.previous(slot) == (order[rank - 1] if rank else None)
        assert index.next(slot) == (order[rank + 1] if rank + 1 < len(order) else None)
    for group in clusters(rows):
        for slot in group:
            assert index.cluster_of(slot).tolist() == group
    assert len(index.runs()) == len(clusters(rows)) + 1


class AsBruteForce(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.index = SpanIndex()
        self.rows: Rows = {}
        self.tags: dict[int, int] = {}
        self.given = 0

    @rule(span=SPANS, tag=st.integers(0, 9))
    def add(self, span: tuple[int, int], tag: int) -> None:
        slot = self.index.add(*span, tag=tag)
        assert slot == self.given
        self.given += 1
        self.rows[slot], self.tags[slot] = span, tag

    @precondition(lambda self: self.rows)
    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        slot = data.draw(st.sampled_from(sorted(self.rows)))
        self.index.remove(slot)
        del self.rows[slot]
        assert slot not in self.index
        with pytest.raises(KeyError):
            self.index.rank(slot)

    @precondition(lambda self: self.rows)
    @rule(data=st.data(), span=SPANS, tag=st.none() | st.integers(0, 9))
    def move(self, data: st.DataObject, span: tuple[int, int], tag: int | None) -> None:
        slot = data.draw(st.sampled_from(sorted(self.rows)))
        self.index.replace(slot, *span, tag=tag)
        self.rows[slot] = span
        self.tags[slot] = self.tags[slot] if tag is None else tag

    @rule(span=SPANS)
    def ask(self, span: tuple[int, int]) -> None:
        low, high = span
        order = in_order(self.rows)
        wanted = [s for s in order if self.rows[s][0] < high and self.rows[s][1] > low]
        assert self.index.query(low, high).tolist() == wanted
        here = [s for s in order if self.rows[s][0] <= low < self.rows[s][1]]
        here.sort(key=lambda s: self.rows[s][1] - self.rows[s][0])
        assert self.index.at(low).tolist() == here
        assert self.index.first_from(low) == next((s for s in order if self.rows[s][0] >= low), None)
        assert self.index.last_before(low) == next((s for s in reversed(order) if self.rows[s][0] < low), None)

    @invariant()
    def same(self) -> None:
        check(self.index, self.rows, self.tags)


TestAsBruteForce = AsBruteForce.TestCase


@given(st.lists(SPANS, max_size=30))
def test_built_at_once_as_one_by_one(spans: list[tuple[int, int]]) -> None:
    at_once = SpanIndex([a for a, _ in spans], [b for _, b in spans], tag=list(range(len(spans))))
    one_by_one = SpanIndex()
    for tag, (start, end) in enumerate(spans):
        one_by_one.add(start, end, tag)
    check(at_once, dict(enumerate(spans)), {n: n for n in range(len(spans))})
    assert list(at_once) == list(one_by_one)
    assert at_once.query(3, 17).tolist() == one_by_one.query(3, 17).tolist()


def test_empty() -> None:
    index = SpanIndex()
    assert len(index) == 0 and list(index) == []
    assert index.query(0, 9).tolist() == index.at(0).tolist() == []
    assert index.first_from(0) is None and index.last_before(9) is None
    assert index.runs().tolist() == [0]


def test_columns_of_different_length_are_refused() -> None:
    with pytest.raises(ValueError):
        SpanIndex(np.zeros(2), np.zeros(3))


def test_a_removed_slot_cannot_be_moved_or_removed_again() -> None:
    index = SpanIndex([1], [4])
    index.remove(0)
    with pytest.raises(KeyError):
        index.remove(0)
    with pytest.raises(KeyError):
        index.replace(0, 1, 4)
    assert len(index) == 0


def test_a_removed_span_is_put_back_under_its_slot() -> None:
    index = SpanIndex([0, 5], [4, 9])
    index.remove(0)
    index.put_back(0, 6, 7)
    assert index.query(6, 7).tolist() == [1, 0]
    for slot in (0, 2):
        with pytest.raises(KeyError):
            index.put_back(slot, 0, 1)


@given(
    st.lists(st.tuples(st.integers(0, 900), st.integers(1, 12)), min_size=1, max_size=300),
    st.integers(0, 10_000),
)
def test_the_cluster_of_a_slot_is_the_run_that_holds_it(spans: list[tuple[int, int]], which: int) -> None:
    index = SpanIndex([start for start, _ in spans], [start + length for start, length in spans])
    edges = index.runs().tolist()
    slot = which % len(spans)
    rank = index.rank(slot)
    first = max(edge for edge in edges if edge <= rank)
    last = min(edge for edge in edges if edge > rank)
    assert index.cluster_of(slot).tolist() == index.order[first:last].tolist()


@given(st.lists(SPANS, max_size=20), st.lists(SPANS, max_size=20), st.data())
def test_many_at_once_as_one_by_one(
    first: list[tuple[int, int]], more: list[tuple[int, int]], data: st.DataObject
) -> None:
    def columns(spans: list[tuple[int, int]]) -> tuple[np.ndarray, np.ndarray]:
        return np.array([a for a, _ in spans], np.int64), np.array([b for _, b in spans], np.int64)

    index = SpanIndex(*columns(first))
    tags = np.arange(len(more), dtype=np.int64)
    slots = index.add_many(*columns(more), tags)
    rows = dict(enumerate(first + more))
    numbers = dict.fromkeys(range(len(first)), 0) | dict(zip(slots.tolist(), tags.tolist(), strict=True))
    check(index, rows, numbers)
    gone = data.draw(st.lists(st.sampled_from(sorted(rows)), unique=True)) if rows else []
    index.remove_many(np.array(gone, np.int64))
    check(index, {slot: span for slot, span in rows.items() if slot not in gone}, numbers)
    back = {slot: data.draw(SPANS) for slot in gone[::2]}
    index.replace_many(np.array(list(back), np.int64), *columns(list(back.values())))
    check(index, {slot: span for slot, span in (rows | back).items() if slot in back or slot not in gone}, numbers)


def test_many_unknown_slots_are_refused() -> None:
    index = SpanIndex([1], [2])
    for unknown in (-1, 1):
        with pytest.raises(KeyError):
            index.remove_many(np.array([unknown]))
