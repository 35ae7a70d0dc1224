"""What typer says by itself, of wrong use and in its help, in the words and the language of the rest.

typer has these sentences in English alone, at places that move from version to version; so they are read and said anew.
What is not known here is passed on as it is.
"""

import io
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import redirect_stdout
from typing import Any, Final, cast

import typer

from rubricate.words import SOURCE, language, tr

WRONG_USE: Final = 2
HELP: Final = ("-h", "--help")

# The parent of what we raise ourselves: the error class of the library under typer, which has changed its place.
_WrongUse = cast("type[Exception]", typer.BadParameter.__mro__[1])


def run(program: typer.Typer, arguments: Sequence[str]) -> int:
    """Do what the arguments say; the exit code. Wrong use is said on stderr."""
    if language() == SOURCE or not any(word in HELP for word in arguments):
        return _run(program, arguments)
    held = io.StringIO()
    with redirect_stdout(held):
        code = _run(program, arguments)
    print(helped(held.getvalue()), end="")  # noqa: T201
    return code


def sentence(message: str) -> str:
    """What typer's sentence says, in ours."""
    for pattern, say in _SENTENCES:
        if match := re.fullmatch(pattern, message, re.DOTALL):
            return say(*match.groups(default=""))
    return message


def helped(text: str) -> str:
    """A help page with typer's own words in the language of the rest."""
    for pattern, say in _HELP:
        text = re.sub(pattern, lambda match, say=say: say(*match.groups()), text, flags=re.MULTILINE)  # type: ignore[misc]
    return text


def _complain(wrong: Any) -> None:
    """`wrong` is an error of the library under typer: it knows its command, and words itself."""
    message, lines = wrong.format_message(), []
    if message.startswith("Usage:"):  # no arguments at all: the help itself
        lines = [helped(message)]
    else:
        if wrong.ctx is not None:
            more = tr("`{command}` says more.", command=f"{wrong.ctx.command_path} {HELP[0]}")
            lines = [helped(wrong.ctx.get_usage()), more, ""]
        lines.append(sentence(message))
    print("\n".join(lines), file=sys.stderr)  # noqa: T201


def _run(program: typer.Typer, arguments: Sequence[str]) -> int:
    try:
        code = program(list(arguments), prog_name="rubricate", standalone_mode=False)
    except _WrongUse as wrong:
        _complain(wrong)
        return WRONG_USE
    return code if isinstance(code, int) else 0


def _names(words: str) -> str:
    return ", ".join(re.findall(r"[^\s',()]+", words))


def _unknown(name: str, possible: str) -> str:
    unknown = tr("There is no option {name}.", name=name)
    return f"{unknown} {tr('Is one of these meant: {names}?', names=_names(possible))}" if possible else unknown


_SENTENCES: Final[Iterable[tuple[str, Callable[..., str]]]] = (
    (r"Missing (?:argument|option) '(.+?)'\..*", lambda name: tr("{name} is missing.", name=name)),
    (
        r"No such option: (\S+)(?: \(Possible options: (.+)\)| Did you mean (.+)\?)?",
        lambda n, a, b: _unknown(n, a or b),
    ),
    (r"Option '(.+)' requires an argument\.", lambda name: tr("{name} needs a value.", name=name)),
    (r"Option '(.+)' does not take a value\.", lambda name: tr("{name} takes no value.", name=name)),
    (r"Got unexpected extra arguments?(?:\(s\))? \((.+)\)", lambda rest: tr("This is too much: {words}.", words=rest)),
    (r"No such command '(.+?)'\..*", lambda name: tr("There is no command {name}.", name=name)),
    (
        r"Invalid value for '(.+?)': (?:Value error, )?'(.+)' is not one of (.+)\.",
        lambda option, value, known: tr(
            "{option} cannot be {value}. There are: {names}.", value=value, option=option, names=_names(known)
        ),
    ),
    (
        r"Invalid value for '(.+?)': .*(?:greater than or equal to |x>=)(\d+).*",
        lambda option, least: tr("{option} is {least} at least.", option=option, least=least),
    ),
    (
        r"Invalid value for '(.+?)': .*(?:integer|number|float).*",
        lambda option: tr("{option} needs a number.", option=option),
    ),
    (r"Invalid value: (.+)", lambda said: said),
)

_HELP: Final[Iterable[tuple[str, Callable[..., str]]]] = (
    (r"^Usage: ", lambda: tr("Usage: ")),
    (r"^Arguments:$", lambda: tr("Arguments:")),
    (r"^Options:$", lambda: tr("Options:")),
    (r"^Commands:$", lambda: tr("Commands:")),
    (r"\[required\]", lambda: tr("[required]")),
    (r"\[default: ", lambda: tr("[default: ")),
    (r"Show this message and exit\.", lambda: tr("Show this and end.")),
)
