"""What stood in files becomes variables."""

from rubricate.core.actions.variables import Brought
from rubricate.core.attributes import Attribute, variable_id
from rubricate.core.codebook import Codebook
from rubricate.core.state import Hand
from tests.core.world import World, a_hand, adding, first_document


def test_a_name_that_is_new_is_defined_in_the_same_step() -> None:
    hand, world = a_hand(), World()
    step = world.do(adding(world, hand, "one", "two"))
    assert [change.kind for change in step.changes] == ["attribute", *["document", "units"] * 2]
    (outlet,) = world.codebook.asked_by(None)
    assert (outlet.id, outlet.name, outlet.kind) == (variable_id("outlet"), "outlet", "text")
    assert world.documents[first_document(world)].variables == {outlet.id: ("Gazette",)}


def test_it_goes_where_that_name_went_before_whatever_it_is_called_now(world: World, hand: Hand) -> None:
    known = Attribute(variable_id("outlet"), None, "newspaper", 0, "text")
    own = Attribute(hand.new_id(), None, "author", 1, "text")
    brought = Brought(Codebook((), [known, own]))
    assert brought.values({"outlet": "Gazette", "author": "Ada"}) == {known.id: ("Gazette",), own.id: ("Ada",)}
    assert brought.defined == []


def test_what_a_variable_cannot_hold_and_what_is_empty_is_left_out() -> None:
    known = Attribute(variable_id("date"), None, "date", 4, "date")
    brought = Brought(Codebook((), [known]))
    assert brought.values({"date": "last week", "title": " ", " ": "x", "a\tb": "half \ud800"}) == {
        variable_id("a b"): ("half \ufffd",)
    }
    assert [(a.name, a.position) for a in brought.defined] == [("a b", 5)]
    assert brought.values({"date": "2026-11-24"}) == {known.id: ("2026-11-24",)}
