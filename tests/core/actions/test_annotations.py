"""The verbs on annotations."""

from uuid import UUID

import pytest

from rubricate.core import actions
from rubricate.core.annotation import Annotation, Layer
from rubricate.core.errors import (
    AlreadyTagged,
    NoSuch,
    NothingSelected,
    NothingToChange,
    OutsideText,
)
from rubricate.core.state import Hand
from rubricate.core.text import Span
from tests.core.world import (
    BODIES,
    Ids,
    World,
    a_hand,
    first_document,
    later,
    mark,
    tag,
)


class TestAnnotate:
    def test_first_mark_makes_the_coders_layer_in_the_same_step(self, world: World, hand: Hand) -> None:
        made = mark(world, hand)
        assert world.layers == {made.layer_id: Layer(made.layer_id, hand.coder.id)}
        assert (made.start, made.end, made.origin, made.created) == (4, 9, "hand", 1_000)
        assert made.text_sha256 == world.documents[first_document(world)].text_sha256

    def test_first_mark_of_an_unknown_coder_makes_the_coder_too(self, world: World) -> None:
        stranger = a_hand("Coder 7", new_id=Ids(500))
        made = mark(world, stranger)
        assert world.coders[stranger.coder.id] == stranger.coder
        assert world.layers[made.layer_id].coder_id == stranger.coder.id

    def test_second_mark_makes_nothing_else(self, world: World, hand: Hand) -> None:
        mark(world, hand)
        step = actions.annotate(world, hand, first_document(world), Span(10, 14), tag(world, "quote"))
        assert [change.kind for change in step.changes] == ["annotation"]
        assert step.facts == {"tag": "quote"}

    def test_white_space_at_the_edges_is_left_out(self, world: World, hand: Hand) -> None:
        assert mark(world, hand, Span(3, 10)).span == Span(4, 9)

    def test_no_character_is_cut_in_two(self, world: World, hand: Hand) -> None:
        document = list(world.documents)[1]
        inside_family = BODIES[1].index("👩")
        step = actions.annotate(world, hand, document, Span(inside_family, inside_family + 1), tag(world, "claim"))
        made = step.changes[-1].after
        assert isinstance(made, Annotation)
        assert made.span is not None
        assert made.span.of(BODIES[1]) == "👨‍👩‍👧"

    def test_white_space_alone_is_refused(self, world: World, hand: Hand) -> None:
        with pytest.raises(NothingSelected):
            mark(world, hand, Span(3, 4))

    def test_outside_the_text_is_refused(self, world: World, hand: Hand) -> None:
        with pytest.raises(OutsideText):
            mark(world, hand, Span(0, 10_000))

    def test_same_tag_on_same_span_is_refused_and_names_the_other(self, world: World, hand: Hand) -> None:
        made = mark(world, hand, Span(4, 9))
        with pytest.raises(AlreadyTagged) as refusal:
            mark(world, hand, Span(3, 9))
        assert refusal.value == AlreadyTagged(made.id, "claim")

    def test_another_tag_or_another_coder_on_the_same_span_is_welcome(self, world: World, hand: Hand) -> None:
        mark(world, hand)
        mark(world, hand, name="quote")
        mark(world, a_hand("Coder 2", new_id=hand.new_id))
        assert len(world.annotations()) == 3

    def test_the_whole_document_can_be_tagged_once(self, world: World, hand: Hand) -> None:
        assert mark(world, hand, None).span is None
        with pytest.raises(AlreadyTagged):
            mark(world, hand, None)

    def test_unknown_tag_and_document_are_named_with_what_exists(self, world: World, hand: Hand) -> None:
        with pytest.raises(NoSuch) as refusal:
            actions.annotate(world, hand, first_document(world), Span(0, 3), UUID(int=5))
        assert refusal.value.known == ("claim", "quote", "opinion", "statistic")
        with pytest.raises(NoSuch):
            actions.annotate(world, hand, UUID(int=5), Span(0, 3), tag(world, "claim"))


class TestChangingAnnotations:
    def test_retag_keeps_all_but_the_tag(self, world: World, hand: Hand) -> None:
        made = mark(world, hand)
        step = world.do(actions.retag(world, later(hand), made.id, tag(world, "quote")))
        after = world.annotation(made.id)
        assert (after.tag_id, after.changed, after.created) == (tag(world, "quote"), 1_001, 1_000)
        assert step.facts == {"tag": "quote", "was": "claim"}

    def test_retag_to_what_stands_there_is_refused(self, world: World, hand: Hand) -> None:
        made = mark(world, hand)
        twin = mark(world, hand, name="quote")
        with pytest.raises(AlreadyTagged) as refusal:
            actions.retag(world, hand, made.id, tag(world, "quote"))
        assert refusal.value.annotation_id == twin.id

    def test_many_are_retagged_in_one_step_and_those_that_have_the_tag_stay(self, world: World, hand: Hand) -> None:
        made = [mark(world, hand, Span(4, 9)), mark(world, hand, Span(10, 14)), mark(world, hand, Span(4, 14), "quote")]
        ids = [annotation.id for annotation in made]
        step = world.do(actions.retag_many(world, later(hand), [*ids, ids[0]], tag(world, "quote")))
        assert step.facts == {"n": 2, "tag": "quote"}
        assert {world.annotation(one).tag_id for one in ids} == {tag(world, "quote")}
        assert [world.annotation(one).changed for one in ids] == [1_001, 1_001, 1_000]
        with pytest.raises(NothingToChange):
            actions.retag_many(world, hand, ids, tag(world, "quote"))

    def test_retagging_many_is_refused_as_a_whole(self, world: World, hand: Hand) -> None:
        one, other = mark(world, hand), mark(world, hand, name="opinion")
        with pytest.raises(NothingSelected):
            actions.retag_many(world, hand, [], tag(world, "quote"))
        with pytest.raises(AlreadyTagged) as alike:
            actions.retag_many(world, hand, [one.id, other.id], tag(world, "quote"))
        assert alike.value.annotation_id == one.id, "two on the same words would become twins"
        twin = mark(world, hand, name="quote")
        with pytest.raises(AlreadyTagged) as standing:
            actions.retag_many(world, hand, [one.id], tag(world, "quote"))
        assert standing.value.annotation_id == twin.id

    def test_retag_to_the_same_is_refused(self, world: World, hand: Hand) -> None:
        made = mark(world, hand)
        with pytest.raises(AlreadyTagged) as refusal:
            actions.retag(world, hand, made.id, made.tag_id)
        assert refusal.value.annotation_id == made.id

    def test_resize_trims_and_refuses_the_same_place(self, world: World, hand: Hand) -> None:
        made = mark(world, hand)
        world.do(actions.resize(world, hand, made.id, Span(0, 10)))
        assert world.annotation(made.id).span == Span(0, 9)
        with pytest.raises(NothingToChange):
            actions.resize(world, hand, made.id, Span(0, 10))

    def test_resize_onto_a_twin_is_refused(self, world: World, hand: Hand) -> None:
        made = mark(world, hand)
        mark(world, hand, Span(0, 3))
        with pytest.raises(AlreadyTagged):
            actions.resize(world, hand, made.id, Span(0, 4))

    def test_note_joins_the_group_it_is_given(self, world: World, hand: Hand) -> None:
        made = mark(world, hand)
        step = world.do(actions.edit_note(world, hand, made.id, "why", UUID(int=9)))
        assert (step.group, world.annotation(made.id).note) == (UUID(int=9), "why")
        with pytest.raises(NothingToChange):
            actions.edit_note(world, hand, made.id, "why")

    def test_a_note_can_always_be_written_as_utf8(self, world: World, hand: Hand) -> None:
        made = mark(world, hand)
        world.do(actions.edit_note(world, hand, made.id, "broken \ud83d"))
        assert world.annotation(made.id).note == "broken \ufffd"

    def test_remove_says_the_tag_of_one_and_the_number_of_many(self, world: World, hand: Hand) -> None:
        one, two, three = (mark(world, hand, Span(a, b)) for a, b in ((0, 3), (4, 9), (10, 14)))
        assert world.do(actions.remove(world, hand, [one.id, one.id])).facts == {"n": 1, "tag": "claim"}
        assert world.do(actions.remove(world, hand, [two.id, three.id])).facts == {"n": 2}
        with pytest.raises(NothingSelected):
            actions.remove(world, hand, [])
        with pytest.raises(NoSuch):
            actions.remove(world, hand, [one.id])
