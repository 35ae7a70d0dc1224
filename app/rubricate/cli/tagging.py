"""`rubricate tag`: one annotation by place or by quote, or many from a file."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rubricate.cli.parts import AsJson, CoderName, ProjectPath, changing, hand_of, own_coder
from rubricate.cli.talk import remark, say, say_json
from rubricate.core.annotation import Annotation, Coder
from rubricate.core.changes import Step
from rubricate.core.errors import BadRow
from rubricate.core.text import Span
from rubricate.words import tr, trn

if TYPE_CHECKING:
    from rubricate.core.document import Document
    from rubricate.core.state import Hand
    from rubricate.project import Project

_SPAN = re.compile(r"(\d{1,11}):(\d{1,11})")


def _span(words: str) -> Span:
    match = _SPAN.fullmatch(words)
    if match is None:
        raise typer.BadParameter(tr("“{span}” is not START:END, two whole numbers.", span=words))
    return Span(int(match[1]), int(match[2]))


def tag(
    path: ProjectPath,
    document: Annotated[str | None, typer.Option(help=tr("The document's name or id."))] = None,
    span: Annotated[
        Span | None, typer.Option(parser=_span, metavar="START:END", help=tr("Code points from 0, end exclusive."))
    ] = None,
    quote: Annotated[str | None, typer.Option(help=tr("The words, as they stand in the text."))] = None,
    occurrence: Annotated[int | None, typer.Option(min=1, help=tr("Which of several places, from 1."))] = None,
    name: Annotated[str | None, typer.Option("--tag", help=tr("The tag's name or id."))] = None,
    note: Annotated[str, typer.Option(help=tr("A note, in Markdown."))] = "",
    coder: CoderName = None,
    file: Annotated[
        Path | None, typer.Option("--from", metavar="FILE.csv", help=tr("Many: document,start,end,tag,…"))
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Tag a span of a document, or many from a file: all of them or none."""
    from rubricate.cli import finding

    _check_use(document, span, quote, occurrence, name, note, file)
    own = own_coder()
    with changing(path) as project:
        hand = hand_of(finding.coder(project, coder, own) if coder else own)
        if file is not None:
            done = _tag_many(project, hand, own, file)
            facts: dict[str, Any] = {"annotations": len(_annotations(done))}
            told = trn("{n} annotation added.", "{n} annotations added.", facts["annotations"])
        else:
            target = finding.document(project, document or "")
            place = _place(project, target, span, quote or "", occurrence)
            facts = _facts(project, target, _tag_one(project, hand, target, place, name or "", note))
            told = tr("Tagged as {tag}, {start}:{end} of {document}: “{text}”.", **facts)
    if as_json:
        say_json(facts)
    else:
        say(told)


def _check_use(
    document: str | None, span: Span | None, quote: str | None, occurrence: int | None, name: str | None, note: str,
    file: Path | None,
) -> None:  # fmt: skip
    """Raises BadParameter for options that don't go together."""
    single = (document, span, quote, occurrence, name, note or None)
    if file is not None:
        if any(value is not None for value in single):
            raise typer.BadParameter(tr("--from brings its own documents, places, tags and notes."))
        return
    if document is None or name is None:
        raise typer.BadParameter(tr("A single annotation needs --document and --tag."))
    if (span is None) == (quote is None):
        raise typer.BadParameter(tr("Give either --span START:END or --quote TEXT."))
    if occurrence is not None and quote is None:
        raise typer.BadParameter(tr("--occurrence goes with --quote."))


def _place(project: "Project", document: "Document", span: Span | None, quote: str, occurrence: int | None) -> Span:
    from rubricate.cli import finding

    return span if span is not None else finding.quoted(document, project.text(document.id), quote, occurrence)


def _tag_one(project: "Project", hand: "Hand", document: "Document", span: Span, name: str, note: str) -> Annotation:
    from rubricate.cli import finding
    from rubricate.core import actions

    chosen = finding.tag(project, name)
    return _annotations(project.do(actions.annotate(project, hand, document.id, span, chosen.id, note=note)))[0]


def _tag_many(project: "Project", hand: "Hand", own: Coder, file: Path) -> Step:
    from rubricate.cli.batch import Batch
    from rubricate.cli.refusals import BadLine
    from rubricate.core import actions

    marks, numbers, unused = Batch(project, hand.coder, own).marks(file)
    if unused:
        remark(tr("Columns that were not used: {names}.", names=", ".join(unused)))
    try:
        return project.do(actions.annotate_many(project, hand, marks, origin="import"))
    except BadRow as bad:
        raise BadLine(file.name, numbers[bad.row], bad.cause) from bad


def _annotations(step: Step) -> list[Annotation]:
    return [change.after for change in step.changes if isinstance(change.after, Annotation)]


def _facts(project: "Project", document: "Document", annotation: Annotation) -> dict[str, Any]:
    span = annotation.span
    assert span is not None
    return {
        "annotation_id": str(annotation.id),
        "document": document.name,
        "tag": project.codebook[annotation.tag_id].name,
        "start": span.start,
        "end": span.end,
        "text": span.of(project.text(document.id)),
    }


def register(program: typer.Typer) -> None:
    program.command("tag", help=tr("Tag a span, or many spans from a CSV."))(tag)
