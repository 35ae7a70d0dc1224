"""The outer edge of the window."""

from pathlib import Path

import pytest

from rubricate.gui import crash
from rubricate.gui.crash import CrashLog


def happen(log: CrashLog) -> None:
    try:
        raise ZeroDivisionError
    except ZeroDivisionError as problem:
        log.handle(type(problem), problem, problem.__traceback__)


def test_a_fault_is_written_down_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.excepthook", lambda *_: None)
    said: list[tuple[str, str]] = []
    log = CrashLog(tmp_path / "data" / "crash.log")
    log.install(lambda sentence, details: said.append((sentence, details)))
    happen(log)
    happen(log)
    assert (tmp_path / "data" / "crash.log").read_text(encoding="utf-8").count("Traceback") == 2
    assert str(tmp_path) in said[0][0]
    assert "ZeroDivisionError" in said[0][1]


def test_a_long_log_is_set_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crash, "LARGEST", 10)
    log = CrashLog(tmp_path / "crash.log")
    happen(log)
    happen(log)
    assert (tmp_path / "crash.old.log").exists()
