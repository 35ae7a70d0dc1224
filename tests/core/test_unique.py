"""Values that no two share: wishes first, then what was there, then what is free."""

from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.unique import Unique, Wish

values = st.sampled_from(["", "1", "2", "3", "A", "B"])
wishes = st.lists(st.builds(Wish, st.sampled_from(["Ab", "ab", "x"]), values, values, st.booleans()), max_size=6)


def test_what_is_asked_for_goes_before_what_was_there() -> None:
    given_out = Unique("key", []).given([Wish("a", "", "1", free=True), Wish("b", "1", "2", free=True)])
    assert given_out == ["2", "1"]


def test_two_can_change_places() -> None:
    assert Unique("key", ["3"]).given([Wish("a", "2", "1", free=False), Wish("b", "1", "2", free=False)]) == ["2", "1"]


def test_what_stays_elsewhere_is_not_dealt() -> None:
    dealt = Unique("letter", ["C"]).given([Wish("claim", "C", "", free=True), Wish("cl", "C", "", free=True)])
    assert dealt == ["L", "CL"]


def test_a_name_gets_a_number_and_a_key_may_run_out() -> None:
    assert Unique("name", ["a", "a 2"]).given([Wish("a", "a", "", free=True)]) == ["a 3"]
    assert Unique("key", "123456789").given([Wish("a", "1", "", free=True)]) == [""]


@given(wishes, st.sets(values))
def test_no_two_share_and_who_needs_one_gets_one(asked: list[Wish], taken: set[str]) -> None:
    dealt = Unique("letter", taken).given(asked)
    held = [value for value in dealt if value]
    assert len(set(held)) == len(held)
    assert not set(held) & taken
    assert all(value for value, wish in zip(dealt, asked, strict=True) if wish.free)
