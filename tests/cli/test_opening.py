"""`rubricate` without a command: the window, or one sentence why there is none."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there always is a display")
@pytest.mark.parametrize("words", [(), ("open",), ("open", "--sample")])
def test_without_a_display_a_sentence_names_the_headless_form(bare: None, run: Run, words: tuple[str, ...]) -> None:
    done = run(*words)
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert "no display" in done.err
    assert "rubricate new" in done.err


def test_a_display_that_does_not_answer_is_none(bare: None, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":9876")
    assert "no display" in run().err


def test_a_file_that_is_not_there(bare: None, run: Run, tmp_path: Path) -> None:
    done = run(tmp_path / "gone.txt")
    assert (done.code, done.err) == (1, f"There is no file {tmp_path / 'gone.txt'}.\n")


def test_a_mistyped_command_is_wrong_use(bare: None, run: Run) -> None:
    done = run("exprot")
    assert done.code == 2
    assert "“export”" in done.err


def test_paths_reach_the_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    seen: list[object] = []
    text = tmp_path / "a.txt"
    text.write_text("A text.")
    monkeypatch.setattr("rubricate.gui.app.main", lambda paths, **how: seen.append((list(paths), how)) or 7)
    assert run("open", text).code == 7
    assert run(text).code == 7
    assert run("open", "--sample").code == 7
    assert seen == [([text], {"sample": False}), ([text], {"sample": False}), ([], {"sample": True})]


def test_a_missing_system_library_is_named(monkeypatch: pytest.MonkeyPatch, run: Run) -> None:
    monkeypatch.setitem(sys.modules, "rubricate.gui.app", None)
    done = run("open")
    assert done.code == 1
    assert "system library" in done.err


def test_the_installed_command_starts() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "rubricate.cli.main", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("rubricate ")


def test_a_name_that_no_file_can_have_is_none(run: Run) -> None:
    assert run("x" * 300).err.startswith("There is no file xxx")
