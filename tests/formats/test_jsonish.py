"""JSON of strangers."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import BadContent, Empty
from rubricate.formats.jsonish import (
    first,
    line,
    moment,
    names,
    places,
    records,
    rows,
    tree,
    trees,
    uuid_of,
    whole,
    words,
)


def read(data: bytes) -> list[tuple[str, object]]:
    return list(records(Bundle.of_bytes("a.json", data), "jsonl"))


def test_objects_are_found_in_lines_in_a_list_and_alone() -> None:
    assert read(b'{"a":1}\n\n{"a":2}\n') == [("1", {"a": 1}), ("3", {"a": 2})]
    assert read(b'[{"a":1},\n{"a":2}]') == [("#1", {"a": 1}), ("#2", {"a": 2})]
    assert read(b'{\n"a":\n1}') == [("#1", {"a": 1})]
    assert read(b'\xef\xbb\xbf{"a":1}') == [("#1", {"a": 1})]
    assert read('{"a":1}'.encode("utf-16")) == [("#1", {"a": 1})]


@pytest.mark.parametrize(
    ("data", "where"),
    [
        (b'{"a":1}\n{"a"', "2"), (b'{"a":1}\n{"a":NaN}', "2"), (b'{"a":1}\n[' + b"[" * 9999, "2"), (b"[" * 99999, "1"),
        (b'{"a":1,"a":2}', "1"), (b'{"a":1}\n7', "2"), (b'{"a":1}\n{"a":"\xff"}', "2"), (b'{"a":' + b"1" * 9999, "1"),
        (b'{"a' + b'":{"a' * 9999, "1"), (b"[1]", "#1"),
    ],
)  # fmt: skip
def test_what_is_no_json_is_refused_with_its_line(data: bytes, where: str) -> None:
    with pytest.raises(BadContent) as caught:
        read(data)
    assert caught.value.where == where


def test_nothing_is_empty() -> None:
    with pytest.raises(Empty):
        read(b" \n")
    assert first(Bundle.of_bytes("a.json", b" ")) == {}


def test_halves_of_pairs_are_replaced_letter_for_letter() -> None:
    assert read(b'{"\\ud83da":"\\ude00\\ud83d\\ude00"}') == [("#1", {"\ufffda": "\ufffd😀"})]


@given(st.dictionaries(st.text(), st.text()))
def test_a_line_is_one_line_and_comes_back(value: dict[str, str]) -> None:
    made = line(value)
    assert len(made.splitlines()) == 1
    assert json.loads(made) == value


def test_values_of_another_kind_are_not_there() -> None:
    assert [whole(one) for one in (3, 3.0, 3.5, True, "3", None, 10**30, -1)] == [
        3,
        3,
        None,
        None,
        None,
        None,
        None,
        -1,
    ]
    assert (words({"a": 1, "b": "x"}, "c", "b", "a"), words({"a": [1]}, "a"), words({"a": True}, "a")) == ("x", "", "")
    assert (trees({"a": 1}), trees([1, {"a": 1}]), trees(3), tree([])) == ([{"a": 1}], [{"a": 1}], [], {})
    assert (names("a"), names(["a", 1]), names({}), rows([[1], 2]), rows(2)) == (["a"], ["a"], [], [[1]], [])
    assert (places(1, 2), places(1, "2")) == (((1, 2),), ())
    times = ("1970-01-01T00:00:01Z", "1970-01-01T00:00:01", "x", 1, "0001-01-01T00:00:00+14:00")
    assert [moment(one) for one in times] == [1000, 1000, None, None, None]
    assert (uuid_of("urn:uuid:00000000-0000-0000-0000-000000000007"), uuid_of("x"), uuid_of(7)) == (
        uuid_of("00000000000000000000000000000007"), None, None)  # fmt: skip
