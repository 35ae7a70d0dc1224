"""The lock beside a project."""

import json
import os
from pathlib import Path

import pytest

from rubricate.storage.errors import InUse, Vanished
from rubricate.storage.lock import Holder, ProjectLock, holder_of, lock_path, looks_free, other_holder


def test_one_at_a_time_and_the_other_is_told_who(tmp_path: Path) -> None:
    path = tmp_path / "study.rubricate"
    first, second = ProjectLock(path), ProjectLock(path)
    first.take(5_000)
    for _ in range(2):
        with pytest.raises(InUse) as refusal:
            second.take(6_000)
        assert (refusal.value.path, refusal.value.since) == (path, 5_000)
        assert refusal.value.holder == holder_of(path).machine != ""
    first.free()
    second.take(6_000)
    assert holder_of(path).since == 6_000
    second.free()
    second.free()
    assert not lock_path(path).exists()


def test_the_name_of_the_account_is_nowhere(tmp_path: Path) -> None:
    lock = ProjectLock(tmp_path / "study.rubricate")
    lock.take(5_000)
    assert set(json.loads(lock_path(tmp_path / "study.rubricate").read_text())) == {"machine", "since", "process"}
    lock.free()


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"machine": "a", "since": "noon"}', "\x00", "nonsense"])
def test_a_lock_file_without_sense_names_nobody_and_locks_nothing(tmp_path: Path, content: str) -> None:
    path = tmp_path / "study.rubricate"
    lock_path(path).write_text(content)
    assert holder_of(path) == Holder()
    lock = ProjectLock(path)
    lock.take(1)
    assert lock.held
    lock.free()


@pytest.mark.skipif(os.name != "posix", reason="links need rights there")
def test_a_link_to_a_project_meets_the_same_lock(tmp_path: Path) -> None:
    path = tmp_path / "study.rubricate"
    path.write_bytes(b"")
    link = tmp_path / "home" / "link.rubricate"
    link.symlink_to(path)
    lock = ProjectLock(path)
    lock.take(1)
    with pytest.raises(InUse):
        ProjectLock(link).take(2)
    lock.free()


def test_no_folder_is_made(tmp_path: Path) -> None:
    with pytest.raises(Vanished):
        ProjectLock(tmp_path / "no" / "study.rubricate").take(1)
    assert not (tmp_path / "no").exists()


def test_it_looks_free_once_it_is_let_go_or_its_process_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "study.rubricate"
    assert looks_free(path)
    lock = ProjectLock(path)
    lock.take(1)
    assert not looks_free(path) and not looks_free(path)
    left = lock_path(path).read_bytes()
    lock.free()
    assert looks_free(path)
    lock_path(path).write_bytes(left)  # who was killed took nothing away
    assert looks_free(path)
    lock.take(2)  # to have looked locks nothing
    assert not looks_free(path)
    lock.free()


def test_who_is_in_the_way_of_this_process_is_never_itself(tmp_path: Path) -> None:
    path = tmp_path / "study.rubricate"
    lock = ProjectLock(path)
    lock.take(1)
    assert holder_of(path).process == os.getpid()
    assert other_holder(path) == Holder()
    facts = {"machine": "LIB-PC-07", "since": 1, "process": os.getpid()}
    lock_path(path).write_text(json.dumps(facts), "utf-8")
    assert other_holder(path).machine == "LIB-PC-07"
    lock.free()
