"""Cells: annotations one upon the other, and their numbers."""

import pytest

from rubricate.formats.importers.webanno_tsv.cells import chained, numbered, slots, stacked, words


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("_", []), ("", []), ("*", ["*"]), ("a|b", ["a", "b"]), ("a\\|b|c", ["a\\|b", "c"]),
        ("a\\\\|b", ["a\\\\", "b"]), ("a|", ["a", ""]), ("a\\|", ["a\\|"]), ("a\\", ["a\\"]), ("\\_", ["\\_"]),
    ],
)  # fmt: skip
def test_a_cell_is_parted_where_the_sign_is_not_escaped(cell: str, found: list[str]) -> None:
    assert stacked(cell) == found


@pytest.mark.parametrize(
    ("one", "found"),
    [
        ("a[1]", ("a", 1, 0)), ("a", ("a", 0, 0)), ("1-1[0_2]", ("1-1", 0, 2)), ("a\\[1\\]", ("a\\[1\\]", 0, 0)),
        ("a\\[1\\][2]", ("a\\[1\\]", 2, 0)), ("a\\\\[2]", ("a\\\\", 2, 0)), ("[1]", ("", 1, 0)),
        ("a[x]", ("a[x]", 0, 0)),
    ],
)  # fmt: skip
def test_its_number_is_the_last_in_brackets(one: str, found: tuple[str, int, int]) -> None:
    assert numbered(one) == found


def test_links_of_chains_have_two_numbers() -> None:
    assert chained("coref->1-2") == ("coref", 1, 2)
    assert chained("a\\->1-1->3-4") == ("a\\->1-1", 3, 4)
    assert chained("coref") == ("coref", 0, 0)


def test_slots_are_parted_by_semicolons() -> None:
    assert slots("a;b\\;c") == ["a", "b\\;c"]
    assert slots("1-1;1-2[3]") == ["1-1", "1-2[3]"]
    assert slots("*") == slots("_") == []
    assert (words("*"), words("_"), words("\\*")) == ("", "", "*")
