"""Two codebooks beside each other."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from rubricate.core import actions
from rubricate.core.attributes import Option
from rubricate.core.changes import Step
from rubricate.core.codebook import Codebook
from rubricate.core.differences import Difference, differences
from rubricate.core.state import Hand
from tests.core.moves import Move
from tests.core.test_versions import a_codebook, moves, without_positions
from tests.core.world import World, a_hand, asking, attribute, four_tags, tag


def after(*verbs: Callable[[World, Hand], Step]) -> tuple[Difference, ...]:
    """What these change in a codebook of four tags, where claim asks 'why', 'stance' and 'how'."""
    hand, world = a_hand(), World()
    world.do(actions.start(world, hand, four_tags(hand.new_id)))
    asking(world, hand, "why")
    asking(world, hand, "stance", "one_of", "claim", "for", "against")
    asking(world, hand, "how")
    old = world.codebook
    for verb in verbs:
        world.do(verb(world, hand))
    return differences(old, world.codebook)


def test_tags() -> None:
    assert after(
        lambda w, h: actions.edit_tag(w, h, tag(w, "claim"), name="assertion", definition="new", overlap=False),
        lambda w, h: actions.remove_tag(w, h, tag(w, "quote")),
        lambda w, h: actions.place_tag(w, h, tag(w, "opinion"), tag(w, "assertion")),
        lambda w, h: actions.add_tag(w, h, "question", colour="red", pattern="dots", letter="Q", key=""),
    ) == (
        Difference("tag", "renamed", "assertion", before="claim", after="assertion"),
        Difference("tag", "changed", "assertion", field="definition", before="", after="new"),
        Difference("tag", "changed", "assertion", field="overlap", before="yes", after="no"),
        Difference("tag", "moved", "opinion", before="", after="assertion"),
        Difference("tag", "added", "question"),
        Difference("tag", "removed", "quote"),
    )


def test_of_an_order_only_what_was_moved_is_told() -> None:
    assert after(lambda w, h: actions.move_tag(w, h, tag(w, "statistic"), tag(w, "claim"))) == (
        Difference("tag", "moved", "statistic"),
    )
    assert after(lambda w, h: actions.move_tag(w, h, tag(w, "claim"))) == (Difference("tag", "moved", "claim"),)


def test_attributes_and_variables() -> None:
    assert after(
        lambda w, h: actions.edit_attribute(
            w, h, attribute(w, "stance"), options=(Option("for", "in favour"), Option("against")), required=True
        ),
        lambda w, h: actions.edit_attribute(w, h, attribute(w, "why"), name="reason", shown_if=attribute(w, "stance")),
        lambda w, h: actions.edit_attribute(w, h, attribute(w, "reason"), shown_values=("for",)),
        lambda w, h: actions.add_attribute(w, h, None, "outlet", "text"),
        lambda w, h: actions.add_attribute(w, h, tag(w, "quote"), "speaker", "text"),
    ) == (
        Difference("attribute", "renamed", "reason", "claim", before="why", after="reason"),
        Difference("attribute", "changed", "reason", "claim", "condition", "", "stance: for"),
        Difference("attribute", "changed", "stance", "claim", "options", "for | against", "for (in favour) | against"),
        Difference("attribute", "changed", "stance", "claim", "required", "no", "yes"),
        Difference("attribute", "added", "speaker", "quote"),
        Difference("variable", "added", "outlet"),
    )
    assert after(lambda w, h: actions.move_attribute(w, h, attribute(w, "why"))) == (
        Difference("attribute", "moved", "why", "claim"),
    )
    assert after(lambda w, h: actions.remove_attribute(w, h, attribute(w, "why"))) == (
        Difference("attribute", "removed", "why", "claim"),
    )


@given(st.lists(moves, max_size=8))
def test_none_is_told_exactly_where_there_is_none(chosen: list[Move]) -> None:
    old, new = a_codebook(chosen[:4]), a_codebook(chosen)
    assert differences(new, new) == ()
    if [t.name for t in old.ordered()] != [t.name for t in new.ordered()]:
        assert differences(old, new)
    if not differences(old, new):
        assert sorted(map(repr, without_revisions(old))) == sorted(map(repr, without_revisions(new)))
    gone = {d.name for d in differences(old, Codebook()) if d.subject == "tag"}
    assert gone == {t.name for t in old.ordered()}


def without_revisions(codebook: Codebook) -> list[object]:
    return [str(entity).split(", revision=")[0] for entity in without_positions(codebook)]
