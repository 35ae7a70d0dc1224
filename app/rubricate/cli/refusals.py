"""What only the command line refuses, each with its sentence. Importing this teaches `words.explain` all of them."""

from dataclasses import dataclass

from rubricate.core.errors import RubricateError
from rubricate.words import tr
from rubricate.words.refusals import explain


@dataclass(unsafe_hash=True)
class NoSuchFile(RubricateError):
    """A path that isn't there; `command` is what may have been meant instead."""

    path: str
    command: str = ""


@dataclass(unsafe_hash=True)
class NoSuchCodebook(RubricateError):
    """Neither a file that can be read nor a preset; `presets` are the names there are."""

    name: str
    presets: tuple[str, ...]


@dataclass(unsafe_hash=True)
class UnknownColumns(RubricateError):
    """Columns of a table of variables that are none of the project's; `known` are these."""

    names: tuple[str, ...]
    known: tuple[str, ...]


@dataclass(unsafe_hash=True)
class NamedTwice(RubricateError):
    """Two lines of a table are about the same document."""

    document: str


class NoDisplay(RubricateError):
    """There is no screen to open a window on."""


@dataclass(unsafe_hash=True)
class NoWindow(RubricateError):
    """Qt can't be loaded; `detail` names the library that the system lacks."""

    detail: str


@dataclass(unsafe_hash=True)
class BadLine(RubricateError):
    """One line of a CSV can't be done, so none was. Lines are counted as an editor does, the header being 1."""

    file: str
    line: int
    cause: RubricateError


@dataclass(unsafe_hash=True)
class NoTable(RubricateError):
    """A file that isn't a CSV with the columns that are needed; `missing` names those it lacks of the `needed`.

    `doubled` is a column that it has twice.
    """

    file: str
    missing: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()
    doubled: str = ""


@dataclass(unsafe_hash=True)
class CannotRead(RubricateError):
    """A file or folder that is there and can't be read; `reason` in the system's words."""

    file: str
    reason: str


@dataclass(unsafe_hash=True)
class NoPlace(RubricateError):
    """Start and end of a line are no whole numbers, or only one of them is there."""

    start: str
    end: str


@dataclass(unsafe_hash=True)
class NoRows(RubricateError):
    """A CSV with a header and nothing below it."""

    file: str


@dataclass(unsafe_hash=True)
class NoWords(RubricateError):
    """A span that holds nothing but white space, or nothing at all. Places in code points."""

    start: int
    end: int


@dataclass(unsafe_hash=True)
class NotTheQuote(RubricateError):
    """A line gives a place and a quote, and other words stand there."""

    quote: str
    found: str


@dataclass(unsafe_hash=True)
class NoSuchOccurrence(RubricateError):
    """A quote that stands at other places than the one asked for; `starts` in code points."""

    quote: str
    occurrence: int
    starts: tuple[int, ...]


@explain.register
def _(error: NoSuchFile) -> str:
    if error.command:
        return tr(
            "There is no command or file {name}. Did you mean “{command}”?", name=error.path, command=error.command
        )
    return tr("There is no file {path}.", path=error.path)


@explain.register
def _(error: NoSuchCodebook) -> str:
    return tr(
        "There is no file {name} that can be read, and no preset of that name. Presets: {names}.",
        name=error.name,
        names=", ".join(error.presets),
    )


@explain.register
def _(error: UnknownColumns) -> str:
    names, known = ", ".join(error.names), ", ".join(error.known)
    said = tr("There is no variable for these columns: {names}. Nothing changed.", names=names)
    advice = tr("--unknown add makes them, --unknown skip passes them over.")
    return f"{said} {tr('There are: {names}.', names=known)} {advice}" if known else f"{said} {advice}"


@explain.register
def _(error: NamedTwice) -> str:
    return tr("{document} has a line above already.", document=error.document)


@explain.register
def _(_: NoDisplay) -> str:
    return tr(
        "There is no display here, so no window can open; the same job without one is `rubricate new PROJECT`, then "
        "`add`, `tag` and `export` (see `rubricate --help`)."
    )


@explain.register
def _(error: NoWindow) -> str:
    return tr("The window needs a system library that this machine lacks: {detail}", detail=error.detail)


@explain.register
def _(error: BadLine) -> str:
    reason = explain(error.cause)
    return tr("Line {n} of {file}: {reason} No line was taken.", n=error.line, file=error.file, reason=reason)


@explain.register
def _(error: NoTable) -> str:
    if error.missing:
        return tr(
            "{file} lacks the columns {names}; its first line should be {header}. Nothing changed.",
            file=error.file,
            names=", ".join(error.missing),
            header=",".join(error.needed or error.missing),
        )
    if error.doubled:
        twice = tr("{entry} stands there twice; names are for one alone.", entry=error.doubled)
        return f"{error.file}: {twice} {tr('Nothing was taken.')}"
    return tr("{file} cannot be read as CSV in UTF-8. Nothing changed.", file=error.file)


@explain.register
def _(error: CannotRead) -> str:
    return tr("{file} cannot be read: {reason}. Nothing changed.", file=error.file, reason=error.reason)


@explain.register
def _(error: NoRows) -> str:
    return tr("{file} has no line below its header. Nothing changed.", file=error.file)


@explain.register
def _(error: NoWords) -> str:
    return tr("No words stand from {start} to {end}. Nothing changed.", start=error.start, end=error.end)


@explain.register
def _(error: NoPlace) -> str:
    return tr("start “{start}” and end “{end}” are not two whole numbers.", start=error.start, end=error.end)


@explain.register
def _(error: NoSuchOccurrence) -> str:
    return tr(
        "There is no place {occurrence} of “{quote}”; it begins at {starts}.",
        occurrence=error.occurrence,
        quote=error.quote,
        starts=", ".join(str(start) for start in error.starts),
    )


@explain.register
def _(error: NotTheQuote) -> str:
    return tr("“{found}” stands there, not “{quote}”.", found=error.found, quote=error.quote)
