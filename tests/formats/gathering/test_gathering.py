"""Many files at once, as plain functions."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from rubricate.formats.collections.mapping import Mapping
from rubricate.formats.errors import (
    ArchiveInArchive,
    Damaged,
    Empty,
    NoTextColumn,
    NothingInside,
    RowsLeftOut,
    Unsafe,
)
from rubricate.formats.finding import texts_in
from rubricate.formats.gathering import (
    Chosen,
    gather,
    table_ending,
    take_articles,
    take_incoming,
    take_rows,
)
from rubricate.formats.incoming import Decision, Way

GOLDEN = Path(__file__).parents[2] / "golden"


def test_what_can_be_read_is_ready_and_the_rest_has_its_reason(tmp_path: Path) -> None:
    good, empty, old, gone = (tmp_path / name for name in ("a.txt", "b.txt", "c.txt", "d.txt"))
    good.write_text("One sentence. Two.", encoding="utf-8")
    empty.write_bytes(b"")
    old.write_bytes("Über die Brücke".encode("windows-1252"))
    told: list[tuple[int, int]] = []
    gathered = gather([good, empty, old, gone], lambda done, of: told.append((done, of)), waits=True)
    assert [reading.name for reading, _ in gathered.ready] == ["a"]
    assert [path for path, _ in gathered.refused] == [empty, gone]
    assert [file.path for file in gathered.incoming] == [old]
    assert told[0] == (0, 4)
    assert told[-1] == (4, 4)
    take_incoming(gathered, [Decision(gathered.incoming[0], Way("cp1252"))])
    reading, cut = gathered.ready[1]
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
    gathered = gather([file], lambda *_: None, encoding="cp1252", waits=True)
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


def made_zip(path: Path, **inside: bytes) -> Path:
    with zipfile.ZipFile(path, "w") as new:
        for name, data in inside.items():
            new.writestr(name, data)
    return path


def test_a_zip_gives_the_texts_in_it_and_a_report_of_each(tmp_path: Path) -> None:
    path = made_zip(
        tmp_path / "a.zip",
        **{
            "b/x.txt": b"One.", "a.md": b"# Two", "empty.txt": b"", "photo.jpg": b"\xff\xd8\xff", "n.csv": b"a,b\n1,2",
            "__MACOSX/._a.md": b"x", "inner.zip": b"PK\x05\x06" + bytes(18), "rows.csv": b"id,text\n1,Three.\n2,\n",
        },
    )  # fmt: skip
    told: list[tuple[int, int]] = []
    gathered = gather([path], lambda done, of: told.append((done, of)))
    assert [reading.name for reading, _ in gathered.ready] == ["a", "x", "1"]
    assert {place.name: type(error) for place, error in gathered.refused} == {
        "inner.zip": ArchiveInArchive, "empty.txt": Empty, "n.csv": NoTextColumn,
    }  # fmt: skip
    assert gathered.left_out == [(path / "rows.csv", RowsLeftOut("rows.csv", "empty", (3,)))]
    assert told[-1] == (6, 6)
    assert told == sorted(told)


def test_a_file_that_would_leave_its_zip_is_told(tmp_path: Path) -> None:
    path = made_zip(tmp_path / "a.zip", **{"../evil.txt": b"x", "/abs.txt": b"y", "b.txt": b"Good."})
    gathered = gather([path], lambda *_: None)
    assert [reading.text.body for reading, _ in gathered.ready] == ["Good."]
    assert [error for _, error in gathered.refused] == [Unsafe("evil.txt", "outside"), Unsafe("abs.txt", "outside")]
    alone = gather([made_zip(tmp_path / "b.zip", **{"../evil.txt": b"x"})], lambda *_: None)
    assert [error for _, error in alone.refused] == [Unsafe("evil.txt", "outside")]


def test_zips_with_nothing_in_them_and_bombs_are_refused(tmp_path: Path) -> None:
    nothing = made_zip(tmp_path / "a.zip", **{"photo.jpg": b"x"})
    bomb = tmp_path / "b.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as new:
        new.writestr("a.txt", b" " * 60_000_000)
        new.writestr("b.txt", b"Words.")
    hurt = tmp_path / "c.zip"
    hurt.write_bytes(b"PK\x03\x04 and so on")
    gathered = gather([nothing, bomb, hurt], lambda *_: None)
    assert [type(error) for _, error in gathered.refused] == [NothingInside, Unsafe, Damaged]
    assert [reading.name for reading, _ in gathered.ready] == ["b"]


def test_it_can_be_stopped_inside_a_zip(tmp_path: Path) -> None:
    path = made_zip(tmp_path / "a.zip", **{f"{n}.txt": b"Words." for n in range(9)})
    answers = iter([False, False, False, True])
    gathered = gather([path], lambda *_: None, lambda: next(answers))
    assert gathered.was_cancelled
    assert len(gathered.ready) == 2


def test_tables_and_exports_wait_for_those_who_can_be_asked(tmp_path: Path) -> None:
    rows = tmp_path / "rows.csv"
    rows.write_bytes("id;text\n1;Über die Brücke\n".encode("cp1252"))
    gathered = gather([rows, GOLDEN / "news" / "nexis-old.txt"], lambda *_: None, waits=True)
    assert (gathered.ready, len(gathered.incoming), len(gathered.exports)) == ([], 1, 1)
    take_incoming(gathered, [Decision(gathered.incoming[0], Way("cp1252"))])
    (waiting,) = gathered.tables
    sheet = waiting.table.sheet()
    take_rows(gathered, waiting, sheet, Mapping(("text",), id="id"))
    take_articles(gathered, gathered.exports[0], [1])
    take_articles(gathered, gathered.exports[0], None)
    assert [reading.name for reading, _ in gathered.ready] == ["1", "Ferry fares rise", "nexis-old"]
    take_rows(gathered, waiting, sheet, Mapping(("text",)), cancelled=lambda: True)
    assert gathered.was_cancelled


def test_what_was_said_beforehand_is_done(tmp_path: Path) -> None:
    rows = tmp_path / "rows.csv"
    rows.write_text("a,b\nOne,Two\n", encoding="utf-8")
    chosen = Chosen(text=("b",), name="a", whole=True)
    gathered = gather([rows, GOLDEN / "news" / "nexis-old.txt"], lambda *_: None, chosen=chosen)
    assert [reading.name for reading, _ in gathered.ready] == ["One", "nexis-old"]
    assert gathered.ready[0][0].text.body == "Two"


def test_a_workbook_under_a_wrong_name_is_a_workbook() -> None:
    book = io.BytesIO()
    made = openpyxl.Workbook()
    made.active.append(["text"])
    made.active.append(["One."])
    made.save(book)
    assert table_ending(book.getvalue(), "a.csv") == "xlsx"
    assert table_ending(b"text\nOne.", "a.csv") == "csv"
    assert table_ending(b"text\nOne.", "a.txt") == ""


def test_hidden_folders_give_no_texts_and_settings_are_no_tables(tmp_path: Path) -> None:
    for name in (".git/a.txt", "__MACOSX/b.txt", "c/d.txt", "rows.csv", "settings.json", "e.zip"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("[{}]", encoding="utf-8")
    assert [path.name for path in texts_in([tmp_path])] == ["d.txt", "e.zip", "rows.csv"]
