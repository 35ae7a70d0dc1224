"""What every changing command does: a backup before the first change of a day, and a closed project after it."""

import os
from pathlib import Path

import pytest

from rubricate.cli.parts import changing, own_coder
from tests.cli.conftest import Run


def backups(home: Path) -> list[Path]:
    return list((home / "data" / "backups").glob("*/*.rubricate"))


def test_the_first_change_of_a_day_is_preceded_by_a_backup(run: Run, path: Path, home: Path) -> None:
    assert run("info", path).code == 0
    assert backups(home) == []
    for span in ("0:3", "4:9"):
        assert run("tag", path, "--document", "article", "--span", span, "--tag", "claim").code == 0
    (kept,) = backups(home)
    assert run("info", kept, "--json").json["annotations"] == 0


def test_a_backup_that_cannot_be_written_stops_nothing(run: Run, path: Path, home: Path) -> None:
    (home / "data").write_text("a file where a folder should be")
    done = run("tag", path, "--document", "article", "--span", "0:3", "--tag", "claim")
    assert done.code == 0
    assert done.err.count("\n") == 1


def test_the_project_is_closed_also_when_something_goes_wrong(path: Path) -> None:
    try:
        with changing(path) as project:
            raise KeyError
    except KeyError:
        pass
    with changing(path) as project:
        assert len(project.documents) == 2


def test_the_own_coder_is_the_same_each_time() -> None:
    assert own_coder() == own_coder()


def test_what_may_not_be_read_is_no_wrong_use(
    run: Run, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = tmp_path / "a.txt"
    text.write_text("Words.")
    may = os.access
    monkeypatch.setattr(os, "access", lambda file, mode, **more: mode != os.R_OK and may(file, mode, **more))
    assert run("add", path, text).code == 0
    assert run("info", path).code == 0
    assert run("tag", path, "--from", text).code == 1
