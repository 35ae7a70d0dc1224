"""A file is there whole, or what stood there is as it was."""

import errno
from pathlib import Path

import pytest

from rubricate.formats.writing import NotWritten, Replacing, not_written


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "out"
    place.mkdir()
    return place


def write(target: Path, words: str) -> None:
    with Replacing() as files:
        files.open(target).write(words)


def test_files_stand_in_their_places_and_nothing_beside_them(folder: Path) -> None:
    with Replacing() as files:
        files.open(folder / "a.csv").write("a\r\n")
        files.open(folder / "b.csv").write("ä\n")
        assert sorted(p.suffix for p in folder.iterdir()) == [".part", ".part"]
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == {"a.csv": b"a\r\n", "b.csv": "ä\n".encode()}


def test_an_exception_leaves_everything_as_it_was(folder: Path) -> None:
    target = folder / "a.csv"
    target.write_text("before")
    with pytest.raises(KeyError), Replacing() as files:
        files.open(target).write("after")
        raise KeyError
    assert [p.name for p in folder.iterdir()] == ["a.csv"]
    assert target.read_text() == "before"


def test_a_second_file_that_cannot_be_opened_takes_the_first_back(folder: Path) -> None:
    with pytest.raises(NotWritten) as caught, Replacing() as files:
        files.open(folder / "a.csv").write("a")
        files.open(folder / "gone" / "b.csv")
    assert caught.value == NotWritten("b.csv", "gone", "missing")
    assert list(folder.iterdir()) == []


def test_the_file_that_did_not_fit_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NotWritten) as caught, Replacing() as files:
        big, small = files.open(folder / "big.csv"), files.open(folder / "small.csv")
        small.write("fits")
        whole = big.close

        def close() -> None:
            monkeypatch.undo()
            whole()
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(big, "close", close)
    assert caught.value == NotWritten("big.csv", "out", "full")
    assert list(folder.iterdir()) == []


def test_a_full_disk_is_named(folder: Path) -> None:
    with pytest.raises(NotWritten) as caught, Replacing() as files:
        files.open(folder / "a.csv")
        raise OSError(errno.ENOSPC, "No space left on device")
    assert caught.value == NotWritten("a.csv", folder.name, "full")
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_what_is_no_file_is_not_replaced() -> None:
    with pytest.raises(NotWritten) as caught:
        write(Path("/dev/full"), "words")
    assert caught.value.reason == "not_a_file"
    assert not Path("/dev/full").is_file()


def test_a_folder_is_not_replaced(folder: Path) -> None:
    (folder / "a.csv").mkdir()
    with pytest.raises(NotWritten) as caught:
        write(folder / "a.csv", "words")
    assert caught.value.reason == "not_a_file"


def test_a_link_is_followed(folder: Path) -> None:
    real, link = folder / "real.csv", folder / "link.csv"
    real.write_text("before")
    link.symlink_to(real)
    write(link, "after")
    assert link.is_symlink()
    assert real.read_text() == "after"


def test_a_new_file_has_the_rights_that_any_new_file_has(folder: Path) -> None:
    (folder / "plain").write_text("")
    write(folder / "a.csv", "words")
    assert (folder / "a.csv").stat().st_mode == (folder / "plain").stat().st_mode


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.EACCES, "read_only"),
        (errno.EROFS, "read_only"),
        (errno.ENOSPC, "full"),
        (errno.EDQUOT, "full"),
        (errno.ENOENT, "missing"),
        (errno.EIO, "io"),
    ],
)
def test_the_reason_behind_an_error_number(folder: Path, number: int, reason: str) -> None:
    assert not_written(folder / "a.csv", OSError(number, "")).reason == reason


def test_a_file_that_a_spreadsheet_holds_is_busy(folder: Path) -> None:
    (folder / "a.csv").write_text("before")
    locked = PermissionError(errno.EACCES, "")
    assert not_written(folder / "a.csv", locked, locks=True) == NotWritten("a.csv", "out", "busy")
    assert not_written(folder / "b.csv", locked, locks=True) == NotWritten("b.csv", "out", "read_only")
