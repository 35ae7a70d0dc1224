"""`rubricate add`: texts into a project, also the rows of tables, what is in zips and folders, and press exports."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rubricate.cli.parts import AsJson, ProjectPath, VariantOf, changing, hand_of, own_coder
from rubricate.cli.talk import progress, remark, say, say_json
from rubricate.core.errors import NotFetched, RubricateError
from rubricate.formats.errors import ENCODING_GUESSED, NoTextColumn
from rubricate.words import explain, figure, tr, trn, warning

if TYPE_CHECKING:
    from rubricate.core.changes import Step
    from rubricate.core.document import Document, Reading
    from rubricate.formats.gathering import Chosen, Gathered
    from rubricate.formats.writing import Progress
    from rubricate.project import Project

_LISTED = 20  # documents of one file that are named one by one


def add(
    path: ProjectPath,
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE...", help=tr("Texts, tables, zips, folders; addresses of web pages.")),
    ],
    name: Annotated[
        str | None, typer.Option("--name", help=tr("The document's name; of a table the column with the names."))
    ] = None,
    encoding: Annotated[str | None, typer.Option("--encoding", help=tr("What the files are written in."))] = None,
    text: Annotated[
        list[str] | None,
        typer.Option("--text", metavar="COLUMN", help=tr("Of a table: the column with the texts; several are joined.")),
    ] = None,
    id_: Annotated[str, typer.Option("--id", metavar="COLUMN", help=tr("Of a table: the column with the ids."))] = "",
    date: Annotated[
        str, typer.Option("--date", metavar="COLUMN", help=tr("Of a table: the column with the dates."))
    ] = "",
    only: Annotated[
        str | None,
        typer.Option("--only", metavar="COLUMNS", help=tr("Of a table: only these become variables; a,b,c or none.")),
    ] = None,
    sheet: Annotated[str, typer.Option("--sheet", metavar="NAME", help=tr("Of a workbook: the sheet."))] = "",
    whole: Annotated[
        bool, typer.Option("--whole", help=tr("Keep the export of a newspaper database one document."))
    ] = False,
    variant: VariantOf = "",
    as_json: AsJson = False,
) -> None:
    """Add texts. One that can't be read never stops the rest; then the exit code is 1."""
    from rubricate.fetching import is_address
    from rubricate.formats.collections.rows import ENDINGS
    from rubricate.formats.gathering import Chosen

    addresses = [file for file in files if is_address(file)]
    paths = [Path(file) for file in files if not is_address(file)]
    are_tables = not addresses and all(file.suffix.lower().lstrip(".") in ENDINGS for file in paths)
    if name is not None and len(files) != 1 and not are_tables:
        raise typer.BadParameter(tr("--name names one document, and there are {n} files.", n=len(files)))
    chosen = Chosen(
        tuple(text or ()), (name or "") if are_tables else "", id_, date, _columns(only), sheet, whole, variant
    )
    with changing(path) as project:
        gathered = _gathered(paths, addresses, encoding, chosen)
        if name is not None and not gathered.mapped and not are_tables:
            _name(gathered, name)
        made = _added(project, gathered)
    _tell(gathered, made, chosen, as_json=as_json)
    if gathered.refused:
        raise typer.Exit(1)


def _gathered(paths: Sequence[Path], addresses: Sequence[str], encoding: str | None, chosen: "Chosen") -> "Gathered":
    """What files and web pages hold."""
    from rubricate.formats.finding import texts_in
    from rubricate.formats.gathering import gather

    with progress(tr("Reading")) as told:
        gathered = gather(_inside(paths, texts_in), told, encoding=encoding, chosen=chosen)
        for address in addresses:
            _fetch(gathered, address, encoding, chosen.variant, told)
    return gathered


def _added(project: "Project", gathered: "Gathered") -> "list[Document]":
    """The documents of what was read, in one step."""
    from rubricate.collector import paused
    from rubricate.core import actions

    if not gathered.ready:
        return []
    with paused():
        return _documents(project.do(actions.add_documents(project, hand_of(own_coder()), gathered.ready)))


def _fetch(gathered: "Gathered", address: str, encoding: str | None, variant: str, told: "Progress") -> None:
    """Read a web page beside what there is; one that can't be fetched never stops the rest."""
    from rubricate.fetching import fetch
    from rubricate.formats.gathering import gather_page

    try:
        found = fetch(address, told)
    except NotFetched as error:
        gathered.refused.append((Path(address), error))
        return
    facts = {"address": found.address, "fetched": datetime.now(UTC).date().isoformat()}
    page = gather_page(found.data, found.name, encoding or found.encoding, facts, variant=variant)
    gathered.ready += page.ready
    gathered.refused += page.refused
    gathered.left_out += page.left_out
    gathered.split += page.split


def _columns(only: str | None) -> tuple[str, ...] | None:
    return None if only is None else tuple(column.strip() for column in only.split(",") if column.strip())


def _inside(files: Sequence[Path], texts_in: Any) -> list[Path]:
    """The files, and those in the folders; a folder without any is left for its refusal."""
    found: list[Path] = []
    for file in files:
        found += (texts_in([file]) or [file]) if file.is_dir() else [file]
    return found


def _name(gathered: "Gathered", name: str) -> None:
    """Wrong use where it would name several documents."""
    if len(gathered.ready) > 1:
        raise typer.BadParameter(tr("--name names one document, and there are {n}.", n=len(gathered.ready)))
    gathered.ready = [(replace(reading, name=name), cut) for reading, cut in gathered.ready]


def _reason(file: Path, error: RubricateError | OSError) -> str:
    if isinstance(error, NoTextColumn):
        return f"{explain(error)} {tr('Name it with --text.')}"
    if isinstance(error, RubricateError):
        return explain(error)
    return tr("{path} cannot be read: {reason}.", path=file, reason=error.strerror)


def _documents(step: "Step") -> "list[Document]":
    from rubricate.core.document import Document

    return [change.after for change in step.changes if isinstance(change.after, Document)]


def _tell(gathered: "Gathered", made: "Sequence[Document]", chosen: "Chosen", *, as_json: bool) -> None:
    _remark(gathered, made, chosen)
    refused = [(file, _reason(file, error)) for file, error in gathered.refused]
    for _, reason in refused:
        remark(reason)
    if as_json:
        say_json(
            {
                "added": [{"name": d.name, "id": str(d.id), "characters": d.characters} for d in made],
                "refused": [{"file": str(file), "reason": reason} for file, reason in refused],
                "left_out": [
                    {"file": str(file), "reason": one.reason, "rows": list(one.rows)} for file, one in gathered.left_out
                ],
            }
        )
        return
    for document in made[:_LISTED]:
        say(tr("Added {name}: {n} characters.", name=document.name, n=figure(document.characters)))
    if len(made) > _LISTED:
        say(trn("Added {n} more.", "Added {n} more.", len(made) - _LISTED))
    if refused:
        added = trn("{n} added", "{n} added", len(made))
        remark(tr("{added}, {n} not.", added=added, n=figure(len(refused))))


def _remark(gathered: "Gathered", made: "Sequence[Document]", chosen: "Chosen") -> None:
    """How the files were understood, and what is to know of them: once where it is the same for all of a table."""
    from rubricate.words.collections import mapping

    for file, mapped in gathered.mapped:
        guessed = "" if chosen.text else f" {tr('--text, --name, --id, --date and --only say otherwise.')}"
        remark(f"{file.name}: {mapping(mapped)}{guessed}")
    for file, n in gathered.split:
        found = trn("{n} article found.", "{n} articles found.", n)
        remark(f"{file.name}: {found} {tr('--whole keeps it one document.')}")
    for _, left_out in gathered.left_out:
        remark(explain(left_out))
    told: set[tuple[str, str]] = set()
    for (reading, _), document in zip(gathered.ready, made, strict=True):
        is_row = reading.source.reader == "rows"
        for code in reading.warnings:
            name = reading.source.name if is_row else document.name
            if (name, code) not in told or not is_row:
                told.add((name, code))
                remark(f"{name}: {_warning(code, reading)}")


def _warning(code: str, reading: "Reading") -> str:
    """What a reader warned of; a guessed encoding with the option that decides it."""
    if code == ENCODING_GUESSED:
        return tr("Read as {encoding}, which is a guess; --encoding decides it.", encoding=reading.source.encoding)
    return warning(code)


def register(program: typer.Typer) -> None:
    program.command("add", help=tr("Add texts to a project."))(add)
