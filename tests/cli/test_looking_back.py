"""`rubricate history`: steps, filters, the project at a time, a CSV."""

import csv
from datetime import UTC, datetime
from pathlib import Path

import pytest
import typer

from rubricate.cli.looking_back import when
from tests.cli.conftest import Run


def mark(run: Run, path: Path, span: str, coder: str = "") -> None:
    who = ("--coder", coder) if coder else ()
    assert run("tag", path, "--document", "article", "--span", span, "--tag", "claim", *who).code == 0


def test_steps_newest_first_with_what_was_undone(run: Run, path: Path) -> None:
    mark(run, path, "0:3")
    run("undo", path)
    found = run("history", path, "--json").json
    first, second, *_ = found["steps"]
    assert (first["what"], first["undone"]) == ("undone: tag as claim", False)
    assert (second["what"], second["undone"]) == ("tag as claim", True)
    assert second["coder"]
    assert found["total"] == len(found["steps"]) == first["number"]
    lines = run("history", path).out.splitlines()
    assert lines[1].endswith("tag as claim (undone)")
    assert lines[0].split()[0] == str(first["number"])


def test_filters(run: Run, path: Path) -> None:
    mark(run, path, "0:3", "Ann")
    mark(run, path, "4:9", "Ben")

    def found(*words: str) -> list[str]:
        return [step["coder"] for step in run("history", path, "--json", *words).json["steps"]]

    assert found("--coder", "Ann") == ["Ann"]
    assert found("--verb", "annotate") == ["Ben", "Ann"]
    assert found("--verb", "annotate", "--limit", "1") == ["Ben"]
    assert found("--since", "2100-01-01") == []
    assert found("--until", "2000-01-01") == []
    assert run("history", path, "--coder", "Nobody").code == 1
    assert run("history", path, "--since", "yesterday").code == 2


def test_the_project_at_a_step_and_at_a_time(run: Run, path: Path) -> None:
    before = run("history", path, "--json", "--limit", "1").json["steps"][0]
    mark(run, path, "0:3")
    mark(run, path, "4:9")
    then = run("history", path, "--at", str(before["number"] + 1), "--json").json
    assert then["annotations"] == 1
    assert then["as_of"]["step"] == before["number"] + 1
    assert run("history", path, "--at", "2100-01-01", "--json").json["annotations"] == 2
    said = run("history", path, "--at", str(before["number"])).out
    assert f"after step {before['number']}" in said
    assert "0 annotations" in said
    refused = run("history", path, "--at", "999")
    assert (refused.code, "no step 999" in refused.err) == (1, True)
    assert "younger" in run("history", path, "--at", "1999-01-01").err


def test_a_csv_of_what_is_asked_for(run: Run, path: Path, tmp_path: Path) -> None:
    mark(run, path, "0:3")
    out = tmp_path / "history.csv"
    said = run("history", path, "--csv", out, "--verb", "annotate")
    assert said.code == 0
    assert "1 step written" in said.err
    with out.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["verb"], row["what"], row["undone"]) == ("annotate", "tag as claim", "false")


def test_times() -> None:
    assert when("2026-11-23T16:40:00+00:00") == round(datetime(2026, 11, 23, 16, 40, tzinfo=UTC).timestamp() * 1000)
    assert when("2026-11-23", is_end=True) - when("2026-11-23") == 24 * 3_600_000 - 1
    with pytest.raises(typer.BadParameter):
        when("soon")
