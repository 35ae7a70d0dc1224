"""`rubricate erase`: a document, or a coder with all they did, forgotten for good."""

from typing import TYPE_CHECKING, Annotated

import typer

from rubricate.cli.parts import BACKUPS, AsJson, ProjectPath, hand_of, own_coder
from rubricate.cli.talk import remark, say, say_json
from rubricate.core.annotation import Annotation
from rubricate.core.document import Document
from rubricate.words import tr, trn

if TYPE_CHECKING:
    from rubricate.core.annotation import Coder
    from rubricate.project import Project

DocumentName = Annotated[str | None, typer.Option("--document", metavar="NAME", help=tr("The document, or its id."))]
Whom = Annotated[str | None, typer.Option("--coder", metavar="NAME", help=tr("The coder, with all they did."))]
Yes = Annotated[bool, typer.Option("--yes", help=tr("Do it: without this nothing is erased."))]


def erase(
    path: ProjectPath, document: DocumentName = None, coder: Whom = None, yes: Yes = False, as_json: AsJson = False
) -> None:
    """Forget a document or a coder for good: rows, history, free pages. No undo."""
    from rubricate.project import Project

    if (document is None) == (coder is None):
        raise typer.BadParameter(tr("Say what is to be erased: --document NAME or --coder NAME."))
    with Project.open(path, read_only=not yes) as project:
        gone = _named(project, document, coder)
        name = gone.name if isinstance(gone, Document) else gone.label
        count = _annotations(project, gone)
        along = trn("{n} annotation", "{n} annotations", count)
        if not yes:
            sentence = tr("{name} and {count} would be erased for good. Say --yes to do it.", name=name, count=along)
            raise typer.BadParameter(sentence)
        project.erase(hand_of(own_coder()), gone)
    if as_json:
        kind = "document" if isinstance(gone, Document) else "coder"
        say_json({"erased": kind, "name": name, "id": str(gone.id), "annotations": count})
    else:
        say(tr("{name} and {count} are erased for good.", name=name, count=along))
    _say_what_stays()


def _named(project: "Project", document: str | None, coder: str | None) -> "Document | Coder":
    """Raises NoSuch, Ambiguous."""
    from rubricate.cli import finding

    return finding.document(project, document) if document is not None else finding.known_coder(project, coder or "")


def _annotations(project: "Project", gone: "Document | Coder") -> int:
    from rubricate.core import actions

    changes = actions.erase(project, hand_of(own_coder()), gone).changes
    return sum(isinstance(change.before, Annotation) for change in changes)


def _say_what_stays() -> None:
    from rubricate.settings import data_folder

    folder = data_folder() / BACKUPS
    remark(tr("Backups in {folder} and copies of the file keep what they hold until you delete them.", folder=folder))


def register(program: typer.Typer) -> None:
    program.command("erase", help=tr("Forget a document or a coder for good; no undo."))(erase)
