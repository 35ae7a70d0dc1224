"""`rubricate` and `rubricate open`: the window."""

import os
from collections.abc import Sequence
from pathlib import Path

from rubricate.cli.display import can_show
from rubricate.cli.names import COMMANDS
from rubricate.cli.refusals import NoDisplay, NoSuchFile, NoWindow

SAMPLE = "--sample"


def open_window(arguments: Sequence[str]) -> int:
    """Open the paths, or with --sample the sample; with neither go on where one was. Returns when the window closes.

    Raises NoSuchFile, NoDisplay, NoWindow.
    """
    paths = [Path(word) for word in arguments if word != SAMPLE]
    for path in paths:
        if not os.path.exists(path):  # noqa: PTH110  # Path.exists raises for a name that no file can have
            raise NoSuchFile(str(path), _like(str(path)) if len(arguments) == 1 else "")
    if not can_show():
        raise NoDisplay
    try:
        from rubricate.gui.app import main
    except ImportError as lack:  # a system library of Qt's that a bare Linux doesn't have
        raise NoWindow(str(lack)) from lack
    return main(paths, sample=SAMPLE in arguments)


def _like(word: str) -> str:
    """The command that was meant, where a first word is nearly one."""
    import difflib

    return next(iter(difflib.get_close_matches(word, sorted(COMMANDS), n=1, cutoff=0.7)), "")
