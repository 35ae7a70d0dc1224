"""`rubricate codebook`: out, in, presets, check."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def tags(run: Run, path: Path) -> list[str]:
    return [tag["name"] for tag in run("info", path, "--json").json["tags"]]


@pytest.mark.parametrize("kind", ["json", "csv", "qdc"])
def test_what_is_exported_changes_nothing_when_it_comes_back(run: Run, path: Path, tmp_path: Path, kind: str) -> None:
    run("codebook", "import", path, "four")
    out = tmp_path / f"book.{kind}"
    assert run("codebook", "export", path, out).code == 0
    again = run("codebook", "import", path, out, "--dry-run", "--json").json
    assert (again["added"], again["changed"], again["not_taken"]) == ([], [], [])
    assert len(again["kept"]) == (4 if kind == "qdc" else 23)
    assert run("codebook", "import", path, out).code == 1


def test_a_spreadsheets_csv_comes_back_too(run: Run, path: Path, tmp_path: Path) -> None:
    out = tmp_path / "book.csv"
    words = ("--for", "spreadsheet", "--delimiter", "semicolon")
    assert run("codebook", "export", path, out, *words).code == 0
    assert out.read_bytes().startswith("\ufefftag;attribute".encode())
    assert run("codebook", "import", path, out, "--dry-run", "--json").json["changed"] == []


def test_a_page_is_written_and_what_is_lost_is_said(run: Run, path: Path, tmp_path: Path) -> None:
    assert run("codebook", "export", path, tmp_path / "book.md").out.startswith("4 tags written to ")
    assert (tmp_path / "book.md").read_text(encoding="utf-8").startswith("# study\n")
    done = run("codebook", "export", path, tmp_path / "book.qdc", "--json").json
    assert (done["tags"], {loss["kind"] for loss in done["losses"]} >= {"keys", "letters", "patterns"}) == (4, True)
    assert "4 keys are not in it." in run("codebook", "export", path, tmp_path / "book.qdc").err


@pytest.mark.parametrize("words", [("book.txt",), ("book",), ("book.csv", "--delimiter", "tab")])
def test_other_endings_are_wrong_use(run: Run, path: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    done = run("codebook", "export", path, tmp_path / words[0], *words[1:])
    assert (done.code, done.out) == (2, "")
    assert not (tmp_path / words[0]).exists()


def test_a_preset_comes_in_and_goes_with_one_undo(run: Run, path: Path) -> None:
    done = run("codebook", "import", path, "semeval_2020")
    assert done.code == 0
    assert "Added:\n  Appeal_to_Authority\n  Appeal_to_fear-prejudice\n" in done.out
    assert len(tags(run, path)) == 18
    assert run("undo", path).out == "Undone: import the codebook SemEval-2020 Task 11\n"
    assert len(tags(run, path)) == 4
    run("redo", path)
    assert len(tags(run, path)) == 18
    assert run("check", path).code == 0


def test_a_dry_run_changes_nothing(run: Run, path: Path) -> None:
    told = run("codebook", "import", path, "four", "--dry-run", "--json").json
    assert told["dry_run"]
    assert {"tag": "quote", "attribute": "speaker"} in told["added"]
    assert told["changed"] == []
    assert run("undo", path).out.startswith("Undone: add 2 documents")


def test_a_file_updates_by_name_and_says_what_it_could_not_take(run: Run, path: Path, tmp_path: Path) -> None:
    file = tmp_path / "mine.csv"
    file.write_text("tag,key,definition\nclaim,9,New words.\ncause,2,\n", encoding="utf-8")
    done = run("codebook", "import", path, file)
    assert "Changed:\n  claim (key, definition, revision)\n" in done.out
    assert done.err == "cause: key 2 belongs to another tag; it has 1.\n"
    assert tags(run, path) == ["claim", "quote", "opinion", "statistic", "cause"]


def test_a_bad_file_is_refused_with_its_line_and_nothing_changes(run: Run, path: Path, tmp_path: Path) -> None:
    file = tmp_path / "bad.csv"
    file.write_text("tag,unit\ngood,free\nbad,page\n", encoding="utf-8")
    done = run("codebook", "import", path, file)
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("Line 3 of bad.csv: “page” cannot be the unit of bad.")
    assert tags(run, path) == ["claim", "quote", "opinion", "statistic"]


def test_what_is_neither_file_nor_preset_is_refused_with_the_presets(run: Run, path: Path) -> None:
    done = run("codebook", "import", path, "semeval")
    assert done.code == 1
    assert "semeval_2020, semeval_2023" in done.err


def test_losses_of_a_file_are_said(run: Run, path: Path, tmp_path: Path) -> None:
    file = tmp_path / "q.qdc"
    file.write_text('<CodeBook><Codes><Code name="a" isCodable="false"><Code name="a"/></Code></Codes></CodeBook>')
    done = run("codebook", "import", path, file)
    assert done.err.splitlines()[0] == "1 name came twice and was changed: a → a (a)."
    assert tags(run, path)[-2:] == ["a", "a (a)"]


def test_presets_are_listed(run: Run) -> None:
    listed = run("codebook", "presets", "--json").json
    assert listed[0]["preset"] == "four"
    assert len(listed) == 13
    assert "semeval_2023               SemEval-2023 Task 3 (29 tags)\n" in run("codebook", "presets").out


def test_a_check_of_what_is_in_order(run: Run, path: Path) -> None:
    assert run("codebook", "check", "policy_frames").out == "policy_frames is in order.\n"
    checked = run("codebook", "check", path, "--json")
    assert (checked.code, checked.json) == (0, {"sound": True, "findings": []})


def test_a_check_of_what_is_not(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    file.write_text(json.dumps({"tags": [{"name": "a", "key": "1"}, {"name": "b", "key": "1"}]}))
    checked = run("codebook", "check", file, "--json")
    assert (checked.code, checked.json["sound"]) == (1, False)
    assert checked.json["findings"][0]["sentence"] == "a and b have the same key 1."
    assert "b has no example." in run("codebook", "check", file).out


def test_a_check_of_what_cannot_be_read(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "mine.json"
    file.write_text(json.dumps({"tags": [{"name": "a", "parent": "a"}]}))
    checked = run("codebook", "check", file, "--json")
    assert (checked.code, checked.json["findings"][0]["kind"]) == (1, "circle")
    assert run("codebook", "check", file).err.startswith("Line 1 of mine.json: a stands below itself.")


def test_a_new_project_asks_what_the_four_ask(run: Run, tmp_path: Path) -> None:
    new = tmp_path / "new.rubricate"
    assert run("new", new).code == 0
    told = run("codebook", "import", new, "four", "--dry-run", "--json").json
    assert (told["added"], told["changed"]) == ([], [])
    assert run("check", new).code == 0
