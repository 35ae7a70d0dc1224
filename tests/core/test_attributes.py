"""Values in their canonical form."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.attributes import KINDS, Attribute, Option, canonical, held, needed, variable_id
from rubricate.core.errors import BadValue

ANSWERS = (Option("a", "First"), Option("b"), Option("B2", "b"))


def asking(kind: str, number: int = 1, **fields: object) -> Attribute:
    return Attribute(UUID(int=number), None, "size", number, kind, ANSWERS if "_of" in kind else (), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "given_", "stored"),
    [
        ("yes_no", ["YES "], ("yes",)),
        ("one_of", ["first"], ("a",)),
        ("several_of", ["b2", "a", "A"], ("a", "B2")),
        ("number", ["1 200,50"], ("1200.5",)),
        ("number", ["−3.0"], ("-3",)),
        ("number", ["1e3"], ("1000",)),
        ("date", ["2026-02"], ("2026-02",)),
        ("scale", ["4"], ("4",)),
        ("text", [" two  words "], ("two  words",)),
        ("text", [" ", ""], ()),
    ],
)
def test_one_form_each(kind: str, given_: list[str], stored: tuple[str, ...]) -> None:
    assert canonical(asking(kind), given_) == stored


@pytest.mark.parametrize(
    ("kind", "given_"),
    [
        ("yes_no", ["maybe"]),
        ("yes_no", ["yes", "no"]),
        ("one_of", ["c"]),
        ("number", ["1.200,5"]),
        ("number", ["inf"]),
        ("number", ["many"]),
        ("date", ["2026-02-30"]),
        ("date", ["24.11.2026"]),
        ("scale", ["6"]),
    ],
)
def test_what_does_not_fit_is_refused(kind: str, given_: list[str]) -> None:
    with pytest.raises(BadValue) as refusal:
        canonical(asking(kind), given_)
    assert (refusal.value.attribute, refusal.value.kind) == ("size", kind)


@given(
    st.sampled_from(KINDS), st.lists(st.text(max_size=8) | st.sampled_from(["a", "no", "3", "2026", "1,5"]), max_size=3)
)
def test_doing_it_again_changes_nothing(kind: str, values: list[str]) -> None:
    try:
        stored = canonical(asking(kind), values)
    except BadValue:
        return
    assert canonical(asking(kind), stored) == stored


def test_conditions() -> None:
    named = asking("yes_no", 1)
    who = asking("text", 2, shown_if=named.id, shown_values=("yes",), required=True)
    any_answer = asking("text", 3, shown_if=named.id)
    assert named.is_asked({})
    assert who.is_asked({named.id: ("yes",)})
    assert not who.is_asked({named.id: ("no",)})
    assert any_answer.is_asked({named.id: ("no",)})
    assert not any_answer.is_asked({})
    assert needed([named, who], {named.id: ("yes",)}) == [who]
    assert needed([named, who], {named.id: ("yes",), who.id: ("Ada",)}) == needed([named, who], {}) == []


def test_choices() -> None:
    assert [o.value for o in asking("scale").choices()] == ["1", "2", "3", "4", "5"]
    assert [o.words for o in asking("one_of").choices()] == ["First", "b", "b"]
    assert asking("text").choices() == ()


def test_a_name_has_one_id_everywhere_and_nothing_is_not_held() -> None:
    assert variable_id("outlet") == variable_id("outlet") != variable_id("Outlet")
    assert held({UUID(int=1): (), UUID(int=2): ("x",)}) == {UUID(int=2): ("x",)}
