"""The `rubricate` command: where it starts, and its outer edge.

The window must come fast, so the way to it loads nothing else: no typer, no storage. Exit codes: 0 done, 1 failed,
2 wrong use, 3 not our file or damaged, 4 in use.
"""

import os
import sys
from collections.abc import Sequence
from typing import Final

from rubricate import words
from rubricate.cli.names import COMMANDS
from rubricate.core.errors import RubricateError

CHILD: Final = "--rubricate-child"  # as in formats.child_serving, which the way to the window does not load
FAILED: Final = 1
INTERRUPTED: Final = 130


def run() -> None:
    """The entry point of the installed command; in a frozen program also that of its child (formats.child)."""
    if sys.argv[1:2] == [CHILD]:
        from rubricate.formats.child_serving import serve

        return serve()
    sys.exit(main(sys.argv[1:]))


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments say; the exit code. What goes wrong is one sentence on stderr."""
    words.install()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a terminal that lacks a letter still gets the sentence
    try:
        code = _done(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()  # here, where a reader that has gone is no fault
        return code
    except RubricateError as error:
        return _refused(error)
    except BrokenPipeError:  # who reads our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as fault:  # noqa: BLE001  # the outer edge
        from rubricate.cli.faults import write_down

        _complain(
            words.tr("Something went wrong here. What was done before is kept. Details: {path}", path=write_down(fault))
        )
        return FAILED


def opens(arguments: Sequence[str]) -> bool:
    """Whether these arguments ask for the window: none, `open`, or a first word that is neither command nor option."""
    if not arguments:
        return True
    first, *rest = arguments
    if first == "open":
        return not any(word.startswith("-") and word != "--sample" for word in rest)
    return first not in COMMANDS and not first.startswith("-")


def _done(arguments: Sequence[str]) -> int:
    if opens(arguments):
        from rubricate.cli.opening import open_window

        return open_window(arguments[1:] if arguments[:1] == ["open"] else arguments)
    from rubricate.settings import kept_language

    words.install(kept_language())  # before the commands are made: their help is said in it
    from rubricate.cli.program import program
    from rubricate.cli.wrong_use import run
    from rubricate.collector import calm

    calm()
    return run(program, arguments)


def _refused(error: RubricateError) -> int:
    from rubricate.cli.faults import code_of

    _complain(words.explain(error))
    return code_of(error)


def _complain(sentence: str) -> None:
    print(sentence, file=sys.stderr)  # noqa: T201


if __name__ == "__main__":
    run()
