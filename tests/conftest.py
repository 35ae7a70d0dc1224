"""What holds for every test: no screen needed, a home of its own, and nothing left behind.

Qt's warnings fail a test too, through pytest-qt: `qt_log_level_fail` in pyproject.toml, with those that may come.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.leaks import Connections, watched_threads

# Before Qt is loaded: without a display it aborts the process, and no test may open windows on somebody's desk.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"

# The terminal that starts the tests doesn't decide what they see.
os.environ["TERM"] = "xterm"
for variable in ("COLUMNS", "FORCE_COLOR", "NO_COLOR", "GITHUB_ACTIONS", "LANGUAGE", "RUBRICATE_LANGUAGE"):
    os.environ.pop(variable, None)

settings.register_profile("dev", max_examples=60, deadline=None)
settings.register_profile("ci", max_examples=40, deadline=None, derandomize=True, print_blob=True)
settings.register_profile("thorough", max_examples=2000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "dev"))

CONNECTIONS = Connections()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--window", action="store_true", help="also run the tests that need a real window (see dev.py)")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--window"):
        return
    skip = pytest.mark.skip(reason="needs a real window: dev.py test runs it under Xvfb, pytest with --window")
    for item in items:
        if item.get_closest_marker("window"):
            item.add_marker(skip)


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """Fails a test that leaves a thread running or a SQLite connection open."""
    with CONNECTIONS.watched() as open_files, watched_threads() as threads:
        yield
    assert not threads, f"left running: {', '.join(threads)}"
    assert not open_files, f"left open: {', '.join(open_files)}"


@pytest.fixture(autouse=True)
def home(nothing_left: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that stands for the user's settings, data and documents; new and empty for each test."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("RUBRICATE_HOME", str(folder))
    return folder
