"""What an importer is given: one file with its neighbours, a folder, a zip."""

import io
import zipfile
from pathlib import Path

import pytest

from rubricate.formats.bundle import Bundle
from rubricate.formats.errors import Damaged, NotAFile, NotOpened


def test_a_file_knows_its_neighbours_and_lists_itself_alone(tmp_path: Path) -> None:
    (tmp_path / "a.ann").write_bytes(b"T1")
    (tmp_path / "a.txt").write_bytes(b"text")
    bundle = Bundle.of(tmp_path / "a.ann")
    assert (bundle.name, bundle.ending, bundle.data, list(bundle.files)) == ("a.ann", "ann", b"T1", ["a.ann"])
    assert bundle.beside("txt") == b"text"
    assert bundle.beside("xml") is None
    assert bundle.files.get("../a.txt") is None


def test_a_folder_lists_all_in_it_but_what_is_hidden(tmp_path: Path) -> None:
    (tmp_path / "b" / "c").mkdir(parents=True)
    (tmp_path / "b" / "c" / "x.txt").write_bytes(b"x")
    (tmp_path / "b" / ".hidden").write_bytes(b"h")
    bundle = Bundle.of(tmp_path / "b")
    assert (bundle.name, bundle.main, dict(bundle.files)) == ("b", "", {"c/x.txt": b"x"})
    assert (bundle.data, bundle.ending, bundle.beside("txt")) == (b"", "", None)


def test_a_zip_can_be_unpacked_and_anything_else_stays(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("one/a.txt", "x")
    bundle = Bundle.of_bytes("a.zip", packed.getvalue())
    assert dict(bundle.unpacked().files) == {"one/a.txt": b"x"}
    plain = Bundle.of_bytes("a.txt", b"x")
    assert plain.unpacked() is plain
    with pytest.raises(Damaged):
        Bundle.of_bytes("a.zip", b"PK\x03\x04broken").unpacked()


def test_what_is_not_there_or_no_file_has_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(NotOpened):
        Bundle.of(tmp_path / "gone.csv")
    (tmp_path / "here.csv").write_bytes(b"")
    bundle = Bundle.of(tmp_path / "here.csv")
    (tmp_path / "here.csv").unlink()
    with pytest.raises(KeyError):
        bundle.data  # noqa: B018
    if Path("/dev/null").exists():
        with pytest.raises(NotAFile):
            Bundle.of(Path("/dev/null"))
