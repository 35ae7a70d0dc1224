"""Rows become documents; golden files, and what holds for all tables."""

import json
import os
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from rubricate.core.document import Reading
from rubricate.formats.collections.mapping import Mapping, asked, guessed
from rubricate.formats.collections.rows import Made, documents, first, is_table, table
from rubricate.formats.errors import NoSuchSheet

GOLDEN = Path(__file__).parents[2] / "golden" / "rows"
FILES = sorted(path for path in GOLDEN.iterdir() if path.name.count(".") == 1)


def described(reading: Reading) -> dict[str, Any]:
    return {
        "name": reading.name,
        "text": reading.text.body.split("\n"),
        "variables": dict(reading.variables),
        "kinds": dict(reading.kinds),
    }


def made(data: bytes, ending: str, **said: Any) -> Made:
    found = table(data, f"rows.{ending}", ending)
    return documents(found, found.sheet(), asked(found.sheet(), found.name, **said))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_golden(path: Path) -> None:
    found = table(path.read_bytes(), path.name, path.suffix[1:])
    mapping = guessed(found.sheet())
    assert mapping is not None
    result = documents(found, found.sheet(), mapping)
    told = {
        "documents": [described(reading) for reading in result.readings],
        "left_out": [[one.reason, list(one.rows)] for one in result.left_out],
        "encoding": found.source.encoding,
    }
    expected = path.with_name(path.name + ".json")
    if os.environ.get("RUBRICATE_GOLDEN") == "write":
        expected.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    assert told == json.loads(expected.read_text(encoding="utf-8"))


def test_the_same_rows_give_the_same_documents_from_each_kind_of_file(tmp_path: Path) -> None:
    heading, rows = ["id", "title", "text"], [["007", "One", "Über 😀"], ["008", "Two", "Two\nlines"]]
    book = openpyxl.Workbook()
    for row in [heading, *rows]:
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    quoted = "\n".join(",".join(f'"{cell}"' for cell in row) for row in [heading, *rows])
    lines = "\n".join(json.dumps(dict(zip(heading, row, strict=True))) for row in rows)
    results = [
        made((tmp_path / "a.xlsx").read_bytes(), "xlsx"),
        made(quoted.encode(), "csv"),
        made(quoted.replace(",", "\t").encode(), "tsv"),
        made(lines.encode(), "jsonl"),
    ]
    first_one = [described(reading) for reading in results[0].readings]
    assert [entry["name"] for entry in first_one] == ["One", "Two"]
    assert all([described(reading) for reading in result.readings] == first_one for result in results)


def test_several_columns_are_joined_by_a_blank_line() -> None:
    result = made(b"a,b,c\nOne,,Three\n", "csv", text=("a", "b", "c"))
    assert result.readings[0].text.body == "One\n\nThree"
    assert result.readings[0].name == "rows 2"


def test_a_name_is_one_line_and_may_be_there_twice() -> None:
    result = made(b'name,text\n"a\n\x01b",x\n"a b",y\n', "csv")
    assert [reading.name for reading in result.readings] == ["a  b", "a b"]


def test_a_preview_is_the_first_documents() -> None:
    found = table(b"text\n\nOne\nTwo\nThree\n", "a.csv", "csv")
    assert [r.text.body for r in first(found, found.sheet(), Mapping(("text",)), 2)] == ["One", "Two"]


def test_which_files_are_tables() -> None:
    assert [is_table(b"", ending) for ending in ("csv", "xlsx", "txt", "json")] == [True, True, False, False]


def test_a_sheet_is_found_by_its_name() -> None:
    found = table(b"text\nOne\n", "a.csv", "csv")
    with pytest.raises(NoSuchSheet):
        found.sheet("Other")
