"""What a table is made of."""

import pytest

from rubricate.formats.collections import sheet
from rubricate.formats.collections.sheet import Sheet, cell, headed, named, sample
from rubricate.formats.errors import TooLarge


def test_names_are_there_once() -> None:
    assert named(["a", "a", " ", "a\nb"], 5) == ("a", "a 2", "column 3", "a b", "column 5")
    assert named(["a 2", "a", "a"], 3) == ("a 2", "a", "a 3")


def test_a_row_may_be_short() -> None:
    assert (cell((2, ["x"]), 0), cell((2, ["x"]), 1), cell((2, ["x"]), -1)) == ("x", "", "")


def test_blank_rows_above_and_between_are_passed_over() -> None:
    columns, rows = headed("a.csv", [(1, [""]), (2, ["a", "b"]), (3, []), (4, ["x"])])
    assert (columns, rows) == (("a", "b"), ((4, ["x"]),))
    assert sample(Sheet("", columns, rows), "a") == ["x"]


def test_more_rows_than_can_be_read_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "ROWS_MOST", 2)
    with pytest.raises(TooLarge):
        headed("a.csv", [(n, ["x"]) for n in range(4)])
