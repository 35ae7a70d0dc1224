"""`rubricate variables`: the variables of documents as a table, out and in."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

import typer

from rubricate.cli.codebook import DryRun
from rubricate.cli.exporting import DELIMITERS, Delimiter, Use
from rubricate.cli.parts import AsJson, ProjectPath, changing, hand_of, own_coder
from rubricate.cli.talk import remark, say, say_json
from rubricate.core.document import Document
from rubricate.core.errors import BadRow, NothingToChange
from rubricate.words import tr, trn

if TYPE_CHECKING:
    from rubricate.cli.variable_rows import VariableRows
    from rubricate.core.changes import Step
    from rubricate.core.state import Hand
    from rubricate.project import Project

variables = typer.Typer(
    help=tr("Write the variables of the documents to a CSV, or read them from one."),
    no_args_is_help=True,
    rich_markup_mode=None,
)


class Unknown(StrEnum):
    """What becomes of a column that is no variable of the project."""

    refuse = "refuse"
    add = "add"
    skip = "skip"


@variables.command("export", help=tr("Write one row for each document, one column for each variable."))
def _export(
    path: ProjectPath,
    out: Annotated[Path, typer.Argument(metavar="OUT.csv", help=tr("The file to write."))],
    use: Annotated[Use, typer.Option("--for", help=tr("Faithful for scripts, or safe to open."))] = Use.data,
    delimiter: Annotated[Delimiter, typer.Option(help=tr("For spreadsheets: what parts the cells."))] = Delimiter.comma,
    as_json: AsJson = False,
) -> None:
    from rubricate.formats import variables_csv
    from rubricate.project import Project

    if use is Use.data and delimiter is not Delimiter.comma:
        raise typer.BadParameter(tr("Files for data have commas; --delimiter goes with --for spreadsheet."))
    with Project.open(path, read_only=True) as project:
        done = variables_csv.write(project, out, flavour=use.value, delimiter=DELIMITERS[delimiter.value])
    if as_json:
        say_json({"file": str(out), "documents": done})
    else:
        say(trn("{n} document written to {path}.", "{n} documents written to {path}.", done, path=out))


@variables.command("import", help=tr("Set variables from a CSV: all of its lines or none."))
def _import(
    path: ProjectPath,
    file: Annotated[
        Path, typer.Argument(metavar="FILE.csv", readable=False, help=tr("document or document_id, and variables."))
    ],
    unknown: Annotated[Unknown, typer.Option(help=tr("Columns that are no variable yet."))] = Unknown.refuse,
    clear: Annotated[bool, typer.Option("--clear", help=tr("An empty cell takes the value away."))] = False,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    from rubricate.cli.variable_rows import VariableRows
    from rubricate.project import Project

    with Project.open(path, read_only=True) if dry_run else changing(path) as project:
        rows = VariableRows(project, file, unknown=unknown.value, clear=clear)
        try:
            step: Step | None = _step(project, hand_of(own_coder()), file, rows)
        except NothingToChange:
            if not dry_run:
                raise
            step = None
        if step and not dry_run:
            project.do(step)
        told = _told(step, rows)
    if rows.skipped:
        remark(tr("Columns that were not used: {names}.", names=", ".join(rows.skipped)))
    if as_json:
        say_json(told | {"dry_run": dry_run, "skipped": rows.skipped})
        return
    for name in told["new_variables"]:
        say(tr("New variable: {name}.", name=name))
    say(trn("{n} document changed.", "{n} documents changed.", len(told["documents"])))


def _step(project: "Project", hand: "Hand", file: Path, rows: "VariableRows") -> "Step":
    from rubricate.cli.refusals import BadLine
    from rubricate.core import actions

    try:
        return actions.import_variables(project, hand, rows.new, rows.given)
    except BadRow as bad:
        raise BadLine(file.name, rows.lines[bad.row], bad.cause) from bad


def _told(step: "Step | None", rows: "VariableRows") -> dict[str, Any]:
    changes = step.changes if step else ()
    pairs = [(c.before, c.after) for c in changes if isinstance(c.after, Document)]
    changed = [
        (before, after) for before, after in pairs if isinstance(before, Document) and isinstance(after, Document)
    ]
    return {
        "new_variables": [variable.name for variable in rows.new],
        "documents": [
            {"document": after.name, "id": str(after.id), "variables": _differing(before, after, rows.names)}
            for before, after in changed
        ],
    }


def _differing(before: Document, after: Document, names: Mapping[UUID, str]) -> dict[str, Sequence[str]]:
    """The values that are others now, by the variable's name."""
    ids = [v for v in names if before.variables.get(v, ()) != after.variables.get(v, ())]
    return {names[variable]: list(after.variables.get(variable, ())) for variable in ids}


def register(program: typer.Typer) -> None:
    program.add_typer(variables, name="variables")
