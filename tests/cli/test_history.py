"""`rubricate undo` and `redo`: the last act of this copy, or of one coder; they survive between two commands."""

from pathlib import Path

from tests.cli.conftest import Run


def mark(run: Run, path: Path, span: str, coder: str = "") -> None:
    who = ("--coder", coder) if coder else ()
    assert run("tag", path, "--document", "article", "--span", span, "--tag", "claim", *who).code == 0


def count(run: Run, path: Path) -> int:
    number: int = run("info", path, "--json").json["annotations"]
    return number


def test_undo_and_redo_name_what_they_do(run: Run, path: Path) -> None:
    mark(run, path, "0:3")
    assert run("undo", path).out == "Undone: tag as claim\n"
    assert count(run, path) == 0
    assert run("redo", path).out == "Done again: tag as claim\n"
    assert count(run, path) == 1


def test_undo_goes_back_to_the_first_step_and_then_says_so(run: Run, path: Path) -> None:
    mark(run, path, "0:3")
    mark(run, path, "4:9")
    assert [run("undo", path).code for _ in range(4)] == [0, 0, 0, 1]
    assert run("info", path, "--json").json["documents"] == []
    assert [run("redo", path).code for _ in range(4)][-1] == 1


def test_the_last_act_is_anybodys(run: Run, path: Path) -> None:
    mark(run, path, "0:3")
    mark(run, path, "4:9", "Ann")
    assert run("undo", path).code == 0
    assert count(run, path) == 1
    assert "Ann" not in [coder["name"] for coder in run("info", path, "--json").json["coders"]]
    assert run("redo", path).code == 0
    assert count(run, path) == 2


def test_a_coder_can_be_named(run: Run, path: Path) -> None:
    mark(run, path, "0:3", "Ann")
    mark(run, path, "4:9", "Ben")
    assert run("undo", path, "--coder", "Ann").code == 0
    left = run("info", path, "--json").json
    assert [coder["name"] for coder in left["coders"]].count("Ben") == 1
    assert left["annotations"] == 1
    unknown = run("undo", path, "--coder", "Zoe")
    assert unknown.code == 1
    assert "Ben" in unknown.err


def test_nothing_to_redo(run: Run, path: Path) -> None:
    assert run("redo", path).code == 1


def test_undo_and_redo_tell_a_script_what_they_did(run: Run, path: Path) -> None:
    mark(run, path, "0:3")
    undone = run("undo", path, "--json").json
    assert {name: undone[name] for name in ("verb", "of", "act", "can_redo")} == {
        "verb": "undo", "of": "annotate", "act": "tag as claim", "can_redo": True,
    }  # fmt: skip
    done = run("redo", path, "--json").json
    assert (done["verb"], done["can_undo"], done["can_redo"]) == ("redo", True, False)
    assert done["changes"] == undone["changes"]
