"""What the verbs share."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.actions.common import clean_name, free_positions, moved, step
from rubricate.core.errors import BadName
from rubricate.core.text import storable
from tests.core.world import a_hand

LETTERS = st.characters(codec="utf-8") | st.characters(categories=["Cs"])


@pytest.mark.parametrize("name", ["", "  ", "a\nb", "tab\there", "nul\0", "half \ud800"])
def test_what_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(BadName):
        clean_name(name)


@pytest.mark.parametrize("name", ["claim", "Привет", "a b", "👩🏽‍🚀", "a/b:c"])
def test_names_lose_the_white_space_around_them_and_nothing_else(name: str) -> None:
    assert clean_name(f" {name}\u00a0\n") == name


@given(st.text(LETTERS, max_size=20))
def test_what_is_kept_can_be_written_as_utf8_and_is_the_same_where_it_could_be(words: str) -> None:
    kept = storable(words)
    assert storable(kept) == kept
    try:
        words.encode()
    except UnicodeEncodeError:
        assert "\ufffd" in kept or kept.encode()
    else:
        assert kept == words
    kept.encode()


@given(st.lists(st.integers(), unique=True, min_size=1, max_size=8), st.data())
def test_moving_puts_one_before_another_and_leaves_the_others_in_order(order: list[int], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(order) - 1))
    before = data.draw(st.none() | st.sampled_from([n for n in range(len(order)) if n != at] or [None]))
    found = moved(order, at, before)
    assert [thing for thing in found if thing != order[at]] == [thing for n, thing in enumerate(order) if n != at]
    if before is None:
        assert found[-1] == order[at]
    else:
        assert found.index(order[at]) + 1 == found.index(order[before])


@given(st.lists(st.integers(0, 20), max_size=8))
def test_positions_are_kept_where_they_tell_things_apart(positions: list[int]) -> None:
    free = list(free_positions(positions))
    assert len(free) == len(positions)
    assert all(one < other for one, other in pairwise(free))
    if len(set(positions)) == len(positions):
        assert free == sorted(positions)


def test_a_step_is_a_gesture_of_its_own_unless_it_joins_one() -> None:
    hand = a_hand()
    one, other = step(hand, "note", (), {}), step(hand, "note", (), {})
    assert one.group != other.group
    assert step(hand, "note", (), {}, group=one.group).group == one.group
    assert (one.coder_id, one.at) == (hand.coder.id, hand.now)


@pytest.mark.parametrize("name", ["\u200b", "\u200e\u2060", "\u3164", "\ufeff \u00ad", "\u2800\ufe0f", "\u115f"])
def test_a_name_of_which_nothing_is_seen_is_refused(name: str) -> None:
    with pytest.raises(BadName):
        clean_name(name)


@pytest.mark.parametrize("name", ["a\u200db", "👩\u200d🔬", "می\u200cخواهم", "e\u0301", "—"])
def test_what_joins_letters_may_stand_in_a_name(name: str) -> None:
    assert clean_name(name) == name
