"""`rubricate export`: a file or a folder, for scripts or for a spreadsheet."""

import os
import sys
from pathlib import Path

import pytest

from rubricate.cli.parts import hand_of
from rubricate.core import actions
from rubricate.project import Project
from tests.cli.conftest import Run


@pytest.fixture
def marked(run: Run, path: Path) -> Path:
    run("tag", path, "--document", "article", "--span", "0:15", "--tag", "claim", "--note", "=x")
    run("tag", path, "--document", "other", "--span", "0:7", "--tag", "quote")
    return path


def test_into_a_folder(run: Run, marked: Path, tmp_path: Path) -> None:
    done = run("export", marked, f"{tmp_path}/out/", "--json")
    assert done.code == 0
    assert done.json["annotations"] == 2
    assert [Path(file).name for file in done.json["files"]] == [
        "annotations.csv", "codebook.csv", "documents.csv", "links.csv", "notes.csv", "datapackage.json",
    ]  # fmt: skip
    assert all(Path(file).exists() for file in done.json["files"])


def test_into_a_file(run: Run, marked: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    done = run("export", marked, out)
    assert (done.code, done.out.splitlines()[0]) == (0, f"2 annotations written to {out}.")
    assert out.read_bytes().startswith(b"project,document")


def test_for_a_spreadsheet(run: Run, marked: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert run("export", marked, out, "--for", "spreadsheet", "--delimiter", "semicolon").code == 0
    assert out.read_bytes().startswith(b"\xef\xbb\xbfproject;document")
    assert b";'=x;" in out.read_bytes()
    assert run("export", marked, out, "--delimiter", "semicolon").code == 2
    assert run("export", marked, out, "--for", "excel").code == 2


def test_only_some_documents(run: Run, marked: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert run("export", marked, out, "--document", "other", "--json").json["annotations"] == 1
    assert run("export", marked, out, "--document", "nowhere").code == 1


def test_a_place_that_cannot_be_written(run: Run, marked: Path, tmp_path: Path) -> None:
    done = run("export", marked, tmp_path / "gone" / "out.csv")
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)


def test_a_project_is_never_replaced_by_an_export(run: Run, marked: Path) -> None:
    before = marked.read_bytes()
    done = run("export", marked, marked)
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert marked.read_bytes() == before


def test_a_project_in_a_read_only_folder_can_be_exported(run: Run, marked: Path, tmp_path: Path) -> None:
    before = marked.read_bytes()
    assert run("export", marked, tmp_path / "out.csv").code == 0
    assert marked.read_bytes() == before


@pytest.mark.parametrize("name", ["x" * 300 + ".csv", "x" * 300, "x" * 300 + "/"])
def test_too_long_a_name_is_told(run: Run, path: Path, tmp_path: Path, name: str) -> None:
    done = run("export", path, f"{tmp_path}/{name}")
    assert done.code == 1
    assert "is too long. Nothing was written. Choose a shorter one." in done.err


def test_the_longest_name_there_is_will_do(run: Run, path: Path, tmp_path: Path) -> None:
    place = tmp_path / ("x" * 251 + ".csv")
    assert run("export", path, place).code == 0
    assert place.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are letters there")
def test_names_that_are_not_utf8(run: Run, path: Path, tmp_path: Path) -> None:
    odd = path.rename(os.fsdecode(os.fsencode(tmp_path) + b"/\xfe.rubricate"))
    assert run("export", odd, os.fsdecode(os.fsencode(tmp_path) + b"/\xfd.csv")).code == 0
    assert run("info", odd, "--json").json["project"] == "\ufffd"


def test_documents_for_training_are_written_when_they_are_asked_for(run: Run, marked: Path, tmp_path: Path) -> None:
    with Project.open(marked) as project:
        hand = hand_of(next(iter(project.coders.values())))
        other = next(d.id for d in project.documents.values() if d.name == "other")
        project.do(actions.set_purpose(project, hand, [other], "training"))
    assert run("export", marked, tmp_path / "a.csv", "--json").json["annotations"] == 1
    assert run("export", marked, tmp_path / "b.csv", "--with", "training,pilot", "--json").json["annotations"] == 2
    assert run("info", marked, "--json").json["annotations"] == 1
    facts = run("info", marked, "--with", "training", "--json").json
    assert (facts["annotations"], facts["documents"][1]["purpose"]) == (2, "training")
    refused = run("export", marked, tmp_path / "c.csv", "--with", "everything")
    assert (refused.code, "everything is no purpose" in " ".join(refused.err.split())) == (2, True)
