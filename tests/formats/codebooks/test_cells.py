"""Lists in a cell, as we write them and as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.core.attributes import Option
from rubricate.formats.codebooks.cells import list_cell, listed, option_cell, options, truth
from tests.core.books import names

signs = st.text("\\|= ab", min_size=1, max_size=6).map(str.strip).filter(bool)


@given(st.lists(names | signs))
def test_a_list_comes_back(values: list[str]) -> None:
    assert listed(list_cell(values)) == values


@given(st.lists(st.builds(Option, names | signs, st.just("") | names | signs)))
def test_answers_come_back(given_out: list[Option]) -> None:
    assert [Option(**row) for row in options(option_cell(given_out))] == given_out


@pytest.mark.parametrize(
    ("cell", "values"),
    [("a|b", ["a", "b"]), (" a |  b | ", ["a", "b"]), (r"a\|b", ["a|b"]), ("", []), ("a\\", ["a\\"])],
)
def test_what_people_type(cell: str, values: list[str]) -> None:
    assert listed(cell) == values


def test_a_label_stands_behind_the_first_sign() -> None:
    assert options("no=not = at all|yes") == [{"value": "no", "label": "not = at all"}, {"value": "yes", "label": ""}]


def test_yes_and_no_in_a_spreadsheets_words() -> None:
    assert [truth(word) for word in ("YES", " true", "x", "FALSE", "0", "maybe")] == [
        True,
        True,
        True,
        False,
        False,
        None,
    ]
