"""The codebook: order, tree, names, keys and letters."""

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.codebook import Codebook, Tag


def a_tag(number: int, name: str, position: int = 0, parent: int | None = None, letter: str = "", key: str = "") -> Tag:
    above = None if parent is None else UUID(int=parent)
    return Tag(UUID(int=number), name, position, "blue", "solid", letter, key, above)


def names(book: Codebook) -> list[str]:
    return [tag.name for tag in book.ordered()]


def test_tags_come_in_the_users_order_children_behind_their_parent() -> None:
    book = Codebook([a_tag(1, "b", 2), a_tag(2, "a", 1), a_tag(3, "below b", 0, 1), a_tag(4, "below that", 0, 3)])
    assert names(book) == ["a", "b", "below b", "below that"]
    assert list(book) == [tag.id for tag in book.ordered()]


def test_at_one_position_the_name_decides() -> None:
    assert names(Codebook([a_tag(1, "b"), a_tag(2, "a")])) == ["a", "b"]


def test_a_tag_whose_parent_is_gone_stands_at_the_root() -> None:
    book = Codebook([a_tag(1, "a", 0), a_tag(2, "orphan", 1, 99)])
    assert names(book) == ["a", "orphan"]
    assert book.path(book[UUID(int=2)]) == ("orphan",)


def test_the_path_leads_from_the_root() -> None:
    book = Codebook([a_tag(1, "frames"), a_tag(2, "conflict", 0, 1), a_tag(3, "war", 0, 2)])
    assert book.path(book[UUID(int=3)]) == ("frames", "conflict", "war")


def test_a_circle_ends() -> None:
    book = Codebook([a_tag(1, "a", 0, 2), a_tag(2, "b", 0, 1)])
    assert book.path(book[UUID(int=1)]) == ("b", "a")


def test_case_counts_only_where_names_differ_by_nothing_else() -> None:
    book = Codebook([a_tag(1, "Claim"), a_tag(2, "quote"), a_tag(3, "QUOTE")])
    assert book.named("claim") == book[UUID(int=1)]
    assert book.named("QUOTE") == book[UUID(int=3)]
    assert book.named("Quote") is None, "two would fit"
    assert book.named("statistic") is None


def test_a_tag_is_found_by_its_name_in_data_too() -> None:
    claim, quote = a_tag(1, "Claim of fact"), a_tag(2, "quote")
    book = Codebook([replace(claim, short="claim"), quote])
    assert book.named("claim") == book.named("Claim") == book.named("claim of fact") == book[claim.id]


def test_a_key_is_the_same_in_upper_case() -> None:
    book = Codebook([a_tag(1, "claim", key="c"), a_tag(2, "quote")])
    assert book.by_key("C") == book[UUID(int=1)]
    assert book.by_key("") is None
    assert book.by_key("2") is None


def test_free_keys_are_digits_and_run_out() -> None:
    book = Codebook([a_tag(n, str(n), key=str(n)) for n in (1, 2, 4)])
    assert book.free_key() == "3"
    assert Codebook([a_tag(n, str(n), key=str(n)) for n in range(1, 10)]).free_key() == ""


@pytest.mark.parametrize(
    ("taken", "name", "letter"),
    [([], "claim", "C"), (["C"], "claim", "L"), (list("CLAIM"), "claim", "CL"), ([], "émotion", "É"), ([], "…", "?")],
)
def test_free_letters(taken: list[str], name: str, letter: str) -> None:
    book = Codebook([a_tag(n, str(n), letter=found) for n, found in enumerate(taken)])
    assert book.free_letter(name) == letter


@given(st.lists(st.text("abcé 1ßﬁ", min_size=1, max_size=6), max_size=12))
def test_letters_never_meet(chosen: list[str]) -> None:
    tags: list[Tag] = []
    for n, name in enumerate(chosen):
        tags.append(a_tag(n, name, letter=Codebook(tags).free_letter(name)))
    letters = [tag.letter for tag in tags]
    assert len(set(letters)) == len(letters)


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 3), st.none() | st.integers(0, 8)), max_size=9))
def test_every_tag_that_is_no_circle_is_in_the_order_once(rows: list[tuple[int, int, int | None]]) -> None:
    tags = {number: a_tag(number, f"t{number}", position, parent) for number, position, parent in rows}
    book = Codebook(tags.values())
    order = [tag.id for tag in book.ordered()]
    assert len(set(order)) == len(order)
    for tag in book.ordered():
        if tag.parent_id in book:
            assert order.index(tag.parent_id) < order.index(tag.id)


def test_there_is_a_free_letter_for_hundreds_of_tags() -> None:
    book = Codebook()
    for n in range(400):
        letter = book.free_letter("tag")
        assert letter not in {t.letter for t in book.values()}
        book = Codebook([*book.values(), Tag(UUID(int=n), f"tag {n}", n, "blue", "solid", letter)])
