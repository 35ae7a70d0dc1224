"""`rubricate autotag`: every hit gets a tag, in one act."""

from pathlib import Path

import pytest

from rubricate.project import Project
from tests.cli.conftest import Run


def made(run: Run, path: Path) -> int:
    return int(run("info", path, "--json").json["annotations"])


def test_all_hits_are_tagged_by_a_rule_and_undone_at_once(run: Run, path: Path) -> None:
    done = run("autotag", path, "mayor", "--tag", "claim", "--json")
    assert done.json == {
        "query": "mayor", "tag": "claim", "unit": "hit", "hits": 2, "documents": 1, "made": 2, "already": 0,
        "blocked": 0, "dry_run": False,
    }  # fmt: skip
    with Project.open(path, read_only=True) as project:
        marks = [a for document in project.documents for a in project.annotations(document)]
    assert {mark.origin for mark in marks} == {"rule"}
    assert run("undo", path).out == "Undone: tag 2 places as claim\n"
    assert made(run, path) == 0


def test_what_has_the_tag_is_left(run: Run, path: Path) -> None:
    run("autotag", path, "mayor", "--tag", "claim")
    again = run("autotag", path, "mayor", "--tag", "claim")
    assert again.code == 0
    assert again.out == "2 hits in 1 document.\nTagged 0 places as claim.\n2 were tagged already.\n"
    assert made(run, path) == 2


@pytest.mark.parametrize(("unit", "count"), [("hit", 4), ("sentence", 2), ("paragraph", 1)])
def test_the_unit_is_tagged_once_however_many_hits_it_has(run: Run, path: Path, unit: str, count: int) -> None:
    done = run("autotag", path, "mayor|lied", "--regex", "--unit", unit, "--tag", "claim", "--json")
    assert (done.json["hits"], done.json["made"]) == (4, count)


def test_a_dry_run_says_what_it_would_do(run: Run, path: Path) -> None:
    done = run("autotag", path, "mayor", "--unit", "sentence", "--tag", "claim", "--dry-run", "--json")
    assert (done.json["dry_run"], done.json["made"], done.json["would_make"]) == (True, 0, 2)
    assert [place["text"] for place in done.json["places"]] == ["The mayor lied. 😀", "The mayor lied."]
    said = run("autotag", path, "mayor", "--tag", "claim", "--dry-run")
    assert "2 places would be tagged as claim.\narticle:4:9: mayor\n" in said.out
    assert made(run, path) == 0


def test_inside_of_marks_by_another_coder(run: Run, path: Path) -> None:
    run("tag", path, "--document", "article", "--span", "0:15", "--tag", "claim")
    done = run("autotag", path, "mayor", "--inside", "claim", "--tag", "quote", "--coder", "Ada", "--json")
    assert done.json["made"] == 1
    with Project.open(path, read_only=True) as project:
        assert "Ada" in [coder.label for coder in project.coders.values()]


def test_nothing_found_is_said(run: Run, path: Path) -> None:
    done = run("autotag", path, "nowhere", "--tag", "claim")
    assert (done.code, done.out) == (0, "Nothing was found, so nothing was tagged.\n")


def test_a_tag_that_is_not_there_is_refused(run: Run, path: Path) -> None:
    done = run("autotag", path, "mayor", "--tag", "clam")
    assert (done.code, done.out) == (1, "")
    assert "There is no tag clam." in done.err
    assert run("autotag", path, "mayor").code == 2
