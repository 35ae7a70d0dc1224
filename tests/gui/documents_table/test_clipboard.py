"""Cells for spreadsheets and from them."""

from hypothesis import given
from hypothesis import strategies as st

from rubricate.gui.documents_table.clipboard import cells, copied

CELL = st.text(alphabet="ab\"'\t\n é=", max_size=6)


def test_what_a_spreadsheet_copies() -> None:
    assert cells("a\tb\r\nc\td\r\n") == [["a", "b"], ["c", "d"]]
    assert cells("one") == [["one"]]
    assert cells('"two\nlines"\tx') == [["two\nlines", "x"]]


def test_an_empty_line_is_an_empty_cell_and_nothing_is_nothing() -> None:
    assert cells("a\n\nb\n") == [["a"], [""], ["b"]]
    assert cells("") == []


@given(st.lists(st.lists(CELL, min_size=2, max_size=3), min_size=1, max_size=4))
def test_what_is_copied_is_pasted(rows: list[list[str]]) -> None:
    assert cells(copied(rows)) == rows
