"""Pages of the journal, and which row a step or a time is."""

from rubricate.core import actions
from rubricate.core.changes import StepId
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.project import Project
from rubricate.storage import looking_back
from tests.core.world import later


def test_pages_come_newest_first_and_leave_nothing_out(project: Project) -> None:
    with project._store.reading() as connection:
        whole = looking_back.page(connection, 99, 99)
        assert [entry.number for entry in whole] == list(range(looking_back.count(connection), 0, -1))
        assert looking_back.page(connection, whole[0].number, 1) == whole[1:2]
        assert looking_back.page(connection, 1, 5) == []


def test_a_step_and_a_time_have_their_row(project: Project, hand: Hand) -> None:
    document, tag = next(iter(project.documents)), next(iter(project.codebook))
    step = project.do(actions.annotate(project, later(hand, 50), document, Span(0, 9), tag))
    with project._store.reading() as connection:
        number = looking_back.count(connection)
        assert step.id is not None
        assert looking_back.number_of(connection, step.id) == number
        assert looking_back.number_of(connection, StepId(999, project.replica)) is None
        assert looking_back.number_at(connection, hand.now + 50) == number
        assert looking_back.number_at(connection, hand.now + 49) == number - 1
        assert looking_back.number_at(connection, hand.now - 1) is None


def test_the_steps_of_a_document_are_those_of_all_that_stands_on_it(project: Project, hand: Hand) -> None:
    (one, other), tags = list(project.documents), list(project.codebook)
    project.do(actions.annotate(project, hand, one, Span(0, 9), tags[0]))
    project.do(actions.annotate(project, later(hand), other, Span(0, 9), tags[0]))
    annotation = project.annotations(one)[0]
    project.do(actions.retag(project, later(hand, 2), annotation.id, tags[1]))
    with project._store.reading() as connection:
        n = looking_back.count(connection)
        assert looking_back.naming(connection, one) == {n - 3, n - 2, n}
        assert looking_back.naming(connection, annotation.id) == {n - 2, n}
