"""`rubricate add`: texts into a project."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rubricate.cli.parts import AsJson, ProjectPath, changing, hand_of, own_coder
from rubricate.cli.talk import progress, remark, say, say_json
from rubricate.core.errors import RubricateError
from rubricate.formats.errors import ENCODING_GUESSED
from rubricate.words import explain, figure, tr, trn, warning

if TYPE_CHECKING:
    from rubricate.core.changes import Step
    from rubricate.core.document import Document, Reading

Refusal = tuple[Path, str]


def add(
    path: ProjectPath,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", readable=False, help=tr("The texts."))],
    name: Annotated[str | None, typer.Option("--name", help=tr("The document's name; for one file."))] = None,
    encoding: Annotated[str | None, typer.Option("--encoding", help=tr("What the files are written in."))] = None,
    as_json: AsJson = False,
) -> None:
    """Add texts. One that can't be read never stops the rest; then the exit code is 1."""
    from rubricate.collector import paused
    from rubricate.core import actions
    from rubricate.formats.gathering import gather

    if name is not None and len(files) != 1:
        raise typer.BadParameter(tr("--name names one document, and there are {n} files.", n=len(files)))
    with changing(path) as project:
        with progress(tr("Reading")) as told:
            gathered = gather(files, told, encoding=encoding)
        ready = gathered.ready
        if name is not None:
            ready = [(replace(reading, name=name), cut) for reading, cut in ready]
        made: list[Document] = []
        if ready:
            with paused():
                made = _documents(project.do(actions.add_documents(project, hand_of(own_coder()), ready)))
    refused = [(file, _reason(file, error)) for file, error in gathered.refused]
    _tell([reading for reading, _ in ready], made, refused, as_json=as_json)
    if refused:
        raise typer.Exit(1)


def _reason(file: Path, error: RubricateError | OSError) -> str:
    if isinstance(error, RubricateError):
        return explain(error)
    return tr("{path} cannot be read: {reason}.", path=file, reason=error.strerror)


def _documents(step: "Step") -> "list[Document]":
    from rubricate.core.document import Document

    return [change.after for change in step.changes if isinstance(change.after, Document)]


def _tell(
    readings: "Sequence[Reading]", made: "Sequence[Document]", refused: Sequence[Refusal], *, as_json: bool
) -> None:
    for reading, document in zip(readings, made, strict=True):
        for code in reading.warnings:
            remark(f"{document.name}: {_warning(code, reading)}")
    for _, reason in refused:
        remark(reason)
    if as_json:
        say_json(
            {
                "added": [{"name": d.name, "id": str(d.id), "characters": d.characters} for d in made],
                "refused": [{"file": str(file), "reason": reason} for file, reason in refused],
            }
        )
        return
    for document in made:
        say(tr("Added {name}: {n} characters.", name=document.name, n=figure(document.characters)))
    if refused:
        added = trn("{n} added", "{n} added", len(made))
        remark(tr("{added}, {n} not.", added=added, n=figure(len(refused))))


def _warning(code: str, reading: "Reading") -> str:
    """What a reader warned of; a guessed encoding with the option that decides it."""
    if code == ENCODING_GUESSED:
        return tr("Read as {encoding}, which is a guess; --encoding decides it.", encoding=reading.source.encoding)
    return warning(code)


def register(program: typer.Typer) -> None:
    program.command("add", help=tr("Add texts to a project."))(add)
