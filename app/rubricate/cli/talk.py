"""What a command says: results on stdout, progress on stderr where somebody watches."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rubricate.formats.writing import Progress, unwatched


def say(line: str) -> None:
    """A line of the result."""
    print(line)  # noqa: T201


def remark(line: str) -> None:
    """A line about the work: it does not belong to the result, so it goes to stderr."""
    print(line, file=sys.stderr)  # noqa: T201


def say_json(value: object) -> None:
    """The result for a script, as JSON that every terminal can print."""
    plain = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
    say(json.dumps(value, ensure_ascii=plain, indent=2))


@contextmanager
def progress(title: str) -> Iterator[Progress]:
    """A bar on stderr while the work goes on; nothing where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield unwatched
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
