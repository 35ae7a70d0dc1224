"""`rubricate new`: a project with the four tags."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_a_new_project_has_the_four_tags_with_their_keys(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "new.rubricate"
    assert run("new", place).code == 0
    facts = run("info", place, "--json").json
    assert [(tag["name"], tag["key"]) for tag in facts["tags"]] == [
        ("claim", "1"), ("quote", "2"), ("opinion", "3"), ("statistic", "4"),
    ]  # fmt: skip
    assert facts["project"] == "new"
    assert facts["documents"] == []


def test_what_is_there_is_never_replaced(run: Run, tmp_path: Path, path: Path) -> None:
    before = path.read_bytes()
    done = run("new", path)
    assert (done.code, done.out) == (1, "")
    assert path.read_bytes() == before


def test_a_folder_that_is_not_there(run: Run, tmp_path: Path) -> None:
    done = run("new", tmp_path / "gone" / "new.rubricate")
    assert (done.code, done.err.count("\n")) == (1, 1)


def test_the_coder_may_have_a_name(run: Run, tmp_path: Path) -> None:
    run("new", tmp_path / "new.rubricate", "--coder", "Ann")
    assert [c["name"] for c in run("info", tmp_path / "new.rubricate", "--json").json["coders"]] == ["Ann"]


def test_a_coder_needs_a_name(run: Run, tmp_path: Path) -> None:
    for name in ("", " ", "a\nb"):
        assert run("new", tmp_path / "p.rubricate", "--coder", name).code == 1
    assert not (tmp_path / "p.rubricate").exists()


def test_a_folder_that_is_not_there_is_named_as_such(run: Run, tmp_path: Path) -> None:
    done = run("new", tmp_path / "no" / "p.rubricate")
    assert (done.code, done.err) == (1, "p.rubricate was not written: its folder is not there. Choose another one.\n")


@pytest.mark.parametrize("length", [239, 244, 300])
def test_too_long_a_name_is_told(run: Run, tmp_path: Path, length: int) -> None:
    done = run("new", tmp_path / ("x" * length + ".rubricate"))
    assert done.code == 1
    assert done.err.endswith("its name is too long. Choose a shorter one.\n")
    assert list(tmp_path.glob("x*")) == []


def test_the_longest_name_there_is_can_be_used(run: Run, tmp_path: Path) -> None:
    place, text = tmp_path / ("x" * 237 + ".rubricate"), tmp_path / "a.txt"
    text.write_text("Words.")
    assert [run(*words).code for words in (("new", place), ("add", place, text), ("check", place))] == [0, 0, 0]
