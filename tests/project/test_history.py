"""The history in gestures, what changed between two steps, and going back to one of them."""

import pytest

from rubricate.core import actions
from rubricate.core.annotation import Annotation
from rubricate.core.changes import StepId
from rubricate.core.errors import ChangedSince, NoSuch, NothingToUndo
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.project import Project
from rubricate.project.history import Undone, Wanted, acts
from tests.core.world import a_hand, later

PLACES = (Span(0, 9), Span(10, 15), Span(17, 24))


def marked(project: Project, hand: Hand, count: int = 3) -> list[Annotation]:
    document, tag = next(iter(project.documents)), next(iter(project.codebook))
    for number, place in enumerate(PLACES[:count]):
        project.do(actions.annotate(project, later(hand, number), document, place, tag))
    return project.annotations(document)


def newest(project: Project) -> int:
    return project.history(limit=1)[0].number


def test_a_gesture_is_one_act_and_what_was_undone_says_so(project: Project, hand: Hand) -> None:
    (annotation,) = marked(project, hand, 1)
    group = hand.new_id()
    for number, words in enumerate(("a", "ab", "abc"), 1):
        project.do(actions.edit_note(project, later(hand, number), annotation.id, words, group))
    project.undo(later(hand, 9))
    told = list(acts(project.walk(), Undone()))
    assert [(act.step.verb, len(act.entries), act.is_undone) for act in told[:3]] == [
        ("undo", 1, False),
        ("note", 3, True),
        ("annotate", 1, False),
    ]
    project.redo(later(hand, 10))
    told = list(acts(project.walk(), Undone()))
    assert [(act.step.verb, act.is_undone) for act in told[:3]] == [("redo", False), ("undo", True), ("note", False)]


def test_wanted_steps(project: Project, hand: Hand) -> None:
    marked(project, hand)
    ana = a_hand("Ana", now=5_000)
    document = next(iter(project.documents))
    project.do(actions.annotate(project, ana, document, PLACES[0], next(iter(project.codebook))))
    project.undo(later(ana))

    def found(wanted: Wanted) -> list[str]:
        return [entry.step.verb for entry in project.walk() if wanted.takes(entry)]

    assert found(Wanted(coders=frozenset({ana.coder.id}))) == ["undo", "annotate"]
    assert found(Wanted(verbs=frozenset({"add_documents"}))) == ["add_documents"]
    assert found(Wanted(verbs=frozenset({"annotate"}))) == ["undo", *["annotate"] * 4]
    assert found(Wanted(since=5_000)) == ["undo", "annotate"]
    assert found(Wanted(until=hand.now)) == ["annotate", "add_documents", "start"]
    assert found(Wanted(numbers=frozenset({1}))) == ["start"]
    assert project.coder_names()[ana.coder.id] == "Ana"
    assert ana.coder.id not in project.coders


def test_what_changed_is_net(project: Project, hand: Hand) -> None:
    tags = list(project.codebook)
    at = newest(project)
    one, two, _ = marked(project, hand)
    marked_at = newest(project)
    project.do(actions.retag(project, later(hand, 5), one.id, tags[1]))
    project.do(actions.remove(project, later(hand, 6), [two.id]))
    found = project.changed(marked_at, newest(project)).counts()
    assert found == {("annotation", "retagged"): 1, ("annotation", "removed"): 1}
    found = project.changed(at, newest(project)).counts()
    assert found[("annotation", "added")] == 2
    assert ("annotation", "removed") not in found
    assert project.changed(marked_at, marked_at).changes == ()


def test_what_changed_knows_the_names_of_what_is_gone(project: Project, hand: Hand) -> None:
    marked(project, hand)
    tag = next(iter(project.codebook.values()))
    project.do(actions.remove_tag(project, later(hand, 5), tag.id))
    between = project.changed(newest(project) - 1, newest(project))
    assert between.known[tag.id] == tag
    (coder,) = {between.coder_of(c.entity) for c in between.changes if isinstance(c.entity, Annotation)}
    assert coder == hand.coder.id


def test_going_back_is_one_step_and_so_is_its_undo(project: Project, hand: Hand) -> None:
    at = newest(project)
    marked(project, hand)
    before = dict(project.counts())
    assert project.later_of_own(at, hand.coder.id) == 3
    done = project.undo_to(later(hand, 9), at)
    assert project.counts() == {}
    assert (done.verb, done.facts["n"], len(done.undoes)) == ("undo", 3, 3)
    assert project.later_of_own(at, hand.coder.id) == 0
    project.redo(later(hand, 10))
    assert project.counts() == before
    project.undo(later(hand, 11))
    assert project.counts() == {}


def test_what_was_undone_before_is_not_in_the_way(project: Project, hand: Hand) -> None:
    marked(project, hand)
    at = newest(project)
    project.undo(later(hand, 5))
    project.undo(later(hand, 6))
    assert sum(project.counts().values()) == 1
    project.undo_to(later(hand, 7), at)
    assert sum(project.counts().values()) == 3
    project.undo(later(hand, 8))  # and goes on from there: the last mark is standing again
    assert sum(project.counts().values()) == 2


def test_the_steps_of_others_stay_unless_one_says_so(project: Project, hand: Hand) -> None:
    at = newest(project)
    marked(project, hand, 2)
    ana = a_hand("Ana", now=5_000)
    document = next(iter(project.documents))
    project.do(actions.annotate(project, ana, document, PLACES[2], next(iter(project.codebook))))
    assert project.later_of_others(at, hand.coder.id) == {ana.coder.id: 1}
    project.undo_to(later(hand, 9), at)
    assert sum(project.counts().values()) == 1
    project.redo(later(hand, 10))
    project.undo_to(later(hand, 11), at, others=True)
    assert project.counts() == {}
    assert project.next_undo(ana.coder.id) is None
    project.redo(later(hand, 12))
    assert project.next_undo(ana.coder.id) is not None


def test_what_others_built_on_is_not_taken_back_alone(project: Project, hand: Hand) -> None:
    at = newest(project)
    (annotation,) = marked(project, hand, 1)
    ana = a_hand("Ana", now=5_000)
    project.do(actions.retag(project, ana, annotation.id, list(project.codebook)[1]))
    with pytest.raises(ChangedSince) as refused:
        project.undo_to(later(hand, 9), at)
    assert (refused.value.verb, refused.value.later) == ("undo_to", 1)
    assert sum(project.counts().values()) == 1


def test_at_the_newest_step_there_is_nothing_to_take_back(project: Project, hand: Hand) -> None:
    with pytest.raises(NothingToUndo):
        project.undo_to(hand, newest(project))
    marked(project, hand, 1)
    project.undo(later(hand, 5))
    with pytest.raises(NothingToUndo):
        project.undo_to(later(hand, 6), newest(project) - 2)


def test_moments(project: Project, hand: Hand) -> None:
    step = project.history(limit=1)[0]
    assert step.step.id is not None
    assert project.number_of(step.step.id) == step.number
    assert project.number_of(hand.now) == step.number
    assert project.step_at(step.number) == step.step
    for when in (StepId(999, project.replica), 5):
        with pytest.raises(NoSuch):
            project.number_of(when)
