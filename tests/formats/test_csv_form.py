"""A flavour and a delimiter that go together, and the tables written with them."""

import io
import re

import pytest

from rubricate.formats.csv_form import Form
from rubricate.formats.datapackage import Field

HEADER = (Field("a", "string", ""), Field("=b", "integer", ""))


@pytest.mark.parametrize(
    ("flavour", "delimiter", "allowed"),
    [("data", ",", True), ("data", ";", False), ("spreadsheet", ";", True), ("spreadsheet", "\t", True),
     ("spreadsheet", "|", False), ("spreadsheet", "", False)],
)  # fmt: skip
def test_which_delimiters_go_with_which_flavour(flavour: str, delimiter: str, allowed: bool) -> None:
    if allowed:
        assert Form.named(flavour, delimiter).delimiter == delimiter
    else:
        with pytest.raises(ValueError, match=f"^{re.escape(delimiter)}$"):
            Form.named(flavour, delimiter)


def test_only_words_are_guarded_and_only_for_spreadsheets() -> None:
    row = ["=1", -1, None, "plain"]
    assert list(Form.named("data").safe(row)) == row
    assert list(Form.named("spreadsheet").safe(row)) == ["'=1", -1, None, "plain"]


def test_a_table_has_its_mark_its_header_and_its_rows() -> None:
    stream = io.StringIO(newline="")
    assert Form.named("spreadsheet", ";").write(stream, HEADER, iter([["x", 1], ["y", None]])) == 2
    assert stream.getvalue() == "\ufeffa;'=b\r\nx;1\r\ny;\r\n"


def test_who_watches_hears_how_many_rows_are_done() -> None:
    seen: list[int] = []
    Form.named("data").write(io.StringIO(newline=""), HEADER, [["x", n] for n in range(4500)], seen.append)
    assert seen == [0, 2000, 4000]


def test_watching_can_stop_the_writing() -> None:
    def stop(done: int) -> None:
        raise KeyError(done)

    with pytest.raises(KeyError):
        Form.named("data").write(io.StringIO(newline=""), HEADER, [["x", 1]], stop)
