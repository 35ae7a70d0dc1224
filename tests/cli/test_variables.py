"""`rubricate variables`: a table of the documents' variables, out and in."""

import csv
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "v.csv"
    file.write_text("document,outlet,date\narticle,Gazette,2026-11\nother,,\n", encoding="utf-8")
    return file


def rows(run: Run, path: Path, *words: str) -> list[dict[str, str]]:
    out = path.parent / "out.csv"
    assert run("variables", "export", path, out, *words).code == 0
    with out.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def test_columns_that_are_no_variable_are_refused_unless_asked(run: Run, path: Path, table: Path) -> None:
    done = run("variables", "import", path, table)
    assert (done.code, done.out) == (1, "")
    assert "no variable for these columns: outlet, date" in done.err
    done = run("variables", "import", path, table, "--unknown", "skip")
    assert (done.code, done.err.splitlines()[-1]) == (1, "It is so already. Nothing changed.")


def test_new_variables_and_values_are_one_act(run: Run, path: Path, table: Path) -> None:
    done = run("variables", "import", path, table, "--unknown", "add")
    assert done.out == "New variable: outlet.\nNew variable: date.\n1 document changed.\n"
    found = rows(run, path)
    assert [(row["document"], row["outlet"], row["date"]) for row in found] == [
        ("article", "Gazette", "2026-11"),
        ("other", "", ""),
    ]
    assert run("check", path).code == 0
    assert run("undo", path).out == "Undone: import variables of 1 document\n"
    assert list(rows(run, path)[0]) == ["document", "document_id"]


def test_a_dry_run_says_what_would_change(run: Run, path: Path, table: Path) -> None:
    told = run("variables", "import", path, table, "--unknown", "add", "--dry-run", "--json").json
    assert told["new_variables"] == ["outlet", "date"]
    assert told["documents"][0]["variables"] == {"outlet": ["Gazette"], "date": ["2026-11"]}
    assert list(rows(run, path)[0]) == ["document", "document_id"]


def test_what_is_exported_comes_back_and_changes_nothing(run: Run, path: Path, table: Path) -> None:
    run("variables", "import", path, table, "--unknown", "add")
    rows(run, path, "--for", "spreadsheet", "--delimiter", "semicolon")
    told = run("variables", "import", path, path.parent / "out.csv", "--dry-run", "--json").json
    assert (told["new_variables"], told["documents"]) == ([], [])


def test_an_empty_cell_leaves_what_is_there_unless_asked(run: Run, path: Path, table: Path) -> None:
    run("variables", "import", path, table, "--unknown", "add")
    table.write_text("document;outlet\narticle;\n", encoding="utf-8")
    assert run("variables", "import", path, table).code == 1
    assert run("variables", "import", path, table, "--clear").code == 0
    assert rows(run, path)[0]["outlet"] == ""


def test_values_take_their_canonical_form_or_the_line_is_named(run: Run, path: Path, tmp_path: Path) -> None:
    run("codebook", "import", path, "generic_frames")
    file = tmp_path / "f.csv"
    file.write_text("document,human_face\narticle,YES\nother,perhaps\n", encoding="utf-8")
    done = run("variables", "import", path, file)
    assert done.code == 1
    assert done.err.startswith("Line 3 of f.csv: perhaps is no answer to human_face.")
    file.write_text("document,doc.human_face\narticle,YES\n", encoding="utf-8")
    assert run("variables", "import", path, file).code == 0
    assert rows(run, path)[0]["human_face"] == "yes"


def test_documents_are_known_by_name_or_id(run: Run, path: Path, tmp_path: Path) -> None:
    ids = [d["id"] for d in run("info", path, "--json").json["documents"]]
    file = tmp_path / "f.csv"
    file.write_text(f"document_id,document,note\n{ids[1]},article,x\n", encoding="utf-8")
    assert run("variables", "import", path, file, "--unknown", "add").code == 0
    assert [row["note"] for row in rows(run, path)] == ["", "x"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("document,a\nnobody,1\n", "Line 2 of f.csv: There is no document nobody."),
        ("document,a\narticle,1\narticle,2\n", "Line 3 of f.csv: article has a line above already."),
        ("title,a\narticle,1\n", "No column of f.csv says which document a row is about"),
        ("document,a\n", "f.csv has no line below its header."),
    ],
)
def test_what_cannot_be_done_is_named(run: Run, path: Path, tmp_path: Path, content: str, said: str) -> None:
    file = tmp_path / "f.csv"
    file.write_text(content, encoding="utf-8")
    done = run("variables", "import", path, file, "--unknown", "add")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith(said)


def test_two_documents_of_one_name_are_told_apart_by_their_ids(run: Run, path: Path, tmp_path: Path) -> None:
    text = tmp_path / "article.txt"
    text.write_text("The same name.", "utf-8")
    run("add", path, text)
    file = tmp_path / "f.csv"
    file.write_text("document,a\narticle,1\n", encoding="utf-8")
    done = run("variables", "import", path, file, "--unknown", "add")
    assert done.code == 1
    assert "article is the name of 2" in done.err
