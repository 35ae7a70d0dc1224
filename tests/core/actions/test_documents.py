"""The verbs on documents."""

import pytest

from rubricate.core import actions
from rubricate.core.errors import (
    BadName,
    NothingToChange,
)
from rubricate.core.state import Hand
from tests.core.world import (
    BODIES,
    World,
    adding,
    first_document,
    mark,
)


class TestDocuments:
    def test_add_gives_document_units_and_contents(self, world: World, hand: Hand) -> None:
        step = adding(world, hand, BODIES[2], BODIES[2])
        assert [change.kind for change in step.changes] == ["document", "units"] * 2, "the variable was there"
        assert step.facts == {"n": 2, "name": BODIES[2][:8]}
        assert len(step.contents) == 2, "one text and one formatting, though two documents have them"
        world.do(step)
        assert [document.position for document in world.documents.values()] == [0, 1, 2, 3]

    def test_remove_takes_all_that_stands_on_it(self, world: World, hand: Hand) -> None:
        one, other = mark(world, hand), mark(world, hand, name="quote")
        world.do(actions.link(world, hand, one.id, other.id, "supports"))
        world.do(actions.add_note(world, hand, "document", first_document(world), "good"))
        world.do(actions.set_status(world, hand, [first_document(world)], "done"))
        step = world.do(actions.remove_documents(world, hand, [first_document(world)]))
        assert sorted(change.kind for change in step.changes) == [
            "annotation", "annotation", "document", "link", "note", "status", "units",
        ]  # fmt: skip
        assert world.annotations() == []

    def test_rename(self, world: World, hand: Hand) -> None:
        world.do(actions.rename_document(world, hand, first_document(world), " new name "))
        assert world.documents[first_document(world)].name == "new name"
        with pytest.raises(NothingToChange):
            actions.rename_document(world, hand, first_document(world), "new name")
        for bad in ("", " ", "a\nb", "a\x00b"):
            with pytest.raises(BadName):
                actions.rename_document(world, hand, first_document(world), bad)

    def test_move_changes_only_what_lies_between(self, world: World, hand: Hand) -> None:
        world.do(adding(world, hand, *BODIES))
        a, b, c, d, e = world.documents
        step = world.do(actions.move_document(world, hand, d, b))
        assert list(world.documents) == [a, d, b, c, e]
        assert len(step.changes) == 3
        world.do(actions.move_document(world, hand, a))
        assert list(world.documents) == [d, b, c, e, a]
        with pytest.raises(NothingToChange):
            actions.move_document(world, hand, a)

    def test_move_keeps_the_gaps_that_removed_documents_left(self, world: World, hand: Hand) -> None:
        world.do(adding(world, hand, *BODIES))
        world.do(actions.remove_documents(world, hand, [first_document(world)]))
        b, c, d, e = world.documents
        step = world.do(actions.move_document(world, hand, e, d))
        assert list(world.documents) == [b, c, e, d]
        assert len(step.changes) == 2
        assert [document.position for document in world.documents.values()] == [1, 2, 3, 4]
