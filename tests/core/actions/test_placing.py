"""Units and overlaps: where a tag lets its marks stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.core import actions
from rubricate.core.actions.placing import placed_for
from rubricate.core.errors import AlreadyTagged, BadRow, NoOverlap, NothingSelected, NothingToChange, OutsideText
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.core.units import unit_at
from tests.core.world import BODIES, MAYOR, World, a_hand, adding, first_document, four_tags, mark, tag

SENTENCES = ("The mayor says: “Traffic fell by half.”", "Nobody agrees.", "A second paragraph.")


def with_unit(world: World, hand: Hand, unit: str, name: str = "claim") -> None:
    world.do(actions.edit_tag(world, hand, tag(world, name), unit=unit))


def strict(world: World, hand: Hand, name: str = "quote") -> None:
    world.do(actions.edit_tag(world, hand, tag(world, name), overlap=False))


class TestUnits:
    @pytest.mark.parametrize(
        ("unit", "words"),
        [
            ("free", "ayo"),
            ("words", "mayor"),
            ("sentence", SENTENCES[0]),
            ("paragraph", " ".join(SENTENCES[:2])),
            ("document", None),
        ],
    )
    def test_a_mark_is_widened_to_the_unit_of_its_tag_and_says_so(
        self, world: World, hand: Hand, unit: str, words: str | None
    ) -> None:
        if unit != "free":
            with_unit(world, hand, unit)
        step = world.do(actions.annotate(world, hand, first_document(world), Span(5, 8), tag(world, "claim")))
        (made,) = world.annotations()
        assert (made.span.of(BODIES[0]) if made.span else None) == words
        assert step.facts.get("widened", "free") == unit

    def test_what_fits_is_not_said_to_be_widened(self, world: World, hand: Hand) -> None:
        with_unit(world, hand, "words")
        step = actions.annotate(world, hand, first_document(world), MAYOR, tag(world, "claim"))
        assert step.facts == {"tag": "claim"}

    def test_the_whole_document_can_have_any_tag(self, world: World, hand: Hand) -> None:
        with_unit(world, hand, "sentence")
        assert mark(world, hand, None).span is None

    def test_retag_and_resize_keep_to_the_unit(self, world: World, hand: Hand) -> None:
        with_unit(world, hand, "sentence", "quote")
        made = mark(world, hand)
        step = world.do(actions.retag(world, hand, made.id, tag(world, "quote")))
        assert step.facts == {"tag": "quote", "was": "claim", "widened": "sentence"}
        there = world.annotation(made.id).span
        assert there is not None
        assert there.of(BODIES[0]) == SENTENCES[0]
        with pytest.raises(NothingToChange):
            actions.resize(world, hand, made.id, Span(2, 9))

    def test_two_in_one_sentence_are_twins(self, world: World, hand: Hand) -> None:
        with_unit(world, hand, "sentence")
        mark(world, hand)
        with pytest.raises(AlreadyTagged):
            mark(world, hand, Span(10, 14))

    def test_what_is_imported_stays_where_it_stood(self, world: World, hand: Hand) -> None:
        with_unit(world, hand, "sentence")
        row = actions.NewMark(first_document(world), MAYOR, tag(world, "claim"))
        world.do(actions.annotate_many(world, hand, [row]))
        assert [a.span for a in world.annotations()] == [MAYOR]
        world.do(actions.annotate_many(world, hand, [row], origin="rule"))
        assert len({a.span for a in world.annotations()}) == 2

    @given(st.sampled_from(BODIES), st.integers(0, 90), st.integers(0, 90), st.sampled_from(("sentence", "paragraph")))
    def test_widening_covers_the_selection_and_ends_where_units_end(
        self, body: str, one: int, other: int, unit: str
    ) -> None:
        hand, world = a_hand(), World()
        world.do(actions.start(world, hand, four_tags(hand.new_id)))
        world.do(adding(world, hand, body))
        with_unit(world, hand, unit)
        document = first_document(world)
        try:
            span, _ = placed_for(world, world.codebook[tag(world, "claim")], document, Span(one, other))
        except (NothingSelected, OutsideText):
            return
        assert span is not None
        flat = world.units(document).sentences if unit == "sentence" else world.units(document).paragraphs
        assert unit_at(flat, span.start) == Span(span.start, flat[flat.index(span.start) + 1])
        assert span.end in flat[1::2]
        assert placed_for(world, world.codebook[tag(world, "claim")], document, span) == (span, "")


class TestOverlaps:
    def test_a_strict_tag_lies_on_no_other_and_no_other_on_it(self, world: World, hand: Hand) -> None:
        strict(world, hand)
        claim = mark(world, hand)
        with pytest.raises(NoOverlap) as refusal:
            mark(world, hand, Span(0, 5), "quote")
        assert refusal.value == NoOverlap("quote", "claim", (claim.id,))
        quote = mark(world, hand, Span(10, 14), "quote")
        with pytest.raises(NoOverlap) as refusal:
            mark(world, hand, Span(13, 20), "opinion")
        assert refusal.value == NoOverlap("opinion", "quote", (quote.id,))
        with pytest.raises(NoOverlap):
            mark(world, hand, Span(11, 14), "quote")

    def test_touching_other_layers_and_the_whole_document_do_not_count(self, world: World, hand: Hand) -> None:
        strict(world, hand)
        mark(world, hand)
        mark(world, hand, Span(0, 3), "quote")
        mark(world, hand, None, "quote")
        mark(world, a_hand("Coder 2", new_id=hand.new_id), name="quote")
        assert len(world.annotations()) == 4

    def test_others_may_lie_on_each_other(self, world: World, hand: Hand) -> None:
        strict(world, hand)
        mark(world, hand)
        mark(world, hand, Span(0, 9), "opinion")

    def test_replacing_takes_only_those_in_the_way_with_their_links(self, world: World, hand: Hand) -> None:
        strict(world, hand)
        claim, opinion, far = (
            mark(world, hand),
            mark(world, hand, Span(0, 9), "opinion"),
            mark(world, hand, Span(10, 14)),
        )
        world.do(actions.link(world, hand, claim.id, far.id, "supports"))
        document, quote = first_document(world), tag(world, "quote")
        step = world.do(actions.annotate(world, hand, document, MAYOR, quote, replace=True))
        assert step.facts == {"tag": "quote", "replaced": 2}
        assert [change.kind for change in step.changes] == ["link", *["annotation"] * 3]
        assert opinion not in world.annotations()
        assert world.links() == []
        assert far in world.annotations()

    def test_retag_and_resize_are_held_to_it(self, world: World, hand: Hand) -> None:
        strict(world, hand)
        claim = mark(world, hand)
        other = mark(world, hand, Span(0, 9), "opinion")
        with pytest.raises(NoOverlap):
            actions.retag(world, hand, claim.id, tag(world, "quote"))
        step = world.do(actions.retag(world, hand, claim.id, tag(world, "quote"), replace=True))
        assert step.facts["replaced"] == 1
        assert other not in world.annotations()
        mark(world, hand, Span(10, 14))
        with pytest.raises(NoOverlap):
            actions.resize(world, hand, claim.id, Span(4, 12))
        world.do(actions.resize(world, hand, claim.id, Span(4, 12), replace=True))
        assert [a.span for a in world.annotations()] == [Span(4, 12)]

    def test_rows_of_a_rule_are_held_to_it_among_themselves_too(self, world: World, hand: Hand) -> None:
        strict(world, hand)
        document = first_document(world)
        rows = [
            actions.NewMark(document, Span(0, 9), tag(world, "claim")),
            actions.NewMark(document, Span(10, 14), tag(world, "claim")),
            actions.NewMark(document, Span(4, 9), tag(world, "quote")),
        ]
        with pytest.raises(BadRow) as refusal:
            actions.annotate_many(world, hand, rows, origin="rule")
        assert refusal.value.row == 2
        assert isinstance(refusal.value.cause, NoOverlap)
        assert (refusal.value.cause.tag, refusal.value.cause.other) == ("quote", "claim")
        world.do(actions.annotate_many(world, hand, rows))
        with pytest.raises(BadRow) as refusal:
            actions.annotate_many(world, hand, [actions.NewMark(document, Span(5, 8), tag(world, "quote"))], "rule")
        assert isinstance(refusal.value.cause, NoOverlap)
