"""Wrong use is said in our words, and help and wrong use in the language of the rest."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from rubricate import words
from rubricate.cli.wrong_use import helped, sentence
from rubricate.settings import Settings
from tests.cli.conftest import Run


@pytest.fixture
def german() -> Iterator[None]:
    words.install("de")
    yield
    words.install("none")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["export"], "PROJECT is missing."),
        (["export", "a", "b", "--fro", "x"], "There is no option --fro. Is one of these meant: --for, --format?"),
        (["export", "a", "b", "c"], "This is too much: c."),
        (["export", "a", "b", "--for", "foo"], "--for cannot be foo. There are: data, spreadsheet."),
        (["history", "a", "--limit", "many"], "--limit needs a number."),
        (["history", "a", "--limit", "0"], "--limit is 1 at least."),
        (["tag", "a", "--span"], "--span needs a value."),
        (["codebook", "nope"], "There is no command nope."),
        (["search", "a", "b", "--regex", "--words"], "Give either --regex or --words."),
    ],
)
def test_wrong_use_in_our_words(run: Run, arguments: list[str], said: str) -> None:
    outcome = run(*arguments)
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.splitlines()[-1] == said


def test_it_is_said_how_the_command_is_used(run: Run) -> None:
    assert run("export").err.splitlines()[:3] == [
        "Usage: rubricate export [OPTIONS] {PROJECT} {OUT}",
        "`rubricate export -h` says more.",
        "",
    ]


def test_what_is_not_known_here_is_passed_on() -> None:
    assert sentence("Something else went wrong.") == "Something else went wrong."


def test_wrong_use_in_german(run: Run, german: None) -> None:
    assert sentence("Missing argument 'PROJECT'.") == "PROJECT fehlt."
    assert sentence("No such option: --fro (Possible options: --for)").startswith("Es gibt keine Option --fro.")


def test_help_in_german(german: None) -> None:
    page = "Usage: rubricate\n\nArguments:\n  A  [required]\n\nOptions:\n  --b  [default: c]\n"
    assert helped(page) == "Aufruf: rubricate\n\nArgumente:\n  A  [nötig]\n\nOptionen:\n  --b  [sonst: c]\n"
    assert helped("  -h, --help  Show this message and exit.\n") == "  -h, --help  Dies zeigen und enden.\n"


@pytest.mark.parametrize("chosen", ["", "de"])
def test_a_command_speaks_the_language_that_was_chosen_in_the_window(home: Path, chosen: str) -> None:
    settings = Settings.load()
    settings.language = chosen
    settings.save()
    command = [sys.executable, "-m", "rubricate.cli.main", "export", "--help"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    assert ("Das Ergebnis als JSON ausgeben." in done.stdout) == bool(chosen)
    assert ("Aufruf: rubricate export" in done.stdout) == bool(chosen)
