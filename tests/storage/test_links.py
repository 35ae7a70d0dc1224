"""Links as the file gives them."""

from collections.abc import Sequence
from uuid import UUID, uuid4

import pytest

from rubricate.core import actions
from rubricate.core.annotation import Annotation
from rubricate.core.changes import Change, Step
from rubricate.core.errors import ChangedSince
from rubricate.core.linking import Link
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.project import Project


@pytest.fixture
def marks(project: Project, hand: Hand) -> list[Annotation]:
    """Three on the first document, two on the second."""
    claim = next(iter(project.codebook))
    first, second = project.documents
    spans = ((first, Span(0, 3)), (first, Span(4, 9)), (first, None), (second, Span(0, 3)), (second, Span(4, 9)))
    made = (project.do(actions.annotate(project, hand, where, span, claim)).changes[-1].after for where, span in spans)
    return [mark for mark in made if isinstance(mark, Annotation)]


def joined(project: Project, hand: Hand, marks: Sequence[Annotation], *pairs: tuple[int, int]) -> list[Link]:
    links = [Link(uuid4(), marks[a].id, marks[b].id, "supports", n) for n, (a, b) in enumerate(pairs)]
    project.do(step(hand, *(Change(None, link) for link in links)))
    return links


def step(hand: Hand, *changes: Change) -> Step:
    return Step("link", hand.coder.id, 1, uuid4(), changes)


def test_those_that_begin_or_end_there(project: Project, hand: Hand, marks: list[Annotation]) -> None:
    assert project.links_of([marks[0].id]) == []
    inside, across, back, other = joined(project, hand, marks, (0, 1), (0, 3), (4, 1), (3, 4))
    assert project.links_of([marks[0].id]) == [inside, across]
    assert project.links_of([marks[1].id]) == [inside, back]
    assert project.links_of([marks[2].id]) == []
    assert project.links_of([mark.id for mark in marks]) == [inside, across, back, other]
    assert project.links_of([]) == []
    first, second = project.documents
    assert project.links(first) == [inside, across, back]
    assert project.links(second) == [across, back, other]
    joined(project, hand, marks, (3, 3), (3, 3))
    assert project.links(first) == [inside, across, back], "found from the annotations, of which there are fewer"
    project.undo(hand)
    project.undo(hand)
    (one,) = joined(project, hand, marks, (1, 0))
    assert project.links(first) == [one], "found from the links"
    assert project.links(second) == []
    assert project.check() == []


def test_no_link_without_both_its_ends(project: Project, hand: Hand, marks: list[Annotation]) -> None:
    with pytest.raises(ChangedSince):
        project.do(step(hand, Change(None, Link(uuid4(), marks[0].id, UUID(int=5), "supports", 1))))
    joined(project, hand, marks, (0, 1))
    with pytest.raises(ChangedSince):
        project.do(step(hand, Change(marks[0], None)))
    assert project.annotation(marks[0].id) == marks[0]


def test_links_at_both_ends_are_found_by_an_index(project: Project) -> None:
    from rubricate.storage import links

    with project._store.turn() as connection:
        plan = connection.execute(f"EXPLAIN QUERY PLAN {links._OF_ANNOTATION.text}", [b"", b""]).fetchall()
    words = " ".join(row[3] for row in plan)
    assert "link_from" in words
    assert "link_to" in words
