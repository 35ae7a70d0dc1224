import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.changes import Change
from rubricate.core.text import Span
from rubricate.gui.page.document import Matter
from rubricate.gui.page.rows import Rows
from tests.gui.page.material import Columns, an_id, annotation, columns

TEXT = "😀 first line\nsecond 😀 line\n" + "x\n" * 20
SPANS = st.tuples(st.integers(0, 60), st.integers(1, 60)).map(lambda p: Span(p[0], min(p[0] + p[1], len(TEXT))))


def test_places_are_utf16_inside_and_code_points_outside() -> None:
    rows = Rows(Matter.of(TEXT), columns([(0, 1, "claim"), (2, 7, "quote")]))
    assert rows.ends(0) == (0, 2)
    assert rows.ends(1) == (3, 8)
    assert rows.span(1) == Span(2, 7)
    assert rows.slot(an_id(1)) == 1
    assert rows.id(1) == an_id(1)


def test_what_stands_on_the_whole_document_has_no_slot() -> None:
    some = columns([(2, 7, "quote"), (0, 3, "claim")], noted=(1,))
    some = Columns(np.array([-1, 0], np.int32), some.end, some.tag, some.noted, some.ids, some.tags)
    rows = Rows(Matter.of(TEXT), some)
    assert len(rows) == 1
    assert rows.slot(an_id(0)) is None
    assert rows.slot(an_id(1)) == 0
    assert rows.noted == {0}


def test_what_comes_back_has_a_new_slot_under_its_id() -> None:
    rows = Rows(Matter.of(TEXT), columns([(2, 7, "quote")]))
    old = annotation(0, Span(2, 7), "quote")
    list(rows.apply(Change(old, None)))
    assert rows.slot(an_id(0)) is None
    list(rows.apply(Change(None, old)))
    assert rows.slot(an_id(0)) == 1
    assert rows.stack(3) == [1]


@given(st.lists(st.tuples(st.integers(0, 6), SPANS, st.booleans()), max_size=40))
def test_after_any_changes_the_rows_are_what_was_put_in(acts: list[tuple[int, Span, bool]]) -> None:
    matter = Matter.of(TEXT)
    rows, kept = Rows(matter), {}
    for name, span, is_removal in acts:
        before = kept.get(name)
        if is_removal and before is None:
            continue
        after = None if is_removal else annotation(name, span)
        touched = list(rows.apply(Change(before, after)))
        assert touched
        kept.pop(name) if after is None else kept.update({name: after})
        fresh = {rows.id(slot): rows.span(slot) for slot in rows.index}
        assert fresh == {one.id: one.span for one in kept.values()}
        assert set(rows.blocks) | rows.long == set(rows.index)


@given(st.lists(st.tuples(st.integers(0, 9), SPANS)), st.data())
def test_many_at_once_as_one_by_one(first: list[tuple[int, Span]], data: st.DataObject) -> None:
    matter = Matter.of(TEXT)
    single, bulk, kept = Rows(matter), Rows(matter), {}
    for name, span in dict(first).items():
        kept[name] = annotation(name, span)
        for rows in (single, bulk):
            list(rows.apply(Change(None, kept[name])))
    names = data.draw(st.lists(st.integers(0, 19), unique=True))
    spans = [data.draw(st.none() | SPANS) for _ in names]
    tags = [data.draw(st.sampled_from(["claim", "quote"])) for _ in names]
    wanted = [
        None if span is None else annotation(n, span, tag) for n, span, tag in zip(names, spans, tags, strict=True)
    ]
    changes = [Change(kept.get(n), after) for n, after in zip(names, wanted, strict=True) if kept.get(n) or after]
    touched = [part for change in changes for part in single.apply(change)]
    at_once = list(bulk.apply_many(changes))
    assert [(t.first, t.last) for t in at_once] == (
        [(min(t.first for t in touched), max(t.last for t in touched))] if touched else []
    )
    assert [(bulk.id(s), bulk.span(s), bulk.tag(s)) for s in bulk.index] == [
        (single.id(s), single.span(s), single.tag(s)) for s in single.index
    ]
    assert {bulk.id(s) for s in bulk.blocks} == {single.id(s) for s in single.blocks}
    assert (bulk.noted, len(bulk), {bulk.id(s) for s in bulk.long}) == (
        single.noted, len(single), {single.id(s) for s in single.long},
    )  # fmt: skip
    for name in kept:
        assert bulk.slot(an_id(name)) == single.slot(an_id(name)), "who was there keeps the slot"
