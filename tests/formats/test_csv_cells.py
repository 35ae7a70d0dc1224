"""The rules of a cell and their way back."""

import csv
import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rubricate.formats.csv_cells import DELIMITERS, STEPS_DOWN, guard, joined, parted, reader, unguard, writer

# Few letters, so that what matters comes together often.
hostile = st.text(alphabet="'=+-@\t\r\n a\"", max_size=6) | st.text(max_size=20)
names = st.text(alphabet="a >|\\", max_size=8) | st.text(max_size=8)


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "'=1", "''@x"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(cell: str) -> None:
    assert guard(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["", "a", "'quoted' words", "1-2", "’=", " =1"])
def test_everything_else_stays_as_it_is(cell: str) -> None:
    assert guard(cell) == cell
    assert unguard(cell) == cell


@given(hostile)
@example("'=")
def test_the_guard_can_be_taken_off(cell: str) -> None:
    assert unguard(guard(cell)) == cell


@given(hostile, hostile)
def test_two_cells_never_become_one(one: str, other: str) -> None:
    assert (guard(one) == guard(other)) == (one == other)


@given(st.lists(names, min_size=1, max_size=4))
@example(["a > b", "c\\"])
@example(["", ""])
def test_joined_values_come_apart_again(values: list[str]) -> None:
    assert parted(joined(values)) == tuple(values)
    assert parted(joined(values, STEPS_DOWN), STEPS_DOWN) == tuple(values)


def test_plain_names_are_joined_as_a_person_would() -> None:
    assert joined(["bias", "loaded words"], STEPS_DOWN) == "bias > loaded words"
    assert joined(["a>b", "c"], STEPS_DOWN) == "a\\>b > c"


@given(st.lists(st.lists(hostile, min_size=2, max_size=4), max_size=4), st.sampled_from(DELIMITERS))
def test_rows_come_back_through_any_reader_of_rfc_4180(rows: list[list[str]], delimiter: str) -> None:
    stream = io.StringIO(newline="")
    writer(stream, delimiter).writerows(rows)
    stream.seek(0)
    assert list(csv.reader(stream, delimiter=delimiter, strict=True)) == rows


def test_rows_end_with_cr_lf_and_quotes_stand_where_needed() -> None:
    stream = io.StringIO(newline="")
    writer(stream).writerows([["a", 1, None], ['say "x"', "b,c", "d\ne"]])
    assert stream.getvalue() == 'a,1,\r\n"say ""x""","b,c","d\ne"\r\n'


@pytest.mark.parametrize("first", ["sep=;\r\n", '"sep=;"\r\n', "sep=;\n"])
def test_the_line_that_tells_excel_the_delimiter_is_no_heading(first: str) -> None:
    rows = reader(first + "a,b,c;d\r\n1;2\r\n")
    assert list(rows) == [["a,b,c", "d"], ["1", "2"]]
    assert rows.line_num == 3


def test_without_it_the_heading_decides() -> None:
    assert list(reader("a;b\n1,5;2\n")) == [["a", "b"], ["1,5", "2"]]
    assert list(reader("sep=|\n")) == [["sep=|"]]
    assert list(reader("")) == []
