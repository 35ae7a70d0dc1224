"""Two writers of one file: what each changed stays, in whatever order they write."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubricate import merging
from rubricate.merging import locked, merged

TABLES = st.dictionaries(st.sampled_from("abcd"), st.integers(0, 3))


def test_what_neither_changed_stays_and_each_change_is_kept() -> None:
    before = {"theme": "light", "zoom": 100, "of_tomorrow": 1}
    assert merged(before, {"theme": "dark", "zoom": 100}, {"theme": "light", "zoom": 150, "of_tomorrow": 1}) == {
        "theme": "dark", "zoom": 150, "of_tomorrow": 1,
    }  # fmt: skip


def test_tables_are_merged_row_by_row() -> None:
    before = {"places": {"a": 1, "b": 2, "gone": 3}}
    found = {"places": {"a": 1, "b": 20, "gone": 3, "theirs": 4}}
    assert merged(before, {"places": {"b": 2, "a": 10, "mine": 5}}, found)["places"] == {
        "b": 20, "theirs": 4, "a": 10, "mine": 5,
    }  # fmt: skip


def test_a_row_that_was_put_at_the_end_again_is_last() -> None:
    before = {"places": {"a": 1, "b": 2}}
    rows = merged(before, {"places": {"b": 2, "a": 1}}, {"places": {"a": 1, "b": 2, "c": 3}})["places"]
    assert list(rows) == ["b", "c", "a"]


def test_a_list_keeps_what_the_other_one_added() -> None:
    before = {"recent": ["old", "gone"]}
    assert merged(before, {"recent": ["mine", "old"]}, {"recent": ["theirs", "old", "gone"]})["recent"] == [
        "mine", "old", "theirs",
    ]  # fmt: skip


@given(TABLES, TABLES, TABLES)
def test_nothing_of_mine_is_lost_and_nothing_of_theirs_that_i_left_alone(
    before: dict[str, int], mine: dict[str, int], found: dict[str, int]
) -> None:
    rows = merged({"t": before}, {"t": mine}, {"t": found})["t"]
    for key in "abcd":
        wanted = found.get(key) if mine.get(key) == before.get(key) else mine.get(key)
        if key in rows or wanted is not None:
            assert rows.get(key) in {wanted, mine.get(key)}
        if mine.get(key) != before.get(key):
            assert rows.get(key) == mine.get(key)


@given(TABLES, TABLES)
def test_alone_one_writes_what_one_has(before: dict[str, int], mine: dict[str, int]) -> None:
    assert merged({"t": before}, {"t": mine}, {"t": before})["t"] == mine


def test_a_lock_is_gone_afterwards_and_one_of_the_dead_is_broken(tmp_path: Path) -> None:
    file = tmp_path / "config" / "settings.json"
    lock = file.with_name("settings.json.lock")
    with locked(file):
        assert list(file.parent.iterdir()) == [lock]
    assert list(file.parent.iterdir()) == []
    lock.touch()
    os.utime(lock, (time.time() - 60,) * 2)
    with locked(file):
        assert lock.stat().st_mtime > time.time() - 30
    assert not lock.exists()


def test_one_that_is_held_too_long_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merging, "_PATIENCE", 0.0)
    lock = tmp_path / "settings.json.lock"
    lock.touch()
    with locked(tmp_path / "settings.json"):
        pass
    assert lock.exists()
