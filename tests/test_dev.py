"""dev.py: what it decides. That it works on a bare machine is tried in one (docs/decisions/0001)."""

import importlib.util
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

import dev


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Records what would be run; everything succeeds."""
    seen: list[str] = []

    def call(command: Sequence[str | Path], extra: object = None, place: object = None) -> int:
        seen.append(" ".join(str(word) for word in command))
        return 0

    monkeypatch.setattr(dev, "call", call)
    return seen


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A set-up that is finished, in a folder of its own."""
    monkeypatch.setattr(dev, "VENV", tmp_path)
    monkeypatch.setattr(dev, "STAMP", tmp_path / "stamp")
    (tmp_path / "stamp").write_text(dev.fingerprint())
    return tmp_path


@pytest.fixture
def linux(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Debian that lacks nothing, without a display."""
    monkeypatch.setattr(dev.sys, "platform", "linux")
    monkeypatch.setattr(dev, "loads", lambda library: True)
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    for variable in dev.DISPLAYS:
        monkeypatch.delenv(variable, raising=False)


def lack(monkeypatch: pytest.MonkeyPatch, *libraries: str) -> None:
    monkeypatch.setattr(dev, "loads", lambda library: library not in libraries)


def be(monkeypatch: pytest.MonkeyPatch, user: int) -> None:
    monkeypatch.setattr(dev.os, "geteuid", lambda: user, raising=False)


# --- the data files


def test_every_system_library_has_a_purpose_a_file_and_a_package() -> None:
    lines = [line for line in dev.LIBRARIES.read_text().splitlines() if not line.startswith("#")]
    assert {line.split()[0] for line in lines} == {"offscreen", *dev.DISPLAYS.values()}
    assert all(re.fullmatch(r"\w+ +lib[\w.+-]+\.so\.\d+ +lib[a-z0-9.-]+", line) for line in lines)
    assert len({line.split()[1] for line in lines}) == len(lines)


def test_the_lock_names_every_requirement_and_has_hashes_and_no_address() -> None:
    lock = dev.LOCK.read_text()
    locked = dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", lock, re.MULTILINE))
    project = tomllib.loads((dev.ROOT / "pyproject.toml").read_text())["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.split(r"[^\w.-]", line)[0].lower() for line in asked}
    assert names <= set(locked)
    assert "://" not in lock
    for entry in re.split(r"\n(?=\S)", lock):
        assert entry.startswith("#") or "--hash=sha256:" in entry, entry.split()[0]


# --- system libraries


def test_a_plain_user_is_given_the_exact_line(monkeypatch: pytest.MonkeyPatch, linux: None) -> None:
    be(monkeypatch, 1000)
    lack(monkeypatch, "libEGL.so.1", "libGL.so.1")
    with pytest.raises(dev.Lacking) as lacking:
        dev.provide_libraries("offscreen")
    assert str(lacking.value).splitlines() == [
        "Rubricate needs 2 system libraries that this machine lacks.",
        "Run this once, then the same command again:",
        "    sudo apt-get install -y --no-install-recommends libegl1 libgl1",
    ]


def test_root_gets_them_installed(monkeypatch: pytest.MonkeyPatch, linux: None, calls: list[str]) -> None:
    be(monkeypatch, 0)
    lack(monkeypatch, "libEGL.so.1")
    dev.provide_libraries("offscreen")
    assert calls == ["apt-get install -y --no-install-recommends libegl1"]


def test_the_package_lists_are_fetched_only_when_the_first_try_fails(
    monkeypatch: pytest.MonkeyPatch, linux: None
) -> None:
    be(monkeypatch, 0)
    seen: list[str] = []
    codes = iter([100, 0, 0])
    monkeypatch.setattr(dev, "call", lambda command, extra=None: seen.append(command[1]) or next(codes))
    dev.install_packages("a library", ["libegl1"])
    assert seen == ["install", "update", "install"]


def test_without_apt_the_libraries_themselves_are_named(monkeypatch: pytest.MonkeyPatch, linux: None) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda name: None)
    lack(monkeypatch, "libEGL.so.1")
    with pytest.raises(dev.Lacking, match=r"libEGL\.so\.1"):
        dev.provide_libraries("offscreen")


def test_other_systems_lack_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.sys, "platform", "darwin")
    lack(monkeypatch, "libEGL.so.1")
    assert dev.missing("offscreen") == []
    assert dev.has_display()


# --- the virtual environment


def test_nothing_is_done_twice(made: Path, calls: list[str]) -> None:
    dev.set_up()
    assert calls == []


def test_a_new_lock_installs_it_and_then_the_program(
    made: Path, calls: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (made / "stamp").write_text("made from an older lock")
    monkeypatch.setattr(dev, "works", lambda python: True)
    dev.set_up()
    assert [call.split("--disable-pip-version-check ")[1] for call in calls] == [
        f"--only-binary :all: --require-hashes -r {dev.LOCK}",
        "--no-deps --no-build-isolation -e .",
    ]
    assert (made / "stamp").read_text() == dev.fingerprint()


def test_a_failed_install_leaves_no_stamp(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (made / "stamp").unlink()
    monkeypatch.setattr(dev, "works", lambda python: True)
    monkeypatch.setattr(dev, "call", lambda command, extra=None: 7)
    with pytest.raises(SystemExit) as ended:
        dev.set_up()
    assert ended.value.code == 7
    assert not (made / "stamp").exists()


def test_without_ensurepip_the_pip_at_hand_installs(made: Path) -> None:
    assert dev.pip()[:4] == [dev.sys.executable, "-m", "pip", "--python"]
    (made / "lib" / "python3.11" / "site-packages" / "pip").mkdir(parents=True)
    assert dev.pip() == [dev.PYTHON, "-m", "pip"]


def test_neither_ensurepip_nor_pip_asks_debian_for_venv(
    made: Path, linux: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    (made / "stamp").unlink()
    be(monkeypatch, 1000)
    monkeypatch.setattr(dev, "works", lambda python: False)
    monkeypatch.setattr(dev, "has", lambda module: False)
    with pytest.raises(dev.Lacking, match=r"sudo apt-get install -y --no-install-recommends python3-venv$"):
        dev.set_up()


# --- the commands


def test_without_a_display_one_sentence_names_the_headless_form(
    made: Path, linux: None, calls: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(["run"]) == 3
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "dev.py run --headless" in said
    assert calls == []


def test_headless_needs_neither_display_nor_libraries_of_qt(
    made: Path, linux: None, calls: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    lack(monkeypatch, "libEGL.so.1")
    assert dev.main(["run", "--headless"]) == 0
    assert [call.rpartition("/")[2] for call in calls] == ["headless.py"]


@pytest.mark.parametrize(("variable", "package"), [("DISPLAY", "libxcb-cursor0"), ("WAYLAND_DISPLAY", "libwayland-c")])
def test_a_display_asks_for_its_own_libraries(
    made: Path, linux: None, monkeypatch: pytest.MonkeyPatch, variable: str, package: str
) -> None:
    be(monkeypatch, 1000)
    monkeypatch.setenv(variable, "0")
    monkeypatch.setattr(dev, "loads", lambda library: False)
    with pytest.raises(dev.Lacking) as lacking:
        dev.run([])
    others = {"libxcb-cursor0", "libwayland-c"} - {package}
    assert package in str(lacking.value)
    assert not any(other in str(lacking.value) for other in others)


def test_a_failed_check_fails_the_whole_but_ends_nothing(
    made: Path, linux: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    seen: list[str] = []

    def call(command: Sequence[str | Path], extra: object = None, place: object = None) -> int:
        seen.append(" ".join(Path(word).name for word in command))
        return 1 if "mypy" in seen[-1] else 0

    monkeypatch.setattr(dev, "call", call)
    assert dev.main(["test"]) == 1
    assert seen[:4] == ["ruff check", "ruff format --check", "mypy", "lint-imports"]
    assert "pytest -n 2" in seen[4]
    assert "window" in seen[5]
    assert capsys.readouterr().err == "Not in order: mypy.\n"


def test_arguments_run_pytest_alone(made: Path, linux: None, calls: list[str]) -> None:
    assert dev.main(["test", "tests/core", "-x"]) == 0
    assert [call.partition(" -m ")[2] for call in calls] == ["pytest tests/core -x"]


def test_the_stories_in_a_window_are_left_out_aloud_where_they_cant_run(
    made: Path, linux: None, calls: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda name: None if name == "xdotool" else f"/usr/bin/{name}")
    assert dev.main(["test"]) == 0
    assert "left out; this machine lacks xdotool." in capsys.readouterr().err
    assert not any("window" in call for call in calls)


def test_files_are_damaged_many_times_with_a_seed_that_is_said(
    made: Path, linux: None, calls: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RUBRICATE_SEED", "7")
    monkeypatch.delenv("RUBRICATE_MUTATIONS", raising=False)
    assert dev.main(["fuzz"]) == 0
    assert [call.partition(" -m ")[2] for call in calls] == ["pytest -m fuzz -n 2 tests/formats"]
    assert "RUBRICATE_MUTATIONS=10000 RUBRICATE_SEED=7" in capsys.readouterr().err


@pytest.mark.parametrize(("words", "code"), [([], 2), (["walk"], 2), (["--help"], 0)])
def test_an_unknown_command_is_answered_with_the_usage(words: list[str], code: int, capsys) -> None:
    assert dev.main(words) == code
    assert "python3 dev.py run" in capsys.readouterr().err


@pytest.mark.parametrize(("command", "tool"), [("bench", "tests.bench"), ("screenshots", "tests.tools.screenshot")])
def test_tools_get_their_arguments(made: Path, linux: None, calls: list[str], command: str, tool: str) -> None:
    assert dev.main([command, "start"]) == 0
    assert [call.partition(" -m ")[2] for call in calls] == [f"{tool} start"]
    assert importlib.util.find_spec(tool) is not None
