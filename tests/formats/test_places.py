"""Two exports in one folder never overwrite each other unasked."""

import json
import os
from pathlib import Path

import pytest

from rubricate.formats.annotated_csv import export
from rubricate.formats.places import places_for
from rubricate.formats.writing import Cancelled, InTheWay
from tests.formats.snapshots import FakeProject, named


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "out"
    place.mkdir()
    return place


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


STANDARD = {"codebook.csv", "documents.csv", "links.csv", "notes.csv", "datapackage.json"}


def own(stem: str) -> set[str]:
    """The names that begin with a file's own."""
    return {f"{stem}.{name}" for name in STANDARD}


def test_the_first_file_of_a_folder_has_companions_with_plain_names(folder: Path) -> None:
    export(FakeProject(), folder / "a.csv")
    assert names(folder) == {"a.csv", *STANDARD}


def test_the_next_file_brings_companions_with_names_of_its_own(folder: Path) -> None:
    export(FakeProject(name="first"), folder / "a.csv")
    before = (folder / "datapackage.json").read_bytes()
    export(FakeProject(name="second"), folder / "b.csv")
    assert names(folder) == {"a.csv", *STANDARD, "b.csv", *own("b")}
    assert (folder / "datapackage.json").read_bytes() == before


def test_the_same_file_again_takes_its_companions_again(folder: Path) -> None:
    for name in ("a.csv", "b.csv", "a.csv", "b.csv"):
        export(FakeProject(), folder / name)
    assert len(names(folder)) == 12


def test_a_table_that_somebody_keeps_there_stays(folder: Path) -> None:
    (folder / "codebook.csv").write_text("my own")
    export(FakeProject(), folder / "a.csv")
    assert (folder / "codebook.csv").read_text() == "my own"
    assert names(folder) == {"codebook.csv", "a.csv", *own("a")}


def test_a_table_that_came_beside_an_older_export_stays(folder: Path) -> None:
    export(FakeProject(), folder / "a.csv")
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    package["resources"] = [one for one in package["resources"] if one["path"] != "notes.csv"]
    (folder / "datapackage.json").write_text(json.dumps(package), "utf-8")
    (folder / "notes.csv").write_text("my own")
    export(FakeProject(), folder / "a.csv")
    assert (folder / "notes.csv").read_text() == "my own"
    assert own("a") <= names(folder)


def test_where_no_name_is_free_nothing_is_written(folder: Path) -> None:
    for name in ("codebook.csv", "a.codebook.csv"):
        (folder / name).write_text("my own")
    with pytest.raises(InTheWay) as caught:
        export(FakeProject(), folder / "a.csv")
    assert caught.value == InTheWay("out", ("a.codebook.csv",))
    assert names(folder) == {"codebook.csv", "a.codebook.csv"}


def test_a_folder_is_written_again_by_its_own_project_only(folder: Path) -> None:
    export(FakeProject(), folder)
    export(FakeProject(), folder)
    with pytest.raises(InTheWay) as caught:
        export(FakeProject(id=named("project", 2)), folder)
    assert set(caught.value.names) == names(folder) == {"annotations.csv", *STANDARD}


def test_a_folder_that_is_not_there_is_made(folder: Path) -> None:
    export(FakeProject(), f"{folder}/new/deep/")
    export(FakeProject(), folder / "no ending")
    assert names(folder / "new" / "deep") == names(folder / "no ending") == {"annotations.csv", *STANDARD}


def test_an_export_that_fails_leaves_no_folder_that_was_made_for_it(folder: Path) -> None:
    project = FakeProject()
    project.mark(project.add("a", "Some words."), 0, 4)
    with pytest.raises(Cancelled):
        export(project, f"{folder}/new/deep/", cancelled=lambda: True)
    assert names(folder) == set()
    (folder / "kept").mkdir()
    with pytest.raises(Cancelled):
        export(project, f"{folder}/kept/", cancelled=lambda: True)
    assert names(folder) == {"kept"}


def test_a_file_without_ending_that_is_there_stays_a_file(folder: Path) -> None:
    (folder / "results").write_text("before")
    export(FakeProject(), folder / "results", companions=False)
    assert names(folder) == {"results"}


def test_without_companions_their_names_do_not_matter(folder: Path) -> None:
    (folder / "codebook.csv").write_text("my own")
    places_for(folder, "id", companions=False)
    export(FakeProject(), folder, companions=False)
    assert names(folder) == {"codebook.csv", "annotations.csv"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes on Windows")
def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    assert places_for(pipe, "1").annotations == pipe
