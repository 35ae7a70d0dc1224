"""`rubricate export`: the annotations in any format; as CSV with codebook, documents and data dictionary."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rubricate.cli.parts import AsJson, ProjectPath, With, purposes
from rubricate.cli.talk import progress, remark, say, say_json
from rubricate.core.bringing.found import Lost
from rubricate.words import tr, trn

if TYPE_CHECKING:
    from rubricate.formats.exporter import Exported, Exporter

_NAMED = 6  # files beside the first that are named

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t"}


class Use(StrEnum):
    """What the files are for."""

    data = "data"
    spreadsheet = "spreadsheet"


class Delimiter(StrEnum):
    """What stands between two cells."""

    comma = "comma"
    semicolon = "semicolon"
    tab = "tab"


def export(
    path: ProjectPath,
    out: Annotated[str, typer.Argument(metavar="OUT", help=tr("A file, or a folder."))],
    format_: Annotated[
        str | None, typer.Option("--format", metavar="NAME", help=tr("The format; else that of OUT's ending, or csv."))
    ] = None,
    use: Annotated[Use, typer.Option("--for", help=tr("Faithful for scripts, or safe to open."))] = Use.data,
    delimiter: Annotated[Delimiter, typer.Option(help=tr("For spreadsheets: what parts the cells."))] = Delimiter.comma,
    choice: Annotated[
        list[str] | None,
        typer.Option("--choice", metavar="NAME=VALUE", help=tr("A choice of the format; may be repeated.")),
    ] = None,
    document: Annotated[list[str] | None, typer.Option(help=tr("Only this document; may be repeated."))] = None,
    also: With = None,
    as_json: AsJson = False,
) -> None:
    """Write the annotations of a project."""
    from rubricate.cli import finding
    from rubricate.formats.exporter import Order, Watch
    from rubricate.formats.losses import losses
    from rubricate.project import Project
    from rubricate.words.pages import said

    if use is Use.data and delimiter is not Delimiter.comma:
        raise typer.BadParameter(tr("Files for data have commas; --delimiter goes with --for spreadsheet."))
    writer = _writer(format_, Path(out).suffix[1:].lower())
    options = {"for": use.value, "delimiter": delimiter.value} | _choices(writer, choice or ())
    with Project.open(path, read_only=True) as project, progress(tr("Writing")) as told:
        named = tuple(finding.document(project, name).id for name in document) if document else None
        order = Order(named, purposes(also), options, said())
        lost = losses(project, writer, order)
        done = writer.write(project, Path(out), order, Watch(told))
    if as_json:
        say_json(
            {
                "format": writer.name,
                "annotations": done.annotations,
                "files": [str(file) for file in done.files],
                "left_behind": {one.kind: one.n for one in lost},
                "left_out": dict(done.left_out),
                "otherwise": dict(done.otherwise),
            }
        )
        return
    _tell(done, lost)


def _writer(name: str | None, ending: str) -> "Exporter":
    """The format of this name, else the only one with this ending, else annotated CSV. Raises UnknownFormat."""
    from rubricate.formats.errors import UnknownFormat
    from rubricate.gui.paper import offered

    known = offered()
    if name is None:
        those = [one for one in known.values() if ending in one.endings]
        return those[0] if len(those) == 1 else known["csv"]
    if name not in known:
        raise UnknownFormat(name, tuple(known))
    return known[name]


def _choices(writer: "Exporter", given: Iterable[str]) -> dict[str, str]:
    """What --choice says; wrong use for what the format doesn't know."""
    known = {choice.name: choice.values for choice in writer.choices}
    free = {choice.name for choice in writer.choices if choice.kind}
    found: dict[str, str] = {}
    for one in given:
        name, _, value = one.partition("=")
        if value not in known.get(name, ()) and name not in free:
            choices = "; ".join(f"{name}={'|'.join(values)}" for name, values in known.items()) or tr("none")
            raise typer.BadParameter(tr("{format} has no choice {name}. It has: {names}.", format=writer.name,
                                        name=one, names=choices))  # fmt: skip
        found[name] = value
    return found


def _tell(done: "Exported", lost: "Sequence[Lost]") -> None:
    from rubricate.words import formats

    count = trn("{n} annotation", "{n} annotations", done.annotations)
    first, *others = done.files
    say(tr("{count} written to {path}.", count=count, path=first))
    if others:
        names = ", ".join(file.name for file in others[:_NAMED])
        more = len(others) - _NAMED
        say(
            tr(
                "Beside it: {names}.",
                names=names if more < 1 else trn("{names} and {n} more", "{names} and {n} more", more, names=names),
            )
        )
    for one in lost:
        remark(tr("Left behind: {what}.", what=formats.lost(one)))
    for code, n in done.left_out.items():
        remark(tr("Not in the file: {what}.", what=formats.lost(Lost(code, n))))
    for code, n in done.otherwise.items():
        remark(formats.otherwise(code, n))


def register(program: typer.Typer) -> None:
    program.command("export", help=tr("Write the annotations in any of the formats."))(export)
