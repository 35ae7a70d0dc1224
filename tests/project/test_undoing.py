"""Undo and redo: of ones own, across restarts, gesture by gesture."""

from dataclasses import replace
from uuid import UUID

import pytest

from rubricate.core import actions
from rubricate.core.errors import AlreadyTagged, ChangedSince, Frozen, NoSuch, NothingToRedo
from rubricate.core.state import Hand
from rubricate.project import Project
from tests.core.world import BODIES, a_hand, later
from tests.project.conftest import mark


def test_across_restarts_and_without_limit(project: Project, hand: Hand) -> None:
    made = mark(project, hand)
    for n in range(25):
        project.do(actions.edit_note(project, later(hand, n), made.id, f"note {n}"))
    project.close()
    with Project.open(project.path) as again:
        for _ in range(26):
            again.undo(hand)
        assert again.annotations(made.document_id) == []
    with Project.open(project.path) as again:
        for _ in range(26):
            again.redo(hand)
        assert again.annotation(made.id).note == "note 24"
        with pytest.raises(NothingToRedo):
            again.redo(hand)


def test_a_group_goes_as_one_and_comes_back_as_one(project: Project, hand: Hand) -> None:
    made = mark(project, hand)
    group = UUID(int=7)
    for note in ("w", "wh", "why"):
        project.do(actions.edit_note(project, hand, made.id, note, group))
    assert project.undo(hand).facts["of"] == "note"
    assert project.annotation(made.id).note == ""
    project.redo(hand)
    assert project.annotation(made.id).note == "why"


def test_a_group_is_whole_even_when_something_came_between(project: Project, hand: Hand) -> None:
    group = UUID(int=7)
    made = mark(project, hand)
    other = mark(project, hand, 10, 14)
    project.do(actions.edit_note(project, hand, made.id, "one", group))
    project.do(actions.retag(project, hand, other.id, list(project.codebook)[1]))
    project.do(actions.edit_note(project, hand, made.id, "two", group))
    project.undo(hand)
    assert project.annotation(made.id).note == ""
    assert project.next_undo(hand.coder.id).verb == "retag"  # type: ignore[union-attr]


def test_typing_on_after_undo_in_the_same_group_undoes_only_what_stands(project: Project, hand: Hand) -> None:
    group = UUID(int=7)
    made = mark(project, hand)
    project.do(actions.edit_note(project, hand, made.id, "one", group))
    project.undo(hand)
    project.do(actions.edit_note(project, hand, made.id, "two", group))
    project.undo(hand)
    assert project.annotation(made.id).note == ""
    project.undo(hand)
    assert project.annotations(made.document_id) == []


def test_a_new_step_ends_redo(project: Project, hand: Hand) -> None:
    mark(project, hand)
    project.undo(hand)
    assert project.next_redo(hand.coder.id) is not None
    mark(project, hand, 10, 14)
    assert project.next_redo(hand.coder.id) is None
    with pytest.raises(NothingToRedo):
        project.redo(hand)


def test_only_ones_own(project: Project, hand: Hand) -> None:
    other = a_hand("Coder 2", new_id=hand.new_id)
    mine = mark(project, hand)
    theirs = mark(project, other)
    project.undo(hand)
    assert project.annotations(mine.document_id) == [theirs]


def test_what_another_changed_since_is_not_undone(project: Project, hand: Hand) -> None:
    other = a_hand("Coder 2", now=5_000, new_id=hand.new_id)
    made = mark(project, hand)
    project.do(actions.edit_note(project, other, made.id, "mine"))
    with pytest.raises(ChangedSince) as refusal:
        project.undo(hand)
    assert refusal.value == ChangedSince("annotation", "annotate", 1)
    assert project.annotation(made.id).note == "mine"


def test_a_tag_that_another_uses_since_is_not_undone(project: Project, hand: Hand) -> None:
    other = a_hand("Coder 2", now=5_000, new_id=hand.new_id)
    project.do(actions.add_tag(project, hand, "new", colour="red", pattern="dots"))
    made = mark(project, other, name="new")
    with pytest.raises(ChangedSince) as refusal:
        project.undo(hand)
    assert refusal.value == ChangedSince("tag", "add_tag", 1)
    assert project.annotation(made.id) == made


def test_what_was_undone_and_can_not_be_done_again_is_named(project: Project, hand: Hand) -> None:
    other = a_hand("Coder 2", now=5_000, new_id=hand.new_id)
    mark(project, hand)
    project.undo(hand)
    project.do(actions.remove_tag(project, other, next(iter(project.codebook))))
    with pytest.raises(ChangedSince) as refusal:
        project.redo(hand)
    assert refusal.value == ChangedSince("annotation", "annotate", 1)


def test_a_removed_document_comes_back_with_all_that_stood_on_it(project: Project, hand: Hand) -> None:
    made = mark(project, hand)
    units = project.units(made.document_id)
    project.do(actions.remove_documents(project, hand, [made.document_id]))
    with pytest.raises(NoSuch):
        project.annotations(made.document_id)
    project.undo(hand)
    assert project.annotations(made.document_id) == [made]
    assert project.units(made.document_id) == units
    assert project.text(made.document_id) == BODIES[0]


def test_the_first_mark_and_its_layer_go_together(project: Project, hand: Hand) -> None:
    mark(project, hand)
    project.undo(hand)
    assert dict(project.layers) == {}
    project.redo(hand)
    with pytest.raises(AlreadyTagged):
        mark(project, hand)


def test_the_journal_has_an_undo_as_what_it_takes_back_swapped_and_in_the_opposite_order(
    project: Project, hand: Hand
) -> None:
    made = mark(project, hand)
    project.do(actions.edit_note(project, later(hand), made.id, "why"))
    project.do(actions.remove_tag(project, later(hand), made.tag_id))
    for _ in range(3):
        project.undo(later(hand))
    with project._store.turn() as connection:
        rows = connection.execute('SELECT step_id, kind, uuid, "before", "after" FROM change ORDER BY id').fetchall()
    by_step = {number: [row[1:] for row in rows if row[0] == number] for number in {row[0] for row in rows}}
    for undone, undo in ((3, 8), (4, 7), (5, 6)):
        swapped = [(kind, uuid, after, before) for kind, uuid, before, after in reversed(by_step[undone])]
        assert by_step[undo] == swapped, undone
    assert project.check() == []


def test_what_was_changed_and_then_removed_by_another_is_not_undone(project: Project, hand: Hand) -> None:
    other = a_hand("Coder 2", now=5_000, new_id=hand.new_id)
    made = mark(project, hand)
    for note in ("one", "two"):
        project.do(actions.edit_note(project, later(hand), made.id, note))
    project.do(actions.remove(project, other, [made.id]))
    with pytest.raises(ChangedSince) as refusal:
        project.undo(hand)
    assert refusal.value == ChangedSince("annotation", "note", 1)


def test_a_removal_is_not_undone_twice(project: Project, hand: Hand) -> None:
    other = a_hand("Coder 2", now=5_000, new_id=hand.new_id)
    made = mark(project, hand)
    removal = project.do(actions.remove(project, later(hand), [made.id]))
    put_back = actions.undo(other, [removal])
    project.do(replace(put_back, undoes=()))
    with pytest.raises(ChangedSince) as refusal:
        project.undo(hand)
    assert refusal.value == ChangedSince("annotation", "remove", 1)
    assert project.annotations(made.document_id) == [made]


def test_a_codebook_that_was_frozen_since_is_not_changed_by_an_undo(project: Project, hand: Hand) -> None:
    other = replace(hand, coder=a_hand("Ann", new_id=hand.new_id).coder)
    claim = next(iter(project.codebook))
    project.do(actions.edit_tag(project, hand, claim, name="assertion"))
    version = project.do(actions.keep_version(project, other, "1.0")).changes[-1].id
    project.do(actions.freeze(project, other, version))
    with pytest.raises(Frozen) as refusal:
        project.undo(hand)
    assert refusal.value == Frozen("1.0")
    with pytest.raises(Frozen):
        project.undo_to(hand, 1)
    assert project.codebook[claim].name == "assertion"
    project.undo_to(hand, 1, others=True)
    assert (not project.versions and claim not in project.codebook) or project.codebook[claim].name == "claim"


def test_what_stands_on_a_frozen_codebook_is_undone_and_so_is_the_freezing(project: Project, hand: Hand) -> None:
    version = project.do(actions.keep_version(project, hand, "1.0")).changes[-1].id
    project.do(actions.freeze(project, hand, version))
    made = mark(project, hand)
    project.undo(hand)
    assert project.annotations(made.document_id) == []
    project.undo(hand)
    assert not project.versions[version].frozen
