"""Pieces that are joined again, and those that are not."""

from uuid import UUID

from rubricate.core.linking import Link
from rubricate.formats.exporter import Order
from rubricate.formats.leaving import leaving
from rubricate.formats.wholes import wholes
from tests.formats.snapshots import CLAIM, NOON, QUOTE, FakeProject, named


def test_pieces_of_one_tag_that_follow_each_other_are_one() -> None:
    project = FakeProject()
    document = project.add("a", "one two three four five")
    for start, end, tag, note in ((0, 3, CLAIM, "n"), (4, 7, CLAIM, ""), (8, 13, CLAIM, ""), (14, 18, QUOTE, "")):
        project.mark(document, start, end, tag, note)
    ids = [UUID(bytes=mark[8]) for mark in project.marks[document.id]]
    pairs = ((0, 1), (1, 2), (2, 3), (2, 0), (0, 2))
    project.linked = [
        Link(named("link", pair), ids[pair[0]], ids[pair[1]], "continues", NOON) for pair in pairs
    ]  # the last ones have another tag, go back, leave out one
    marks = next(leaving(project, Order())).marks
    those, ties = wholes(marks, project.linked)
    assert [(one.mark.id, one.spans, one.pieces) for one in those] == [
        (ids[0], ((0, 3), (4, 7), (8, 13)), 3),
        (ids[3], ((14, 18),), 1),
    ]
    assert [(one.from_id, one.to_id) for one in ties] == [(ids[a], ids[b]) for a, b in pairs[2:]]
