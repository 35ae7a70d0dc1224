"""What several commands share: their arguments, the hand that acts, and a project that is closed again."""

import time
from pathlib import Path
from typing import Annotated
from uuid import uuid4

import typer

from rubricate.core.annotation import Coder
from rubricate.core.state import Hand
from rubricate.words import tr

ProjectPath = Annotated[Path, typer.Argument(metavar="PROJECT", help=tr("The project's file, NAME.rubricate."))]
CoderName = Annotated[
    str | None, typer.Option("--coder", metavar="NAME", help=tr("Who annotates; new names are added."))
]
AsJson = Annotated[bool, typer.Option("--json", help=tr("Print the result as JSON."))]


def own_coder() -> Coder:
    """The coder of this machine's user."""
    from rubricate.settings import Settings

    return Settings.load().coder


def hand_of(coder: Coder) -> Hand:
    """This coder's hand, now."""
    return Hand(coder, time.time_ns() // 1_000_000, uuid4)
