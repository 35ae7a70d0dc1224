"""The outer edge of the window: an exception that nobody expected is written down and said in one sentence."""

import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from rubricate.words import tr

LARGEST = 1_000_000


class CrashLog:
    """Writes what went wrong to a file in the data folder. The work is safe: every change was kept when it was made."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._say: Callable[[str, str], None] | None = None

    def install(self, say: Callable[[str, str], None]) -> None:
        """Handle what reaches the top of the event loop; `say(sentence, details)` tells the user."""
        self._say = say
        sys.excepthook = self.handle

    def handle(self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        """Write it down, say it, go on. Ctrl+C in a terminal ends the program as ever."""
        sys.__excepthook__(kind, problem, trace)
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        details = "".join(traceback.format_exception(kind, problem, trace))
        self._write(details)
        if self._say is not None:
            self._say(
                tr("Something went wrong here. What was done before is kept. Details: {path}", path=self._path), details
            )

    def _write(self, details: str) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if self._path.exists() and self._path.stat().st_size > LARGEST:
                self._path.replace(self._path.with_suffix(".old.log"))
            with self._path.open("a", encoding="utf-8") as log:
                log.write(f"{time.strftime('%Y-%m-%d %H:%M:%S')}\n{details}\n")
        except OSError:
            print(details, file=sys.stderr)  # noqa: T201  # the last place left
