"""`rubricate info` and `rubricate check`."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, Run

GOLDEN = Path(__file__).parent.parent / "golden" / "project" / "version_1.rubricate"


def test_info_has_the_shape_that_scripts_expect(run: Run, path: Path) -> None:
    run("tag", path, "--document", "article", "--span", "0:15", "--tag", "claim", "--coder", "Ann")
    facts = run("info", path, "--json").json
    assert list(facts) == ["project", "documents", "tags", "coders", "annotations", "links", "notes"]
    assert facts["documents"][0] == {
        "name": "article",
        "id": facts["documents"][0]["id"],
        "characters": len(ARTICLE),
        "text_sha256": hashlib.sha256(ARTICLE.encode()).hexdigest(),
        "purpose": "main",
        "annotations": 1,
    }
    assert [(tag["name"], tag["annotations"]) for tag in facts["tags"]][:2] == [("claim", 1), ("quote", 0)]
    assert [coder["name"] for coder in facts["coders"]] == ["Maker", "Ann"]
    assert (facts["project"], facts["annotations"]) == ("study", 1)


def test_info_for_people(run: Run, path: Path) -> None:
    said = run("info", path).out
    assert said.startswith("study: 0 annotations\n")
    assert all(word in said for word in ("article", "other", "claim", "Maker"))


def test_info_finds_texts_that_are_there_twice(run: Run, path: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.txt"
    again.write_text(ARTICLE + " Ever.", encoding="utf-8")
    run("add", path, again)
    assert "duplicates" not in run("info", path, "--json").json
    found = run("info", path, "--duplicates", "--json").json["duplicates"]
    assert [(pair["first"], pair["second"], pair["similarity"], pair["same"]) for pair in found] == [
        ("article", "again", 0.9, False)
    ]
    assert "0.90  article = again\n" in run("info", path, "--duplicates").out


def test_a_sound_project(run: Run, path: Path) -> None:
    done = run("check", path)
    assert (done.code, done.out) == (0, f"{path} is sound.\n")
    assert run("check", path, "--json").json == {"sound": True, "findings": []}


def test_a_text_that_was_changed_is_found(run: Run, path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE text SET body = 'X' || substr(body, 2) WHERE id = 1")
        connection.commit()
    done = run("check", path)
    assert (done.code, done.out) == (3, "")
    assert "A text that is not what was read" in done.err
    assert "The file was not changed." in done.err
    assert run("check", path, "--json").json["sound"] is False


def test_a_cut_file_is_refused(run: Run, path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    done = run("check", path)
    assert (done.code, done.err.count("\n")) == (3, 1)


@pytest.mark.parametrize("words", [("info",), ("check",), ("search", "the"), ("export", "out.csv"), ("history",)])
def test_a_project_of_an_older_program_is_read_and_stays_as_it_is(
    words: tuple[str, ...], run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    old, content = tmp_path / "old.rubricate", GOLDEN.read_bytes()
    old.write_bytes(content)
    command, *rest = words
    done = run(command, old, *rest)
    assert (done.code, old.read_bytes()) == (0, content), done.err
    assert [place.name for place in tmp_path.glob("old*")] == [old.name]
