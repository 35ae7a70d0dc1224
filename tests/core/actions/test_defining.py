"""The verbs on attributes."""

from uuid import UUID

import pytest

from rubricate.core import actions
from rubricate.core.attributes import Option, variable_id
from rubricate.core.errors import (
    BadName,
    BadValue,
    InCircle,
    NameTaken,
    NoOptions,
    NoSuch,
    NothingToChange,
    ValuesInTheWay,
)
from rubricate.core.state import Hand
from tests.core.world import World, asking, first_document, mark, tag

ANSWERS = (Option("named", "a named source"), Option("none"))


def names(world: World, of: str | None = "claim") -> list[str]:
    return [a.name for a in world.codebook.asked_by(None if of is None else tag(world, of))]


class TestAdd:
    def test_after_the_others_of_its_tag(self, world: World, hand: Hand) -> None:
        asking(world, hand, "checkable", "yes_no")
        step = actions.add_attribute(
            world, hand, tag(world, "claim"), " sourced ", "one_of", options=ANSWERS, required=True, help="who says so?"
        )
        world.do(step)
        added = world.codebook.asked_by(tag(world, "claim"))[1]
        assert (added.name, added.options, added.required, added.position) == ("sourced", ANSWERS, True, 1)
        assert step.facts == {"name": "sourced", "tag": "claim"}

    def test_a_variable_has_the_id_that_files_give_it(self, world: World, hand: Hand) -> None:
        assert asking(world, hand, "author", of=None) == variable_id("author")
        world.do(actions.edit_attribute(world, hand, variable_id("author"), name="writer"))
        assert asking(world, hand, "author", of=None) != variable_id("author")

    def test_lists_need_answers_each_once_and_others_have_none(self, world: World, hand: Hand) -> None:
        claim = tag(world, "claim")
        with pytest.raises(NoOptions):
            actions.add_attribute(world, hand, claim, "sourced", "one_of")
        with pytest.raises(NameTaken) as refusal:
            actions.add_attribute(world, hand, claim, "sourced", "one_of", options=(Option("a"), Option("a", "b")))
        assert refusal.value.field == "option"
        with pytest.raises(BadName):
            actions.add_attribute(world, hand, claim, "sourced", "one_of", options=(Option(" "),))
        world.do(actions.add_attribute(world, hand, claim, "why", "text", options=ANSWERS))
        assert world.codebook.asked_by(claim)[0].options == ()

    def test_names_are_told_apart_within_a_tag(self, world: World, hand: Hand) -> None:
        asking(world, hand, "loaded", "yes_no")
        asking(world, hand, "loaded", "yes_no", "quote")
        with pytest.raises(NameTaken) as refusal:
            asking(world, hand, "loaded")
        assert refusal.value == NameTaken("attribute", "loaded", "loaded")
        for bad in (" ", "a\nb"):
            with pytest.raises(BadName):
                asking(world, hand, bad)
        with pytest.raises(BadValue):
            asking(world, hand, "size", "colour")

    def test_a_condition_is_one_of_the_same_tag_with_an_answer_of_it(self, world: World, hand: Hand) -> None:
        claim = tag(world, "claim")
        sourced = asking(world, hand, "sourced", "yes_no")
        elsewhere = asking(world, hand, "sourced", "yes_no", "quote")
        fields = {"shown_if": sourced, "shown_values": ("yes",)}
        who = world.do(actions.add_attribute(world, hand, claim, "who", "text", **fields)).changes[0].id
        with pytest.raises(NoSuch):
            actions.add_attribute(world, hand, claim, "how", "text", shown_if=elsewhere)
        with pytest.raises(BadValue):
            actions.edit_attribute(world, hand, who, shown_values=("maybe",))
        with pytest.raises(InCircle):
            actions.edit_attribute(world, hand, sourced, shown_if=who)
        with pytest.raises(InCircle):
            actions.edit_attribute(world, hand, who, shown_if=who, shown_values=())


class TestEdit:
    def test_a_new_name_touches_no_data(self, world: World, hand: Hand) -> None:
        why = asking(world, hand, "why")
        made = mark(world, hand)
        world.do(actions.set_values(world, hand, [made.id], why, ["so"]))
        step = world.do(actions.edit_attribute(world, hand, why, name="reason", retired=True))
        assert [change.kind for change in step.changes] == ["attribute"]
        assert step.facts == {"name": "reason", "tag": "claim", "was": "why"}
        with pytest.raises(NothingToChange):
            actions.edit_attribute(world, hand, why, name="reason")

    def test_another_kind_is_for_values_that_fit_it(self, world: World, hand: Hand) -> None:
        count = asking(world, hand, "count")
        made = mark(world, hand)
        world.do(actions.set_values(world, hand, [made.id], count, ["12"]))
        world.do(actions.edit_attribute(world, hand, count, kind="number"))
        world.do(actions.edit_attribute(world, hand, count, kind="text"))
        for words in ("a dozen", "12,50"):
            world.do(actions.set_values(world, hand, [made.id], count, [words]))
            with pytest.raises(ValuesInTheWay) as refusal:
                actions.edit_attribute(world, hand, count, kind="number")
            assert refusal.value == ValuesInTheWay("count", 1)

    def test_an_answer_that_was_given_stays_in_the_list(self, world: World, hand: Hand) -> None:
        sourced = asking(world, hand, "sourced", "one_of", "claim", "named", "none")
        made = mark(world, hand)
        world.do(actions.set_values(world, hand, [made.id], sourced, ["named"]))
        world.do(actions.edit_attribute(world, hand, sourced, options=(Option("named", "by name"),)))
        with pytest.raises(ValuesInTheWay):
            actions.edit_attribute(world, hand, sourced, options=(Option("none"),))

    def test_answers_follow_the_order_of_their_list(self, world: World, hand: Hand) -> None:
        cues = asking(world, hand, "cues", "several_of", "claim", "a", "b")
        made = mark(world, hand)
        world.do(actions.set_values(world, hand, [made.id], cues, ["b", "a"]))
        assert world.annotation(made.id).attributes[cues] == ("a", "b")
        world.do(actions.edit_attribute(world, hand, cues, options=(Option("b"), Option("a"))))
        assert world.annotation(made.id).attributes[cues] == ("b", "a")

    def test_the_values_of_documents_count_for_variables(self, world: World, hand: Hand) -> None:
        with pytest.raises(ValuesInTheWay) as refusal:
            actions.edit_attribute(world, hand, variable_id("outlet"), kind="date")
        assert refusal.value.values == 2


def test_move(world: World, hand: Hand) -> None:
    one, two, three = (asking(world, hand, name) for name in ("one", "two", "three"))
    elsewhere = asking(world, hand, "four", of="quote")
    world.do(actions.move_attribute(world, hand, three, one))
    assert names(world) == ["three", "one", "two"]
    world.do(actions.move_attribute(world, hand, three))
    assert names(world) == ["one", "two", "three"]
    with pytest.raises(NothingToChange):
        actions.move_attribute(world, hand, three)
    with pytest.raises(NoSuch):
        actions.move_attribute(world, hand, two, elsewhere)
    with pytest.raises(NoSuch):
        actions.move_attribute(world, hand, UUID(int=7))


def test_remove_takes_the_values_and_frees_what_depended_on_it(world: World, hand: Hand) -> None:
    sourced = asking(world, hand, "sourced", "yes_no")
    fields = {"shown_if": sourced, "shown_values": ("yes",)}
    world.do(actions.add_attribute(world, hand, tag(world, "claim"), "who", "text", **fields))
    made = mark(world, hand)
    world.do(actions.set_values(world, hand, [made.id], sourced, ["yes"]))
    step = world.do(actions.remove_attribute(world, hand, sourced))
    assert step.facts == {"name": "sourced", "tag": "claim", "n": 1}
    assert world.annotation(made.id).attributes == {}
    (who,) = world.codebook.asked_by(tag(world, "claim"))
    assert (who.shown_if, who.shown_values) == (None, ())


def test_remove_a_variable_takes_it_from_the_documents(world: World, hand: Hand) -> None:
    step = world.do(actions.remove_attribute(world, hand, variable_id("outlet")))
    assert step.facts == {"name": "outlet", "tag": "", "n": 2}
    assert world.documents[first_document(world)].variables == {}
