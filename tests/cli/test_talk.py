"""Results go to stdout, everything else to stderr."""

import io
import json
import sys

import pytest

from rubricate.cli.talk import progress, remark, say_json
from rubricate.formats.writing import unwatched


def test_json_is_readable_where_the_terminal_is(capsys: pytest.CaptureFixture[str]) -> None:
    say_json({"name": "Größe 😀"})
    assert "Größe 😀" in capsys.readouterr().out


def test_json_is_plain_where_it_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    say_json({"name": "Größe"})
    sys.stdout.flush()
    assert json.loads(raw.getvalue().decode("ascii")) == {"name": "Größe"}


def test_a_remark_is_no_result(capsys: pytest.CaptureFixture[str]) -> None:
    remark("by the way")
    assert capsys.readouterr() == ("", "by the way\n")


def test_nobody_watches_without_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("Reading") as told:
        assert told is unwatched
    assert capsys.readouterr() == ("", "")


def test_a_terminal_gets_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = io.StringIO()
    screen.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.setattr(sys, "stderr", screen)
    with progress("Reading") as told:
        told(1, 2)
    assert "Reading" in screen.getvalue()
