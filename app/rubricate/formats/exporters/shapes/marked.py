"""Which units of a text are tagged with what: a unit is, once an annotation has one of its characters."""

from collections.abc import Sequence
from uuid import UUID

from rubricate.core.document import Units
from rubricate.core.text import Span
from rubricate.core.units import touched
from rubricate.formats.exporters.shapes.table import Counts
from rubricate.formats.leaving import Leaving

Who = tuple[UUID, UUID]  # tag and layer


def edges(units: Units, unit: str) -> tuple[int, ...]:
    """The sentences or the paragraphs of a text: flat (start, end, start, end, …)."""
    return units.sentences if unit == "sentence" else units.paragraphs


def marked(leaving: Leaving, flat: Sequence[int], counts: Counts, tag_id: UUID | None = None) -> list[set[Who]]:
    """For each unit who set what on it; with a tag, of that one alone.

    Annotations on the whole document are on no unit, as those are whose characters lie between units: they are counted
    as left out.
    """
    found: list[set[Who]] = [set() for _ in range(len(flat) // 2)]
    for mark in leaving.marks:
        if tag_id is not None and mark.tag.id != tag_id:
            continue
        if mark.start is None or mark.end is None:
            counts.left_out["whole_document"] += 1
            continue
        numbers = touched(flat, Span(mark.start, mark.end))
        for number in numbers:
            found[number].add((mark.tag.id, mark.layer.id))
        if numbers:
            counts.taken += 1
        else:
            counts.left_out["between_units"] += 1
    return found


def marked_whole(leaving: Leaving, counts: Counts, tag_id: UUID | None = None) -> list[set[Who]]:
    """The document as its only unit: every annotation is on it."""
    marks = [mark for mark in leaving.marks if tag_id is None or mark.tag.id == tag_id]
    counts.taken += len(marks)
    return [{(mark.tag.id, mark.layer.id) for mark in marks}]
