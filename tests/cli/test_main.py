"""Which way the first word goes, exit codes, and the outer edge."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from rubricate import __version__
from rubricate.cli import main as edge
from rubricate.cli.main import opens
from rubricate.cli.names import COMMANDS
from rubricate.cli.program import program
from tests.cli.conftest import Run


@pytest.mark.parametrize("words", [[], ["open"], ["open", "a.txt"], ["open", "--sample"], ["a.txt"], ["tags"]])
def test_these_open_the_window(words: list[str]) -> None:
    assert opens(words)


@pytest.mark.parametrize("words", [["--version"], ["-h"], ["open", "--help"], *([c] for c in COMMANDS - {"open"})])
def test_these_do_not(words: list[str]) -> None:
    assert not opens(words)


def test_every_command_is_known_to_the_first_look() -> None:
    groups = {group.name for group in program.registered_groups}
    assert {command.name for command in program.registered_commands} | groups == COMMANDS


def test_version_and_help(run: Run) -> None:
    assert run("--version").out.strip() == f"rubricate {__version__}"
    assert "export" in run("--help").out
    for command in COMMANDS:
        assert run(command, "--help").code == 0


@pytest.mark.parametrize("words", [("new",), ("export", "x"), ("tag", "x", "--colour", "red"), ("--no-such",)])
def test_wrong_use_is_2(run: Run, words: tuple[str, ...]) -> None:
    assert run(*words).code == 2


@pytest.mark.parametrize("command", ["info", "check", "undo", "redo"])
def test_a_file_that_is_not_ours_is_3_and_untouched(run: Run, tmp_path: Path, command: str) -> None:
    letter = tmp_path / "letter.rubricate"
    letter.write_text("Dear Sir")
    done = run(command, letter)
    assert (done.code, done.out) == (3, "")
    assert done.err.count("\n") == 1
    assert letter.read_text() == "Dear Sir"


def test_a_project_that_is_not_there_is_1(run: Run, tmp_path: Path) -> None:
    done = run("info", tmp_path / "gone.rubricate")
    assert done.code == 1
    assert "gone.rubricate" in done.err


def test_a_project_that_another_program_holds_is_4_but_can_be_read(run: Run, path: Path, tmp_path: Path) -> None:
    hold = "import sys; from pathlib import Path; from rubricate.project import Project\n"
    hold += "with Project.open(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
    command = [sys.executable, "-c", hold, path]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout and other.stdout.readline() == "held\n"
        tag = run("tag", path, "--document", "article", "--span", "0:3", "--tag", "claim")
        assert (tag.code, tag.err.count("\n")) == (4, 1)
        assert run("info", path, "--json").json["annotations"] == 0
        assert run("export", path, tmp_path / "out.csv").code == 0
    assert run("tag", path, "--document", "article", "--span", "0:3", "--tag", "claim").code == 0


def test_what_nobody_expected_is_one_sentence_and_written_down(
    run: Run, home: Path, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(arguments: object) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr(edge, "_done", broken)
    done = run("info", path)
    log = home / "data" / "crash.log"
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert str(log) in done.err
    assert "ZeroDivisionError" in log.read_text()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a pipe that nobody reads, as Linux has it")
def test_a_reader_that_has_seen_enough_is_no_fault(path: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "rubricate.cli.main", "info", path]
    try:
        done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, check=False)
    finally:
        os.close(write)
    assert (done.returncode, done.stderr) == (1, b"")


SEEN = """
import sys
from rubricate.cli.main import main
code = main(sys.argv[1:])
print(sorted({name.partition(".")[0] for name in sys.modules} & {"PySide6", "shiboken6"}))
sys.exit(code)
"""


@pytest.mark.parametrize(
    "words",
    [
        "--help",
        "new {folder}/new.rubricate",
        "add {path} {folder}/text.md",
        "tag {path} --document article --span 0:3 --tag claim",
        "export {path} {folder}/out.csv",
        "info {path}",
        "check {path}",
        "undo {path}",
    ],
)
def test_no_command_loads_qt(path: Path, tmp_path: Path, words: str) -> None:
    (tmp_path / "text.md").write_text("# A headline\n\nA *text*.", "utf-8")
    arguments = words.format(path=path, folder=tmp_path).split()
    done = subprocess.run([sys.executable, "-c", SEEN, *arguments], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "[]"), done.stderr


def test_the_way_to_the_window_loads_no_typer_and_no_storage() -> None:
    probe = "import sys; from rubricate.cli.main import opens; import rubricate.cli.opening\n"
    probe += "print([name for name in ('typer', 'sqlalchemy', 'rich', 'numpy') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
