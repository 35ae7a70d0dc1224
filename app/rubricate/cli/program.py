"""The commands that need no window, put together. They load storage and formats when they run, not before."""

from pathlib import Path
from typing import Annotated

import typer

from rubricate import __version__
from rubricate.cli import (
    adding,
    autotag,
    checking,
    codebook,
    erasing,
    exporting,
    history,
    importing,
    looking_back,
    making,
    reading,
    searching,
    tagging,
    variables,
)
from rubricate.cli.opening import SAMPLE, open_window
from rubricate.words import tr

program = typer.Typer(
    help=tr("Read a text closely, mark and tag spans, take the result away as data."),
    epilog=tr("Without a command, or with the name of a file, the window opens."),
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"rubricate {__version__}")
        raise typer.Exit


@program.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help=tr("Show the version and end."))
    ] = False,
) -> None:
    """Options before a command."""


@program.command("open", help=tr("Open texts and projects in the window."))
def _open(
    paths: Annotated[list[Path] | None, typer.Argument(help=tr("Projects and texts."))] = None,
    sample: Annotated[bool, typer.Option(SAMPLE, help=tr("Open the sample article."))] = False,
) -> None:
    raise typer.Exit(open_window([*([SAMPLE] if sample else []), *map(str, paths or [])]))


for group in (
    making,
    adding,
    reading,
    tagging,
    searching,
    autotag,
    history,
    looking_back,
    codebook,
    variables,
    importing,
    exporting,
    checking,
    erasing,
):
    group.register(program)
