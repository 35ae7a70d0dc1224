"""What changed between two moments, in one line and line by line."""

from collections.abc import Sequence

import pytest

from rubricate.core import actions
from rubricate.core.annotation import Annotation
from rubricate.core.between import Between
from rubricate.core.changes import Step, net
from rubricate.core.state import Hand
from rubricate.core.text import Span
from rubricate.words import between as told
from tests.core.world import BODIES, World, a_hand, adding, four_tags, later

PLACES = (Span(4, 9), Span(17, 24), Span(31, 35))


@pytest.fixture
def hand() -> Hand:
    return a_hand()


@pytest.fixture
def world(hand: Hand) -> World:
    """Four tags and one document."""
    world = World()
    world.do(actions.start(world, hand, four_tags(hand.new_id)))
    world.do(adding(world, hand, BODIES[0]))
    return world


def did(world: World, *steps: Step) -> Between:
    """All that these steps changed; `world` has them already."""
    changes = net(tuple(change for step in steps for change in step.changes))
    return Between(changes, {**world.entities, **{c.id: c.entity for c in changes}})


def mark(world: World, hand: Hand, count: int = 1) -> tuple[Step, ...]:
    document, tag = next(iter(world.documents)), next(iter(world.codebook))
    return tuple(world.do(actions.annotate(world, hand, document, place, tag)) for place in PLACES[:count])


def quote(mark: Annotation) -> str:
    return "" if mark.span is None else mark.span.of(BODIES[0])


def lines(between: Between) -> Sequence[tuple[str, str, str]]:
    return [(line.what, line.before, line.now) for line in told.told(between, quote)]


def test_annotations_that_came_and_changed(world: World, hand: Hand) -> None:
    steps = mark(world, hand, 3)
    found = did(world, *steps)
    assert told.summary(found) == "3 annotations added"
    assert ("claim: mayor", "", "claim") in lines(found)
    one, two, three = world.annotations()
    other = list(world.codebook)[1]
    later_steps = (
        world.do(actions.retag(world, later(hand), one.id, other)),
        world.do(actions.edit_note(world, later(hand), two.id, "why?")),
        world.do(actions.resize(world, later(hand), three.id, Span(31, 44))),
    )
    found = did(world, *later_steps)
    assert told.summary(found) == "1 retagged, 1 with another edge, 1 with another note"
    assert lines(found) == [
        ("quote: mayor", "claim", "quote"),
        ("claim: Traffic", "", "why?"),
        (f"claim: {BODIES[0][31:44]}", BODIES[0][31:35], BODIES[0][31:44]),
    ]


def test_a_tag_says_which_field(world: World, hand: Hand) -> None:
    tag = next(iter(world.codebook))
    step = world.do(actions.edit_tag(world, hand, tag, definition="What is said to be so."))
    found = did(world, step)
    assert told.summary(found) == "the tag claim: definition changed"
    assert lines(found) == [("the tag claim: definition", "", "What is said to be so.")]


def test_many_changes_of_the_codebook_are_counted(world: World, hand: Hand) -> None:
    steps = [world.do(actions.add_tag(world, hand, f"tag {n}", colour="blue", pattern="solid")) for n in range(5)]
    assert told.summary(did(world, *steps)) == "5 changes of the codebook"
    assert told.summary(did(world, steps[0])) == "the tag tag 0 added"


def test_documents_and_what_belongs_to_them(world: World, hand: Hand) -> None:
    document = next(iter(world.documents))
    steps = [
        world.do(actions.rename_document(world, hand, document, "Gazette")),
        world.do(actions.set_status(world, hand, [document], "done")),
        world.do(actions.add_note(world, hand, "document", document, "Read twice.")),
    ]
    found = did(world, *steps)
    assert told.summary(found).startswith("1 document changed, 1 note written, 1 status set")
    assert ("the document Gazette", "The mayo", "Gazette") in lines(found)
    assert ("how far Gazette is", "", "done") in lines(found)
    assert ("a note on Gazette", "", "Read twice.") in lines(found)


def test_nothing_is_nothing(world: World) -> None:
    assert told.summary(Between((), world.entities)) == ""
    assert lines(Between((), world.entities)) == []


def test_links_are_named_by_the_tags_at_their_ends(world: World, hand: Hand) -> None:
    mark(world, hand, 2)
    one, two = world.annotations()
    step = world.do(actions.link(world, hand, one.id, two.id, "supports"))
    assert lines(did(world, step)) == [("the link from claim to claim", "", "supports")]
    assert told.summary(did(world, step)) == "1 link added"
