"""`rubricate import`: what is in a file, where it was placed, and what has no place."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def table(tmp_path: Path) -> Path:
    place = tmp_path / "coded.csv"
    place.write_text(
        "document,tag,start,end,text,note,coder\n"
        "article,claim,0,15,The mayor lied.,,Ann\n"
        "article,loaded,0,9,she said,moved,Ann\n"
        "article,claim,,,zebra,,\n"
        "nowhere,claim,0,3,abc,,\n",
        encoding="utf-8",
    )
    return place


def test_each_mark_is_placed_or_told(run: Run, path: Path, table: Path) -> None:
    done = run("import", path, table, "--json")
    assert done.code == 0
    counts = {name: done.json[name] for name in ("in_file", "exact", "moved", "unplaced", "tags_added", "not_here")}
    assert counts == {
        "in_file": 4, "exact": 1, "moved": 1, "unplaced": 2, "tags_added": ["loaded"], "not_here": ["nowhere"],
    }  # fmt: skip
    assert [(m["how"], m["why"], m["where"]) for m in done.json["marks"]] == [
        ("moved", "disagrees", "3"),
        ("unplaced", "not_found", "4"),
        ("unplaced", "no_document", "5"),
    ]
    assert run("info", path, "--json").json["annotations"] == 2
    assert run("undo", path).code == 0
    assert run("info", path, "--json").json["annotations"] == 0


def test_a_trial_changes_nothing(run: Run, path: Path, table: Path) -> None:
    before = path.read_bytes()
    done = run("import", path, table, "--dry-run")
    assert done.code == 0
    assert "Nothing was changed: this was a trial." in done.out
    assert "New tags: loaded." in done.out
    assert path.read_bytes() == before


def test_a_second_time_all_of_it_is_here(run: Run, path: Path, table: Path) -> None:
    run("import", path, table)
    done = run("import", path, table, "--json")
    assert (done.json["already"], done.json["changed"]) == (2, 0)


def test_what_nobody_knows_names_the_formats(run: Run, path: Path, tmp_path: Path) -> None:
    (tmp_path / "x.bin").write_bytes(b"\x00\x01")
    done = run("import", path, tmp_path / "x.bin")
    assert (done.code, done.out) == (1, "")
    assert "csv" in done.err
    assert "There is no format nonsense" in run("import", path, tmp_path / "x.bin", "--format", "nonsense").err
    assert run("import", path, tmp_path / "gone.csv").code == 1


def test_an_export_can_be_asked_for_by_its_name(run: Run, path: Path, tmp_path: Path) -> None:
    run("tag", path, "--document", "article", "--span", "0:15", "--tag", "claim")
    done = run("export", path, tmp_path / "out.csv", "--format", "csv", "--choice", "companions=no", "--json")
    assert (done.json["format"], len(done.json["files"])) == ("csv", 1)
    assert run("export", path, tmp_path / "out.csv", "--format", "nonsense").code == 1
    assert run("export", path, tmp_path / "out.csv", "--choice", "colour=red").code == 2
