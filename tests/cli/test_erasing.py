"""`rubricate erase`: nothing without --yes; then not a trace in the file, and what stays is said."""

from pathlib import Path

from tests.cli.conftest import Run


def test_nothing_goes_without_yes(run: Run, path: Path) -> None:
    said = run("erase", path, "--document", "article")
    assert said.code == 2 and "article and 0 annotations would be erased" in said.err.replace("\n", " ")
    assert len(run("info", path, "--json").json["documents"]) == 2
    assert run("erase", path, "--yes").code == 2
    assert run("erase", path, "--document", "article", "--coder", "Maker", "--yes").code == 2


def test_a_document_goes_for_good(run: Run, path: Path) -> None:
    run("tag", path, "--document", "article", "--span", "0:3", "--tag", "claim")
    said = run("erase", path, "--document", "article", "--yes")
    assert said.code == 0 and said.out == "article and 1 annotation are erased for good.\n"
    assert "Backups in" in said.err
    assert [one["name"] for one in run("info", path, "--json").json["documents"]] == ["other"]
    assert b"Nobody asked her" not in path.read_bytes()
    assert run("check", path).code == 0


def test_a_coder_goes_with_all_they_did(run: Run, path: Path) -> None:
    run("tag", path, "--document", "article", "--span", "0:3", "--tag", "claim", "--coder", "Ann")
    gone = run("erase", path, "--coder", "Ann", "--yes", "--json").json
    assert (gone["erased"], gone["name"], gone["annotations"]) == ("coder", "Ann", 1)
    left = run("info", path, "--json").json
    assert left["annotations"] == 0 and "Ann" not in [one["name"] for one in left["coders"]]


def test_who_is_not_there_is_named(run: Run, path: Path) -> None:
    said = run("erase", path, "--coder", "Nobody", "--yes")
    assert said.code == 1 and "Maker" in said.err
