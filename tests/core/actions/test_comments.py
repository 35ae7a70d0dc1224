"""Comments of a word processor become annotations when their text comes in."""

from dataclasses import replace

from rubricate.core import actions
from rubricate.core.changes import Step
from rubricate.core.document import Comment
from rubricate.core.state import Hand
from rubricate.core.units import cut
from tests.core.world import World, a_reading

BODY = "The mayor says no."


def brought(world: World, hand: Hand, *comments: Comment) -> Step:
    reading = replace(a_reading("letter", BODY), comments=comments)
    return world.do(actions.add_documents(world, hand, [(reading, cut(BODY))]))


def found(world: World) -> set[tuple[str, str, str, object]]:
    labels = {layer.id: world.coders[layer.coder_id].label for layer in world.layers.values()}
    return {
        (world.codebook[a.tag_id].name, a.note, labels[a.layer_id], a.span and a.span.of(BODY))
        for a in world.annotations()
    }


def test_a_comment_gets_the_tag_that_it_names_and_else_the_tag_comment(world: World, hand: Hand) -> None:
    brought(
        world,
        hand,
        Comment(4, 9, "Claim: who says so?", "Ann", 5),
        Comment(0, 3, "quote", "Ann"),
        Comment(10, 14, "Note: not a tag", ""),
    )
    assert found(world) == {
        ("claim", "who says so?", "Ann", "mayor"),
        ("quote", "", "Ann", "The"),
        ("comment", "Note: not a tag", hand.coder.label, "says"),
    }
    assert {a.created for a in world.annotations()} == {5, hand.now}


def test_what_stands_on_nothing_is_about_the_document(world: World, hand: Hand) -> None:
    brought(world, hand, Comment(3, 4, "blank", ""), Comment(9, 9, "none", ""), Comment(0, 999, "outside", ""))
    assert {span for _, _, _, span in found(world)} == {None}


def test_one_undo_takes_text_comments_and_the_tag_back(world: World, hand: Hand) -> None:
    before = dict(world.entities)
    world.take_back(brought(world, hand, Comment(0, 3, "hm", "Bo")))
    assert world.entities == before
    brought(world, hand, Comment(0, 3, "hm"))
    brought(world, hand, Comment(0, 3, "hm"))
    assert [tag.name for tag in world.codebook.values()].count("comment") == 1
