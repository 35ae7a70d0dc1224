"""Many files at once, as plain functions."""

from pathlib import Path

import pytest

from rubricate.formats.gathering import decided, gather, texts_in


def test_what_can_be_read_is_ready_and_the_rest_has_its_reason(tmp_path: Path) -> None:
    good, empty, old, gone = (tmp_path / name for name in ("a.txt", "b.txt", "c.txt", "d.txt"))
    good.write_text("One sentence. Two.", encoding="utf-8")
    empty.write_bytes(b"")
    old.write_bytes("Über die Brücke".encode("windows-1252"))
    told: list[tuple[int, int]] = []
    gathered = gather([good, empty, old, gone], lambda done, of: told.append((done, of)), guesses_wait=True)
    assert [reading.name for reading, _ in gathered.ready] == ["a"]
    assert [path for path, _ in gathered.refused] == [empty, gone]
    assert [unsure.path for unsure in gathered.unsure] == [old]
    assert told[0] == (0, 4)
    assert told[-1] == (4, 4)
    reading, cut = decided(gathered.unsure[0], "cp1252")
    assert reading.text.body == "Über die Brücke"
    assert cut.sentences


def test_a_guessed_encoding_needs_no_decision_where_nobody_can_be_asked(tmp_path: Path) -> None:
    old = tmp_path / "old.txt"
    old.write_bytes("Über die Brücke".encode("windows-1252"))
    ((reading, _),) = gather([old], lambda *_: None).ready
    assert reading.warnings == ("encoding_guessed",)


def test_an_encoding_that_is_given_is_taken(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("Größe".encode())
    gathered = gather([file], lambda *_: None, encoding="cp1252", guesses_wait=True)
    assert [reading.text.body for reading, _ in gathered.ready] == ["GrÃ¶ÃŸe"]


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_of_the_encoding_is_no_letter_of_the_text(tmp_path: Path, codec: str) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Größe", encoding=codec)
    assert [reading.text.body for reading, _ in gather([file], lambda *_: None).ready] == ["Größe"]


def test_a_cancelled_reading_says_so(tmp_path: Path) -> None:
    assert gather([tmp_path / "a.txt"], lambda *_: None, lambda: True).was_cancelled


def test_folders_give_the_texts_in_them(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", ".hidden.txt", "photo.jpg"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert [path.name for path in texts_in([tmp_path])] == ["a.md", "b.txt"]
