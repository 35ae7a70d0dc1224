"""Files that are whole or not there."""

from pathlib import Path

import pytest

from rubricate.storage.errors import NotWritten
from rubricate.storage.replacing import relocate, replacing


def test_the_name_is_given_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    with replacing(path) as temporary:
        temporary.write_bytes(b"new")
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a", "home"]


@pytest.mark.parametrize(
    ("error", "reason"),
    [(OSError(28, ""), "full"), (PermissionError(13, ""), "read_only"), (FileNotFoundError(2, ""), "vanished")],
)
def test_what_fails_leaves_the_old_and_nothing_else(tmp_path: Path, error: OSError, reason: str) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    with pytest.raises(NotWritten) as failure, replacing(path) as temporary:
        temporary.write_bytes(b"half")
        raise error
    assert failure.value == NotWritten(path, reason)
    assert path.read_bytes() == b"old"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a", "home"]


def test_relocate(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"content")
    relocate(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b").read_bytes() == b"content"
    with pytest.raises(NotWritten) as failure:
        relocate(tmp_path / "b", tmp_path / "no" / "b")
    assert failure.value.reason == "vanished"
    assert (tmp_path / "b").exists()
