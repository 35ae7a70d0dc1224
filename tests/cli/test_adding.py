"""`rubricate add`: one bad file never stops the rest."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def names(run: Run, path: Path) -> list[str]:
    return [document["name"] for document in run("info", path, "--json").json["documents"]]


@pytest.fixture
def text(tmp_path: Path) -> Path:
    file = tmp_path / "The harbour.txt"
    file.write_text("Fees rise.\r\nNobody was asked. 😀", "utf-8")
    return file


def test_a_document_is_named_after_its_file(run: Run, path: Path, text: Path) -> None:
    done = run("add", path, text)
    assert (done.code, done.out) == (0, "Added The harbour: 30 characters.\n")
    assert names(run, path) == ["article", "other", "The harbour"]


def test_a_name_may_be_given_to_one_file(run: Run, path: Path, text: Path) -> None:
    assert run("add", path, text, "--name", "fees").code == 0
    assert names(run, path)[-1] == "fees"
    assert run("add", path, text, text, "--name", "fees").code == 2


def test_a_bad_file_is_reported_and_the_others_are_added(run: Run, path: Path, text: Path, tmp_path: Path) -> None:
    picture, empty = tmp_path / "photo.jpg", tmp_path / "empty.txt"
    picture.write_bytes(b"\xff\xd8\xff\xe0\0\x10JFIF" + bytes(range(256)) * 4)
    empty.write_bytes(b"")
    done = run("add", path, picture, text, empty, tmp_path / "gone.txt", tmp_path, "--json")
    assert done.code == 1
    assert [document["name"] for document in done.json["added"]] == ["The harbour"]
    assert [Path(refusal["file"]) for refusal in done.json["refused"]] == [
        picture, empty, tmp_path / "gone.txt", tmp_path,
    ]  # fmt: skip
    assert done.err.count("\n") == 4
    assert names(run, path) == ["article", "other", "The harbour"]


def test_when_nothing_can_be_read_nothing_changes(run: Run, path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    assert run("add", path, tmp_path / "gone.txt").code == 1
    assert path.read_bytes() == before


def test_the_encoding_may_be_said(run: Run, path: Path, tmp_path: Path) -> None:
    file = tmp_path / "old.txt"
    file.write_bytes("Größe".encode("cp1252"))
    assert run("add", path, file, "--encoding", "cp1252").code == 0
    tag = run("tag", path, "--document", "old", "--quote", "Größe", "--tag", "claim")
    assert tag.code == 0
    assert run("add", path, file, "--encoding", "no-such").code == 1
    assert run("add", path, file, "--encoding", "utf-8").code == 1


def test_a_guess_says_that_it_is_one(run: Run, path: Path, tmp_path: Path) -> None:
    file = tmp_path / "old.txt"
    file.write_bytes("Größe und ähnliches. Das ist ein längerer Satz über nichts.".encode("cp1252"))
    done = run("add", path, file)
    assert done.code == 0
    assert "which is a guess; --encoding decides it." in done.err


def test_adding_is_one_step(run: Run, path: Path, text: Path) -> None:
    run("add", path, text, text)
    assert len(names(run, path)) == 4
    assert run("undo", path).code == 0
    assert names(run, path) == ["article", "other"]
