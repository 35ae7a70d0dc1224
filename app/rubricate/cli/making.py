"""`rubricate new`: an empty project."""

import typer

from rubricate.cli.parts import CoderName, ProjectPath, hand_of, own_coder
from rubricate.cli.talk import say
from rubricate.core.annotation import Coder
from rubricate.words import language, tr


def new(path: ProjectPath, coder: CoderName = None) -> None:
    """Make an empty project with the four tags."""
    from uuid import uuid4

    from rubricate import resources
    from rubricate.core.actions.common import clean_name
    from rubricate.project import Project

    hand = hand_of(own_coder() if coder is None else Coder(uuid4(), clean_name(coder)))
    book = resources.default_book(hand.new_id, language())
    with Project.create(path, hand, book.tags, book.attributes) as project:
        names = ", ".join(tag.name for tag in project.codebook.ordered())
    say(tr("{path} made, with the tags {names}.", path=path, names=names))


def register(program: typer.Typer) -> None:
    program.command("new", help=tr("Make an empty project with the four tags."))(new)
