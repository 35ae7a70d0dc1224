"""Tags that become one."""

from uuid import UUID

import pytest

from rubricate.core import actions
from rubricate.core.annotation import Annotation
from rubricate.core.errors import NoSuch, NothingSelected
from rubricate.core.state import Hand
from rubricate.core.text import Span
from tests.core.world import World, a_hand, asking, first_document, mark, tag


def merge(world: World, hand: Hand, *sources: str, into: str = "claim") -> dict[str, object]:
    step = world.do(actions.merge_tags(world, hand, [tag(world, name) for name in sources], tag(world, into)))
    assert step.verb == "merge_tags"
    return dict(step.facts)


def noted(world: World, hand: Hand, made: Annotation, note: str) -> Annotation:
    world.do(actions.edit_note(world, hand, made.id, note))
    return world.annotation(made.id)


def test_annotations_of_all_layers_get_the_target_in_its_revision(world: World, hand: Hand) -> None:
    claim = tag(world, "claim")
    world.do(actions.edit_tag(world, hand, claim, definition="new"))
    mark(world, hand, name="quote")
    mark(world, a_hand("Coder 2", new_id=hand.new_id), name="opinion")
    assert merge(world, hand, "quote", "opinion", "claim") == {"tag": "claim", "n": 2, "was": "quote", "marks": 2}
    assert {(a.tag_id, a.tag_revision) for a in world.annotations()} == {(claim, 2)}
    assert [t.name for t in world.codebook.ordered()] == ["claim", "statistic"]


def test_twins_become_one_and_lose_neither_note_nor_values_nor_links(world: World, hand: Hand) -> None:
    why, other_why = asking(world, hand, "why"), asking(world, hand, "why", "text", "quote")
    who = asking(world, hand, "who", "text", "opinion")
    stays, goes, third = mark(world, hand), mark(world, hand, name="quote"), mark(world, hand, name="opinion")
    far = mark(world, hand, Span(10, 14))
    noted(world, hand, stays, "first")
    noted(world, hand, goes, "second")
    world.do(actions.set_values(world, hand, [goes.id], other_why, ["because"]))
    world.do(actions.set_values(world, hand, [third.id], who, ["Ada"]))
    for one, other in ((goes, far), (third, far), (stays, goes), (far, third)):
        world.do(actions.link(world, hand, one.id, other.id, "supports"))
    merge(world, hand, "quote", "opinion")
    assert {a.id for a in world.annotations()} == {stays.id, far.id}
    both = world.annotation(stays.id)
    assert both.note == "first\n\nsecond"
    assert both.attributes == {why: ("because",), who: ("Ada",)}
    assert {(link.from_id, link.to_id) for link in world.links()} == {(stays.id, far.id), (far.id, stays.id)}


def test_two_sources_on_one_span_are_twins_too(world: World, hand: Hand) -> None:
    one, other = mark(world, hand, name="quote"), mark(world, hand, name="opinion")
    noted(world, hand, other, "kept")
    merge(world, hand, "quote", "opinion")
    assert [(a.id, a.note, a.tag_id) for a in world.annotations()] == [(one.id, "kept", tag(world, "claim"))]


def test_attributes_of_the_same_name_and_kind_become_one_with_all_answers(world: World, hand: Hand) -> None:
    stance = asking(world, hand, "stance", "one_of", "claim", "for")
    other = asking(world, hand, "stance", "one_of", "quote", "against", "for")
    made = mark(world, hand, name="quote")
    world.do(actions.set_values(world, hand, [made.id], other, ["against"]))
    merge(world, hand, "quote")
    (asked,) = world.codebook.asked_by(tag(world, "claim"))
    assert (asked.id, [o.value for o in asked.options]) == (stance, ["for", "against"])
    assert world.annotation(made.id).attributes == {stance: ("against",)}


def test_other_attributes_move_over_with_their_conditions(world: World, hand: Hand) -> None:
    asking(world, hand, "named", "yes_no")
    quote = tag(world, "quote")
    named = asking(world, hand, "named", "yes_no", "quote")
    fields = {"shown_if": named, "shown_values": ("yes",)}
    who = world.do(actions.add_attribute(world, hand, quote, "who", "text", **fields)).changes[0].id
    clash = asking(world, hand, "who", "number")
    merge(world, hand, "quote")
    asked = world.codebook.asked_by(tag(world, "claim"))
    assert [(a.name, a.kind) for a in asked] == [("named", "yes_no"), ("who", "number"), ("who 2", "text")]
    assert world.codebook.attributes[who].shown_if == asked[0].id
    assert clash == asked[1].id


def test_notes_and_the_tags_below_move(world: World, hand: Hand) -> None:
    claim = tag(world, "claim")
    world.do(actions.place_tag(world, hand, tag(world, "opinion"), tag(world, "quote")))
    world.do(actions.add_note(world, hand, "tag", tag(world, "quote"), "why two?"))
    merge(world, hand, "quote")
    assert world.codebook[tag(world, "opinion")].parent_id == claim
    assert [note.subject_id for note in world.notes.values()] == [claim]


def test_into_a_tag_that_stands_below_it(world: World, hand: Hand) -> None:
    for name, parent in (("claim", "opinion"), ("opinion", "quote")):
        world.do(actions.place_tag(world, hand, tag(world, name), tag(world, parent)))
    merge(world, hand, "quote")
    assert [t.name for t in world.codebook.ordered()] == ["statistic", "opinion", "claim"] or [
        t.name for t in world.codebook.ordered()
    ] == ["opinion", "claim", "statistic"]
    assert world.codebook[tag(world, "claim")].parent_id == tag(world, "opinion")
    assert world.codebook[tag(world, "opinion")].parent_id is None


def test_nothing_to_merge(world: World, hand: Hand) -> None:
    with pytest.raises(NothingSelected):
        merge(world, hand, "claim")
    with pytest.raises(NoSuch):
        actions.merge_tags(world, hand, [UUID(int=1)], tag(world, "claim"))


def test_a_whole_document_has_twins_too(world: World, hand: Hand) -> None:
    mark(world, hand, None)
    mark(world, hand, None, "quote")
    merge(world, hand, "quote")
    assert [a.document_id for a in world.annotations()] == [first_document(world)]
