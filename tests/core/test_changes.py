"""Changes and steps as data."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.annotation import Coder
from rubricate.core.changes import KINDS, Change, Step, StepId, inverse, net

labels = st.sampled_from(["Ada", "Bea", "Cem"])


@st.composite
def histories(draw: st.DrawFn) -> tuple[Change, ...]:
    """Changes of three coders that follow from one another."""
    present: dict[int, Coder | None] = {1: Coder(UUID(int=1), "Ada"), 2: None, 3: None}
    changes = []
    for number in draw(st.lists(st.integers(1, 3), max_size=12)):
        before = present[number]
        gone = before is not None and draw(st.booleans())
        after = None if gone else Coder(UUID(int=number), draw(labels))
        present[number] = after
        changes.append(Change(before, after))
    return tuple(changes)


def applied(changes: tuple[Change, ...]) -> dict[UUID, Coder | None]:
    found: dict[UUID, Coder | None] = {}
    for change in changes:
        found[change.id] = change.after  # type: ignore[assignment]
    return found


@given(histories())
def test_net_has_each_entity_once_and_the_same_effect(changes: tuple[Change, ...]) -> None:
    result = net(changes)
    assert len({change.id for change in result}) == len(result)
    first = {change.id: change.before for change in reversed(changes)}
    assert applied(result) == {uuid: after for uuid, after in applied(changes).items() if after != first[uuid]} or (
        result == changes
    )
    assert net(result) == result


@given(histories())
def test_inverse_takes_back_and_twice_is_the_same(changes: tuple[Change, ...]) -> None:
    assert inverse(inverse(changes)) == changes
    if len({change.id for change in changes}) < len(changes):
        assert net(changes + inverse(changes)) == ()


def test_a_change_knows_what_it_is_about() -> None:
    ada, bea = Coder(UUID(int=1), "Ada"), Coder(UUID(int=1), "Bea")
    assert Change(ada, bea).entity == bea
    assert Change(ada, None).entity == ada
    assert (Change(None, ada).kind, Change(None, ada).id) == ("coder", ada.id)
    assert set(KINDS) >= {"coder", "annotation", "document"}
    with pytest.raises(AssertionError):
        _ = Change(None, None).entity


def test_steps_are_ordered_by_counter_then_replica() -> None:
    one, two = UUID(int=1), UUID(int=2)
    assert sorted([StepId(2, one), StepId(1, two), StepId(1, one)]) == [StepId(1, one), StepId(1, two), StepId(2, one)]
    step = Step("retag", one, 5, two, ())
    assert step.committed(StepId(3, two)).id == StepId(3, two)
    assert step.id is None
