"""`rubricate tag`: one annotation by place or by quote, or many from a file."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

import typer

from rubricate.cli.parts import AsJson, CoderName, ProjectPath, changing, hand_of, own_coder
from rubricate.cli.talk import remark, say, say_json
from rubricate.core.annotation import Annotation, Coder
from rubricate.core.changes import Step
from rubricate.core.errors import BadRow
from rubricate.core.text import Span
from rubricate.words import tr, trn

if TYPE_CHECKING:
    from rubricate.core.state import Hand
    from rubricate.project import Project

_LONGEST = 60
_SPAN = re.compile(r"(\d{1,11}):(\d{1,11})")


def _span(words: str) -> Span:
    match = _SPAN.fullmatch(words)
    if match is None:
        raise typer.BadParameter(tr("“{span}” is not START:END, two whole numbers.", span=words))
    return Span(int(match[1]), int(match[2]))


def _pair(words: str) -> tuple[str, str]:
    """The two sides of NAME=VALUE."""
    name, sign, value = words.partition("=")
    if not sign or not name.strip():
        raise typer.BadParameter(tr("“{words}” is not NAME=VALUE.", words=words))
    return name.strip(), value


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
    attr: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME=VALUE", help=tr("What the tag asks; may be repeated.")),
    ] = None,
    coder: CoderName = None,
    file: Annotated[
        Path | None,
        typer.Option("--from", metavar="FILE.csv", readable=False, help=tr("Many: document,start,end,tag,…")),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Tag a span of a document, or many from a file: all of them or none."""
    from rubricate.cli import finding

    one = _One(document, span, quote, occurrence, name, note, tuple(map(_pair, attr or ())))
    one.check(alone=file is None)
    own = own_coder()
    with changing(path) as project:
        hand = hand_of(own if coder is None else finding.coder(project, coder, own))
        if file is None:
            facts = _facts(project, one.do(project, hand))
            told = tr("Tagged as {tag}, {start}:{end} of {document}: “{text}”.", **_on_a_line(facts))
        else:
            facts = {"annotations": len(_annotations(_tag_many(project, hand, own, file)))}
            told = trn("{n} annotation added.", "{n} annotations added.", facts["annotations"])
    if as_json:
        say_json(facts)
    else:
        say(told)


@dataclass(frozen=True, slots=True)
class _One:
    """The options of a single annotation, as they were given."""

    document: str | None
    span: Span | None
    quote: str | None
    occurrence: int | None
    tag: str | None
    note: str
    answers: tuple[tuple[str, str], ...] = ()

    def check(self, *, alone: bool) -> None:
        """Raises BadParameter for options that don't go together; beside a file (not alone) none does."""
        if not alone:
            if self != _One(None, None, None, None, None, ""):
                raise typer.BadParameter(tr("--from brings its own documents, places, tags, notes and attributes."))
        elif self.document is None or self.tag is None:
            raise typer.BadParameter(tr("A single annotation needs --document and --tag."))
        elif (self.span is None) == (self.quote is None):
            raise typer.BadParameter(tr("Give either --span START:END or --quote TEXT."))
        elif self.occurrence is not None and self.quote is None:
            raise typer.BadParameter(tr("--occurrence goes with --quote."))

    def do(self, project: "Project", hand: "Hand") -> Annotation:
        """Make the annotation. Raises what can't be found, and what can't be tagged."""
        from rubricate.cli import finding
        from rubricate.core import actions

        document = finding.document(project, self.document or "")
        tag = finding.tag(project, self.tag or "")
        text = project.text(document.id)
        if self.span is None:
            span = finding.quoted(document, text, self.quote or "", self.occurrence)
        else:
            span = finding.with_words(text, self.span)
        given: dict[UUID, list[str]] = {}
        for asked, value in self.answers:
            given.setdefault(finding.attribute(project, tag, asked).id, []).append(value)
        step = actions.annotate(project, hand, document.id, span, tag.id, note=self.note, attributes=given)
        return _annotations(project.do(step))[0]


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


def _facts(project: "Project", annotation: Annotation) -> dict[str, Any]:
    span = annotation.span
    assert span is not None
    attributes = project.codebook.attributes
    answers = {attributes[asked].name: list(given) for asked, given in annotation.attributes.items()}
    return {
        "annotation_id": str(annotation.id),
        "document": project.documents[annotation.document_id].name,
        "tag": project.codebook[annotation.tag_id].name,
        "start": span.start,
        "end": span.end,
        "text": span.of(project.text(annotation.document_id)),
        "attributes": answers,
    }


def _on_a_line(facts: dict[str, Any]) -> dict[str, Any]:
    """The same with its words short enough for a sentence."""
    words = " ".join(str(facts["text"]).split())
    return facts | {"text": words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"}


def register(program: typer.Typer) -> None:
    program.command("tag", help=tr("Tag a span, or many spans from a CSV."))(tag)
