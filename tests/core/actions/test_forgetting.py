"""What goes with a document or a coder that is erased."""

from dataclasses import replace

import pytest

from rubricate.core import actions
from rubricate.core.actions.forgetting import erase
from rubricate.core.changes import Step
from rubricate.core.errors import NoSuch
from rubricate.core.state import Hand
from tests.core.world import BODIES, MAYOR, World, a_hand, adding, four_tags


@pytest.fixture
def hand() -> Hand:
    return a_hand()


@pytest.fixture
def world(hand: Hand) -> World:
    """Two coders with a mark each in the first of two documents; the second coder is done with the second document."""
    world, other = World(), a_hand("Coder 2", new_id=hand.new_id)
    world.do(actions.start(world, hand, four_tags(hand.new_id)))
    world.do(adding(world, hand, *BODIES[:2]))
    first, second = world.documents
    tag = next(iter(world.codebook))
    for who in (hand, other):
        world.do(actions.annotate(world, who, first, MAYOR, tag))
    world.do(actions.set_status(world, other, [second], "done"))
    return world


def kinds(step: Step) -> list[str]:
    return sorted(change.kind for change in step.changes)


def test_a_document_takes_all_that_stands_on_it_and_nothing_of_the_other(world: World, hand: Hand) -> None:
    first, second = world.documents.values()
    gone = erase(world, hand, first)
    assert kinds(gone) == ["annotation", "annotation", "document", "units"]
    world.do(gone)
    assert list(world.documents.values()) == [second]
    assert len(world.statuses) == 1


def test_a_coder_takes_layers_marks_and_status_and_leaves_those_of_others(world: World, hand: Hand) -> None:
    other = next(coder for coder in world.coders.values() if coder.label == "Coder 2")
    gone = erase(world, hand, other)
    assert kinds(gone) == ["annotation", "coder", "layer", "status"]
    world.do(gone)
    assert [coder.label for coder in world.coders.values()] == ["Coder 1"]
    assert len(world.annotations()) == 1
    assert len(world.documents) == 2


def test_links_and_notes_go_along(world: World, hand: Hand) -> None:
    other = next(coder for coder in world.coders.values() if coder.label == "Coder 2")
    first = next(iter(world.documents))
    theirs, own = sorted(world.annotations(), key=lambda a: world.layers[a.layer_id].coder_id != other.id)
    world.do(actions.link(world, hand, own.id, theirs.id, "supports"))
    for who in (hand, replace(hand, coder=other)):
        world.do(actions.add_note(world, who, "document", first, "seen"))
        world.do(actions.add_note(world, who, "project", None, "begun"))
    assert kinds(erase(world, hand, other)) == [
        "annotation", "coder", "layer", "link", "note", "note", "status",
    ]  # fmt: skip
    gone = erase(world, hand, world.documents[first])
    assert kinds(gone) == ["annotation", "annotation", "document", "link", "note", "note", "units"]
    world.do(gone)
    assert {note.subject for note in world.notes.values()} == {"project"}


def test_what_is_gone_already_is_named(world: World, hand: Hand) -> None:
    first = next(iter(world.documents.values()))
    world.do(erase(world, hand, first))
    with pytest.raises(NoSuch):
        erase(world, hand, first)
