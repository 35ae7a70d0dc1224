"""Taking in a codebook, and a table of variables: one step each, and one undo."""

import pytest

from rubricate import resources
from rubricate.core import actions
from rubricate.core.attributes import Attribute, variable_id
from rubricate.core.book import Book
from rubricate.core.book_merge import plan
from rubricate.core.book_reading import book_of
from rubricate.core.changes import Step
from rubricate.core.errors import BadRow, BadValue, Frozen, NameTaken, NothingToChange, ValuesInTheWay
from rubricate.core.state import Hand
from tests.core.books import LOOKS
from tests.core.world import World, a_hand, mark, tag


def taken(world: World, hand: Hand, book: Book) -> Step:
    return world.do(actions.import_codebook(world, hand, plan(world.codebook, book, LOOKS)))


def asking(*options: str, kind: str = "one_of") -> Book:
    return book_of(
        {"tags": [{"name": "claim", "attributes": [{"name": "why", "kind": kind, "options": list(options)}]}]}, LOOKS
    )


class TestCodebook:
    def test_a_preset_comes_in_one_step_and_goes_in_one(self, world: World, hand: Hand) -> None:
        before = dict(world.entities)
        step = taken(world, hand, resources.preset("semeval_2023"))
        assert step.facts == {"name": "SemEval-2023 Task 3", "n": 29, "changed": 0}
        assert len(world.codebook) == 4 + 29
        world.take_back(step)
        assert world.entities == before

    def test_what_is_there_is_updated(self, world: World, hand: Hand) -> None:
        step = taken(world, hand, resources.preset("four"))
        assert (step.facts["n"], step.facts["changed"]) == (19, 4)
        claim = world.codebook[tag(world, "claim")]
        assert claim.revision == 2
        assert [a.name for a in world.codebook.asked_by(claim.id)] == ["checkable", "sourced", "certainty", "loaded"]
        with pytest.raises(NothingToChange):
            taken(world, hand, resources.preset("four"))

    def test_a_coder_who_is_new_comes_along(self, world: World) -> None:
        other = a_hand("Coder 2")
        taken(world, other, resources.preset("quotation"))
        assert other.coder.id in world.coders

    def test_stored_answers_follow_the_new_order(self, world: World, hand: Hand) -> None:
        taken(world, hand, asking("a", "b", kind="several_of"))
        (why,) = world.codebook.asked_by(tag(world, "claim"))
        made = mark(world, hand)
        world.do(actions.set_values(world, hand, [made.id], why.id, ["a", "b"]))
        taken(world, hand, asking("b", "a", kind="several_of"))
        assert world.annotation(made.id).attributes[why.id] == ("b", "a")

    def test_stored_answers_are_never_lost(self, world: World, hand: Hand) -> None:
        taken(world, hand, asking("a", "b"))
        (why,) = world.codebook.asked_by(tag(world, "claim"))
        world.do(actions.set_values(world, hand, [mark(world, hand).id], why.id, ["a"]))
        with pytest.raises(ValuesInTheWay):
            taken(world, hand, asking(kind="number"))
        taken(world, hand, asking("c"))
        assert [o.value for o in world.codebook.attributes[why.id].options] == ["c", "a", "b"]

    def test_a_frozen_codebook_stays(self, world: World, hand: Hand) -> None:
        version = world.do(actions.keep_version(world, hand, "1.0")).changes[0].id
        world.do(actions.freeze(world, hand, version))
        with pytest.raises(Frozen):
            taken(world, hand, resources.preset("four"))


class TestVariables:
    def test_known_and_new_ones_in_one_step(self, world: World, hand: Hand) -> None:
        before = dict(world.entities)
        one, two = world.documents
        outlet, place = variable_id("outlet"), variable_id("place")
        new = Attribute(place, None, "place", 9, "text")
        rows = {one: {place: ["Westum"], outlet: []}, two: {place: []}}
        step = world.do(actions.import_variables(world, hand, [new], rows))
        assert step.facts == {"n": 1, "new": 1}
        assert world.documents[one].variables == {place: ("Westum",)}
        assert world.codebook.attributes[place].name == "place"
        world.take_back(step)
        assert world.entities == before

    def test_a_bad_row_is_named_and_nothing_is_done(self, world: World, hand: Hand) -> None:
        one, two = world.documents
        day = Attribute(variable_id("day"), None, "day", 9, "date")
        with pytest.raises(BadRow) as refused:
            actions.import_variables(world, hand, [day], {one: {day.id: ["2026"]}, two: {day.id: ["soon"]}})
        assert refused.value.row == 1
        assert isinstance(refused.value.cause, BadValue)

    def test_nothing_new_is_refused(self, world: World, hand: Hand) -> None:
        one, _ = world.documents
        with pytest.raises(NothingToChange):
            actions.import_variables(world, hand, [], {one: {variable_id("outlet"): ["Gazette"]}})

    def test_a_name_that_is_there_is_refused(self, world: World, hand: Hand) -> None:
        again = Attribute(hand.new_id(), None, "outlet", 9, "text")
        with pytest.raises(NameTaken):
            actions.import_variables(world, hand, [again], {})
