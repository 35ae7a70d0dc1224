"""The laws of units hold after every correction."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.core import actions
from rubricate.core.actions.cutting import gap_at, split, without
from rubricate.core.document import Units
from rubricate.core.errors import AcrossParagraphs, NothingToChange, OutsideText, Refused
from rubricate.core.state import Hand
from rubricate.core.text import is_cluster_edge
from rubricate.core.units import cut
from tests.core.world import BODIES, World, a_hand, a_reading, adding, first_document

TEXTS = (*BODIES, "One. Two.\nThree… “Four?” Five\n\n  Six 👨‍👩‍👧 seven.", "a")


def pieces(text: str, flat: tuple[int, ...]) -> list[str]:
    return [text[start:end] for start, end in zip(flat[::2], flat[1::2], strict=True)]


def check(text: str, units: Units) -> None:
    for flat in (units.sentences, units.paragraphs):
        assert all(one <= other for one, other in pairwise(flat))
        assert all(piece and piece == piece.strip() for piece in pieces(text, flat))
        assert "".join("".join(pieces(text, flat)).split()) == "".join(text.split())
        assert all(is_cluster_edge(text, edge) for edge in flat)
    spans = list(zip(units.paragraphs[::2], units.paragraphs[1::2], strict=True))
    for start, end in zip(units.sentences[::2], units.sentences[1::2], strict=True):
        assert any(first <= start and end <= last for first, last in spans), "a sentence crosses a paragraph"


@given(
    st.sampled_from(TEXTS),
    st.lists(st.tuples(st.booleans(), st.sampled_from(("sentence", "paragraph")), st.integers(0, 80)), max_size=12),
)
def test_any_corrections_keep_the_laws(text: str, chosen: list[tuple[bool, str, int]]) -> None:
    hand, world = a_hand(), World()
    world.do(adding(world, hand, text))
    document = first_document(world)
    for splits, kind, at in chosen:
        verb = actions.split_unit if splits else actions.join_units
        before = world.units(document)
        try:
            world.do(verb(world, hand, document, kind, at))
        except Refused:
            assert world.units(document) == before
            continue
        check(text, world.units(document))
        assert world.units(document).corrected
        change = 2 if splits else -2
        kinds = (
            (before.sentences, before.paragraphs),
            (world.units(document).sentences, world.units(document).paragraphs),
        )
        pair = [row[kind == "paragraph"] for row in kinds]
        assert len(pair[1]) == len(pair[0]) + change


@given(st.sampled_from(TEXTS), st.integers(0, 80))
def test_joining_takes_a_split_back(text: str, at: int) -> None:
    hand, world = a_hand(), World()
    world.do(adding(world, hand, text))
    document = first_document(world)
    before = world.units(document)
    try:
        world.do(actions.split_unit(world, hand, document, "sentence", at))
    except Refused:
        return
    edges = sorted(set(world.units(document).sentences) - set(before.sentences)) or [at]
    world.do(actions.join_units(world, hand, document, "sentence", edges[-1]))
    assert world.units(document).sentences == before.sentences


class TestSplit:
    def test_a_sentence(self, world: World, hand: Hand) -> None:
        at = BODIES[0].index("“")
        step = world.do(actions.split_unit(world, hand, first_document(world), "sentence", at))
        units = world.units(first_document(world))
        assert pieces(BODIES[0], units.sentences)[:2] == ["The mayor says:", "“Traffic fell by half.”"]
        assert step.facts == {"name": BODIES[0][:8], "unit": "sentence"}
        assert (units.corrected, units.paragraphs) == (True, step.changes[0].before.paragraphs)  # type: ignore[union-attr]

    def test_a_paragraph_splits_the_sentence_that_goes_through(self, world: World, hand: Hand) -> None:
        at = BODIES[0].index("“")
        world.do(actions.split_unit(world, hand, first_document(world), "paragraph", at))
        units = world.units(first_document(world))
        assert pieces(BODIES[0], units.paragraphs)[0] == "The mayor says:"
        check(BODIES[0], units)

    @pytest.mark.parametrize("at", [0, 3, BODIES[0].index("Nobody"), BODIES[0].index("\n"), len(BODIES[0])])
    def test_where_one_ends_nothing_is_split(self, world: World, hand: Hand, at: int) -> None:
        if at == 3:
            world.do(actions.split_unit(world, hand, first_document(world), "sentence", at))
        with pytest.raises(NothingToChange):
            actions.split_unit(world, hand, first_document(world), "sentence", at)

    def test_no_character_is_cut(self, world: World, hand: Hand) -> None:
        document = list(world.documents)[1]
        family = BODIES[1].index("👨")
        world.do(actions.split_unit(world, hand, document, "sentence", family + 2))
        assert family in world.units(document).sentences

    def test_outside(self, world: World, hand: Hand) -> None:
        for verb in (actions.split_unit, actions.join_units):
            with pytest.raises(OutsideText):
                verb(world, hand, first_document(world), "sentence", 1_000)
            with pytest.raises(ValueError, match="word"):
                verb(world, hand, first_document(world), "word", 1)


class TestJoin:
    @pytest.mark.parametrize("words", ["mayor", "Nobody"])
    def test_inside_with_the_next_and_at_the_start_with_the_one_before(
        self, world: World, hand: Hand, words: str
    ) -> None:
        at = BODIES[0].index(words)
        world.do(actions.join_units(world, hand, first_document(world), "sentence", at))
        first = pieces(BODIES[0], world.units(first_document(world)).sentences)[0]
        assert first.endswith("Nobody agrees.")

    def test_not_across_paragraphs_before_those_are_joined(self, world: World, hand: Hand) -> None:
        at = BODIES[0].index("agrees")
        with pytest.raises(AcrossParagraphs):
            actions.join_units(world, hand, first_document(world), "sentence", at)
        world.do(actions.join_units(world, hand, first_document(world), "paragraph", at))
        world.do(actions.join_units(world, hand, first_document(world), "sentence", at))
        check(BODIES[0], world.units(first_document(world)))

    def test_behind_the_last_nothing_follows(self, world: World, hand: Hand) -> None:
        with pytest.raises(NothingToChange):
            actions.join_units(world, hand, first_document(world), "paragraph", len(BODIES[0]))


def test_in_numbers() -> None:
    flat = (0, 4, 5, 9, 9, 12)
    assert [gap_at(flat, at) for at in (0, 4, 5, 6, 9, 10)] == [0, 0, 0, 1, 1, None]
    assert without(flat, 0) == (0, 9, 9, 12)
    assert without(flat, 1) == (0, 4, 5, 12)
    assert split((0, 7), "abc def", 3) == split((0, 7), "abc def", 4) == (0, 3, 4, 7)


class TestAgain:
    BODY = "Er kam am 5. Mai. Dann ging er. So ist das z. B. Hier nicht."

    def test_in_another_language(self) -> None:
        hand, world = a_hand(), World()
        world.do(actions.add_documents(world, hand, [(a_reading("Mai", self.BODY), cut(self.BODY, "en"))]))
        document = first_document(world)
        before = world.units(document)
        step = world.do(actions.cut_again(world, hand, document, cut(self.BODY, "de")))
        after = world.units(document)
        assert (after.id, after.language, after.language_source, after.corrected) == (before.id, "de", "given", False)
        assert step.facts == {
            "name": "Mai",
            "language": "de",
            "n": len(after.sentences) // 2,
            "before": len(before.sentences) // 2,
            "moved": len(set(before.sentences[1::2]) ^ set(after.sentences[1::2])),
        }
        assert step.facts["moved"]
        world.take_back(step)
        assert world.units(document) == before

    def test_the_same_again_is_nothing_unless_it_was_corrected(self, world: World, hand: Hand) -> None:
        document = first_document(world)
        fresh = cut(world.text(document))
        with pytest.raises(NothingToChange):
            actions.cut_again(world, hand, document, fresh)
        world.do(actions.split_unit(world, hand, document, "sentence", 4))
        world.do(actions.cut_again(world, hand, document, fresh))
        assert world.units(document).sentences == fresh.sentences
        assert not world.units(document).corrected

    def test_units_of_another_text_are_refused(self, world: World, hand: Hand) -> None:
        with pytest.raises(OutsideText):
            actions.cut_again(world, hand, first_document(world), cut("A longer text. " * 40))
