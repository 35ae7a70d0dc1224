"""Which tags are shown: folded parents, retired ones, what was typed."""

from uuid import UUID

from rubricate.core.codebook import Codebook, Tag
from rubricate.gui.models.tag_tree import above, leaves, place_after, place_before


def tag(n: int, parent: int = 0, *, retired: bool = False, name: str = "") -> Tag:
    parent_id = UUID(int=parent) if parent else None
    return Tag(UUID(int=n), name or f"tag {n}", n, "blue", "solid", chr(64 + n), "", parent_id, retired=retired)


BOOK = Codebook([tag(1), tag(2, 1), tag(3, 2), tag(4, 1), tag(5), tag(6, 5, retired=True), tag(7, retired=True)])


def numbers(**how: object) -> list[int]:
    return [leaf.int for leaf in leaves(BOOK, **how)]  # type: ignore[arg-type]


def test_all_but_retired_ones_are_shown_with_their_depth() -> None:
    assert numbers() == [1, 2, 3, 4, 5]
    shown = leaves(BOOK)
    assert [leaf.depth for leaf in shown.values()] == [0, 1, 2, 1, 0]
    assert shown[UUID(int=1)].below == 3
    assert numbers(with_retired=True) == [1, 2, 3, 4, 5, 6, 7]


def test_what_stands_below_a_folded_tag_is_left_out() -> None:
    assert numbers(folded={UUID(int=2)}) == [1, 2, 4, 5]
    assert numbers(folded={UUID(int=1)}) == [1, 5]
    assert leaves(BOOK, {UUID(int=1), UUID(int=5)})[UUID(int=5)].is_folded is False, "nothing to be seen is below it"


def test_what_is_typed_shows_the_parents_too_and_nothing_is_folded() -> None:
    assert numbers(typed="tag 3", folded={UUID(int=1)}) == [1, 2, 3]
    assert numbers(typed="c") == [1, 2, 3], "by its letter"
    assert numbers(typed="nothing") == []


def test_a_retired_parent_of_what_is_shown_is_shown() -> None:
    book = Codebook([tag(1, retired=True), tag(2, 1)])
    assert [leaf.int for leaf in leaves(book)] == [1, 2]


def test_places_before_and_behind() -> None:
    one, two, four, five = (UUID(int=n) for n in (1, 2, 4, 5))
    assert place_before(BOOK, four) == (one, four)
    assert place_after(BOOK, two) == (one, four)
    assert place_after(BOOK, four) == (one, None)
    assert place_after(BOOK, one) == (None, five)
    assert above(BOOK, UUID(int=3)) == [two, one]
