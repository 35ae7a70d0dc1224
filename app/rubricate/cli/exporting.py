"""`rubricate export`: the annotations as CSV, with codebook, documents and data dictionary."""

from enum import StrEnum
from typing import Annotated

import typer

from rubricate.cli.parts import AsJson, ProjectPath, With, purposes
from rubricate.cli.talk import progress, say, say_json
from rubricate.words import tr, trn

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
    out: Annotated[str, typer.Argument(metavar="OUT", help=tr("A file OUT.csv, or a folder."))],
    use: Annotated[Use, typer.Option("--for", help=tr("Faithful for scripts, or safe to open."))] = Use.data,
    delimiter: Annotated[Delimiter, typer.Option(help=tr("For spreadsheets: what parts the cells."))] = Delimiter.comma,
    document: Annotated[list[str] | None, typer.Option(help=tr("Only this document; may be repeated."))] = None,
    also: With = None,
    as_json: AsJson = False,
) -> None:
    """Write the annotations of a project."""
    from rubricate.cli import finding
    from rubricate.formats import annotated_csv
    from rubricate.project import Project

    if use is Use.data and delimiter is not Delimiter.comma:
        raise typer.BadParameter(tr("Files for data have commas; --delimiter goes with --for spreadsheet."))
    with Project.open(path, read_only=True) as project, progress(tr("Writing")) as told:
        done = annotated_csv.export(
            project,
            out,
            flavour=use.value,
            delimiter=DELIMITERS[delimiter.value],
            documents=[finding.document(project, name).id for name in document] if document else None,
            also=purposes(also),
            progress=told,
        )
    if as_json:
        say_json({"annotations": done.annotations, "files": [str(file) for file in done.files]})
        return
    count = trn("{n} annotation", "{n} annotations", done.annotations)
    first, *others = done.files
    say(tr("{count} written to {path}.", count=count, path=first))
    say(tr("Beside it: {names}.", names=", ".join(file.name for file in others)))


def register(program: typer.Typer) -> None:
    program.command("export", help=tr("Write the annotations as CSV."))(export)
