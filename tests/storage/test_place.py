"""Which places get an advice."""

from pathlib import Path

import pytest

from rubricate.storage.place import Advice, advice_for, file_system


@pytest.mark.parametrize(
    "folder",
    [
        "Dropbox/Studies",
        "OneDrive",
        "OneDrive - School of Ashford/Projects",
        "Nextcloud/a/b",
        "Library/Mobile Documents/com~apple~CloudDocs/x",
        "Google Drive",
    ],
)
def test_folders_named_by_sync_clients(tmp_path: Path, folder: str) -> None:
    (tmp_path / folder).mkdir(parents=True)
    assert advice_for(tmp_path / folder / "study.rubricate") is Advice.SYNCED


@pytest.mark.parametrize("marker", [".dropbox", "._sync_0a1b2c.db", ".sync_0a1b2c.db", ".nextcloudsync.log"])
def test_folders_marked_by_sync_clients(tmp_path: Path, marker: str) -> None:
    (tmp_path / "work" / "deep").mkdir(parents=True)
    (tmp_path / "work" / marker).write_bytes(b"")
    assert advice_for(tmp_path / "work" / "deep" / "study.rubricate") is Advice.SYNCED


def test_an_ordinary_folder_gets_none(tmp_path: Path) -> None:
    (tmp_path / "My dropbox notes").mkdir()
    assert advice_for(tmp_path / "My dropbox notes" / "study.rubricate", tmp_path / "no mounts") is None


@pytest.mark.parametrize(
    ("kind", "advice"),
    [("nfs4", Advice.SHARE), ("cifs", Advice.SHARE), ("fuse.sshfs", Advice.SHARE), ("ext4", None), ("fuseblk", None)],
)
def test_mounts(tmp_path: Path, kind: str, advice: Advice | None) -> None:
    share = tmp_path / "the share"
    (share / "deep").mkdir(parents=True)
    mounts = tmp_path / "mounts"
    escaped = str(share.resolve()).replace(" ", "\\040")
    mounts.write_text(f"/dev/sda / ext4 rw 0 0\nserver:/x {escaped} {kind} rw 0 0\nnonsense\n")
    assert advice_for(share / "deep" / "study.rubricate", mounts) is advice
    assert file_system(share, mounts) == kind
    assert file_system(tmp_path, mounts) == "ext4"


def test_a_system_without_mounts_file(tmp_path: Path) -> None:
    assert file_system(tmp_path, tmp_path / "no such file") == ""
