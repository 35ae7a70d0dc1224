"""The verbs, one by one and by chance; and the laws that hold for all of them."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.core import actions
from rubricate.core.annotation import Annotation, Coder, Layer
from rubricate.core.changes import inverse, net
from rubricate.core.errors import (
    AlreadyTagged,
    BadName,
    BadRow,
    NameTaken,
    NoSuch,
    NothingSelected,
    NothingToChange,
    OutsideText,
    Refused,
)
from rubricate.core.state import Hand
from rubricate.core.text import Span
from tests.core.world import BODIES, VERBS, Ids, World, a_hand, a_step, adding, four_tags, later

MAYOR = Span(4, 9)
moves = st.tuples(st.sampled_from(VERBS), *[st.integers(0, 200)] * 3)


@pytest.fixture
def hand() -> Hand:
    return a_hand()


@pytest.fixture
def world(hand: Hand) -> World:
    """Four tags and two documents; nothing marked yet."""
    world = World()
    world.do(actions.start(world, hand, four_tags(hand.new_id)))
    world.do(adding(world, hand, *BODIES[:2]))
    return world


def first_document(world: World) -> UUID:
    return next(iter(world.documents))


def tag(world: World, name: str) -> UUID:
    found = world.codebook.named(name)
    assert found is not None
    return found.id


def mark(world: World, hand: Hand, span: Span | None = MAYOR, name: str = "claim") -> Annotation:
    step = world.do(actions.annotate(world, hand, first_document(world), span, tag(world, name)))
    made = step.changes[-1].after
    assert isinstance(made, Annotation)
    return made


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


class TestAnnotateMany:
    def test_all_in_one_step_for_several_coders(self, world: World, hand: Hand) -> None:
        other = Coder(UUID(int=77), "Coder 2")
        place = (first_document(world), Span(4, 9), tag(world, "claim"))
        step = world.do(
            actions.annotate_many(world, hand, [actions.NewMark(*place), actions.NewMark(*place, coder=other)])
        )
        assert step.facts == {"n": 2}
        assert other in world.coders.values()
        assert {a.origin for a in world.annotations()} == {"import"}

    def test_bad_row_is_named_and_nothing_is_done(self, world: World, hand: Hand) -> None:
        rows = [
            actions.NewMark(first_document(world), Span(4, 9), tag(world, "claim")),
            actions.NewMark(first_document(world), Span(3, 4), tag(world, "claim")),
        ]
        with pytest.raises(BadRow) as refusal:
            actions.annotate_many(world, hand, rows)
        assert refusal.value == BadRow(1, NothingSelected())

    def test_the_same_row_twice_is_refused(self, world: World, hand: Hand) -> None:
        row = actions.NewMark(first_document(world), Span(4, 9), tag(world, "claim"))
        with pytest.raises(BadRow) as refusal:
            actions.annotate_many(world, hand, [row, row])
        assert isinstance(refusal.value.cause, AlreadyTagged)

    def test_none_is_refused(self, world: World, hand: Hand) -> None:
        with pytest.raises(NothingToChange):
            actions.annotate_many(world, hand, [])


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


class TestDocuments:
    def test_add_gives_document_units_and_contents(self, world: World, hand: Hand) -> None:
        step = adding(world, hand, BODIES[2], BODIES[2])
        assert [change.kind for change in step.changes] == ["document", "units"] * 2
        assert step.facts == {"n": 2, "name": BODIES[2][:8]}
        assert len(step.contents) == 2, "one text and one formatting, though two documents have them"
        world.do(step)
        assert [document.position for document in world.documents.values()] == [0, 1, 2, 3]

    def test_remove_takes_all_that_stands_on_it(self, world: World, hand: Hand) -> None:
        mark(world, hand)
        world.do(actions.set_status(world, hand, first_document(world), "done"))
        step = world.do(actions.remove_documents(world, hand, [first_document(world)]))
        assert sorted(change.kind for change in step.changes) == ["annotation", "document", "status", "units"]
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


class TestTags:
    def test_add_takes_free_letter_and_key(self, world: World, hand: Hand) -> None:
        world.do(actions.add_tag(world, hand, " question ", colour="red", pattern="dots"))
        added = world.codebook.named("question")
        assert added is not None
        assert (added.letter, added.key, added.position) == ("U", "5", 4)

    @pytest.mark.parametrize(("field", "value"), [("name", "quote"), ("letter", "Q"), ("key", "2")])
    def test_what_another_tag_has_is_refused(self, world: World, hand: Hand, field: str, value: str) -> None:
        with pytest.raises(NameTaken) as refusal:
            actions.edit_tag(world, hand, tag(world, "claim"), **{field: value})
        assert refusal.value == NameTaken(field, value, "quote")

    @pytest.mark.parametrize(("field", "value"), [("key", "+"), ("key", "ab"), ("letter", ""), ("letter", "abc")])
    def test_what_is_no_key_or_letter_is_refused(self, world: World, hand: Hand, field: str, value: str) -> None:
        with pytest.raises(BadName):
            actions.edit_tag(world, hand, tag(world, "claim"), **{field: value})

    def test_edit(self, world: World, hand: Hand) -> None:
        step = world.do(actions.edit_tag(world, hand, tag(world, "claim"), name="assertion", key="A", colour="red"))
        edited = world.codebook.named("assertion")
        assert edited is not None
        assert (edited.key, edited.colour, edited.letter) == ("a", "red", "C")
        assert step.facts == {"tag": "assertion", "was": "claim"}
        with pytest.raises(NothingToChange):
            actions.edit_tag(world, hand, edited.id, key="a")

    def test_move(self, world: World, hand: Hand) -> None:
        world.do(actions.move_tag(world, hand, tag(world, "statistic"), tag(world, "claim")))
        assert [t.name for t in world.codebook.ordered()] == ["statistic", "claim", "quote", "opinion"]

    def test_remove_takes_annotations_of_every_layer_and_lifts_the_tags_below(self, world: World, hand: Hand) -> None:
        claim = tag(world, "claim")
        world.do(actions.add_tag(world, hand, "factual", colour="red", pattern="dots", parent_id=claim))
        mark(world, hand)
        mark(world, a_hand("Coder 2", new_id=hand.new_id))
        mark(world, hand, name="quote")
        step = world.do(actions.remove_tag(world, hand, claim))
        assert step.facts == {"tag": "claim", "n": 2}
        assert [a.tag_id for a in world.annotations()] == [tag(world, "quote")]
        factual = world.codebook.named("factual")
        assert factual is not None
        assert factual.parent_id is None


class TestCoding:
    def test_status_is_one_for_each_layer_and_document(self, world: World, hand: Hand) -> None:
        world.do(actions.set_status(world, hand, first_document(world), "started"))
        world.do(actions.set_status(world, hand, first_document(world), "skipped", "no access"))
        (status,) = world.statuses.values()
        assert (status.state, status.reason) == ("skipped", "no access")
        with pytest.raises(NothingToChange):
            actions.set_status(world, hand, first_document(world), "skipped", "no access")
        with pytest.raises(ValueError, match="finished"):
            actions.set_status(world, hand, first_document(world), "finished")

    def test_rename_coder(self, world: World, hand: Hand) -> None:
        world.do(actions.rename_coder(world, hand, hand.coder.id, "Ada"))
        assert world.coders[hand.coder.id].label == "Ada"
        with pytest.raises(NoSuch):
            actions.rename_coder(world, hand, UUID(int=1), "Ada")

    def test_erase_takes_a_coder_with_layers_marks_and_status(self, world: World, hand: Hand) -> None:
        mark(world, hand)
        kept = mark(world, a_hand("Coder 2", new_id=hand.new_id))
        world.do(actions.set_status(world, hand, first_document(world), "done"))
        world.do(actions.erase(world, hand, world.coders[hand.coder.id]))
        assert world.annotations() == [kept]
        assert hand.coder.id not in world.coders
        assert list(world.layers) == [kept.layer_id]


class TestLaws:
    @given(st.lists(moves, max_size=15))
    def test_undo_of_anything_is_identity(self, chosen: list[tuple[str, int, int, int]]) -> None:
        hand = a_hand()
        world = World()
        world.do(actions.start(world, hand, four_tags(hand.new_id)))
        world.do(adding(world, hand, *BODIES))
        states = []
        done = []
        for move in chosen:
            before = dict(world.entities)
            try:
                step = a_step(world, later(hand, len(done)), move)
            except (Refused, LookupError):
                assert world.entities == before
                continue
            states.append(before)
            done.append(world.do(step))
            assert step.changes, "a step that changes nothing should have been refused"
            assert len({change.id for change in step.changes}) == len(step.changes)
            assert all(change.before != change.after for change in step.changes)
        end = dict(world.entities)
        for step, before in zip(reversed(done), reversed(states), strict=True):
            world.take_back(step)
            assert world.entities == before
        for step in done:
            world.do(step)
        assert world.entities == end

    @given(st.lists(moves, max_size=6))
    def test_a_group_is_undone_and_redone_as_one(self, chosen: list[tuple[str, int, int, int]]) -> None:
        hand = a_hand()
        world = World()
        world.do(actions.start(world, hand, four_tags(hand.new_id)))
        world.do(adding(world, hand, *BODIES))
        start = dict(world.entities)
        done = []
        for move in chosen:
            try:
                done.append(world.do(a_step(world, hand, move)))
            except (Refused, LookupError):
                continue
        end = dict(world.entities)
        if done:
            undone = world.do(actions.undo(hand, done))
            assert world.entities == start
            assert (undone.verb, undone.group, undone.facts["of"]) == ("undo", done[0].group, done[0].verb)
            again = world.do(actions.redo(hand, undone))
            assert world.entities == end
            assert (again.verb, again.facts["of"]) == ("redo", done[0].verb)

    @given(st.lists(moves, max_size=10))
    def test_inverse_of_inverse_is_the_same(self, chosen: list[tuple[str, int, int, int]]) -> None:
        hand = a_hand()
        world = World()
        world.do(actions.start(world, hand, four_tags(hand.new_id)))
        world.do(adding(world, hand, *BODIES))
        for move in chosen:
            try:
                step = world.do(a_step(world, hand, move))
            except (Refused, LookupError):
                continue
            assert inverse(inverse(step.changes)) == step.changes
            assert net(step.changes) == step.changes
            assert net(step.changes + inverse(step.changes)) == ()
