"""`rubricate tag --from`: all or nothing, one step, the bad line named."""

import csv
from pathlib import Path

import pytest

from rubricate.formats.csv_cells import DELIMITERS
from tests.cli.conftest import ARTICLE, Run

HEADER = ["document", "start", "end", "tag", "quote", "note", "coder"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "marks.csv"


def write(file: Path, *rows: list[object], header: list[str] | None = None, delimiter: str = ",") -> None:
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, delimiter=delimiter).writerows([header or HEADER, *rows])


def count(run: Run, path: Path) -> int:
    number: int = run("info", path, "--json").json["annotations"]
    return number


def kept(file: Path) -> list[list[str]]:
    """What an export says and an import keeps."""
    names = ("document", "coder", "tag", "start", "end", "text", "note")
    with file.open(encoding="utf-8", newline="") as stream:
        return [[row[name] for name in names] for row in csv.DictReader(stream)]


def test_many_are_one_step(run: Run, path: Path, file: Path) -> None:
    write(
        file,
        ["article", 0, 15, "claim", "", "why\nnot", ""],
        ["other", 0, 7, "opinion", "Another", "", "Ben"],
        ["article", "", "", "quote", "Nobody asked her.", "", "Ben"],
        ["article", "", "", "statistic", "", "", ""],
    )
    done = run("tag", path, "--from", file)
    assert (done.code, done.out) == (0, "4 annotations added.\n")
    assert count(run, path) == 4
    assert [coder["name"] for coder in run("info", path, "--json").json["coders"]].count("Ben") == 1
    assert run("undo", path).code == 0
    assert count(run, path) == 0
    assert run("redo", path).code == 0
    assert count(run, path) == 4


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (["nowhere", 0, 3, "claim"], "There is no document nowhere"),
        (["article", 0, 3, "lie"], "There is no tag lie"),
        (["article", 0, "", "claim"], "not two whole numbers"),
        (["article", "x", "y", "claim"], "not two whole numbers"),
        (["article", -1, 3, "claim"], "not two whole numbers"),
        (["article", 0, 9999, "claim"], "9999"),
        (["article", 0, 3, "claim", "She"], "“The” stands there"),
        (["article", "", "", "claim", "The mayor lied."], f"at 0, {ARTICLE.rindex('The mayor')}"),
        (["article", 4, 9, "claim"], "Already tagged as claim"),
        (["article", 4, 4, "claim"], "No words stand from 4 to 4"),
        (["article", 15, 16, "claim"], "No words stand from 15 to 16"),
        (["article", 0, 3, "claim", "", "", "a\x07b"], "cannot stand here"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_kept(
    run: Run, path: Path, file: Path, row: list[object], reason: str
) -> None:
    write(file, ["article", 4, 9, "claim", "", "two\nlines"], row, ["other", 0, 7, "claim"])
    done = run("tag", path, "--from", file)
    assert (done.code, done.out) == (1, "")
    assert "Line 4 of marks.csv" in done.err
    assert reason in done.err
    assert count(run, path) == 0


def test_the_columns_may_stand_in_any_order_and_others_are_told(run: Run, path: Path, file: Path) -> None:
    write(file, ["claim", "hm", 3, 0, "article"], header=["tag", "mood", "end", "start", "document"])
    done = run("tag", path, "--from", file)
    assert done.code == 0
    assert "not used: mood" in done.err
    assert count(run, path) == 1


@pytest.mark.parametrize("delimiter", DELIMITERS)
@pytest.mark.parametrize("bom", ["", "\ufeff"])
def test_what_a_spreadsheet_saves_is_read(run: Run, path: Path, file: Path, delimiter: str, bom: str) -> None:
    write(file, ["article", 0, 3, "claim", "", "a, b; c"], delimiter=delimiter)
    file.write_text(bom + file.read_text("utf-8"), "utf-8")
    assert run("tag", path, "--from", file).code == 0
    assert count(run, path) == 1


def test_numbers_may_be_written_as_pandas_does(run: Run, path: Path, file: Path) -> None:
    write(file, ["article", "0.0", "15.0", "claim"], ["article", "", "", "claim"])
    assert run("tag", path, "--from", file).code == 0
    write(file, ["article", "0.5", "15.0", "claim"])
    assert run("tag", path, "--from", file).code == 1


def test_columns_that_are_missing_are_named(run: Run, path: Path, file: Path) -> None:
    write(file, [0, 3], header=["start", "end"])
    done = run("tag", path, "--from", file)
    assert done.code == 1
    assert "document, tag" in done.err


def test_a_file_that_is_no_text_is_refused(run: Run, path: Path, file: Path) -> None:
    file.write_bytes(b"\xff\xfe\x00\x01")
    assert "cannot be read as CSV" in run("tag", path, "--from", file).err
    assert run("tag", path, "--from", file.with_name("gone.csv")).code == 1


def test_an_empty_table_changes_nothing(run: Run, path: Path, file: Path) -> None:
    write(file)
    done = run("tag", path, "--from", file)
    assert (done.code, done.err) == (1, "marks.csv has no line below its header. Nothing changed.\n")


def test_white_space_around_names_does_not_matter(run: Run, path: Path, file: Path) -> None:
    write(file, [" article ", " 0 ", " 3 ", " claim ", "", "", " Ben "], ["other", 0, 7, "claim", "", "", "Ben"])
    assert run("tag", path, "--from", file).code == 0
    assert [coder["name"] for coder in run("info", path, "--json").json["coders"]] == ["Maker", "Ben"]


def test_a_note_of_any_length_is_taken(run: Run, path: Path, file: Path) -> None:
    write(file, ["article", 0, 3, "claim", "", "n" * 200_000, ""])
    assert run("tag", path, "--from", file).code == 0


def test_an_own_export_can_be_read_again(run: Run, path: Path, file: Path, tmp_path: Path) -> None:
    run("tag", path, "--document", "article", "--span", "0:15", "--tag", "claim", "--note", "x", "--coder", "Ann")
    run("export", path, file)
    run("undo", path)
    assert run("tag", path, "--from", file).code == 0
    again = tmp_path / "again.csv"
    run("export", path, again)
    assert kept(again) == kept(file) != []


def test_columns_of_attributes_are_answers(run: Run, path: Path, file: Path, tmp_path: Path) -> None:
    run("codebook", "import", path, "fact_opinion_judgment")
    header = ["document", "start", "end", "tag", "attr.reasoned_judgment.support", "attr.stance"]
    write(file, ["article", 0, 15, "reasoned_judgment", "principle | evidence", ""], header=header)
    assert run("tag", path, "--from", file).code == 0
    assert run("export", path, tmp_path / "out.csv").code == 0
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as stream:
        assert [row["attr.reasoned_judgment.support"] for row in csv.DictReader(stream)] == ["evidence | principle"]
    assert run("undo", path).code == 0
    assert run("tag", path, "--from", tmp_path / "out.csv").code == 0  # an export is such a file


@pytest.mark.parametrize(
    ("tag", "column", "cell", "reason"),
    [
        ("reasoned_judgment", "attr.support", "rumour", "rumour is no answer to support"),
        ("claim", "attr.support", "evidence", "There is no attribute support"),
    ],
)
def test_an_answer_that_does_not_fit_names_its_line(
    run: Run, path: Path, file: Path, tag: str, column: str, cell: str, reason: str
) -> None:
    run("codebook", "import", path, "fact_opinion_judgment")
    rows = [["article", 0, 15, "claim", ""], ["article", 16, 25, tag, cell]]
    write(file, *rows, header=["document", "start", "end", "tag", column])
    done = run("tag", path, "--from", file)
    assert done.code == 1
    assert done.err.startswith("Line 3 of marks.csv: ")
    assert reason in done.err
    assert count(run, path) == 0
