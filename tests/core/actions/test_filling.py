"""Answers on annotations and variables of documents."""

from uuid import UUID

import pytest

from rubricate.core import actions
from rubricate.core.attributes import variable_id
from rubricate.core.errors import BadRow, BadValue, NoSuch, NothingSelected, NothingToChange
from rubricate.core.state import Hand
from rubricate.core.text import Span
from tests.core.world import World, asking, later, mark


class TestValues:
    def test_several_at_once_and_away_again(self, world: World, hand: Hand) -> None:
        checkable = asking(world, hand, "checkable", "yes_no")
        ids = [mark(world, hand, Span(a, b)).id for a, b in ((0, 3), (4, 9))]
        step = world.do(actions.set_values(world, later(hand), ids, checkable, ["Yes"]))
        assert step.facts == {"name": "checkable", "tag": "claim", "n": 2}
        assert [world.annotation(i).attributes[checkable] for i in ids] == [("yes",), ("yes",)]
        assert world.annotation(ids[0]).changed == 1_001
        step = world.do(actions.set_values(world, hand, ids[:1], checkable, []))
        assert world.annotation(ids[0]).attributes == {}
        assert world.do(actions.set_values(world, hand, ids, checkable, ["yes"])).facts["n"] == 1
        with pytest.raises(NothingToChange):
            actions.set_values(world, hand, ids, checkable, ["yes"])

    def test_typing_is_grouped(self, world: World, hand: Hand) -> None:
        why = asking(world, hand, "why")
        made = mark(world, hand)
        assert actions.set_values(world, hand, [made.id], why, ["s"], group=UUID(int=4)).group == UUID(int=4)

    def test_what_does_not_fit_is_refused(self, world: World, hand: Hand) -> None:
        checkable = asking(world, hand, "checkable", "yes_no")
        claim, quote = mark(world, hand), mark(world, hand, name="quote")
        with pytest.raises(BadValue):
            actions.set_values(world, hand, [claim.id], checkable, ["perhaps"])
        with pytest.raises(NoSuch):
            actions.set_values(world, hand, [claim.id, quote.id], checkable, ["yes"])
        with pytest.raises(NothingSelected):
            actions.set_values(world, hand, [], checkable, ["yes"])
        with pytest.raises(NoSuch):
            actions.set_values(world, hand, [claim.id], UUID(int=9), ["yes"])


class TestVariables:
    def test_a_table_in_one_step(self, world: World, hand: Hand) -> None:
        date = asking(world, hand, "date", "date", None)
        outlet = variable_id("outlet")
        one, two = world.documents
        step = world.do(
            actions.set_variables(world, hand, {one: {date: ["2026-11"], outlet: []}, two: {outlet: ["Gazette"]}})
        )
        assert step.facts == {"n": 1, "name": world.documents[one].name, "variable": ""}
        assert world.documents[one].variables == {date: ("2026-11",)}
        assert world.documents[two].variables == {outlet: ("Gazette",)}
        with pytest.raises(NothingToChange):
            actions.set_variables(world, hand, {two: {outlet: ["Gazette"]}})
        assert actions.set_variables(world, hand, {two: {outlet: ["Post"]}}).facts["variable"] == "outlet"

    def test_the_row_that_is_wrong_is_named(self, world: World, hand: Hand) -> None:
        date = asking(world, hand, "date", "date", None)
        why = asking(world, hand, "why")
        one, two = world.documents
        with pytest.raises(BadRow) as refusal:
            actions.set_variables(world, hand, {one: {date: ["2026"]}, two: {date: ["soon"]}})
        assert refusal.value == BadRow(1, BadValue("date", "soon", "date"))
        with pytest.raises(BadValue):
            actions.set_variables(world, hand, {two: {date: ["soon"]}})
        with pytest.raises(NoSuch):
            actions.set_variables(world, hand, {two: {why: ["it is an attribute of claim"]}})
        with pytest.raises(NothingSelected):
            actions.set_variables(world, hand, {})
