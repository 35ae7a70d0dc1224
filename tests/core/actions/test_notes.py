"""The verbs on notes."""

from uuid import UUID

import pytest

from rubricate.core import actions
from rubricate.core.errors import NoSuch, NothingToChange
from rubricate.core.notes import Note
from rubricate.core.state import Hand
from tests.core.world import Ids, World, a_hand, first_document, later, tag


def written(world: World, hand: Hand, subject: str, subject_id: UUID | None, body: str = "why") -> Note:
    world.do(actions.add_note(world, hand, subject, subject_id, body))
    return list(world.notes.values())[-1]


def test_about_document_tag_and_project(world: World, hand: Hand) -> None:
    document = first_document(world)
    assert actions.add_note(world, hand, "document", document, "x").facts == {
        "subject": "document",
        "name": world.documents[document].name,
    }
    assert actions.add_note(world, hand, "tag", tag(world, "claim"), "x").facts["name"] == "claim"
    note = written(world, hand, "project", None, "half \ud800")
    assert (note.coder_id, note.body, note.created, note.subject_id) == (hand.coder.id, "half \ufffd", 1_000, None)


def test_what_is_not_there_and_no_words_are_refused(world: World, hand: Hand) -> None:
    with pytest.raises(NoSuch):
        actions.add_note(world, hand, "tag", UUID(int=1), "x")
    with pytest.raises(NoSuch):
        actions.add_note(world, hand, "document", UUID(int=1), "x")
    with pytest.raises(NothingToChange):
        actions.add_note(world, hand, "project", None, " \n")
    with pytest.raises(ValueError, match="annotation"):
        actions.add_note(world, hand, "annotation", UUID(int=1), "x")


def test_a_stranger_who_writes_becomes_a_coder(world: World) -> None:
    stranger = a_hand("Coder 7", new_id=Ids(500))
    written(world, stranger, "project", None)
    assert stranger.coder.id in world.coders


def test_typing_is_grouped_and_says_when(world: World, hand: Hand) -> None:
    note = written(world, hand, "project", None)
    step = world.do(actions.edit_body(world, later(hand), note.id, "because", UUID(int=5)))
    assert (step.group, world.notes[note.id].body, world.notes[note.id].changed) == (UUID(int=5), "because", 1_001)
    with pytest.raises(NothingToChange):
        actions.edit_body(world, hand, note.id, "because")
    with pytest.raises(NoSuch):
        actions.edit_body(world, hand, UUID(int=5), "because")


def test_remove(world: World, hand: Hand) -> None:
    note = written(world, hand, "tag", tag(world, "claim"))
    world.do(actions.remove_note(world, hand, note.id))
    assert world.notes == {}


def test_notes_go_with_the_tag_they_are_about(world: World, hand: Hand) -> None:
    written(world, hand, "tag", tag(world, "claim"))
    kept = written(world, hand, "tag", tag(world, "quote"))
    world.do(actions.remove_tag(world, hand, tag(world, "claim")))
    assert list(world.notes.values()) == [kept]
