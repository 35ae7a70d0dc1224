"""One key tags the sentence or paragraph, the same key takes the tag off."""

from dataclasses import replace
from uuid import UUID

import pytest

from rubricate.core import actions
from rubricate.core.changes import Change, Step
from rubricate.core.errors import NoOverlap, NothingSelected, OutsideText
from rubricate.core.state import Hand
from rubricate.core.text import Span
from tests.core.world import BODIES, World, a_hand, first_document

NOBODY = BODIES[0].index("Nobody")


def tag(world: World, name: str) -> UUID:
    found = world.codebook.named(name)
    assert found is not None
    return found.id


def edited(world: World, hand: Hand, name: str, **fields: object) -> None:
    before = world.codebook[tag(world, name)]
    after = replace(before, **fields)  # type: ignore[arg-type]
    world.do(Step("edit_tag", hand.coder.id, 0, hand.new_id(), (Change(before, after),), {}))


def spans(world: World) -> list[tuple[str, str]]:
    document = first_document(world)
    found = world.annotations_of_document(document)
    words = ((world.codebook[a.tag_id].name, a.span.of(world.text(document)) if a.span else "") for a in found)
    return sorted(words)


def test_the_sentence_and_again(world: World, hand: Hand) -> None:
    document, claim = first_document(world), tag(world, "claim")
    step = world.do(actions.tag_unit(world, hand, document, "sentence", NOBODY + 3, claim))
    assert (step.verb, step.facts) == ("annotate", {"tag": "claim"})
    assert spans(world) == [("claim", "Nobody agrees.")]
    step = world.do(actions.tag_unit(world, hand, document, "sentence", NOBODY, claim))
    assert (step.verb, step.facts) == ("remove", {"n": 1, "tag": "claim"})
    assert spans(world) == []


def test_several_tags_on_one_paragraph(world: World, hand: Hand) -> None:
    for name in ("claim", "quote"):
        world.do(actions.tag_unit(world, hand, first_document(world), "paragraph", NOBODY, tag(world, name)))
    words = BODIES[0].split("\n")[0]
    assert spans(world) == [("claim", words), ("quote", words)]


def test_a_part_that_is_tagged_stays(world: World, hand: Hand) -> None:
    document, claim = first_document(world), tag(world, "claim")
    world.do(actions.annotate(world, hand, document, Span(NOBODY, NOBODY + 6), claim))
    for _ in range(2):
        world.do(actions.tag_unit(world, hand, document, "sentence", NOBODY, claim))
    assert spans(world) == [("claim", "Nobody")]


def test_a_tag_of_a_larger_unit_stands_there_and_comes_off_there(world: World, hand: Hand) -> None:
    document, claim = first_document(world), tag(world, "claim")
    edited(world, hand, "claim", unit="paragraph")
    world.do(actions.tag_unit(world, hand, document, "sentence", NOBODY, claim))
    assert spans(world) == [("claim", BODIES[0].split("\n")[0])]
    world.do(actions.tag_unit(world, hand, document, "sentence", 0, claim))
    assert spans(world) == []
    edited(world, hand, "claim", unit="document")
    for wanted in ([("claim", "")], []):
        world.do(actions.tag_unit(world, hand, document, "sentence", NOBODY, claim))
        assert spans(world) == wanted


def test_what_another_coder_tagged_is_left_alone(world: World, hand: Hand) -> None:
    document, claim = first_document(world), tag(world, "claim")
    world.do(actions.tag_unit(world, a_hand("Other", new_id=hand.new_id), document, "sentence", NOBODY, claim))
    world.do(actions.tag_unit(world, hand, document, "sentence", NOBODY, claim))
    assert len(spans(world)) == 2
    world.do(actions.tag_unit(world, hand, document, "sentence", NOBODY, claim))
    assert len(spans(world)) == 1


def test_a_codebook_that_forbids_two_tags_is_followed(world: World, hand: Hand) -> None:
    document = first_document(world)
    edited(world, hand, "quote", overlap=False)
    world.do(actions.tag_unit(world, hand, document, "sentence", NOBODY, tag(world, "claim")))
    with pytest.raises(NoOverlap):
        actions.tag_unit(world, hand, document, "sentence", NOBODY, tag(world, "quote"))
    world.do(actions.tag_unit(world, hand, document, "sentence", NOBODY, tag(world, "quote"), replace=True))
    assert spans(world) == [("quote", "Nobody agrees.")]


def test_between_two_sentences_and_outside(world: World, hand: Hand) -> None:
    document, claim = first_document(world), tag(world, "claim")
    with pytest.raises(NothingSelected):
        actions.tag_unit(world, hand, document, "sentence", BODIES[0].index("\n") + 1, claim)
    with pytest.raises(OutsideText):
        actions.tag_unit(world, hand, document, "sentence", 10_000, claim)
