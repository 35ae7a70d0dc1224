"""JSON Lines and lists of objects."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.formats.collections.json_rows import is_list, sheets
from rubricate.formats.errors import BadContent, RowsLeftOut, TookTooLong, TooLarge, Unreadable


def test_objects_in_objects_become_columns() -> None:
    line = {"text": "a", "meta": {"author": {"name": "Ada"}, "n": 1.5}, "ok": True, "tags": ["x", "y"], "no": None}
    (sheet,) = sheets(json.dumps(line).encode(), "a.jsonl")
    assert dict(zip(sheet.columns, sheet.rows[0][1], strict=True)) == {
        "text": "a", "meta.author.name": "Ada", "meta.n": "1.5", "ok": "true", "tags": "x | y", "no": "",
    }  # fmt: skip


def test_lines_that_are_no_json_are_told_and_the_rest_is_read() -> None:
    (sheet,) = sheets(b'{"text":"a"}\n{broken\n\n"words alone"\n17\n', "a.jsonl")
    assert [number for number, _ in sheet.rows] == [1, 4]
    assert sheet.left_out == (RowsLeftOut("a.jsonl", "broken", (2, 5)),)


def test_a_json_file_is_a_list_of_objects() -> None:
    (sheet,) = sheets(b'[{"text":"a"},{"text":"b","id":7}]', "a.json")
    assert sheet.columns == ("text", "id")
    assert [is_list(data) for data in (b'[ {"a":1}]', b'{"a":1}', b"[1,2]", b'\xef\xbb\xbf\n[\n {"a":1}]')] == [
        True, False, False, True,
    ]  # fmt: skip


def test_what_no_text_may_hold_is_replaced() -> None:
    (sheet,) = sheets(b'{"text":"a\\u0000b\\ud800c\\r\\nd"}', "a.jsonl")
    assert sheet.rows[0][1] == ["a\ufffdb\ufffdc\nd"]


@pytest.mark.parametrize("data", [b"[" * 100_000, b"17\n18\n", b'{"a":' * 50_000, b'{"a": ' + b"9" * 10_000 + b"}"])
def test_hostile_files_are_refused(data: bytes) -> None:
    for name in ("a.jsonl", "a.json"):
        with pytest.raises(BadContent):
            sheets(data, name)


def test_more_columns_than_anybody_has_are_refused() -> None:
    with pytest.raises(TooLarge):
        sheets(json.dumps({str(n): n for n in range(100_000)}).encode(), "a.jsonl")


def test_what_would_fill_the_memory_is_refused() -> None:
    for name in ("a.jsonl", "a.json"):
        with pytest.raises(TookTooLong):
            sheets(b"[" + b'{"a":1},' * 1_600_000 + b"{}]", name)


@given(st.binary(max_size=200))
def test_any_bytes_are_a_table_or_refused(data: bytes) -> None:
    for name in ("a.jsonl", "a.json"):
        try:
            sheets(data, name)
        except Unreadable:
            continue
