"""Annotations as columns."""

from dataclasses import replace
from uuid import UUID, uuid4

from rubricate.core.annotation import Annotation
from rubricate.core.changes import Change
from rubricate.gui.models.spans import WHOLE, Numbers, Spans, place_of

DOCUMENT, LAYER, TAG = uuid4(), uuid4(), uuid4()


def made(start: int | None, end: int | None, note: str = "", tag: UUID = TAG) -> Annotation:
    return Annotation(uuid4(), DOCUMENT, b"", LAYER, tag, start, end, note, "hand", 0, 0)


def test_numbers_are_given_once() -> None:
    first, second = uuid4(), uuid4()
    numbers = Numbers([first])
    assert (numbers.of(second), numbers.of(first), numbers.of(second), len(numbers)) == (1, 0, 1, 2)


def test_an_annotation_is_found_by_its_place_and_id() -> None:
    one, twin = made(2, 5), made(2, 5)
    spans = Spans(whole=[one, twin])
    assert (spans.find(one), spans.find(twin)) == (0, 1)
    assert spans.find(replace(one, start=1)) is None
    assert spans.find(made(2, 5)) is None


def test_the_whole_document_stands_before_everything() -> None:
    whole, first = made(None, None), made(0, 9)
    spans = Spans(whole=[first, whole])
    assert place_of(whole) == WHOLE
    assert [spans.id_of(slot) for slot in spans.index] == [whole.id, first.id]
    assert spans.find(whole) == 1


def test_a_change_keeps_the_slot() -> None:
    before = made(2, 5)
    spans = Spans(whole=[before])
    other = uuid4()
    spans.change(0, replace(before, start=1, note="n", tag_id=other))
    assert (spans.place(0), spans.tag_of(0), spans.layer_of(0), spans.noted) == ((1, 5), other, LAYER, {0})


def test_many_changes_end_as_one_by_one() -> None:
    kept, gone, edited = made(0, 3, "n"), made(1, 4), made(2, 5, "n")
    new, after = made(0, 9), replace(edited, note="", end=6)
    spans = Spans(whole=[kept, gone, edited])
    spans.change_many([Change(gone, None), Change(None, new), Change(edited, after)])
    assert [spans.id_of(slot) for slot in spans.index] == [new.id, kept.id, after.id]
    assert {spans.id_of(slot) for slot in spans.noted} == {kept.id}
    found = spans.find(after)
    assert found is not None and spans.place(found) == (2, 6)
    assert spans.find(gone) is None
