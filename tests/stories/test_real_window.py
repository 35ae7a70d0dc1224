"""The main job in a real window: real keys through a window manager, a kill, and what the disk then holds.

Run by `python3 dev.py test` under Xvfb with openbox and xdotool; by hand with `pytest -m window --window`.
"""

import csv
import json
import os
import subprocess
import sysconfig
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

pytestmark = pytest.mark.window

PROGRAM = Path(sysconfig.get_path("scripts")) / "rubricate"
TEXT = "The bridge is the best idea in years. Traffic fell by half.\nNobody was asked.\n"


def rubricate(*words: str | Path) -> str:
    """What a command says; it has to succeed."""
    done = subprocess.run([PROGRAM, *words], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


def xdotool(*words: str) -> str:
    return subprocess.run(["xdotool", *words], capture_output=True, text=True, check=True, timeout=60).stdout.strip()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one short text."""
    (tmp_path / "bridge.txt").write_text(TEXT, encoding="utf-8")
    rubricate("new", tmp_path / "story.rubricate")
    rubricate("add", tmp_path / "story.rubricate", tmp_path / "bridge.txt")
    return tmp_path / "story.rubricate"


@contextmanager
def started(project: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The program with that project in a window of its own, which has the keyboard."""
    with subprocess.Popen([PROGRAM, project], env={**os.environ, "QT_QPA_PLATFORM": "xcb"}) as running:
        give_keys(running, project.stem)
        yield running
        running.kill()


@pytest.fixture
def program(project: Path) -> Iterator[subprocess.Popen[bytes]]:
    with started(project) as running:
        yield running


def give_keys(running: subprocess.Popen[bytes], title: str) -> None:
    """Wait for a window of the program with this in its title, and for it to have the keyboard."""
    found = xdotool("search", "--sync", "--onlyvisible", "--pid", str(running.pid), "--name", title)
    xdotool("windowactivate", "--sync", found.split()[0])


def press(*keys: str) -> None:
    xdotool("key", "--delay", "60", *keys)


def counts(project: Path) -> dict[str, int]:
    """How many annotations each tag has; asked of the command line, also while the window has the file."""
    return {tag["name"]: tag["annotations"] for tag in json.loads(rubricate("info", project, "--json"))["tags"]}


def comes(is_so: Callable[[], bool]) -> bool:
    """Whether it is so soon: each look takes a command, and keys take a moment."""
    return any(is_so() for _ in range(20))


def notes(project: Path, folder: Path) -> list[str]:
    """The notes of the annotations, as the command line exports them."""
    out = folder / "notes" / "marks.csv"
    out.parent.mkdir(exist_ok=True)
    rubricate("export", project, out)
    with out.open(encoding="utf-8", newline="") as file:
        return [row["note"] for row in csv.DictReader(file)]


def test_what_was_tagged_by_keys_survives_a_kill_and_is_exported(
    project: Path, program: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    press("ctrl+Home", "ctrl+shift+Right", "ctrl+shift+Right", "1")
    press("ctrl+End", "ctrl+shift+Home", "3")
    wanted = {"claim": 1, "quote": 0, "opinion": 1, "statistic": 0}
    assert comes(lambda: counts(project) == wanted)

    program.kill()
    program.wait()
    assert counts(project) == wanted
    rubricate("export", project, tmp_path / "marks.csv")
    with (tmp_path / "marks.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["tag"]: row for row in csv.DictReader(file)}
    assert rows["claim"]["text"] == "The bridge"
    assert rows["opinion"]["text"] == TEXT.strip()
    assert all(row["text"] == TEXT[int(row["start"]) : int(row["end"])] for row in rows.values())


def test_a_note_survives_a_kill_while_it_is_typed_and_undo_goes_on_after_it(project: Path, tmp_path: Path) -> None:
    with started(project) as program:
        press("ctrl+Home", "ctrl+shift+Right", "ctrl+shift+Right", "1")
        assert comes(lambda: counts(project)["claim"] == 1)
        press("ctrl+Return")
        xdotool("type", "--delay", "60", "Says who")
        assert comes(lambda: notes(project, tmp_path) == ["Says who"])
        program.kill()
    with started(project):
        press("ctrl+z")
        assert comes(lambda: notes(project, tmp_path) == [""])
        press("ctrl+z")
        assert comes(lambda: counts(project)["claim"] == 0)
