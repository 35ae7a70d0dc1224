"""What several commands share: their arguments, the hand that acts, and a project that is closed again."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from uuid import uuid4

import typer

from rubricate.cli.talk import remark
from rubricate.core.annotation import Coder
from rubricate.core.document import PURPOSES
from rubricate.core.state import Hand
from rubricate.words import explain, tr

if TYPE_CHECKING:
    from rubricate.project import Project

BACKUPS = "backups"

# readable=False: typer would call a file that may not be read wrong use; we have a sentence for it, and the right code.
ProjectPath = Annotated[
    Path, typer.Argument(metavar="PROJECT", readable=False, help=tr("The project's file, NAME.rubricate."))
]
CoderName = Annotated[
    str | None, typer.Option("--coder", metavar="NAME", help=tr("Who annotates; new names are added."))
]
With = Annotated[
    str | None,
    typer.Option("--with", metavar="PURPOSES", help=tr("Also documents for training, pilot or both: training,pilot.")),
]
AsJson = Annotated[bool, typer.Option("--json", help=tr("Print the result as JSON."))]
VariantOf = Annotated[
    str,
    typer.Option("--variant", metavar="NAME", help=tr("Of a web page: page or article; of a PDF: reflowed or lines.")),
]


def purposes(asked: str | None) -> tuple[str, ...]:
    """What --with asks for; wrong use for anything but a purpose."""
    found = tuple(one.strip() for one in (asked or "").split(",") if one.strip())
    if wrong := [one for one in found if one not in PURPOSES]:
        known = ", ".join(PURPOSES)
        raise typer.BadParameter(tr("{name} is no purpose. There are: {names}.", name=wrong[0], names=known))
    return found


def own_coder() -> Coder:
    """The coder of this machine's user."""
    from rubricate.settings import Settings

    return Settings.load().coder


def hand_of(coder: Coder) -> Hand:
    """This coder's hand, now."""
    return Hand(coder, time.time_ns() // 1_000_000, uuid4)


@contextmanager
def changing(path: Path) -> "Iterator[Project]":
    """A project to be changed; before the first change of a day it is copied to the backups. Closed at the end.

    A backup that can't be written is remarked and stops nothing. Raises what `Project.open` raises.
    """
    from rubricate.project import Project
    from rubricate.settings import data_folder
    from rubricate.storage.errors import NotWritten

    with Project.open(path) as project:
        try:
            project.backup_if_due(data_folder() / BACKUPS, date.today())  # noqa: DTZ011  # the user's day
        except NotWritten as error:
            remark(explain(error))
        yield project
