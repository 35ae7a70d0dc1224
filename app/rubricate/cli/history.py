"""`rubricate undo` and `rubricate redo`: the last act of this copy of the project, or the last of one coder."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import typer

from rubricate import words
from rubricate.cli.parts import AsJson, ProjectPath, changing, hand_of
from rubricate.cli.talk import say, say_json
from rubricate.core.annotation import Coder
from rubricate.core.changes import Step
from rubricate.core.errors import NothingToRedo, NothingToUndo
from rubricate.words import tr

if TYPE_CHECKING:
    from rubricate.project import Project

Whose = Annotated[str | None, typer.Option("--coder", metavar="NAME", help=tr("Whose last act; else anybody's."))]


def undo(path: ProjectPath, coder: Whose = None, as_json: AsJson = False) -> None:
    """Take back the last act."""
    with changing(path) as project:
        who = _last(project, coder, project.next_undo)
        if who is None:
            raise NothingToUndo
        done = project.undo(hand_of(who))
        left = {"undo": _last(project, None, project.next_undo), "redo": _last(project, None, project.next_redo)}
    if as_json:
        say_json(_facts(done, left))
    else:
        say(tr("Undone: {act}", act=words.step(done)))


def redo(path: ProjectPath, coder: Whose = None, as_json: AsJson = False) -> None:
    """Do again what was undone last."""
    with changing(path) as project:
        who = _last(project, coder, project.next_redo)
        if who is None:
            raise NothingToRedo
        done = project.redo(hand_of(who))
        left = {"undo": _last(project, None, project.next_undo), "redo": _last(project, None, project.next_redo)}
    if as_json:
        say_json(_facts(done, left))
    else:
        say(tr("Done again: {act}", act=words.step(done)))


def _facts(done: Step, left: Mapping[str, Coder | None]) -> dict[str, object]:
    """What was done, of which verb and by whom, and whether anything of anybody can be undone and redone."""
    return {
        "verb": done.verb,
        "of": done.facts.get("of", ""),
        "act": words.step(done),
        "coder_id": str(done.coder_id),
        "changes": len(done.changes),
        "can_undo": left["undo"] is not None,
        "can_redo": left["redo"] is not None,
    }


def _last(project: "Project", name: str | None, following: Callable[[UUID], Step | None]) -> Coder | None:
    """Whose next step to take back is the latest of all, or the coder who was named; None where nothing is left."""
    from rubricate.cli import finding

    actors = project.actors() if name is None else [finding.known_coder(project, name).id]
    steps = [(step.id, coder_id) for coder_id in actors if (step := following(coder_id)) and step.id]
    return Coder(max(steps)[1], "") if steps else None


def register(program: typer.Typer) -> None:
    program.command("undo", help=tr("Take back the last act."))(undo)
    program.command("redo", help=tr("Do again what was undone last."))(redo)
