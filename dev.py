#!/usr/bin/env python3
"""Starts and tests Rubricate from a checkout, on a machine that has nothing but Python.

    python3 dev.py run [--headless | ARGUMENTS OF rubricate]   open the program on the sample article
    python3 dev.py test [ARGUMENTS OF pytest]                  every check and test; with arguments, pytest alone
    python3 dev.py fuzz [ARGUMENTS OF pytest]                  10,000 damaged files for each reader and importer
    python3 dev.py bench [NAME ...] [--json FILE]              the table of docs/performance.md
    python3 dev.py screenshots                                 the pictures of the README

Each command sets up what it needs first and does nothing twice: the virtual environment in .venv, the locked
libraries, the program itself (then also at .venv/bin/rubricate) and, on Linux, the system libraries that Qt needs.
Exit codes: 0 done, 1 something failed, 2 wrong use, 3 the machine lacks something (the output says what to do).
"""

from __future__ import annotations  # so that an older Python gets as far as the sentence at the end

import ctypes
import hashlib
import importlib.util
import os
import secrets
import shlex
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
PROGRAM = BIN / ("rubricate.exe" if os.name == "nt" else "rubricate")
STAMP = VENV / "rubricate-set-up"
LOCK = ROOT / "packaging" / "requirements.lock"
LIBRARIES = ROOT / "packaging" / "system-libraries.txt"
APT = ("apt-get", "install", "-y", "--no-install-recommends")
DISPLAYS = {"DISPLAY": "x11", "WAYLAND_DISPLAY": "wayland"}
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
MUTATIONS = "10000"
CHECKS = (("ruff", "check"), ("ruff", "format", "--check"), ("mypy",), ("lint-imports",))
NO_DISPLAY = (
    "There is no display here, so no window can open; the same job without one is `python3 dev.py run --headless`, "
    "or step by step `.venv/bin/rubricate new`, `add`, `tag` and `export`."
)


class Lacking(Exception):
    """The machine lacks something; the message says what, and what to do."""


def say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def call(command: Sequence[str | Path], extra: Mapping[str, str] = {}, place: Path = ROOT) -> int:
    """Shows a command, runs it in a folder with these variables set, and returns its exit code."""
    words = [str(word) for word in command]
    say("> " + shlex.join(word.replace(f"{ROOT}{os.sep}", "") for word in words))
    return subprocess.run(words, cwd=place, env={**os.environ, **extra}, check=False).returncode


def must(command: Sequence[str | Path]) -> None:
    """Runs a command of the set-up; ends with its exit code when it fails."""
    if code := call(command):
        raise SystemExit(code)


# --- what the system has to bring


def libraries(purposes: Iterable[str]) -> list[tuple[str, str]]:
    """The (library, Debian package) pairs that serve these purposes, from packaging/system-libraries.txt."""
    lines = (line.split() for line in LIBRARIES.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return [(library, package) for purpose, library, package in lines if purpose in purposes]


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing(*purposes: str) -> list[tuple[str, str]]:
    """Which libraries for these purposes Linux can't load; elsewhere Qt brings all of them."""
    if not sys.platform.startswith("linux"):
        return []
    return [pair for pair in libraries(purposes) if not loads(pair[0])]


def install_packages(what: str, packages: Sequence[str]) -> None:
    """Installs Debian packages where that is allowed; raises Lacking with the exact line to run where it is not."""
    may = shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0
    if not may:
        line = shlex.join(["sudo", *APT, *packages])
        raise Lacking(f"Rubricate needs {what}.\nRun this once, then the same command again:\n    {line}")
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    if call([*APT, *packages], quiet) and (call(["apt-get", "update"]) or call([*APT, *packages], quiet)):
        raise Lacking(f"Rubricate needs {what}, and apt-get could not install: {' '.join(packages)}")


def provide_libraries(*purposes: str) -> None:
    lacking = missing(*purposes)
    if not lacking:
        return
    if not shutil.which("apt-get"):
        names = " ".join(library for library, _ in lacking)
        raise Lacking(f"Rubricate needs these system libraries, which this machine lacks:\n    {names}")
    count = "1 system library" if len(lacking) == 1 else f"{len(lacking)} system libraries"
    install_packages(f"{count} that this machine lacks", [package for _, package in lacking])


# --- the virtual environment


def fingerprint() -> str:
    """What a finished set-up was made from: another Python, lock, project file or place of the checkout differs."""
    parts = (sys.version, str(ROOT), LOCK.read_text(), (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def works(python: Path) -> bool:
    """Whether the virtual environment's Python starts and is the version that runs this script."""
    probe = f"import sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]!r})"
    try:
        return subprocess.run([python, "-c", probe], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def has(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def pip() -> list[str | Path]:
    """The command that installs into .venv: its own pip, or the pip of the Python that runs this script."""
    own = any(VENV.glob("lib/python*/site-packages/pip")) or (VENV / "Lib" / "site-packages" / "pip").exists()
    return [PYTHON, "-m", "pip"] if own else [sys.executable, "-m", "pip", "--python", PYTHON]


def set_up() -> None:
    """Makes .venv with the locked libraries and the program in it, unless it is there."""
    made_from = fingerprint()
    if STAMP.exists() and STAMP.read_text() == made_from:
        return
    if not works(PYTHON):
        if not has("ensurepip") and not has("pip"):  # Debian splits both off
            install_packages("Python's venv, which this machine lacks", ["python3-venv"])
            importlib.invalidate_caches()
        say("> making .venv")
        venv.create(VENV, clear=True, with_pip=has("ensurepip"), symlinks=os.name != "nt")
    install = [*pip(), "install", "--quiet", "--disable-pip-version-check"]
    must([*install, "--only-binary", ":all:", "--require-hashes", "-r", LOCK])
    must([*install, "--no-deps", "--no-build-isolation", "-e", "."])  # hatchling, which builds it, is in the lock
    STAMP.write_text(made_from)


# --- the commands


def has_display() -> bool:
    return not sys.platform.startswith("linux") or any(os.environ.get(variable) for variable in DISPLAYS)


def run(arguments: list[str]) -> int:
    if "--headless" in arguments:
        set_up()
        return call([PYTHON, ROOT / "packaging" / "headless.py"])
    if not has_display():
        set_up()
        raise Lacking(NO_DISPLAY)
    provide_libraries("offscreen", *(purpose for variable, purpose in DISPLAYS.items() if os.environ.get(variable)))
    set_up()
    return call([PROGRAM, *(arguments or ["open", "--sample"])], place=Path.cwd())


def test(arguments: list[str]) -> int:
    provide_libraries("offscreen")
    set_up()
    pytest: list[str | Path] = [PYTHON, "-m", "pytest"]
    if arguments:
        return 1 if call([*pytest, *arguments], OFFSCREEN) else 0
    failed = [" ".join(check) for check in CHECKS if call([BIN / check[0], *check[1:]])]
    if call([*pytest, "-n", "2"], OFFSCREEN):
        failed.append("pytest")
    if window_stories(pytest):
        failed.append("pytest in a window")
    say(f"Not in order: {', '.join(failed)}." if failed else "All checks and tests passed.")
    return 1 if failed else 0


def fuzz(arguments: list[str]) -> int:
    """Damages files for hours; RUBRICATE_MUTATIONS and RUBRICATE_SEED decide how many, and which."""
    provide_libraries("offscreen")
    set_up()
    wanted = {"RUBRICATE_MUTATIONS": MUTATIONS, "RUBRICATE_SEED": secrets.token_hex(4)}
    extra = {name: os.environ.get(name) or value for name, value in wanted.items()}
    say(" ".join(f"{name}={value}" for name, value in extra.items()))
    command: list[str | Path] = [PYTHON, "-m", "pytest", "-m", "fuzz", "-n", "2", *(arguments or ["tests/formats"])]
    return 1 if call(command, OFFSCREEN | extra) else 0


def window_stories(pytest: Sequence[str | Path]) -> int:
    """The stories that need a real window: under Xvfb with a window manager, where these are installed."""
    lacking = [name for name in ("xvfb-run", "xauth", "openbox", "xdotool") if not shutil.which(name)]
    lacking += [library for library, _ in missing("x11")]
    if lacking:
        say(f"The stories in a real window were left out; this machine lacks {', '.join(lacking)}.")
        return 0
    with_manager = ["sh", "-c", 'openbox & exec "$@"', "sh"]
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24"]
    return call(
        [*screen, *with_manager, *pytest, "tests/stories", "-m", "window", "--window"], {"QT_QPA_PLATFORM": "xcb"}
    )


def module(name: str, arguments: Sequence[str]) -> int:
    """Runs a tool of tests/, which may need to draw; paths in its arguments are the caller's."""
    provide_libraries("offscreen")
    set_up()
    return call([PYTHON, "-m", name, *arguments], {"PYTHONPATH": str(ROOT)}, Path.cwd())


def bench(arguments: list[str]) -> int:
    return module("tests.bench", arguments)


def screenshots(arguments: list[str]) -> int:
    return module("tests.tools.screenshot", arguments)


def main(arguments: list[str]) -> int:
    commands = {"run": run, "test": test, "fuzz": fuzz, "bench": bench, "screenshots": screenshots}
    if not arguments or arguments[0] not in commands:
        say(str(__doc__))
        return 0 if arguments[:1] in (["-h"], ["--help"]) else 2
    try:
        return commands[arguments[0]](arguments[1:])
    except Lacking as lack:
        say(str(lack))
        return 3


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036
        sys.exit("Rubricate needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")
    sys.exit(main(sys.argv[1:]))
