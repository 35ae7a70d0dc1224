"""Making and opening files."""

from contextlib import closing
from pathlib import Path

import pytest

from rubricate.storage import guard
from rubricate.storage.errors import Exists, NotWritten, ReadOnlyPlace
from rubricate.storage.files import check_name, check_writable, create, open_store, version_of
from tests.core.world import Ids


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "study.rubricate"
    create(path, Ids())
    return path


def test_a_new_file_is_of_this_version_sound_and_at_home(path: Path) -> None:
    assert version_of(path) == guard.VERSION
    with closing(open_store(path, Ids(), read_only=False)) as store:
        assert store.identity.at_home
        assert store.checked
        assert not store.read_only


def test_two_files_are_two_projects(path: Path, tmp_path: Path) -> None:
    create(tmp_path / "other.rubricate", Ids(50))
    with (
        closing(open_store(path, Ids(), read_only=True)) as one,
        closing(open_store(tmp_path / "other.rubricate", Ids(), read_only=True)) as other,
    ):
        assert one.identity.project != other.identity.project
        assert one.identity.replica != other.identity.replica


def test_nothing_is_overwritten(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(Exists):
        create(path, Ids(50))
    assert path.read_bytes() == before


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NotWritten):
        create(tmp_path / "no" / "study.rubricate", Ids())
    assert not (tmp_path / "no").exists()


def test_a_name_must_leave_room_for_what_stands_beside_it(tmp_path: Path) -> None:
    check_name(tmp_path / f"{'n' * 200}.rubricate")
    with pytest.raises(NotWritten) as raised:
        check_name(tmp_path / f"{'n' * 244}.rubricate")
    assert raised.value.reason == "long_name"


def test_a_file_in_a_folder_that_takes_no_lock_is_for_reading(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check_writable(path)
    monkeypatch.setattr("rubricate.storage.files.is_writable", lambda _path: False)
    with pytest.raises(ReadOnlyPlace):
        check_writable(path)
