"""`rubricate add`: one bad file never stops the rest."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run

NEWS = Path(__file__).parents[1] / "golden" / "news" / "nexis-old.txt"


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
    folder = tmp_path / "nothing"
    folder.mkdir()
    done = run("add", path, picture, text, empty, tmp_path / "gone.txt", folder, "--json")
    assert done.code == 1
    assert [document["name"] for document in done.json["added"]] == ["The harbour"]
    assert [Path(refusal["file"]) for refusal in done.json["refused"]] == [
        picture, empty, tmp_path / "gone.txt", folder,
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


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    file = tmp_path / "rows.csv"
    file.write_text("id;title;text;outlet\n007;Bridge;It is closed.;Gazette\n008;Ferry;;Herald\n", "utf-8")
    return file


def test_rows_become_documents_and_the_guess_is_said(run: Run, path: Path, rows: Path) -> None:
    done = run("add", path, rows, "--json")
    assert done.code == 0
    assert [document["name"] for document in done.json["added"]] == ["Bridge"]
    assert done.json["left_out"] == [{"file": str(rows), "reason": "empty", "rows": [3]}]
    assert "text: text; name: title; id: id; variables: outlet" in done.err
    assert "1 row has no text" in done.err


def test_the_columns_can_be_said(run: Run, path: Path, rows: Path) -> None:
    assert run("add", path, rows, "--text", "title", "--text", "text", "--name", "ID", "--only", "outlet").code == 0
    assert names(run, path)[2:] == ["007", "008"]
    wrong = run("add", path, rows, "--date", "day")
    assert wrong.code == 1
    assert "There are: id, title, text, outlet." in wrong.err


def test_a_table_without_a_text_names_its_columns(run: Run, path: Path, tmp_path: Path) -> None:
    file = tmp_path / "numbers.csv"
    file.write_text("a,b\n1,2\n", "utf-8")
    done = run("add", path, file)
    assert done.code == 1
    assert "a, b. Name it with --text." in done.err


def test_a_folder_gives_the_texts_in_it(run: Run, path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    (folder / "more").mkdir(parents=True)
    (folder / "more" / "b.txt").write_text("Two.", "utf-8")
    (folder / "a.md").write_text("One.", "utf-8")
    (folder / ".hidden.txt").write_text("None.", "utf-8")
    assert run("add", path, folder).code == 0
    assert names(run, path)[2:] == ["a", "b"]


def test_an_export_of_a_newspaper_database_is_split_or_kept(run: Run, path: Path) -> None:
    done = run("add", path, NEWS)
    assert "2 articles found. --whole keeps it one document." in done.err
    assert names(run, path)[2:] == ["Bridge Stays Closed Until Spring", "Ferry fares rise"]
    assert run("add", path, NEWS, "--whole", "--name", "All").code == 0
    assert names(run, path)[-1] == "All"
    assert run("add", path, NEWS, "--name", "All").code == 2


def test_many_documents_are_not_named_one_by_one(run: Run, path: Path, tmp_path: Path) -> None:
    file = tmp_path / "rows.csv"
    file.write_text("text\n" + "Words.\n" * 30, "utf-8")
    assert run("add", path, file).out.endswith("Added 10 more.\n")


def test_an_address_that_gives_nothing_stops_no_file(run: Run, path: Path, tmp_path: Path) -> None:
    (tmp_path / "more.txt").write_text("More words.", encoding="utf-8")
    done = run("add", path, "http://127.0.0.1:1/x", tmp_path / "more.txt", "--json")
    assert done.code == 1
    assert [one["name"] for one in done.json["added"]] == ["more"]
    assert "does not answer" in done.json["refused"][0]["reason"]
