"""`rubricate codebook`: a codebook from a project to a file, from a file or preset into a project, and its check."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rubricate.cli.exporting import DELIMITERS, Delimiter, Use
from rubricate.cli.parts import AsJson, ProjectPath, changing, hand_of, own_coder
from rubricate.cli.talk import remark, say, say_json
from rubricate.core.book_errors import BadCodebook
from rubricate.words import explain, language, tr, trn

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

    from rubricate.core.book_merge import Part, Plan
    from rubricate.core.changes import Step
    from rubricate.formats.codebooks import Loss
    from rubricate.project import Project

codebook = typer.Typer(
    help=tr("Take a codebook out, bring one in, look at the presets, check one."),
    no_args_is_help=True,
    rich_markup_mode=None,
)
DryRun = Annotated[bool, typer.Option("--dry-run", help=tr("Only say what would change."))]


@codebook.command("export", help=tr("Write the codebook as JSON, CSV, Markdown or QDC."))
def _export(
    path: ProjectPath,
    out: Annotated[Path, typer.Argument(metavar="OUT", help=tr("OUT.json, .csv, .md or .qdc."))],
    use: Annotated[Use, typer.Option("--for", help=tr("A CSV for scripts, or safe to open."))] = Use.data,
    delimiter: Annotated[Delimiter, typer.Option(help=tr("For spreadsheets: what parts the cells."))] = Delimiter.comma,
    as_json: AsJson = False,
) -> None:
    from rubricate.core.book import Book
    from rubricate.formats import codebooks
    from rubricate.project import Project
    from rubricate.words.codebooks import page_words

    kind = out.suffix[1:].lower()
    if kind not in codebooks.WRITTEN:
        raise typer.BadParameter(tr("{file} should end with .json, .csv, .md or .qdc.", file=out.name))
    if use is Use.data and delimiter is not Delimiter.comma:
        raise typer.BadParameter(tr("Files for data have commas; --delimiter goes with --for spreadsheet."))
    with Project.open(path, read_only=True) as project:
        book = Book.of(project.codebook, project.name)
    codebooks.write(book, out, page_words(), flavour=use.value, delimiter=DELIMITERS[delimiter.value])
    lost = codebooks.losses(book, kind)
    if as_json:
        say_json({"file": str(out), "tags": len(book.tags), "losses": _losses(lost)})
        return
    say(trn("{n} tag written to {path}.", "{n} tags written to {path}.", len(book.tags), path=out))
    _remark(lost)


@codebook.command("import", help=tr("Bring in a codebook from a file or a preset: nothing is ever removed."))
def _import(
    path: ProjectPath,
    source: Annotated[
        str, typer.Argument(metavar="FILE_OR_PRESET", help=tr("A .json, .toml, .csv, .qdc, or a preset."))
    ],
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    from rubricate import resources
    from rubricate.cli.books import found
    from rubricate.core import actions
    from rubricate.core.book_merge import plan
    from rubricate.core.errors import NothingToChange
    from rubricate.project import Project

    brought = found(source)
    with Project.open(path, read_only=True) if dry_run else changing(path) as project:
        planned = plan(project.codebook, brought.book, resources.looks())
        step: Step | None = None
        try:
            step = actions.import_codebook(project, hand_of(own_coder()), planned)
        except NothingToChange:
            if not dry_run:
                raise
        if step and not dry_run:
            project.do(step)
        told = _told(project, planned)
    if as_json:
        say_json(told | {"dry_run": dry_run, "losses": _losses(brought.losses)})
        return
    _say_plan(told, dry_run=dry_run)
    _remark(brought.losses)


@codebook.command("presets", help=tr("List the codebooks that come with the program."))
def _presets(as_json: AsJson = False) -> None:
    from rubricate import resources

    books = {name: resources.preset(name) for name in resources.presets(language())}
    if as_json:
        say_json(
            [
                {
                    "preset": name,
                    "name": book.name,
                    "description": book.description,
                    "citation": book.citation,
                    "published": book.published,
                    "tags": [tag.name for tag in book.tags],
                    "variables": [variable.name for variable in book.under(None)],
                }
                for name, book in books.items()
            ]
        )
        return
    for name, book in books.items():
        count = trn("{n} tag", "{n} tags", len(book.tags))
        say(f"{name:<26} {book.name} ({count})")


@codebook.command("check", help=tr("Look for what is wrong with a codebook, or could be better."))
def _check(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help=tr("A project, a codebook's file, or a preset."))],
    as_json: AsJson = False,
) -> None:
    from rubricate.cli.books import codebook_of
    from rubricate.core.book_check import findings
    from rubricate.formats.codebooks.qdc import palette
    from rubricate.resources import preset, presets
    from rubricate.words.codebook_check import finding

    schemes = [book for name in presets() if (book := preset(name)).published]
    try:
        found = findings(codebook_of(source), palette(), schemes)
    except BadCodebook as bad:
        if not as_json:
            raise
        row = {"kind": bad.reason, "fault": True, "entry": bad.entry, "other": "", "value": bad.value}
        say_json({"sound": False, "findings": [row | {"sentence": explain(bad)}]})
        raise typer.Exit(1) from bad
    faults = [f for f in found if f.is_fault]
    if as_json:
        rows = [
            {
                "kind": f.kind,
                "fault": f.is_fault,
                "entry": f.entry,
                "other": f.other,
                "value": f.value,
                "sentence": finding(f),
            }
            for f in found
        ]
        say_json({"sound": not faults, "findings": rows})
    else:
        for f in found:
            say(finding(f))
        if not found:
            say(tr("{source} is in order.", source=source))
    if faults:
        raise typer.Exit(1)


def _told(project: "Project", planned: "Plan") -> dict[str, Any]:
    """What would be, or was, added, changed and kept, by names."""
    names = {tag.id: tag.name for tag in project.codebook.values()} | {part.id: part.name for part in planned.added}
    return {
        "added": [_row(names, part) for part in planned.added],
        "changed": [_row(names, after) | {"fields": _fields(before, after)} for before, after in planned.changed],
        "kept": [_row(names, part) for part in planned.kept],
        "not_taken": [
            {"field": g.field, "value": g.value, "tag": g.tag, "instead": g.instead} for g in planned.given_up
        ],
    }


def _row(names: "Mapping[UUID, str]", part: "Part") -> dict[str, str]:
    """A tag, or an attribute with its tag ("" for a variable)."""
    from rubricate.core.codebook import Tag

    if isinstance(part, Tag):
        return {"tag": part.name}
    return {"tag": names.get(part.tag_id, "") if part.tag_id else "", "attribute": part.name}


def _fields(before: "Part", after: "Part") -> list[str]:
    from dataclasses import fields

    return [field.name for field in fields(after) if getattr(before, field.name) != getattr(after, field.name)]


def _say_plan(told: dict[str, Any], *, dry_run: bool) -> None:
    titles = (tr("Would be added:"), tr("Would change:")) if dry_run else (tr("Added:"), tr("Changed:"))
    for title, rows in zip(titles, (told["added"], told["changed"]), strict=True):
        if rows:
            say(title)
        for row in rows:
            what = ", ".join(row.get("fields", ()))
            name = " / ".join(name for name in (row["tag"], row.get("attribute", "")) if name)
            say(f"  {name}" + (f" ({what})" if what else ""))
    if kept := len(told["kept"]):
        say(trn("{n} entry is there already.", "{n} entries are there already.", kept))
    for row in told["not_taken"]:
        if row["instead"]:
            remark(tr("{tag}: {field} {value} belongs to another tag; it has {instead}.", **row))
        else:
            remark(tr("{tag}: {field} {value} belongs to another tag; it has none.", **row))


def _losses(lost: "Iterable[Loss]") -> list[dict[str, Any]]:
    from rubricate.words.codebooks import loss

    return [{"kind": one.kind, "n": one.n, "names": list(one.names), "sentence": loss(one)} for one in lost]


def _remark(lost: "Iterable[Loss]") -> None:
    for row in _losses(lost):
        remark(row["sentence"])


def register(program: typer.Typer) -> None:
    program.add_typer(codebook, name="codebook")
