"""CSV files that commands read. What a line is refused for is tested with the commands."""

from pathlib import Path

import pytest

from rubricate import words
from rubricate.cli.refusals import CannotRead, NoSuchFile, NoTable
from rubricate.cli.tables import table, values
from rubricate.core.attributes import Attribute, variable_id


def test_lines_have_the_numbers_that_an_editor_shows(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_bytes(b'a;b\r\n"two\nlines";1\r\n;\r\nx\r\n')
    header, lines = table(file, ("a",))
    assert header == ["a", "b"]
    assert list(lines) == [(2, {"a": "two\nlines", "b": "1"}), (5, {"a": "x", "b": ""})]


def test_guards_of_a_spreadsheets_file_are_removed_where_asked(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_text("\ufeffa\n'=x\n", encoding="utf-8")
    assert [cells for _, cells in table(file, ())[1]] == [{"a": "'=x"}]
    assert [cells for _, cells in table(file, (), guarded=True)[1]] == [{"a": "=x"}]


def test_what_is_no_table(tmp_path: Path) -> None:
    with pytest.raises(NoSuchFile):
        table(tmp_path / "gone.csv", ())
    with pytest.raises(CannotRead):
        table(tmp_path, ())
    file = tmp_path / "t.csv"
    file.write_bytes(b"\xff")
    with pytest.raises(NoTable):
        table(file, ())
    file.write_bytes(b"a,b\n")
    with pytest.raises(NoTable) as refused:
        table(file, ("a", "c"))
    assert (refused.value.missing, refused.value.needed) == (("c",), ("a", "c"))


def test_several_values_only_where_there_can_be_several() -> None:
    several = Attribute(variable_id("a"), None, "a", 0, "several_of")
    assert values(several, "x | y") == ["x", "y"]
    assert values(Attribute(variable_id("b"), None, "b", 0, "text"), "x | y") == ["x | y"]


def test_a_column_that_is_there_twice_is_no_guess(tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    file.write_bytes(b"a,b,,a,\n1,2,,3,\n")
    with pytest.raises(NoTable) as refused:
        table(file, ("a",))
    assert refused.value.doubled == "a"
    assert words.explain(refused.value).startswith("t.csv: a stands there twice")
    file.write_bytes(b"a,b,,\n1,2,,\n")
    assert [cells["a"] for _, cells in table(file, ("a",))[1]] == ["1"]
